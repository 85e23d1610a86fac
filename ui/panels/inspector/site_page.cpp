// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector/site_page.h"

#include <QComboBox>
#include <QRegularExpression>

#include "core/site/redundancy.h"
#include "ui/panels/inspector/site_lists.h"
#include "ui/panels/names.h"
#include "ui/style.h"

namespace gs::ui {

namespace {

QString systemName(const std::string& system) {
    if (system == "sources") return SitePage::tr("Sources");
    if (system == "chillers") return SitePage::tr("Chillers, towers, dry coolers");
    if (system == "cdus") return SitePage::tr("CDUs");
    if (system == "pumps") return SitePage::tr("Pumps");
    if (system == "ups") return SitePage::tr("UPS");
    if (system == "air-handlers") return SitePage::tr("Air handlers");
    return QString::fromStdString(system);
}

QComboBox* comboBox(const QString& name) {
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setMinimumHeight(26);
    // Long entries widen the list that opens, never the panel.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    return box;
}

} // namespace

SitePage::SitePage(Document& document, QWidget* parent) : Page(document, parent), m_header(new QWidget) {
    buildHeader();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(0);
    buildConditions(layout);
    buildLoads(layout);
    m_limits = new LimitList(*this);
    layout->addWidget(m_limits);
    m_supply = new SupplyTable(*this);
    layout->addWidget(m_supply);
    m_phases = new PhaseList(*this);
    layout->addWidget(m_phases);
    buildRedundancy(layout);
    m_assumptions = new AssumptionList(*this);
    layout->addWidget(m_assumptions);
    auto* notes = new Section(QStringLiteral("site.notes"), tr("Notes"), true);
    m_notes = new CommitText;
    m_notes->setObjectName(QStringLiteral("notes"));
    m_notes->setAccessibleName(tr("Notes on the site"));
    m_notes->setPlaceholderText(tr("Assumptions of the site as a whole"));
    notes->body()->addWidget(m_notes);
    layout->addWidget(notes);
    layout->addStretch(1);
    connect(m_notes, &CommitText::submitted, this, [this](const QString& text) {
        setSetting(m_notes, tr("Change the notes"), [text](Settings& s) { s.notes = text.toStdString(); });
    });
}

template <typename Field>
void SitePage::setSetting(Field* field, const QString& text, const std::function<void(Settings&)>& change) {
    const Make make = [change](const Site& s) {
        Settings settings = s.settings();
        change(settings);
        return setSettings(s, std::move(settings));
    };
    if (field) edit(field, text, make);
    else editButton(text, make);
}

void SitePage::editName() {
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

void SitePage::buildHeader() {
    auto* layout = new QVBoxLayout(m_header);
    layout->setContentsMargins(12, 10, headerRight_px, 10);
    layout->setSpacing(4);
    m_name = new CommitEdit;
    m_name->setObjectName(QStringLiteral("siteName"));
    m_name->setFont(uiFont(16, true));
    m_name->setMinimumHeight(30);
    m_name->setPlaceholderText(tr("Name of the site"));
    m_name->setAccessibleName(tr("Name of the site"));
    m_place = new CommitEdit;
    m_place->setObjectName(QStringLiteral("sitePlace"));
    m_place->setPlaceholderText(tr("Place"));
    m_place->setAccessibleName(tr("Place"));
    layout->addWidget(m_name);
    layout->addWidget(m_place);
    connect(m_name, &CommitEdit::submitted, this, [this](const QString& text) {
        setSetting(m_name, tr("Rename the site"), [text](Settings& s) { s.name = text.toStdString(); });
    });
    connect(m_place, &CommitEdit::submitted, this, [this](const QString& text) {
        setSetting(m_place, tr("Change the place"), [text](Settings& s) { s.place = text.toStdString(); });
    });
}

SitePage::Condition SitePage::addCondition(QVBoxLayout* layout, const QString& name, const QString& label,
                                           const QString& unit, std::optional<double> Settings::*own) {
    Condition condition{numberField(name, unit), smallButton({}, tr("From the climate"))};
    condition.field->setMayBeEmpty(true);
    condition.reset->setObjectName(name + QStringLiteral("Reset"));
    condition.reset->setIcon(themedIcon(QStringLiteral("undo")));
    condition.reset->setFixedSize(24, 24);
    QSizePolicy keep = condition.reset->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    condition.reset->setSizePolicy(keep);
    layout->addWidget(formRow(label, condition.field, condition.reset));
    NumberField* field = condition.field;
    connect(field, &NumberField::committed, this, [this, field, label, own](double value) {
        setSetting(field, tr("Set %1").arg(label), [own, value](Settings& s) { s.*own = value; });
    });
    const auto reset = [this, field, label, own] {
        setSetting(field, tr("%1 from the climate").arg(label), [own](Settings& s) { s.*own = std::nullopt; });
    };
    connect(field, &NumberField::cleared, this, reset);
    connect(condition.reset, &QToolButton::clicked, this, reset);
    return condition;
}

void SitePage::buildConditions(QVBoxLayout* layout) {
    auto* section = new Section(QStringLiteral("site.conditions"), tr("Climate and design conditions"), true);
    layout->addWidget(section);
    m_climate = comboBox(QStringLiteral("climate"));
    for (const Climate& climate : document().catalog().climates())
        m_climate->addItem(QString::fromStdString(climate.name), QString::fromStdString(climate.id));
    section->body()->addWidget(formRow(tr("Climate"), m_climate, nullptr, 188));
    m_climateSource = new ElidedLabel;
    m_climateSource->setPixels(11);
    m_climateSource->setTone(ElidedLabel::Tone::Muted);
    m_climateSource->setLines(3);
    section->body()->addWidget(m_climateSource);
    m_dry = addCondition(section->body(), QStringLiteral("dryBulb"), tr("Dry bulb, 0.4 %"), QStringLiteral("°C"),
                         &Settings::dry_bulb_c);
    m_wet = addCondition(section->body(), QStringLiteral("wetBulb"), tr("Wet bulb, 0.4 %"), QStringLiteral("°C"),
                         &Settings::wet_bulb_c);
    m_altitude = addCondition(section->body(), QStringLiteral("altitude"), tr("Altitude"), QStringLiteral("m"),
                              &Settings::altitude_m);
    m_origin = new CommitEdit;
    m_origin->setObjectName(QStringLiteral("origin"));
    m_origin->setPlaceholderText(tr("latitude, longitude"));
    m_origin->setAccessibleName(tr("Latitude and longitude of the plan's point 0, 0"));
    m_origin->setToolTip(tr("Latitude and longitude (WGS84) of the plan's point 0, 0: for maps in and out"));
    section->body()->addWidget(formRow(tr("Origin"), m_origin, nullptr, 188));
    connect(m_origin, &CommitEdit::submitted, this, &SitePage::setOrigin);
    connect(m_climate, &QComboBox::activated, this, [this](int index) {
        const std::string id = m_climate->itemData(index).toString().toStdString();
        setSetting<CommitEdit>(nullptr, tr("Set the climate to %1").arg(m_climate->itemText(index)),
                               [id](Settings& s) { s.climate = id; });
    });
}

/// "35.06, -90.16": degrees, south and west negative; an empty text takes it away.
void SitePage::setOrigin(const QString& text) {
    std::optional<double> place[2];
    if (!text.isEmpty()) {
        const QStringList parts = text.split(QRegularExpression(QStringLiteral("[,;\\s]+")), Qt::SkipEmptyParts);
        bool isNumber = parts.size() == 2;
        for (int i = 0; i < 2 && isNumber; ++i) place[i] = parts[i].toDouble(&isNumber);
        if (!isNumber) return m_origin->refuse(tr("Write latitude and longitude in degrees, like 35.06, -90.16"));
    }
    setSetting(m_origin, tr("Set the origin"), [place](Settings& s) {
        s.latitude_deg = place[0];
        s.longitude_deg = place[1];
    });
}

void SitePage::buildLoads(QVBoxLayout* layout) {
    auto* section = new Section(QStringLiteral("site.loads"), tr("Loads and land"), true);
    layout->addWidget(section);
    m_loadCase = comboBox(QStringLiteral("loadCase"));
    for (const LoadCase loadCase : {LoadCase::Nameplate, LoadCase::Training, LoadCase::Idle})
        m_loadCase->addItem(loadCaseTitle(loadCase));
    m_loadCase->setToolTip(tr("The case the site is designed for; the balance bar may look at another one"));
    section->body()->addWidget(formRow(tr("Load case of the site"), m_loadCase));
    connect(m_loadCase, &QComboBox::activated, this, [this](int index) {
        setSetting<CommitEdit>(nullptr, tr("Set the load case to %1").arg(m_loadCase->itemText(index)),
                               [index](Settings& s) { s.loadCase = static_cast<LoadCase>(index); });
    });
    m_house = numberField(QStringLiteral("houseLoad"), QStringLiteral("W/m²"));
    m_house->setRange(0, 1e4);
    section->body()->addWidget(formRow(tr("House load of halls"), m_house));
    connect(m_house, &NumberField::committed, this, [this](double value) {
        setSetting(m_house, tr("Set the house load to %1 W/m²").arg(value),
                   [value](Settings& s) { s.house_load_w_per_m2 = value; });
    });
    m_houseSource = new CommitText;
    m_houseSource->setObjectName(QStringLiteral("houseSource"));
    m_houseSource->setAccessibleName(tr("Source of the house load"));
    m_houseSource->setPlaceholderText(tr("Source of the house load"));
    section->body()->addWidget(m_houseSource);
    connect(m_houseSource, &CommitText::submitted, this, [this](const QString& text) {
        setSetting(m_houseSource, tr("Change the source of the house load"),
                   [text](Settings& s) { s.house_load_source = text.toStdString(); });
    });
    m_parcel = new KeyValueRow(tr("Parcel"));
    m_built = new KeyValueRow(tr("Built area"));
    section->body()->addWidget(m_parcel);
    section->body()->addWidget(m_built);
}

void SitePage::buildRedundancy(QVBoxLayout* layout) {
    auto* section = new Section(QStringLiteral("site.redundancy"), tr("Redundancy targets"), true);
    layout->addWidget(section);
    for (const char* system : redundancySystems) {
        auto* box = comboBox(QStringLiteral("redundancy_") + QLatin1String(system));
        for (const char* target : redundancyTargets) box->addItem(QString::fromLatin1(target).toUpper());
        section->body()->addWidget(formRow(systemName(system), box, nullptr, 88));
        m_redundancy.emplace_back(system, box);
        connect(box, &QComboBox::activated, this, [this, system = std::string(system)](int index) {
            setSetting<CommitEdit>(
                nullptr,
                tr("Set the redundancy of %1 to %2")
                    .arg(systemName(system),
                         QString::fromLatin1(redundancyTargets[static_cast<std::size_t>(index)]).toUpper()),
                [system, index](Settings& s) {
                    // "n" asks for nothing beyond the need: it is the absence of a target.
                    if (index == 0) s.redundancy.erase(system);
                    else s.redundancy[system] = redundancyTargets[static_cast<std::size_t>(index)];
                });
        });
    }
}

void SitePage::refresh() {
    const Settings& settings = site().settings();
    const Figures& figures = document().results().figures;
    const bool locked = document().isReadOnly();
    for (CommitEdit* field : std::initializer_list<CommitEdit*>{m_name, m_place, m_dry.field, m_wet.field,
                                                                m_altitude.field, m_origin, m_house})
        field->setReadOnly(locked);
    for (QComboBox* box : {m_climate, m_loadCase}) box->setEnabled(!locked);
    m_name->setShown(QString::fromStdString(settings.name));
    m_place->setShown(QString::fromStdString(settings.place));
    m_houseSource->setShown(QString::fromStdString(settings.house_load_source));
    m_notes->setShown(QString::fromStdString(settings.notes));
    for (CommitText* field : {m_houseSource, m_notes}) field->setReadOnly(locked);
    m_climate->setCurrentIndex(m_climate->findData(QString::fromStdString(settings.climate)));
    const Climate* climate = document().catalog().climate(settings.climate);
    m_climateSource->setText(climate ? QString::fromStdString(climate->source)
                                     : tr("This climate is not in the catalog"));
    const auto show = [locked](const Condition& condition, const std::optional<double>& own, double used) {
        condition.field->setValue(own ? *own : used);
        condition.reset->setVisible(own.has_value());
        condition.reset->setEnabled(!locked);
    };
    show(m_dry, settings.dry_bulb_c, figures.dry_bulb_c);
    show(m_wet, settings.wet_bulb_c, figures.wet_bulb_c);
    show(m_altitude, settings.altitude_m, figures.altitude_m);
    m_origin->setShown(settings.latitude_deg && settings.longitude_deg
                           ? QString::number(*settings.latitude_deg, 'g', 9) + QStringLiteral(", ") +
                                 QString::number(*settings.longitude_deg, 'g', 9)
                           : QString());
    m_loadCase->setCurrentIndex(static_cast<int>(settings.loadCase));
    m_house->setValue(settings.house_load_w_per_m2);
    m_parcel->setValue(formatQuantity(figures.site_area_m2, QStringLiteral("m²")));
    m_built->setValue(formatQuantity(figures.built_area_m2, QStringLiteral("m² floor")));
    for (const auto& [system, box] : m_redundancy) {
        const auto it = settings.redundancy.find(system);
        box->setCurrentIndex(
            it == settings.redundancy.end() ? 0 : box->findText(QString::fromStdString(it->second).toUpper()));
        box->setEnabled(!locked);
    }
    m_phases->refresh();
    m_supply->refresh();
}

void SitePage::refreshRest() {
    m_limits->refresh();
    m_assumptions->refresh();
}

} // namespace gs::ui
