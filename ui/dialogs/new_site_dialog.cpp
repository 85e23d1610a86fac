// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/new_site_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTimer>

#include <cmath>
#include <memory>
#include <utility>

#include "core/site/redundancy.h"
#include "ui/dialogs/form_fields.h"
#include "ui/dialogs/site_preview.h"
#include "ui/dialogs/wish_memory.h"
#include "ui/panels/names.h"
#include "ui/style.h"
#include "ui/theme.h"
#include "ui/units.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/rows.h"

namespace gs::ui {

namespace {

constexpr QSize picture_px(460, 380);
constexpr int aroundDialog_px = 60;
constexpr double mostWished = 1e9; // of GPUs or MW; the generator says what is too much of it

QString systemTitle(const std::string& system) {
    if (system == "sources") return NewSiteDialog::tr("Sources");
    if (system == "ups") return NewSiteDialog::tr("UPS (built only when chosen)");
    if (system == "chillers") return NewSiteDialog::tr("Chillers, towers, dry coolers");
    if (system == "cdus") return NewSiteDialog::tr("CDUs");
    if (system == "pumps") return NewSiteDialog::tr("Pumps");
    return NewSiteDialog::tr("Air handlers");
}

QString largerParcel(const Wish& wish) {
    if (wish.parcel_width_m <= 0)
        return NewSiteDialog::tr("Take a parcel %1 deep").arg(formatLength(wish.parcel_depth_m, 0));
    if (wish.parcel_depth_m <= 0)
        return NewSiteDialog::tr("Take a parcel %1 wide").arg(formatLength(wish.parcel_width_m, 0));
    return NewSiteDialog::tr("Take a parcel of %1").arg(formatSize(wish.parcel_width_m, wish.parcel_depth_m, 0));
}

} // namespace

NewSiteDialog::NewSiteDialog(const Catalog& catalog, QWidget* parent)
    : QDialog(parent), m_catalog(catalog), m_preview(new SitePreview(catalog, this)) {
    setObjectName(QStringLiteral("new_site"));
    setWindowTitle(tr("New site"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_make = buttons->addButton(tr("Make the site"), QDialogButtonBox::AcceptRole);
    m_make->setObjectName(QStringLiteral("make_site"));
    m_make->setDefault(true);
    auto* empty = buttons->addButton(tr("Begin with an empty site"), QDialogButtonBox::ActionRole);
    empty->setObjectName(QStringLiteral("empty_site"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QAbstractButton* button : buttons->buttons())
        static_cast<QPushButton*>(button)->setAutoDefault(button == m_make);
    connect(m_make, &QPushButton::clicked, this, &NewSiteDialog::make);
    connect(empty, &QPushButton::clicked, this, [this] {
        emit emptyWanted();
        close();
    });
    auto* content = new QWidget;
    auto* both = new QHBoxLayout(content);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(20);
    both->addWidget(buildForm());
    both->addWidget(buildResult(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(14);
    column->addWidget(content, 1);
    column->addWidget(buttons);
    connect(m_preview, &SitePreview::ready, this, &NewSiteDialog::show);
    m_wish = rememberedWish(m_catalog);
    showWish();
    if (sizeHint().height() > screen()->availableSize().height() - aroundDialog_px) { // the buttons stay in sight
        auto* area = new QScrollArea;
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setMinimumWidth(std::min(content->sizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent),
                                       screen()->availableSize().width() - aroundDialog_px));
        delete column->replaceWidget(content, area);
        area->setWidget(content);
        resize(sizeHint().width(), screen()->availableSize().height() - aroundDialog_px);
    }
    for (CommitEdit* field : findChildren<CommitEdit*>()) {
        connect(field, &CommitEdit::refused, this, &NewSiteDialog::dropClick);
        connect(field, &QLineEdit::textEdited, this, [this] { m_isWanted = false; });
    }
    ask();
    m_amount->setFocus();
    m_amount->selectAll();
}

NewSiteDialog::~NewSiteDialog() { letGoOfFields(*this); }

QComboBox* NewSiteDialog::choices(QFormLayout* form, const QString& name, const QString& label,
                                  const QStringList& texts, const std::function<void(int)>& chosen) {
    QComboBox* box = comboRow(form, name, label, texts);
    connect(box, &QComboBox::activated, this, [this, chosen](int index) {
        chosen(index);
        ask();
    });
    return box;
}

NumberField* NewSiteDialog::number(QFormLayout* form, const QString& name, const QString& label, const QString& unit,
                                   double lowest, double highest, const std::function<void(double)>& entered) {
    NumberField* field = numberRow(form, name, label, unit, lowest, highest);
    followTyping(field, this, {entered, [this] { ask(); }, [this](const QString& problem) { refuse(problem); }});
    return field;
}

QWidget* NewSiteDialog::buildForm() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    QFormLayout* form = wishForm();
    column->addLayout(form);
    m_target = choices(form, QStringLiteral("wish_target"), tr("Asked for"),
                       {tr("GPUs, at least"), tr("IT power, at most"), tr("Facility power, at most")},
                       [this](int index) { setTarget(static_cast<WishTarget>(index)); });
    m_amount =
        number(form, QStringLiteral("wish_amount"), tr("Amount"), QString(), 1, mostWished,
               [this](double value) { m_wish.amount = m_wish.target == WishTarget::Gpus ? value : value * 1e6; });
    QStringList racks;
    m_racks = gpuRacks(m_catalog, &racks);
    m_rack = choices(form, QStringLiteral("wish_rack"), tr("Rack"), racks,
                     [this](int index) { m_wish.rackType = m_racks[static_cast<std::size_t>(index)]; });
    m_power =
        choices(form, QStringLiteral("wish_power"), tr("Power"),
                {tr("Grid"), tr("Gas turbines on site"), tr("Gas engines on site"), tr("Rented turbines, then grid")},
                [this](int index) { m_wish.power = static_cast<WishPower>(index); });
    m_cooling = choices(form, QStringLiteral("wish_cooling"), tr("Cooling"), coolingNames(),
                        [this](int index) { m_wish.cooling = static_cast<WishCooling>(index); });
    QStringList climates;
    for (const Climate& climate : m_catalog.climates()) climates << QString::fromStdString(climate.name);
    m_climate = choices(form, QStringLiteral("wish_climate"), tr("Climate"), climates, [this](int index) {
        m_wish.climate = m_catalog.climates()[static_cast<std::size_t>(index)].id;
    });
    m_battery = number(form, QStringLiteral("wish_battery"), tr("Batteries carry it for"), QStringLiteral("min"), 0,
                       1440, [this](double value) { m_wish.battery_minutes = value; });
    m_whyBatteries = new QLabel; // here, where there is room for two lines that come and go
    m_whyBatteries->setObjectName(QStringLiteral("preview_why_batteries"));
    m_whyBatteries->setWordWrap(true);
    m_whyBatteries->setForegroundRole(QPalette::PlaceholderText);
    m_whyBatteries->hide();
    form->addRow(m_whyBatteries);
    m_width = number(form, QStringLiteral("wish_width"), tr("Parcel, west to east"), QStringLiteral("m"), 0, 1e5,
                     [this](double value) { m_wish.parcel_width_m = value; });
    m_depth = number(form, QStringLiteral("wish_depth"), tr("Parcel, north to south"), QStringLiteral("m"), 0, 1e5,
                     [this](double value) { m_wish.parcel_depth_m = value; });
    for (NumberField* side : {m_width, m_depth}) {
        side->setMayBeEmpty(true);
        side->setPlaceholderText(tr("as much as needed"));
        connect(side, &NumberField::cleared, this, [this, side] {
            (side == m_width ? m_wish.parcel_width_m : m_wish.parcel_depth_m) = 0;
            side->setValue(std::nullopt);
            ask();
        });
    }
    m_start = new DateEdit;
    m_start->setObjectName(QStringLiteral("wish_start"));
    m_start->setAccessibleName(tr("First day"));
    m_start->setFixedWidth(formField_px);
    form->addRow(tr("First day"), m_start);
    connect(m_start, &DateEdit::submitted, this, [this](const QString& text) {
        const auto date = parseDate(text.toStdString());
        if (!date) return m_start->refuse(text.isEmpty() ? tr("A site needs a first day.") : DateEdit::reason(text));
        m_wish.start = *date;
        m_start->setShown(QString::fromStdString(formatDate(*date)));
        ask();
    });
    column->addWidget(buildRedundancy());
    column->addStretch(1);
    return page;
}

QWidget* NewSiteDialog::buildRedundancy() {
    auto* section = new Section(QStringLiteral("new.redundancy"), tr("Redundancy"), true);
    QFormLayout* form = wishForm();
    QStringList targets;
    for (const char* target : redundancyTargets) targets << QString::fromLatin1(target).toUpper();
    for (const char* system : redundancySystems) {
        const std::string name = system;
        auto* box = choices(form, QStringLiteral("wish_") + QLatin1String(system), systemTitle(name), targets,
                            [this, name](int index) {
                                if (index == 0) m_wish.redundancy.erase(name);
                                else m_wish.redundancy[name] = redundancyTargets[static_cast<std::size_t>(index)];
                            });
        box->setFixedWidth(80);
    }
    section->body()->addLayout(form);
    return section;
}

QWidget* NewSiteDialog::buildResult() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_picture = new QLabel;
    m_picture->setObjectName(QStringLiteral("preview_picture"));
    m_picture->setFixedSize(picture_px);
    m_picture->setFrameShape(QFrame::StyledPanel);
    m_picture->setAlignment(Qt::AlignCenter);
    column->addWidget(m_picture);
    column->addSpacing(6);
    m_problem = new QLabel;
    m_problem->setObjectName(QStringLiteral("preview_problem"));
    m_problem->setWordWrap(true);
    m_problem->setFixedWidth(picture_px.width());
    column->addWidget(m_problem);
    const auto offer = [&](QPushButton*& button, const char* name, std::optional<Wish> PreviewedSite::*instead) {
        button = new QPushButton;
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, instead] {
            if (!m_shown || !((*m_shown).*instead)) return;
            m_wish = *((*m_shown).*instead);
            showWish();
            ask();
        });
        column->addWidget(button, 0, Qt::AlignLeft);
    };
    offer(m_nearest, "take_nearest", &PreviewedSite::nearest);
    m_nearest->setText(tr("Take the nearest that can be"));
    offer(m_onLarger, "take_larger_parcel", &PreviewedSite::onLarger);
    const auto row = [&](KeyValueRow*& field, const char* name, const QString& key) {
        field = new KeyValueRow(key);
        field->setObjectName(QLatin1String(name));
        column->addWidget(field);
    };
    row(m_gpus, "preview_gpus", tr("GPUs"));
    row(m_halls, "preview_halls", tr("GPU racks"));
    row(m_it, "preview_it", tr("IT power"));
    row(m_facility, "preview_facility", tr("Facility power"));
    row(m_pue, "preview_pue", tr("PUE at nameplate"));
    row(m_supply, "preview_supply", tr("Supply"));
    row(m_phases, "preview_phases", tr("Phases"));
    row(m_storage, "preview_storage", tr("Batteries"));
    row(m_ground, "preview_ground", tr("Ground"));
    row(m_capital, "preview_capital", tr("Capital"));
    row(m_findings, "preview_findings", tr("Findings"));
    column->addStretch(1);
    return page;
}

void NewSiteDialog::setTarget(WishTarget target) {
    if (target == m_wish.target) return;
    // The same site in the other measure, as far as it is known.
    const Figures& figures = m_shown ? m_shown->figures : Figures{};
    m_wish.target = target;
    const double known = target == WishTarget::Gpus      ? static_cast<double>(figures.gpus_installed)
                         : target == WishTarget::ItPower ? figures.it_power_w
                                                         : figures.facility_power_w;
    const double usual = target == WishTarget::Gpus ? 100000 : 100e6;
    m_wish.amount = known <= 0 ? usual : target == WishTarget::Gpus ? known : std::ceil(known / 1e6) * 1e6;
    showWish();
}

/// All fields from the wish.
void NewSiteDialog::showWish() {
    const bool gpus = m_wish.target == WishTarget::Gpus;
    m_target->setCurrentIndex(static_cast<int>(m_wish.target));
    m_amount->setUnit(gpus ? QString() : QStringLiteral("MW"));
    m_amount->setRange(gpus ? 1 : 0.001, mostWished);
    m_amount->setWhole(gpus);
    m_amount->setValue(gpus ? m_wish.amount : m_wish.amount / 1e6);
    const auto rack = std::find(m_racks.begin(), m_racks.end(), m_wish.rackType);
    if (rack != m_racks.end()) m_rack->setCurrentIndex(static_cast<int>(rack - m_racks.begin()));
    m_power->setCurrentIndex(static_cast<int>(m_wish.power));
    m_cooling->setCurrentIndex(static_cast<int>(m_wish.cooling));
    for (std::size_t i = 0; i < m_catalog.climates().size(); ++i)
        if (m_catalog.climates()[i].id == m_wish.climate) m_climate->setCurrentIndex(static_cast<int>(i));
    m_battery->setValue(m_wish.battery_minutes);
    const auto side = [](double metres) { return metres > 0 ? std::optional(metres) : std::nullopt; };
    m_width->setValue(side(m_wish.parcel_width_m));
    m_depth->setValue(side(m_wish.parcel_depth_m));
    m_start->setShown(QString::fromStdString(formatDate(m_wish.start)));
    for (const char* system : redundancySystems) {
        const auto asked = m_wish.redundancy.find(system);
        const auto target = asked == m_wish.redundancy.end()
                                ? redundancyTargets.begin()
                                : std::find(redundancyTargets.begin(), redundancyTargets.end(), asked->second);
        if (auto* box = findChild<QComboBox*>(QStringLiteral("wish_") + QLatin1String(system)))
            box->setCurrentIndex(static_cast<int>(target - redundancyTargets.begin()));
    }
}

/// Nothing can be made: a field says something that cannot be.
void NewSiteDialog::refuse(const QString& problem) {
    m_preview->cancel();
    m_asked.reset();
    m_shown.reset();
    m_isWanted = false;
    m_make->setEnabled(false);
    m_nearest->hide();
    m_onLarger->hide();
    m_problem->setText(problem);
    m_problem->show();
    showFigures(false); // they are of what was asked before
    m_picture->setEnabled(false);
    m_whyBatteries->hide();
}

void NewSiteDialog::showFigures(bool on) {
    for (KeyValueRow* row :
         {m_gpus, m_halls, m_it, m_facility, m_pue, m_supply, m_phases, m_storage, m_ground, m_capital, m_findings})
        row->setVisible(on);
}

/// What is asked for, as far as is known: a preview under way may still say no.
bool NewSiteDialog::canBeMade() const { return m_shown ? m_shown->made.has_value() : m_asked.has_value(); }

/// A press on the button that a field answers with a refusal makes nothing: what stands in the preview is another site.
void NewSiteDialog::dropClick() {
    m_isWanted = false;
    m_make->setEnabled(false); // the field is left before the press arrives
    QTimer::singleShot(0, this, [this] { m_make->setEnabled(canBeMade()); });
}

void NewSiteDialog::ask() {
    if (m_asked && *m_asked == m_wish) return;
    m_asked = m_wish;
    m_shown.reset();
    m_isWanted = false;
    // A press on the button ends the field and so begins a new preview: it must not go from under the mouse.
    m_make->setEnabled(true);
    m_nearest->hide();
    m_onLarger->hide();
    m_problem->hide();
    m_preview->request(m_wish, picture_px * devicePixelRatioF(), activeTheme().dark);
}

void NewSiteDialog::show(const std::shared_ptr<const PreviewedSite>& site) {
    m_shown = site;
    const bool ok = site->made.has_value();
    m_make->setEnabled(ok);
    m_problem->setText(site->problem.left(1).toUpper() + site->problem.mid(1)); // stands alone, not after a path
    m_problem->setVisible(!ok);
    m_nearest->setVisible(site->nearest.has_value());
    m_onLarger->setVisible(site->onLarger.has_value());
    if (site->onLarger) m_onLarger->setText(largerParcel(*site->onLarger));
    QPixmap picture = QPixmap::fromImage(site->picture);
    picture.setDevicePixelRatio(devicePixelRatioF()); // it was asked for in dots of the screen
    m_picture->setPixmap(picture);
    m_picture->setEnabled(true);
    showFigures(ok);
    m_whyBatteries->hide();
    const bool isWanted = std::exchange(m_isWanted, false) && isVisible(); // a closed one makes nothing any more
    if (!ok) return;
    if (isWanted) return make();
    const Figures& f = site->figures;
    m_gpus->setValue(formatCount(f.gpus_installed));
    m_halls->setValue(tr("%1 in %n hall(s)", nullptr, site->made->halls).arg(formatCount(site->made->racks)));
    m_it->setValue(formatPower(f.it_power_w));
    m_facility->setValue(formatPower(f.facility_power_w));
    m_pue->setValue(f.pue ? QLocale().toString(*f.pue, 'f', 2) : QStringLiteral("–"));
    m_supply->setValue(
        tr("%1; %2 with the largest unit out").arg(formatPower(f.supply_capacity_w), formatPower(f.firm_supply_w)));
    // As a paragraph it is wrapped.
    m_supply->setToolTip(site->heldBack.isEmpty() ? QString()
                                                  : QStringLiteral("<p>%1</p>").arg(site->heldBack.toHtmlEscaped()));
    QStringList phases; // figures are those of the last
    for (const Phase& phase : site->made->site.settings().phases)
        phases << QString::fromStdString(formatDate(phase.date) + " " + phase.name);
    m_phases->setValue(phases.join(QStringLiteral(", ")));
    m_phases->setVisible(phases.size() > 1);
    m_storage->setValue(f.storage_energy_wh > 0
                            ? tr("%1, %2").arg(formatPower(f.storage_power_w),
                                               formatQuantity(f.storage_energy_wh, QStringLiteral("Wh")))
                            : tr("none"));
    // What the units hold for their power is more than was asked for: fewer of them would not carry the load.
    if (m_wish.battery_minutes > 0 && f.storage_power_w > 0 &&
        f.storage_energy_wh / f.storage_power_w * 60 > m_wish.battery_minutes) {
        m_whyBatteries->setText(tr("Power decides: it takes this many units to carry the whole site, and together they "
                                   "last %1 min.")
                                    .arg(std::floor(f.storage_energy_wh / f.facility_power_w * 60)));
        m_whyBatteries->show();
    }
    // Rounded up, also where feet are read: as a parcel of these sides it can be made again.
    const auto side = [](double wished_m, double taken_m) {
        return wished_m > 0 ? wished_m : std::ceil(taken_m + 0.15);
    };
    m_ground->setValue(
        tr("%1, %2").arg(formatSize(side(m_wish.parcel_width_m, site->made->width_m),
                                    side(m_wish.parcel_depth_m, site->made->depth_m), 0),
                         formatQuantity(site->made->width_m * site->made->depth_m, QStringLiteral("m²"))));
    m_capital->setValue(formatQuantity(f.capex_usd_low, QStringLiteral("USD")) + QStringLiteral(" – ") +
                        formatQuantity(f.capex_usd_high, QStringLiteral("USD")));
    m_findings->setStatus(site->errors > 0 ? Status::Over : site->warnings > 0 ? Status::Warning : Status::Good);
    m_findings->setValue(site->errors + site->warnings > 0
                             ? tr("%n error(s)", nullptr, site->errors) + QStringLiteral(", ") +
                                   tr("%n warning(s)", nullptr, site->warnings)
                         : site->notes > 0 ? tr("%n note(s)", nullptr, site->notes)
                                           : tr("none"));
}

void NewSiteDialog::make() {
    m_isWanted = !m_shown && m_asked; // when it is there
    if (!m_shown || !m_shown->made) return;
    const std::shared_ptr<const PreviewedSite> site = m_shown;
    rememberWish(m_wish);
    emit siteMade(site->made->site);
    close();
}

} // namespace gs::ui
