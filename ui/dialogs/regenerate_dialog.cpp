// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/regenerate_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "core/generate/regenerate.h"
#include "ui/dialogs/form_fields.h"
#include "ui/given_names.h"
#include "ui/panels/names.h"
#include "ui/panels/sentences.h"
#include "ui/theme.h"
#include "ui/widgets/rows.h"

namespace gs::ui {

namespace {

constexpr int width_px = 380;

/// "287 MW (+12 MW)".
QString changed(double now, double before, const QString& unit) {
    QString text = unit.isEmpty() ? formatCount(std::llround(now)) : formatQuantity(now, unit);
    if (now == before) return text;
    const double by = now - before;
    const QString size =
        unit.isEmpty() ? formatCount(std::llround(std::fabs(by))) : formatQuantity(std::fabs(by), unit);
    return QStringLiteral("%1 (%2%3)").arg(text, by > 0 ? QStringLiteral("+") : QStringLiteral("−"), size);
}

} // namespace

RegenerateDialog::RegenerateDialog(Document& document, const std::string& hall, const Wish& wish, QWidget* parent)
    : QDialog(parent), m_document(document), m_hall(hall), m_wish(wish), m_before(document.results().figures) {
    setObjectName(QStringLiteral("regenerate"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Regenerate %1").arg(componentTitle(document.site(), hall)));
    build();
    connect(&m_document, &Document::resultsChanged, this, &RegenerateDialog::showFigures);
    m_document.beginGesture(windowTitle());
    m_ok->setEnabled(false); // the hall is as it is until something is chosen
    m_problem->hide();
    showFigures();
}

RegenerateDialog::~RegenerateDialog() { letGoOfFields(*this); }

void RegenerateDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    QFormLayout* form = wishForm();
    column->addLayout(form);
    QStringList names;
    m_rackTypes = gpuRacks(m_document.catalog(), &names);
    m_rack = comboRow(form, QStringLiteral("hall_rack"), tr("Rack"), names);
    const auto now = std::find(m_rackTypes.begin(), m_rackTypes.end(), m_wish.rackType);
    if (now != m_rackTypes.end()) m_rack->setCurrentIndex(static_cast<int>(now - m_rackTypes.begin()));
    m_racks = numberRow(form, QStringLiteral("hall_racks"), tr("Racks"), QString(), 1, 1e5);
    m_racks->setWhole(true);
    const auto perRack = [this] {
        const auto type = m_document.catalog().type(m_wish.rackType);
        return type ? std::max(1.0, type->value("gpus")) : 1.0;
    };
    m_racks->setValue(std::ceil(m_wish.amount / perRack()));
    m_cooling = comboRow(form, QStringLiteral("hall_cooling"), tr("Cooling"), coolingNames());
    m_cooling->setCurrentIndex(static_cast<int>(m_wish.cooling));
    m_battery =
        numberRow(form, QStringLiteral("hall_battery"), tr("Batteries carry it for"), QStringLiteral("min"), 0, 1440);
    m_battery->setValue(m_wish.battery_minutes);
    connect(m_rack, &QComboBox::activated, this, [this, perRack](int index) {
        m_wish.rackType = m_rackTypes[static_cast<std::size_t>(index)];
        m_wish.amount = m_racks->value().value_or(1) * perRack();
        remake();
    });
    const auto setRacks = [this, perRack](double racks) { m_wish.amount = racks * perRack(); };
    const auto setBattery = [this](double minutes) { m_wish.battery_minutes = minutes; };
    connect(m_cooling, &QComboBox::activated, this, [this](int index) {
        m_wish.cooling = static_cast<WishCooling>(index);
        remake();
    });
    const auto follow = [this](NumberField* field, std::function<void(double)> set) {
        // What is being typed counts with a click on the button, too.
        connect(field, &QLineEdit::textEdited, this, [this] { m_ok->setEnabled(true); });
        followTyping(field, this,
                     {std::move(set), [this] { remake(); }, [this](const QString& problem) { say(problem); }});
    };
    follow(m_racks, setRacks);
    follow(m_battery, setBattery);

    auto* note =
        new QLabel(tr("All that stands in the hall and its yard is made anew on the plan behind; everything else "
                      "and the feeders that come in stay."));
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setFixedWidth(width_px);
    column->addWidget(note);
    m_problem = new QLabel;
    m_problem->setObjectName(QStringLiteral("hall_problem"));
    m_problem->setWordWrap(true);
    m_problem->setFixedWidth(width_px);
    column->addWidget(m_problem);
    const auto row = [&](KeyValueRow*& field, const char* name, const QString& key) {
        field = new KeyValueRow(key);
        field->setObjectName(QLatin1String(name));
        column->addWidget(field);
    };
    row(m_gpus, "hall_gpus", tr("GPUs of the site"));
    row(m_facility, "hall_facility", tr("Facility power"));
    row(m_reserve, "hall_reserve", tr("Reserve"));
    row(m_findings, "hall_findings", tr("Findings of the site"));
    column->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok = buttons->addButton(tr("Regenerate"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(QStringLiteral("hall_ok"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void RegenerateDialog::remake() {
    QString problem;
    ChangeSet change;
    try {
        const Site& site = m_document.siteAtGestureBegin();
        change = regenerateHall(site, m_document.catalog(), m_hall, m_wish);
        giveNames(change, QString::fromStdString(site.component(m_hall)->name));
    } catch (const std::exception& error) { problem = localSentence(QString::fromUtf8(error.what())); }
    m_document.updateGesture(change);
    say(problem);
    showFigures();
}

/// Why the hall cannot be made so; empty: it can.
void RegenerateDialog::say(const QString& problem) {
    m_problem->setText(problem.left(1).toUpper() + problem.mid(1)); // stands alone, not after a path
    m_problem->setVisible(!problem.isEmpty());
    m_ok->setEnabled(problem.isEmpty());
    layout()->activate();
    const int needed = std::max(minimumSizeHint().height(), layout()->totalHeightForWidth(width())); // of wrapped lines
    if (needed > height()) resize(width(), needed);
}

void RegenerateDialog::showFigures() {
    const Results& results = m_document.results();
    const Figures& f = results.figures;
    m_gpus->setValue(
        changed(static_cast<double>(f.gpus_installed), static_cast<double>(m_before.gpus_installed), QString()));
    m_facility->setValue(changed(f.facility_power_w, m_before.facility_power_w, QStringLiteral("W")));
    m_reserve->setValue(changed(f.reserve_w, m_before.reserve_w, QStringLiteral("W")));
    m_findings->setStatus(results.errors > 0 ? Status::Over : results.warnings > 0 ? Status::Warning : Status::Good);
    m_findings->setValue(results.errors + results.warnings > 0
                             ? tr("%n error(s)", nullptr, results.errors) + QStringLiteral(", ") +
                                   tr("%n warning(s)", nullptr, results.warnings)
                             : tr("none"));
}

void RegenerateDialog::done(int result) {
    if (result == Accepted) {
        m_racks->commit();
        m_battery->commit();
        const bool isRefused = !m_racks->refusal().isEmpty() || !m_battery->refusal().isEmpty();
        if (isRefused || !m_problem->isHidden()) return; // said in the dialog
    }
    if (m_document.inGesture()) {
        if (result == Accepted) m_document.endGesture();
        else m_document.cancelGesture();
    }
    QDialog::done(result);
}

} // namespace gs::ui
