// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/settings.h"
#include "ui/style.h"

namespace gs::ui {

namespace {

constexpr int rail_px = 44;
constexpr int header_px = 30;
constexpr int strip_px = 32;
constexpr int leastHeight_px = 120;

QToolButton* iconButton(QAction* action, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setIconSize({20, 20});
    button->setMinimumSize(28, 28);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

SidePanel::SidePanel(Side side, int width_px, QWidget* content, QAction* fold, const QList<QAction*>& rail,
                     QWidget* parent)
    : QWidget(parent), m_side(side), m_width(width_px), m_open(new QWidget(this)), m_rail(new QWidget(this)),
      m_title(new QLabel(m_open)) {
    auto* header = new QHBoxLayout;
    header->setContentsMargins(10, 0, 4, 0);
    m_title->setFont(uiFont(13, true));
    auto* foldButton = new QToolButton(m_open);
    foldButton->setObjectName(side == Side::Left ? QStringLiteral("fold_palette") : QStringLiteral("fold_inspector"));
    foldButton->setIcon(themedIcon(side == Side::Left ? QStringLiteral("fold-left") : QStringLiteral("fold-right")));
    foldButton->setFocusPolicy(Qt::TabFocus);
    foldButton->setMinimumSize(24, 24);
    connect(foldButton, &QToolButton::clicked, fold, [fold] { fold->setChecked(false); });
    const auto describe = [fold, foldButton] {
        foldButton->setToolTip(fold->toolTip());
        foldButton->setAccessibleName(fold->toolTip());
    };
    describe();
    connect(fold, &QAction::changed, foldButton, describe);
    header->addWidget(m_title, 1);
    header->addWidget(foldButton);
    auto* open = new QVBoxLayout(m_open);
    open->setContentsMargins(side == Side::Right ? 1 : 0, 0, side == Side::Left ? 1 : 0, 0);
    open->setSpacing(0);
    auto* headerBox = new QWidget(m_open);
    headerBox->setFixedHeight(header_px);
    headerBox->setLayout(header);
    open->addWidget(headerBox);
    open->addWidget(content, 1);

    auto* column = new QVBoxLayout(m_rail);
    column->setContentsMargins(6, 8, 6, 8);
    column->setSpacing(6);
    column->addWidget(iconButton(fold, m_rail));
    for (QAction* action : rail) column->addWidget(iconButton(action, m_rail));
    column->addStretch(1);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_open);
    row->addWidget(m_rail);
    connect(fold, &QAction::toggled, this, [this](bool shown) { setFolded(!shown); });
    setFolded(!fold->isChecked());
}

void SidePanel::setTitle(const QString& title) { m_title->setText(title); }

void SidePanel::setFolded(bool folded) {
    m_open->setVisible(!folded);
    m_rail->setVisible(folded);
    setFixedWidth(folded ? rail_px : m_width);
}

void SidePanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = activeTheme();
    painter.fillRect(rect(), theme.panel);
    painter.setPen(theme.hairline);
    const int x = m_side == Side::Left ? width() - 1 : 0;
    painter.drawLine(x, 0, x, height());
}

Drawer::Drawer(QWidget* parent)
    : QWidget(parent), m_strip(new QWidget(this)), m_pages(new QStackedWidget(this)),
      m_foldButton(new QToolButton(m_strip)) {
    setObjectName(QStringLiteral("drawer"));
    auto* tabs = new QHBoxLayout(m_strip);
    tabs->setContentsMargins(8, 2, 4, 2);
    tabs->setSpacing(4);
    tabs->addStretch(1);
    m_foldButton->setIcon(themedIcon(QStringLiteral("fold-down")));
    m_foldButton->setMinimumSize(24, 24);
    m_foldButton->setFocusPolicy(Qt::TabFocus);
    m_foldButton->setObjectName(QStringLiteral("drawer_fold"));
    connect(m_foldButton, &QToolButton::clicked, this, &Drawer::fold);
    tabs->addWidget(m_foldButton);
    m_strip->setFixedHeight(strip_px);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_pages, 1);
    m_pages->hide();
    m_foldButton->hide();
    setFixedHeight(strip_px + 1);
    m_strip->setCursor(Qt::ArrowCursor);
    parent->installEventFilter(this);
    retitle();
}

void Drawer::addTab(QWidget* page, QAction* show, int height_px) {
    const int index = static_cast<int>(m_tabs.size());
    auto* button = new QToolButton(m_strip);
    button->setObjectName(QStringLiteral("tab_%1").arg(index));
    button->setIcon(show->icon());
    button->setIconSize({16, 16});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    static_cast<QHBoxLayout*>(m_strip->layout())->insertWidget(index, button);
    m_pages->addWidget(page);
    m_tabs.append({show, button, {}, userSettings::number(QLatin1String("height/") + show->objectName(), height_px)});
    connect(button, &QToolButton::clicked, show, [show] { show->toggle(); });
    connect(show, &QAction::changed, this, &Drawer::retitle);
    connect(show, &QAction::toggled, this, [this, index](bool on) {
        if (on) open(index);
        else if (current() == index) fold();
    });
    retitle();
}

void Drawer::setBadge(int tab, const QString& badge) {
    if (m_tabs[tab].badge == badge) return;
    m_tabs[tab].badge = badge;
    retitle();
}

void Drawer::retitle() {
    m_foldButton->setToolTip(tr("Fold the drawer"));
    m_foldButton->setAccessibleName(m_foldButton->toolTip());
    for (const Tab& tab : m_tabs) {
        QString text = tab.action->iconText();
        if (!tab.badge.isEmpty()) text += QLatin1Char(' ') + tab.badge;
        tab.button->setText(text);
        tab.button->setToolTip(tab.action->toolTip());
        tab.button->setAccessibleName(text);
        tab.button->setChecked(tab.action->isChecked());
    }
}

int Drawer::current() const { return m_pages->isVisibleTo(this) ? m_pages->currentIndex() : -1; }

void Drawer::open(int tab) {
    m_pages->setCurrentIndex(tab);
    m_pages->show();
    m_foldButton->show();
    takeHeight();
    for (int i = 0; i < m_tabs.size(); ++i) m_tabs[i].action->setChecked(i == tab);
}

void Drawer::fold() {
    m_pages->hide();
    m_foldButton->hide();
    setFixedHeight(strip_px + 1);
    for (const Tab& tab : m_tabs) tab.action->setChecked(false);
}

void Drawer::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = activeTheme();
    painter.fillRect(rect(), theme.panel);
    painter.setPen(theme.hairline);
    painter.drawLine(0, 0, width(), 0);
    if (current() >= 0) painter.drawLine(0, strip_px, width(), strip_px);
}

/// The plan keeps its third of the window, also when the window is made smaller.
int Drawer::mostHeight() const { return std::max(leastHeight_px, parentWidget()->height() * 2 / 3 - strip_px); }

void Drawer::takeHeight() {
    if (current() >= 0)
        setFixedHeight(strip_px + 1 + std::clamp(m_tabs[current()].height, leastHeight_px, mostHeight()));
}

bool Drawer::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::Resize && object == parentWidget()) takeHeight();
    return QWidget::eventFilter(object, event);
}

// The strip's free part is the grip: pulled up and down it sets the height of the open page.
void Drawer::mousePressEvent(QMouseEvent* event) {
    m_pressY = event->globalPosition().toPoint().y();
    m_pressHeight = height() - strip_px - 1;
}

void Drawer::mouseMoveEvent(QMouseEvent* event) {
    if (!(event->buttons() & Qt::LeftButton) || current() < 0) return;
    m_tabs[current()].height =
        std::clamp(m_pressHeight + m_pressY - event->globalPosition().toPoint().y(), leastHeight_px, mostHeight());
    takeHeight();
}

void Drawer::mouseReleaseEvent(QMouseEvent*) {
    if (current() >= 0)
        userSettings::setNumber(QLatin1String("height/") + m_tabs[current()].action->objectName(),
                                m_tabs[current()].height);
}

void Drawer::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retitle();
    QWidget::changeEvent(event);
}

} // namespace gs::ui
