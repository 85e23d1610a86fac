// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/calibrate_tool.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <array>
#include <cmath>

#include "core/layout/picture_place.h"
#include "core/site/plan_marks.h"
#include "ui/canvas/canvas_impl.h"
#include "ui/canvas/tool.h"
#include "ui/panels/sentences.h"
#include "ui/render/annotation_painter.h"
#include "ui/render/length_text.h"
#include "ui/units.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/reason_bubble.h"

namespace gs::ui {

namespace {

constexpr double grab_px = 12, ring_px = 8;
constexpr double laidOpacity = 0.5;
constexpr int panelTop_px = 30;

/// Its Enter is not the plan's: that would answer the next question too.
class DistanceField : public QLineEdit {
public:
    using QLineEdit::QLineEdit;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        QLineEdit::keyPressEvent(event);
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) event->accept();
    }
};

class CalibrateTool : public Tool {
    Q_DECLARE_TR_FUNCTIONS(CalibrateTool)
public:
    CalibrateTool(PlanCanvas& canvas, std::string picture);
    ~CalibrateTool() override;
    void press(const ToolEvent& event) override;
    void move(const ToolEvent& event) override;
    void release(const ToolEvent& event) override;
    bool key(int key, Qt::KeyboardModifiers modifiers) override;
    bool cancel() override;
    bool isBusy() const override { return m_held >= 0; }
    void paint(QPainter& painter) override;
    QCursor cursor() const override { return m_held >= 0 ? Qt::ClosedHandCursor : Qt::CrossCursor; }
    QString hint() const override;

private:
    enum class Step { Distance, North };
    const Component* picture() const {
        const Component* c = document().site().component(m_id);
        const Type* type = c ? document().site().typeOf(*c) : nullptr;
        return type && isPicture(*type) ? c : nullptr;
    }
    Point handle(int i) const { return onPlan(document().site(), *picture(), m_shares[static_cast<std::size_t>(i)]); }
    void setHandle(int i, Point plan);
    void edit(const std::function<ChangeSet(const Site&)>& make, const QString& text);
    void buildPanel();
    void takeTyped();
    void refuse(const QString& sentence);
    void scale(double metres);
    void askNorth();
    void turn();
    void done();

    std::string m_id;
    Step m_step = Step::Distance;
    std::array<Point, 2> m_shares; ///< the handles, as shares of the picture
    int m_held = -1;
    QPointer<QFrame> m_panel;
    QPointer<QLabel> m_label;
    QPointer<QLineEdit> m_field; ///< no NumberField: a click on the plan must not commit what is half typed
    QPointer<QPushButton> m_take, m_skip;
};

CalibrateTool::CalibrateTool(PlanCanvas& canvas, std::string pictureId) : Tool(canvas), m_id(std::move(pictureId)) {
    if (const Component* c = picture()) {
        const Site& site = document().site();
        const auto points = referencePoints(site, *c);
        m_shares = {onPicture(site, *c, points[0]), onPicture(site, *c, points[1])};
    }
    buildPanel();
}

CalibrateTool::~CalibrateTool() {
    // It may be a signal of the panel that ends the tool.
    if (m_panel) m_panel->hide(), m_panel->deleteLater();
}

void CalibrateTool::buildPanel() {
    m_panel = new QFrame(&m_canvas);
    m_panel->setObjectName(QStringLiteral("calibrate_panel"));
    m_panel->setFrameShape(QFrame::StyledPanel);
    m_panel->setAutoFillBackground(true);
    m_panel->setCursor(Qt::ArrowCursor);
    m_panel->setAttribute(Qt::WA_NoMousePropagation); // a click beside its fields sets no point
    auto* row = new QHBoxLayout(m_panel);
    row->setContentsMargins(10, 6, 10, 6);
    m_label = new QLabel(tr("True distance of the two points"), m_panel);
    m_field = new DistanceField(m_panel);
    m_field->setObjectName(QStringLiteral("calibrate_distance"));
    m_field->setAccessibleName(tr("True distance of the two points"));
    m_field->setPlaceholderText(tr("500 m, 1640 ft"));
    m_field->setMinimumWidth(130);
    m_take = new QPushButton(tr("Set scale"), m_panel);
    m_take->setObjectName(QStringLiteral("calibrate_take"));
    m_skip = new QPushButton(tr("Not now"), m_panel);
    m_skip->setObjectName(QStringLiteral("calibrate_skip"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_label, m_field, m_take, m_skip}) row->addWidget(widget);
    for (QPushButton* button : {m_take.data(), m_skip.data()}) button->setFocusPolicy(Qt::TabFocus);
    const auto next = [this] { m_step == Step::North ? turn() : takeTyped(); };
    QObject::connect(m_field, &QLineEdit::returnPressed, m_panel, next);
    QObject::connect(m_field, &QLineEdit::textEdited, m_panel, [this] { ReasonBubble::hideFor(m_field); });
    QObject::connect(m_take, &QPushButton::clicked, m_panel, next);
    QObject::connect(m_skip, &QPushButton::clicked, m_panel, [this] { done(); });
    m_panel->adjustSize();
    m_panel->move(static_cast<int>(ruler_px) + 12, panelTop_px);
    m_panel->show();
    m_field->setFocus();
}

void CalibrateTool::setHandle(int i, Point plan) {
    const Component* c = picture();
    if (!c) return;
    const Point share = onPicture(document().site(), *c, plan);
    m_shares[static_cast<std::size_t>(i)] = {std::clamp(share.x_m, 0.0, 1.0), std::clamp(share.y_m, 0.0, 1.0)};
}

/// Grabs a handle, or brings the nearer one to where the picture was clicked.
void CalibrateTool::press(const ToolEvent& event) {
    if (!picture()) return done();
    const auto away = [&](int i) {
        const QPointF d = toPixel(handle(i)) - event.px;
        return std::hypot(d.x(), d.y());
    };
    m_held = away(1) < away(0) ? 1 : 0;
    if (away(m_held) > grab_px) setHandle(m_held, event.plan);
}

void CalibrateTool::move(const ToolEvent& event) {
    if (m_held >= 0 && event.down) setHandle(m_held, event.plan);
}

void CalibrateTool::release(const ToolEvent& event) {
    if (m_held >= 0) setHandle(m_held, event.plan);
    m_held = -1;
    if (m_step == Step::Distance && m_field) m_field->setFocus(); // what comes next is the figure
}

bool CalibrateTool::key(int key, Qt::KeyboardModifiers) {
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (enter && m_step == Step::North) return turn(), true;
    if (enter && m_field) return m_field->setFocus(), true;
    return false;
}

bool CalibrateTool::cancel() { return std::exchange(m_held, -1) >= 0; }

void CalibrateTool::edit(const std::function<ChangeSet(const Site&)>& make, const QString& text) {
    document().edit(make(document().site()), text);
}

/// "500 m", "1640 ft", "=2*250": in metres where no unit is said, in feet where the window measures in feet.
void CalibrateTool::takeTyped() {
    const QString typed = m_field->text().trimmed();
    const QString unit = lengthUnit();
    const QuantityText read = parseQuantity(typed.toStdString(), unit.toStdString());
    if (!read.value) return refuse(NumberField::reason(read, typed, unit));
    scale(metresOf(*read.value));
}

void CalibrateTool::refuse(const QString& sentence) {
    ReasonBubble::showFor(m_field, sentence);
    m_field->setFocus();
    m_field->selectAll();
}

void CalibrateTool::scale(double metres) {
    if (!picture()) return done();
    if (!m_canvas.canEdit()) return;
    try {
        edit([&](const Site& site) { return scalePicture(site, m_id, m_shares[0], m_shares[1], metres); },
             tr("Scale the picture to %1").arg(lengthText(metres)));
        edit([&](const Site& site) { return layPicture(site, m_id, laidOpacity); }, tr("Dim and lock the picture"));
        askNorth();
    } catch (const EditError& error) { refuse(localSentence(QString::fromUtf8(error.what()))); }
}

void CalibrateTool::askNorth() {
    m_step = Step::North;
    m_shares = {Point{0.5, 0.75}, Point{0.5, 0.25}};
    m_label->setText(tr("Two points, the second north of the first"));
    m_field->hide();
    m_take->setText(tr("Turn to north"));
    m_skip->setText(tr("North is up already"));
    m_panel->adjustSize();
    m_canvas.setFocus();
    m_canvas.sayHint(hint());
    m_canvas.update();
}

void CalibrateTool::turn() {
    if (!picture()) return done();
    if (!m_canvas.canEdit()) return;
    try {
        edit([&](const Site& site) { return turnPictureNorth(site, m_id, handle(0), handle(1)); },
             tr("Turn the picture to north"));
        done();
    } catch (const EditError& error) { m_canvas.sayRefused(QString::fromUtf8(error.what())); }
}

void CalibrateTool::done() {
    m_held = -1;
    if (m_panel) m_panel->hide();
    m_canvas.setFocus();
    m_canvas.finishTool();
}

void CalibrateTool::paint(QPainter& painter) {
    if (!picture()) return;
    const Theme& theme = m_canvas.theme();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF a = toPixel(handle(0)), b = toPixel(handle(1));
    painter.setPen(QPen(theme.accent, 2));
    const Point from = handle(0), to = handle(1);
    const double length = chainLength({from, to});
    paintDimensionLine(painter, a, b, m_step == Step::Distance ? tr("now %1").arg(lengthText(length)) : tr("north"),
                       theme.ink, theme.panel);
    for (const QPointF& p : {a, b}) {
        // The place itself stays clear: it is what one aims with.
        painter.setPen(QPen(theme.panel, 4));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(p, ring_px, ring_px);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawEllipse(p, ring_px, ring_px);
        painter.drawLine(p - QPointF(ring_px + 6, 0), p - QPointF(3, 0));
        painter.drawLine(p + QPointF(3, 0), p + QPointF(ring_px + 6, 0));
        painter.drawLine(p - QPointF(0, ring_px + 6), p - QPointF(0, 3));
        painter.drawLine(p + QPointF(0, 3), p + QPointF(0, ring_px + 6));
    }
}

QString CalibrateTool::hint() const {
    return m_step == Step::Distance
               ? tr("Put both points where the distance is known, type it, Enter · Wheel: nearer · Esc: end")
               : tr("Put both points on a line that runs north · Enter: turn · Esc: north is up already");
}

} // namespace

std::unique_ptr<Tool> makeCalibrateTool(PlanCanvas& canvas, const std::string& picture) {
    return std::make_unique<CalibrateTool>(canvas, picture);
}

} // namespace gs::ui
