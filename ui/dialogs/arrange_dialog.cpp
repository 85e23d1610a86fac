// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/arrange_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <map>

#include "core/layout/arrays.h"
#include "core/layout/fill_zone.h"
#include "ui/canvas/handles.h"
#include "ui/canvas/live_delta.h"
#include "ui/dialogs/form_fields.h"
#include "ui/panels/names.h"
#include "ui/panels/sentences.h"
#include "ui/style.h"
#include "ui/units.h"
#include "ui/widgets/rows.h"

namespace gs::ui {

namespace {

constexpr int width_px = 400, soon_ms = 120;
constexpr std::size_t mostLinked = 200; // more are linked once, when they are kept

std::vector<std::string> addedBy(const ChangeSet& change) {
    std::vector<std::string> ids;
    for (const auto& swap : change.components)
        if (!swap.before && swap.after) ids.push_back(swap.after->id);
    return ids;
}

} // namespace

ArrangeDialog::ArrangeDialog(PlanCanvas& canvas, const QString& title, QWidget* parent)
    : QDialog(parent), m_canvas(canvas), m_form(wishForm()), m_note(new QLabel), m_says(new QLabel),
      m_problem(new QLabel), m_wrong(new QLabel), m_wrongRow(new QWidget),
      m_before(canvas.document()->results().figures) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(QString(title).remove(QChar(0x2026)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addLayout(m_form);
    for (QLabel* label : {m_note, m_says, m_problem}) {
        label->setWordWrap(true);
        label->setFixedWidth(width_px);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->hide();
    m_says->setObjectName(QStringLiteral("arrange_says"));
    m_problem->setObjectName(QStringLiteral("arrange_problem"));
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, activeTheme().status(Status::Over));
    m_problem->setPalette(palette);
    // What would be wrong with it, with the mark it has everywhere.
    auto* wrongRow = new QHBoxLayout(m_wrongRow);
    wrongRow->setContentsMargins(0, 0, 0, 0);
    wrongRow->addWidget(new StatusMark(Status::Over), 0, Qt::AlignTop);
    wrongRow->addWidget(m_wrong, 1);
    m_wrong->setWordWrap(true);
    m_wrong->setTextFormat(Qt::PlainText);
    m_wrong->setObjectName(QStringLiteral("arrange_wrong"));
    m_wrong->setPalette(palette);
    m_wrongRow->setFixedWidth(width_px);
    m_wrongRow->hide();
    column->insertWidget(column->indexOf(m_says) + 1, m_wrongRow);
    column->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setObjectName(QStringLiteral("arrange_ok"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    m_buttons = buttons;
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon_ms);
    connect(&m_soon, &QTimer::timeout, this, &ArrangeDialog::remake);
    Document* site = m_canvas.document();
    connect(site, &Document::resultsChanged, this, &ArrangeDialog::showFigures);
    QString step = title;
    site->beginGesture(step.remove(QChar(0x2026)));
    // Over the inspector: what is made on the plan is seen.
    const QWidget* window = canvas.window();
    const QPoint corner = window->mapToGlobal(QPoint(window->width() - width_px - 50, 0));
    move(std::max(0, corner.x()), std::max(0, canvas.mapToGlobal(QPoint(0, 20)).y()));
}

ArrangeDialog::~ArrangeDialog() = default;

/// The buttons are made here and the fields by each kind of dialog; the keyboard goes through them as one reads.
void ArrangeDialog::showEvent(QShowEvent* event) {
    QWidget *first = nullptr, *last = nullptr;
    for (QWidget* at = nextInFocusChain(); at != this; at = at->nextInFocusChain()) {
        if (!isAncestorOf(at) || m_buttons->isAncestorOf(at) || !(at->focusPolicy() & Qt::TabFocus)) continue;
        if (!first) first = at;
        last = at;
    }
    if (first) {
        setTabOrder(last, m_ok);
        setTabOrder(m_ok, m_buttons->button(QDialogButtonBox::Cancel));
        first->setFocus();
    }
    QDialog::showEvent(event);
}

NumberField* ArrangeDialog::number(const char* name, const QString& label, const QString& unit, double lowest,
                                   double highest, double value) {
    NumberField* field = numberRow(m_form, QLatin1String(name), label, unit, lowest, highest);
    field->setValue(value);
    m_fields << field;
    connect(field, &NumberField::committed, this, [this, field](double entered) {
        field->setValue(entered);
        remakeSoon();
    });
    connect(field, &QLineEdit::textChanged, this, &ArrangeDialog::remakeSoon);
    connect(field, &QLineEdit::textEdited, this, [this] { m_told.clear(); });
    // Refused when it was left: read before OK is clicked, unless leaving it was that click.
    connect(field, &CommitEdit::refused, this, [this] {
        QTimer::singleShot(0, this, [this] {
            if (!m_ok->isDown()) m_told = refusals();
        });
    });
    return field;
}

NumberField* ArrangeDialog::whole(const char* name, const QString& label, double lowest, double highest, double value) {
    NumberField* field = number(name, label, {}, lowest, highest, value);
    field->setWhole(true);
    return field;
}

double ArrangeDialog::valueOf(const NumberField* field) { return field->typed().value_or(field->value().value_or(0)); }

void ArrangeDialog::setNote(const QString& text) {
    m_note->setText(inShownUnits(text));
    m_note->setVisible(!text.isEmpty());
}

void ArrangeDialog::remake() {
    m_soon.stop();
    Document& site = *m_canvas.document();
    if (!site.inGesture()) return;
    QString problem;
    ChangeSet change;
    m_line.clear();
    try {
        change = make(site.siteAtGestureBegin(), &m_line);
        m_added = addedBy(change);
        m_linked = m_added.size() <= mostLinked;
        if (m_linked) change = withAutoConnect(site.siteAtGestureBegin(), site.catalog(), change);
    } catch (const EditError& error) {
        problem = localSentence(QString::fromUtf8(error.what()));
        change = {};
        m_added.clear();
    }
    site.updateGesture(change);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_ok->setEnabled(problem.isEmpty() && !change.isEmpty());
    showFigures();
}

void ArrangeDialog::showFigures() {
    QStringList lines;
    if (!m_line.isEmpty()) lines << m_line;
    lines << liveDelta(m_before, document(), m_added).lines;
    m_says->setText(lines.join(QLatin1Char('\n')));
    m_says->setVisible(!lines.isEmpty());
    QStringList wrong;
    const QString clashes = localSentence(clash(document(), m_canvas.scene(), m_added));
    if (!clashes.isEmpty()) wrong << clashes;
    if (const QString unserved = notServed(m_before, document()); !unserved.isEmpty()) wrong << unserved;
    m_wrong->setText(wrong.join(QLatin1Char('\n')));
    m_wrongRow->setVisible(!wrong.isEmpty());
}

QString ArrangeDialog::refusals() const {
    QString all;
    for (const NumberField* field : m_fields) all += field->refusal();
    return all;
}

void ArrangeDialog::done(int result) {
    Document& site = *m_canvas.document();
    if (result == Accepted) {
        for (NumberField* field : m_fields) field->commit();
        const QString refused = refusals();
        if (!refused.isEmpty() && refused != m_told) {
            m_told = refused;
            return; // said at the field
        }
        remake();
        if (!m_ok->isEnabled()) return;
        if (!m_linked) {
            QGuiApplication::setOverrideCursor(Qt::WaitCursor);
            QString line;
            site.updateGesture(
                withAutoConnect(site.siteAtGestureBegin(), site.catalog(), make(site.siteAtGestureBegin(), &line)));
            QGuiApplication::restoreOverrideCursor();
        }
    }
    m_soon.stop();
    if (site.inGesture()) {
        if (result == Accepted) site.endGesture();
        else site.cancelGesture();
    }
    QDialog::done(result);
}

// --- rows ----------------------------------------------------------------------------------------------

namespace {

/// How far apart copies stand at first: as a new array of the one part would, else with room to walk between.
Size firstPitch(const Site& site, const std::vector<std::string>& ids) {
    const Rect box = boundsOf(site, ids);
    const Component* one = ids.size() == 1 ? site.component(ids.front()) : nullptr;
    if (const Type* type = one ? site.typeOf(*one) : nullptr) return defaultPitch(*type, {box.width(), box.height()});
    return {box.width() + 2, box.height() + 2};
}

} // namespace

RowsDialog::RowsDialog(PlanCanvas& canvas, std::vector<std::string> ids, QWidget* parent)
    : ArrangeDialog(canvas, tr("Repeat in rows…"), parent), m_ids(std::move(ids)) {
    setObjectName(QStringLiteral("arrange_rows"));
    const Size pitch = firstPitch(document().siteAtGestureBegin(), m_ids);
    m_columns = whole("rows_columns", tr("Columns, west to east"), 1, 1e5, 2);
    m_rows = whole("rows_rows", tr("Rows, north to south"), 1, 1e5, 1);
    m_pitchX = number("rows_pitch_x", tr("From column to column"), QStringLiteral("m"), -1e5, 1e5, pitch.width_m);
    m_pitchY = number("rows_pitch_y", tr("From row to row"), QStringLiteral("m"), -1e5, 1e5, pitch.depth_m);
    setNote(tr("Links among what is repeated are copied, so that a pod stays a pod; a minus sign goes the other way."));
    remake();
}

ChangeSet RowsDialog::make(const Site& base, QString* line) {
    const LinearArray array{static_cast<int>(valueOf(m_columns)), static_cast<int>(valueOf(m_rows)), valueOf(m_pitchX),
                            valueOf(m_pitchY)};
    ChangeSet change = linearArray(base, m_ids, array);
    const int added = static_cast<int>(addedBy(change).size());
    *line = tr("%1 × %2: %n new part(s)", nullptr, added)
                .replace(QString::number(added), formatCount(added))
                .arg(array.columns)
                .arg(array.rows);
    return change;
}

// --- circle --------------------------------------------------------------------------------------------

CircleDialog::CircleDialog(PlanCanvas& canvas, std::vector<std::string> ids, QWidget* parent)
    : ArrangeDialog(canvas, tr("Repeat on a circle…"), parent), m_plan(&canvas), m_ids(std::move(ids)) {
    setObjectName(QStringLiteral("arrange_circle"));
    const Rect box = boundsOf(document().siteAtGestureBegin(), m_ids);
    // South of what is chosen, so far that four fit around.
    const double radius = 1.5 * std::max(box.width(), box.height());
    m_count = whole("circle_count", tr("Number, with the original"), 2, 1e5, 4);
    m_centreX = number("circle_x", tr("Centre, east (x)"), QStringLiteral("m"), -1e6, 1e6, (box.left + box.right) / 2);
    m_centreY = number("circle_y", tr("Centre, south (y)"), QStringLiteral("m"), -1e6, 1e6,
                       (box.top + box.bottom) / 2 + radius);
    m_angle = number("circle_angle", tr("Angle, clockwise"), QStringLiteral("°"), -360, 360, 360);
    m_turn = new QCheckBox(tr("Turn along with the circle"));
    m_turn->setObjectName(QStringLiteral("circle_turn"));
    m_turn->setChecked(true);
    m_turn->setMinimumHeight(24);
    form()->addRow(m_turn);
    connect(m_turn, &QCheckBox::toggled, this, [this] { remake(); });
    setNote(tr("360° goes all around with equal steps; less ends with the last one there."));
    canvas.setAbove(objectName(), [this](QPainter& painter) { paintCentre(painter); });
    remake();
}

CircleDialog::~CircleDialog() {
    if (m_plan) m_plan->setAbove(objectName(), nullptr);
}

/// A cross at the centre, and the circle through the middle of the original.
void CircleDialog::paintCentre(QPainter& painter) const {
    const Rect box = boundsOf(document().site(), m_ids);
    const QPointF centre = m_plan->viewport().toPixel(m_centre),
                  first = m_plan->viewport().toPixel({(box.left + box.right) / 2, (box.top + box.bottom) / 2});
    const double radius = std::hypot(first.x() - centre.x(), first.y() - centre.y());
    painter.setPen(QPen(m_plan->theme().accent, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(QPen(m_plan->theme().accent, 2));
    painter.drawLine(centre - QPointF(7, 0), centre + QPointF(7, 0));
    painter.drawLine(centre - QPointF(0, 7), centre + QPointF(0, 7));
}

ChangeSet CircleDialog::make(const Site& base, QString* line) {
    const PolarArray array{static_cast<int>(valueOf(m_count)),
                           {valueOf(m_centreX), valueOf(m_centreY)},
                           valueOf(m_angle),
                           m_turn->isChecked()};
    m_centre = array.centre;
    ChangeSet change = polarArray(base, m_ids, array);
    const int added = static_cast<int>(addedBy(change).size());
    *line = tr("%1 around the centre: %n new part(s)", nullptr, added)
                .replace(QString::number(added), formatCount(added))
                .arg(array.count);
    return change;
}

// --- rows in a zone ------------------------------------------------------------------------------------

namespace {

bool standsInRows(const Type& type) {
    return type.role != Role::Structure && type.role != Role::Conductor && type.text("mount").empty() &&
           type.width_m > 0 && type.depth_m > 0;
}

/// The type of which most stand on the site, racks before others.
std::string mostCommon(const Site& site, const std::vector<std::string>& types) {
    std::map<std::string, std::int64_t> count;
    for (Slot slot = 0; slot < site.components().slotCount(); ++slot)
        if (const Component* component = site.components().at(slot)) {
            const Type* type = site.typeOf(*component);
            if (type && standsInRows(*type))
                count[component->type] += component->array.count * (type->role == Role::Rack ? 1'000'000LL : 1LL);
        }
    std::string best;
    for (const std::string& type : types)
        if (count.count(type) && (best.empty() || count[type] > count[best])) best = type;
    return best;
}

} // namespace

FillDialog::FillDialog(PlanCanvas& canvas, const std::string& zone, QWidget* parent)
    : ArrangeDialog(canvas, tr("Fill with rows…"), parent), m_zone(zone) {
    setObjectName(QStringLiteral("arrange_fill"));
    QStringList names;
    std::vector<std::pair<QString, std::string>> rows;
    for (const auto& type : document().catalog().types())
        if (standsInRows(*type)) rows.emplace_back(typeName(*type), type->id);
    for (const auto& [id, type] : document().siteAtGestureBegin().types())
        if (!document().catalog().type(id) && standsInRows(*type)) rows.emplace_back(typeName(*type), id);
    std::sort(rows.begin(), rows.end(),
              [](const auto& a, const auto& b) { return a.first.localeAwareCompare(b.first) < 0; });
    for (const auto& [name, id] : rows) {
        names << name;
        m_types.push_back(id);
    }
    m_type = comboRow(form(), QStringLiteral("fill_type"), tr("Part"), names);
    const std::string usual = mostCommon(document().siteAtGestureBegin(), m_types);
    const auto at = std::find(m_types.begin(), m_types.end(), usual.empty() ? "rack-gb200-nvl72" : usual);
    if (at != m_types.end()) m_type->setCurrentIndex(static_cast<int>(at - m_types.begin()));
    m_along = comboRow(form(), QStringLiteral("fill_along"), tr("Rows run"),
                       {tr("along the width of the zone"), tr("along its depth")});
    const QString m = QStringLiteral("m");
    m_gap = number("fill_gap", tr("Between parts of a row"), m, 0, 1000, 0);
    m_aisle = number("fill_aisle", tr("Aisle"), m, 0, 1000, 0);
    m_back = number("fill_back", tr("Aisle behind racks"), m, 0, 1000, 0);
    m_walls = number("fill_walls", tr("Clear of walls"), m, 0, 1000, 0);
    m_clear = number("fill_clear", tr("Clear of what stands there"), m, 0, 1000, 0);
    connect(m_type, &QComboBox::activated, this, [this] {
        takeUsual();
        remake();
    });
    connect(m_along, &QComboBox::activated, this, [this] { remake(); });
    takeUsual();
    remake();
}

/// The distances that are usual for the type, and where they are from.
void FillDialog::takeUsual() {
    if (m_type->currentIndex() < 0) return;
    const std::string& id = m_types[static_cast<std::size_t>(m_type->currentIndex())];
    std::shared_ptr<const Type> type = document().siteAtGestureBegin().type(id);
    if (!type) type = document().catalog().type(id);
    const RowFill usual = usualFill(*type);
    m_gap->setValue(usual.gap_m);
    m_aisle->setValue(usual.aisle_m);
    m_back->setValue(usual.backAisle_m);
    m_walls->setValue(usual.walls_m);
    m_clear->setValue(usual.clear_m);
    m_back->setEnabled(type->role == Role::Rack);
    switch (type->role) {
    case Role::Rack:
        setNote(tr("Racks face each other across the aisle; behind them NEC 110.26 asks for 0.9 m at least."));
        break;
    case Role::Store: setNote(tr("3.05 m (10 ft) around batteries: NFPA 855 9.5.2.6.1.")); break;
    case Role::Rejector: setNote(tr("Free air around heat rejectors: the maker's clearance, at least 2.35 m.")); break;
    default: setNote(tr("2 m around for service is an assumption.")); break;
    }
}

ChangeSet FillDialog::make(const Site& base, QString* line) {
    if (m_type->currentIndex() < 0) return {};
    RowFill fill;
    fill.zone = m_zone;
    fill.type = m_types[static_cast<std::size_t>(m_type->currentIndex())];
    fill.alongWidth = m_along->currentIndex() == 0;
    fill.gap_m = valueOf(m_gap);
    fill.aisle_m = valueOf(m_aisle);
    fill.backAisle_m = valueOf(m_back);
    fill.walls_m = valueOf(m_walls);
    fill.clear_m = valueOf(m_clear);
    Filled filled = fillZone(base, document().catalog(), fill);
    *line = filled.count > 0
                ? tr("%1 × %2 in %n row(s)", nullptr, filled.rows).arg(formatCount(filled.count), m_type->currentText())
                : tr("Nothing fits: give less room to aisles and walls, or choose a larger zone.");
    return std::move(filled.change);
}

} // namespace gs::ui
