// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bars/status_bar.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include "ui/panels/sentences.h"
#include "ui/selected.h"
#include "ui/settings.h"
#include "ui/style.h"
#include "ui/units.h"

namespace gs::ui {

namespace {

constexpr int sentence_ms = 8000;
constexpr int selection_ms = 30; // a rubber band changes the selection many times
constexpr std::size_t mostSummed = 100000;

QPixmap statusPixmap(Status status, qreal ratio) {
    QPixmap pixmap(QSize(14, 14) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawStatus(painter, {7, 7}, 9, status, activeTheme());
    return pixmap;
}

} // namespace

StatusBar::StatusBar(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("status_bar"));
    setFixedHeight(26);
    setFont(uiFont(11));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 4, 0);
    row->setSpacing(12);
    const auto label = [this](const char* name, int minimum) {
        auto* l = new QLabel(this);
        l->setObjectName(QLatin1String(name));
        l->setFont(uiFont(11));
        l->setMinimumWidth(minimum);
        return l;
    };
    m_hint = label("status_hint", 40);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_hint->setTextFormat(Qt::PlainText);
    m_position = label("status_position", 130);
    m_selection = label("status_selection", 0);
    m_recompute = label("status_recompute", 48);
    m_savedMark = label("status_saved_mark", 14);
    m_saved = label("status_saved", 0);
    m_saved->setTextFormat(Qt::PlainText);
    m_units = new QToolButton(this);
    m_units->setObjectName(QStringLiteral("status_units"));
    m_units->setFont(uiFont(11));
    m_snap = new QToolButton(this);
    m_snap->setObjectName(QStringLiteral("status_snap"));
    m_snap->setCheckable(true);
    m_snap->setIcon(themedIcon(QStringLiteral("snap")));
    m_snap->setIconSize({14, 14});
    m_language = new QToolButton(this);
    m_language->setObjectName(QStringLiteral("status_language"));
    m_language->setFont(uiFont(11));
    m_language->setIconSize({24, 13});
    for (QToolButton* button : {m_snap, m_units, m_language}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setMinimumSize(24, 24);
    }
    row->addWidget(m_hint, 1);
    row->addWidget(m_position);
    row->addWidget(m_snap);
    row->addWidget(m_selection);
    row->addWidget(m_recompute);
    auto* saved = new QHBoxLayout;
    saved->setSpacing(4);
    saved->addWidget(m_savedMark);
    saved->addWidget(m_saved);
    row->addLayout(saved);
    row->addWidget(m_units);
    row->addWidget(m_language);
    m_sentenceTimer.setSingleShot(true);
    m_sentenceTimer.setInterval(sentence_ms);
    connect(&m_sentenceTimer, &QTimer::timeout, this, [this] {
        m_sentence.clear();
        showHint();
    });
    m_selectionTimer.setSingleShot(true);
    m_selectionTimer.setInterval(selection_ms);
    connect(&m_selectionTimer, &QTimer::timeout, this, &StatusBar::showSelection);
    connect(m_snap, &QToolButton::toggled, this, &StatusBar::snapToggled);
    connect(m_language, &QToolButton::clicked, this, &StatusBar::languageToggled);
    connect(m_units, &QToolButton::clicked, this, [] {
        const bool metric = unitSystem() == UnitSystem::Metric;
        setUnitSystem(metric ? UnitSystem::UnitedStates : UnitSystem::Metric);
    });
    retranslate();
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &StatusBar::showSaved);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (m_document && m_watcher.files().isEmpty() == QFileInfo::exists(m_document->path())) watchFile();
        showSaved();
    });
    setDocument(nullptr);
}

void StatusBar::setDocument(Document* document) {
    if (m_document) m_document->disconnect(this);
    m_document = document;
    for (QWidget* w :
         {static_cast<QWidget*>(m_position), static_cast<QWidget*>(m_snap), static_cast<QWidget*>(m_selection),
          static_cast<QWidget*>(m_recompute), static_cast<QWidget*>(m_savedMark), static_cast<QWidget*>(m_saved)})
        w->setVisible(document);
    m_position->clear();
    m_recompute->clear();
    m_sentence.clear();
    if (!document) m_hintText.clear(); // the canvas of the next one may have said its hint already
    showHint();
    watchFile();
    if (!document) return;
    connect(document, &Document::savedChanged, this, &StatusBar::showSaved);
    connect(document, &Document::fileChanged, this, [this] {
        watchFile();
        showSaved();
    });
    connect(document, &Document::selectionChanged, this, [this] { m_selectionTimer.start(); });
    connect(document, &Document::resultsChanged, this, [this] {
        m_recompute->setText(tr("%1 ms").arg(m_document->lastRecomputeMs(), 0, 'f', 1));
        if (!m_document->selection().empty()) m_selectionTimer.start();
    });
    connect(document, &Document::refused, this, [this](const QString& sentence) { say(sentence, true); });
    connect(document, &Document::historyChanged, this, [this] {
        if (!m_refusal || m_sentence.isEmpty() || m_document->position() == m_saidAt) return;
        m_sentence.clear();
        showHint();
    });
    showSaved();
    showSelection();
}

void StatusBar::setHint(const QString& hint) {
    m_hintText = hint;
    showHint();
}

void StatusBar::say(const QString& sentence, bool refusal) {
    m_sentence = localSentence(sentence);
    m_refusal = refusal;
    m_saidAt = m_document ? m_document->position() : 0;
    m_sentenceTimer.start();
    showHint();
}

void StatusBar::showHint() {
    const QString text = m_sentence.isEmpty() ? m_hintText : m_sentence;
    m_hint->setToolTip(text);
    m_hint->setAccessibleName(text);
    QFont font = uiFont(11, !m_sentence.isEmpty() && m_refusal);
    m_hint->setFont(font);
    m_hint->setText(QFontMetrics(font).elidedText(text, Qt::ElideRight, m_hint->width()));
}

void StatusBar::setPosition(gs::Point plan) { m_position->setText(formatPlace(plan)); }
void StatusBar::leavePlan() { m_position->clear(); }

void StatusBar::setSnap(bool on) { m_snap->setChecked(on); }

void StatusBar::watchFile() {
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty()) m_watcher.removePaths(watched);
    if (!m_document || m_document->isReadOnly()) return;
    // Its folder as well: of a file that is gone nothing tells when it is back.
    const QFileInfo file(m_document->path());
    m_watcher.addPath(file.absolutePath());
    if (file.exists()) m_watcher.addPath(file.absoluteFilePath());
}

void StatusBar::showSaved() {
    if (!m_document) return;
    const QString error = m_document->saveError();
    QString text;
    Status status = Status::Good;
    if (m_document->isReadOnly()) {
        text = m_document->readOnlyReason();
        status = Status::Info;
    } else if (m_document->isFileGone()) {
        text = tr("Not on disk: %1 has been deleted or moved").arg(QFileInfo(m_document->path()).fileName());
        status = Status::Over;
    } else if (!error.isEmpty()) {
        text = tr("Not saved: %1").arg(error);
        status = Status::Over;
    } else if (m_document->isSaved()) {
        text = tr("Saved");
    } else {
        text = tr("Saving…");
        status = Status::Off;
    }
    m_savedMark->setPixmap(statusPixmap(status, devicePixelRatioF()));
    m_saved->setText(QFontMetrics(m_saved->font()).elidedText(text, Qt::ElideRight, std::max(160, width() / 3)));
    m_saved->setToolTip(text);
    m_saved->setAccessibleName(text);
}

void StatusBar::showSelection() {
    if (!m_document) return;
    const std::shared_ptr<const Selected> selected = m_document->selected();
    if (selected->ids->empty()) {
        m_selection->clear();
        return;
    }
    QString text = tr("%Ln selected", nullptr, static_cast<int>(selected->ids->size()));
    if (selected->ids->size() <= mostSummed) {
        const Site& site = m_document->site();
        double demand_w = 0, gpus = 0;
        for (const Slot slot : selected->components) {
            const Component& component = *site.components().at(slot);
            demand_w += m_document->engine().component(slot).demand_w;
            gpus += site.value(component, "gpus") * component.array.count;
        }
        if (demand_w > 0) text += QStringLiteral(" · ") + formatPower(demand_w);
        if (gpus > 0) text += QStringLiteral(" · ") + tr("%1 GPUs").arg(formatCount(qRound64(gpus)));
    }
    m_selection->setText(text);
}

void StatusBar::retranslate() {
    m_sentence.clear(); // said in the language of before
    showHint();
    m_snap->setToolTip(tr("Snap to the grid and to neighbours (Shift+G)"));
    m_snap->setAccessibleName(tr("Snap"));
    if (!m_recompute->text().isEmpty()) m_recompute->setText(tr("%1 ms").arg(m_document->lastRecomputeMs(), 0, 'f', 1));
    m_recompute->setToolTip(tr("Time the engine took for the last change"));
    m_position->setToolTip(tr("Place of the mouse on the plan: east and south of the origin"));
    m_position->clear(); // said in the units there were
    const bool metric = unitSystem() == UnitSystem::Metric;
    m_units->setText(metric ? QStringLiteral("m · kW") : QStringLiteral("ft · kW"));
    m_units->setToolTip(metric ? tr("Metric units; a click shows those of the United States")
                               : tr("Units of the United States; a click shows metric ones"));
    m_units->setAccessibleName(m_units->toolTip());
    const bool chinese = userSettings::language() == QLatin1String("zh_CN");
    // Drawn, not written: for two letters the start page would read 18 MB of a font of them from the disk.
    m_language->setText(chinese ? QStringLiteral("EN") : QString());
    m_language->setIcon(chinese ? QIcon() : themedIcon(QStringLiteral("chinese")));
    m_language->setToolTip(chinese ? QStringLiteral("Switch to English") : QStringLiteral("切换到中文"));
    m_language->setAccessibleName(m_language->toolTip());
    showSaved();
    showSelection();
}

void StatusBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) showSaved();
    QWidget::changeEvent(event);
}

void StatusBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = activeTheme();
    painter.fillRect(rect(), theme.ground);
    painter.setPen(theme.hairline);
    painter.drawLine(0, 0, width(), 0);
}

void StatusBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showHint();
    showSaved();
}

} // namespace gs::ui
