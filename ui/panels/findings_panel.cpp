// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/findings_panel.h"

#include <QDate>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>
#include <QToolTip>
#include <QVBoxLayout>
#include <functional>
#include <utility>

#include "core/layout/try_fix.h"
#include "core/site/edits.h"
#include "ui/document.h"
#include "ui/panels/finding_text.h"
#include "ui/panels/findings_model.h"
#include "ui/panels/fix_all_button.h"
#include "ui/panels/fix_lookahead.h"
#include "ui/panels/names.h"
#include "ui/panels/panel_column.h"
#include "ui/panels/sentences.h"
#include "ui/style.h"
#include "ui/widgets/rows.h"

namespace gs::ui {

namespace {

constexpr int rowHeight = 28, dragInterval_ms = 120;
constexpr int figuresFrom_px = 1300, remedyFrom_px = 1060;

QIcon markIcon(Status status) {
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    drawStatus(painter, QPointF(8, 8), 12, status, activeTheme());
    return QIcon(pixmap);
}

/// Where the reason is typed. Escape in any of its widgets drops it: that key is one of the window too, and of two
/// shortcuts for a key neither would come.
class WaiveBar : public QWidget {
public:
    std::function<void()> dropped;

protected:
    bool event(QEvent* event) override { // the keys of the widgets in it come up to here
        const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
        if (!key || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape) return QWidget::event(event);
        event->accept();
        if (event->type() == QEvent::KeyPress) dropped();
        return true;
    }
};

/// The table tells its panel about words that are clicked and keys that are pressed.
class FindingsTable : public QTableView {
public:
    std::function<void(FindingsDelegate::Hit, const QModelIndex&)> act;
    std::function<void()> actOnAll;
    std::function<QString(const QModelIndex&)> preview;

protected:
    void mousePressEvent(QMouseEvent* event) override {
        m_pressed = hitAt(event->pos());
        if (m_pressed == FindingsDelegate::None) QTableView::mousePressEvent(event);
        else setCurrentIndex(indexAt(event->pos()));
    }
    void mouseReleaseEvent(QMouseEvent* event) override {
        const FindingsDelegate::Hit pressed = std::exchange(m_pressed, FindingsDelegate::None);
        if (pressed == FindingsDelegate::None) QTableView::mouseReleaseEvent(event);
        else if (hitAt(event->pos()) == pressed) act(pressed, indexAt(event->pos()));
    }
    void mouseMoveEvent(QMouseEvent* event) override {
        const bool button = hitAt(event->pos()) != FindingsDelegate::None;
        viewport()->setCursor(button ? Qt::PointingHandCursor : Qt::ArrowCursor);
        if (m_pressed == FindingsDelegate::None) QTableView::mouseMoveEvent(event);
    }
    bool event(QEvent* event) override {
        // F and Shift+F are also keys of the window (fit the site): with a finding chosen they fix.
        if (event->type() == QEvent::ShortcutOverride && currentIndex().isValid()) {
            const auto* key = static_cast<QKeyEvent*>(event);
            const bool plain = key->modifiers() == Qt::NoModifier;
            if ((key->key() == Qt::Key_F && (plain || key->modifiers() == Qt::ShiftModifier)) ||
                (key->key() == Qt::Key_W && plain)) {
                event->accept();
                return true;
            }
        }
        return QTableView::event(event);
    }
    void keyPressEvent(QKeyEvent* event) override {
        const QModelIndex index = currentIndex().siblingAtColumn(FindingsModel::Action);
        if (event->key() == Qt::Key_F && event->modifiers() == Qt::ShiftModifier) return actOnAll();
        if (index.isValid() && event->modifiers() == Qt::NoModifier) {
            const bool waived = index.data(FindingsModel::WaivedRole).toBool();
            if (event->key() == Qt::Key_F && index.data(FindingsModel::FixRole).toBool())
                return act(FindingsDelegate::Fix, index);
            if (event->key() == Qt::Key_W)
                return act(waived ? FindingsDelegate::Unwaive : FindingsDelegate::Waive, index);
        }
        QTableView::keyPressEvent(event);
    }
    bool viewportEvent(QEvent* event) override {
        if (event->type() == QEvent::ToolTip) {
            const auto* help = static_cast<QHelpEvent*>(event);
            const FindingsDelegate::Hit hit = hitAt(help->pos());
            if (hit != FindingsDelegate::None) {
                const QString text =
                    hit == FindingsDelegate::Fix     ? preview(indexAt(help->pos())) + QStringLiteral(" (F)")
                    : hit == FindingsDelegate::Waive ? FindingsPanel::tr("Accept this finding, with a reason (W)")
                                                     : FindingsPanel::tr("Count this finding again (W)");
                QToolTip::showText(help->globalPos(), text, viewport());
                return true;
            }
        }
        return QTableView::viewportEvent(event);
    }

private:
    FindingsDelegate::Hit hitAt(QPoint point) const {
        const QModelIndex index = indexAt(point);
        return index.isValid() ? FindingsDelegate::hitAt(index, visualRect(index), point) : FindingsDelegate::None;
    }
    FindingsDelegate::Hit m_pressed = FindingsDelegate::None;
};

} // namespace

struct FindingsPanel::Impl {
    FindingsPanel* q = nullptr;
    Document* document = nullptr;
    FindingsModel* model = nullptr;
    FindingsTable* table = nullptr;
    QLineEdit* filter = nullptr;
    QToolButton* chips[3] = {};
    WaiveBar* waiveBar = nullptr;
    QLabel* waiveText = nullptr;
    QLineEdit* reason = nullptr;
    QPushButton *waive = nullptr, *cancel = nullptr;
    QLabel* nothing = nullptr;
    FixAllButton* fixAll = nullptr;
    FixLookahead* ahead = nullptr;
    QTimer timer;
    bool stale = true;
    Finding waiving;
    std::optional<quint64> unfixableAt; ///< revision of the results that fixes were found not to help at

    void refresh() {
        stale = !q->isVisible();
        if (stale) return;
        const Finding* current = model->finding(table->currentIndex());
        const std::string code = current ? current->code : std::string();
        const std::vector<std::string> ids = current ? current->ids : std::vector<std::string>();
        const int scroll = table->verticalScrollBar()->value();
        if (!document || (unfixableAt != document->results().revision && !FixLookahead::isFor(*document)))
            model->clearUnfixable(); // else what it finds takes the place of what it found before
        std::vector<Finding> findings = document ? document->engine().findings() : std::vector<Finding>();
        if (document && FixLookahead::isFor(*document)) ahead->start(*document, findings);
        for (Finding& finding : findings) finding.text = namedText(document->site(), finding);
        model->setFindings(std::move(findings), document ? document->site().settings() : Settings());
        afterBuild();
        if (const int row = model->rowOf(code, ids); row >= 0)
            table->setCurrentIndex(model->index(row, FindingsModel::Text));
        table->verticalScrollBar()->setValue(scroll);
    }

    void afterBuild() {
        table->clearSpans();
        if (model->headerRow() >= 0) table->setSpan(model->headerRow(), 0, 1, FindingsModel::ColumnCount);
        const QString names[3] = {tr("Errors %1").arg(formatCount(model->count(Severity::Error))),
                                  tr("Warnings %1").arg(formatCount(model->count(Severity::Warning))),
                                  tr("Notes %1").arg(formatCount(model->count(Severity::Info)))};
        for (int i = 0; i < 3; ++i) chips[i]->setText(names[i]);
        const bool empty = model->rowCount() == 0;
        nothing->setVisible(empty);
        table->setVisible(!empty);
        const int all = model->count(Severity::Error) + model->count(Severity::Warning) + model->count(Severity::Info) +
                        model->waivedCount();
        labelFixAll();
        nothing->setText(all == 0 ? tr("No findings: everything is fed, cooled and in its place.")
                                  : tr("No finding passes the filter."));
    }

    /// What a narrow panel leaves out stands in the tooltip: first the figures, which the sentence has too.
    void fitColumns() {
        table->setColumnHidden(FindingsModel::Figures, q->width() < figuresFrom_px);
        table->setColumnHidden(FindingsModel::Remedy, q->width() < remedyFrom_px);
        table->horizontalHeader()->resizeSection(FindingsModel::Action, FindingsDelegate::actionWidth());
    }

    static QString tr(const char* text) { return FindingsPanel::tr(text); }

    bool writable() const { return document && !document->isReadOnly(); }

    void act(FindingsDelegate::Hit hit, const QModelIndex& index) {
        const Finding* finding = model->finding(index);
        if (!finding || !document) return;
        if (!writable()) {
            emit q->refused(document->readOnlyReason());
            return;
        }
        const Finding copy = *finding;
        if (hit == FindingsDelegate::Fix) fix(copy);
        else if (hit == FindingsDelegate::Waive) askReason(copy);
        else if (hit == FindingsDelegate::Unwaive) unwaive(copy);
    }

    QString previewOf(const QModelIndex& index) {
        const Finding* finding = model->finding(index);
        if (!finding || !document) return {};
        const auto plan = planFix(document->site(), document->catalog(), *finding);
        if (plan) return localSentence(plan->text);
        setUnfixable({*finding}); // no offer that cannot be kept
        return noFix(*finding);
    }

    QString noFix(const Finding& finding) const {
        const std::string why = noFixReason(document->site(), document->catalog(), finding);
        return why.empty() ? tr("There is no simple fix here.")
                           : tr("There is no simple fix here. %1").arg(localSentence(why));
    }

    /// As long as the results are those of now.
    void setUnfixable(const std::vector<Finding>& findings) {
        if (unfixableAt != document->results().revision) model->clearUnfixable();
        unfixableAt = document->results().revision;
        model->setUnfixable(findings);
        labelFixAll();
    }

    void fix(const Finding& finding) {
        try {
            if (document->inGesture()) document->endGesture();
            const auto plan = tryFix(
                document->engine(), document->catalog(), finding,
                [&](const ChangeSet& change) {
                    document->beginGesture({});
                    document->updateGesture(change);
                },
                [&] { document->cancelGesture(); });
            if (!plan) return setUnfixable({finding}), emit q->refused(noFix(finding));
            document->cancelGesture(); // the trial: done again, now with its name
            document->edit(plan->change, localSentence(plan->text));
            emit q->showIds(partsOf(document->site(), finding));
            emit q->fixed(localSentence(plan->text));
        } catch (const EditError& error) { emit q->refused(localSentence(QString::fromUtf8(error.what()))); }
    }

    /// The code of the current row and how many of its findings could be fixed.
    std::pair<std::string, std::size_t> current() const {
        const Finding* finding = model->finding(table->currentIndex());
        if (!finding || finding->waived) return {};
        return {finding->code, model->fixable(finding->code)};
    }

    void labelFixAll() {
        const auto& [code, count] = current();
        fixAll->setTarget(code, count);
    }

    void askReason(const Finding& finding) {
        waiving = finding;
        waiveText->setText(tr("Waive %1 because").arg(QString::fromStdString(finding.code)));
        reason->clear();
        waive->setEnabled(false);
        waiveBar->show();
        reason->setFocus();
    }

    void waiveNow() {
        const QString why = reason->text().trimmed();
        if (why.isEmpty() || !writable()) return;
        Settings settings = document->site().settings();
        std::erase_if(settings.waivers,
                      [&](const Waiver& w) { return w.code == waiving.code && w.ids == waiving.ids; });
        settings.waivers.push_back({waiving.code, waiving.ids, waiving.figures, why.toStdString(),
                                    parseDate(QDate::currentDate().toString(Qt::ISODate).toStdString())});
        waiveBar->hide();
        table->setFocus();
        changeSettings(settings, tr("Waive %1").arg(QString::fromStdString(waiving.code)));
    }

    void unwaive(const Finding& finding) {
        Settings settings = document->site().settings();
        std::erase_if(settings.waivers,
                      [&](const Waiver& w) { return w.code == finding.code && w.ids == finding.ids; });
        changeSettings(settings, tr("Un-waive %1").arg(QString::fromStdString(finding.code)));
    }

    void changeSettings(const Settings& settings, const QString& text) {
        try {
            document->edit(setSettings(document->site(), settings), text);
        } catch (const EditError& error) { emit q->refused(localSentence(QString::fromUtf8(error.what()))); }
    }

    void fly(const QModelIndex& index) {
        if (index.data(FindingsModel::HeaderRole).toBool()) {
            model->toggleWaived();
            afterBuild();
            return;
        }
        const Finding* finding = model->finding(index);
        if (!finding || !document) return;
        const std::vector<std::string> ids = finding->ids;
        std::set<std::string> existing;
        for (const std::string& id : ids)
            if (document->site().component(id) || document->site().link(id)) existing.insert(id);
        // The inspector shows what is selected: the culprit, which stands first.
        if (!ids.empty() && existing.count(ids.front())) document->setSelection({ids.front()});
        if (!existing.empty()) emit q->showIds(ids);
    }
};

FindingsPanel::FindingsPanel(QWidget* parent) : QWidget(parent), m(std::make_unique<Impl>()) {
    m->q = this;
    auto* layout = panelColumn(*this, QStringLiteral("findings"), 4, 4);
    auto* bar = panelBar(*layout, 8, 6);
    for (int i = 0; i < 3; ++i) {
        m->chips[i] = new QToolButton;
        m->chips[i]->setObjectName(QStringLiteral("chip%1").arg(i));
        m->chips[i]->setCheckable(true);
        m->chips[i]->setChecked(true);
        m->chips[i]->setMinimumHeight(26);
        m->chips[i]->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        bar->addWidget(m->chips[i]);
        connect(m->chips[i], &QToolButton::toggled, this, [this, i](bool on) {
            m->model->setShown(static_cast<Severity>(i), on);
            m->afterBuild();
        });
    }
    m->filter = new QLineEdit;
    m->filter->setObjectName(QStringLiteral("findingsFilter"));
    m->filter->setClearButtonEnabled(true);
    m->filter->setMaximumWidth(260);
    m->filter->setMinimumHeight(26);
    bar->addSpacing(8);
    bar->addWidget(m->filter, 1);
    bar->addStretch(1);
    m->fixAll = new FixAllButton;
    m->fixAll->setMinimumHeight(26);
    bar->addWidget(m->fixAll);
    connect(m->fixAll, &FixAllButton::refused, this, &FindingsPanel::refused);
    connect(m->fixAll, &FixAllButton::triedAll, this, [this](const std::string& code) {
        std::vector<Finding> left = m->document->engine().findings();
        std::erase_if(left, [&](const Finding& finding) { return finding.code != code || finding.waived; });
        m->setUnfixable(left);
    });
    m->waiveBar = new WaiveBar;
    auto* waiveLayout = new QHBoxLayout(m->waiveBar);
    waiveLayout->setContentsMargins(8, 0, 8, 0);
    m->waiveText = new QLabel;
    m->reason = new QLineEdit;
    m->reason->setObjectName(QStringLiteral("waiveReason"));
    m->reason->setMinimumHeight(26);
    m->waive = new QPushButton;
    m->waive->setObjectName(QStringLiteral("waive"));
    m->cancel = new QPushButton;
    waiveLayout->addWidget(m->waiveText);
    waiveLayout->addWidget(m->reason, 1);
    waiveLayout->addWidget(m->waive);
    waiveLayout->addWidget(m->cancel);
    m->waiveBar->hide();
    layout->addWidget(m->waiveBar);

    m->model = new FindingsModel(this);
    m->ahead = new FixLookahead(this);
    connect(m->ahead, &FixLookahead::looked, this, [this](const auto& findings) { m->setUnfixable(findings); });
    m->table = new FindingsTable;
    m->table->setObjectName(QStringLiteral("findingsTable"));
    m->table->setModel(m->model);
    m->table->setItemDelegate(new FindingsDelegate(m->table));
    m->table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m->table->setSelectionMode(QAbstractItemView::SingleSelection);
    m->table->setTabKeyNavigation(false);
    m->table->setMouseTracking(true);
    m->table->setFrameShape(QFrame::NoFrame);
    m->table->setShowGrid(false);
    m->table->setWordWrap(false);
    m->table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m->table->verticalHeader()->hide();
    m->table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m->table->verticalHeader()->setDefaultSectionSize(rowHeight);
    auto* header = m->table->horizontalHeader();
    header->setMinimumSectionSize(28);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setHighlightSections(false);
    header->resizeSection(FindingsModel::Mark, 32);
    header->resizeSection(FindingsModel::Code, 150);
    header->resizeSection(FindingsModel::Figures, 190);
    header->setSectionResizeMode(FindingsModel::Mark, QHeaderView::Fixed);
    header->setSectionResizeMode(FindingsModel::Action, QHeaderView::Fixed);
    header->setSectionResizeMode(FindingsModel::Text, QHeaderView::Stretch);
    header->setSectionResizeMode(FindingsModel::Remedy, QHeaderView::Stretch);
    layout->addWidget(m->table, 1);
    m->nothing = new QLabel;
    m->nothing->setAlignment(Qt::AlignCenter);
    layout->addWidget(m->nothing, 1);

    m->table->act = [this](FindingsDelegate::Hit hit, const QModelIndex& index) { m->act(hit, index); };
    m->table->actOnAll = [this] { m->fixAll->run(); };
    m->table->preview = [this](const QModelIndex& index) { return m->previewOf(index); };
    m->timer.setSingleShot(true);
    connect(&m->timer, &QTimer::timeout, this, [this] { m->refresh(); });
    connect(m->table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { m->labelFixAll(); });
    connect(m->table, &QTableView::clicked, this, [this](const QModelIndex& index) { m->fly(index); });
    connect(m->table, &QTableView::activated, this, [this](const QModelIndex& index) { m->fly(index); });
    connect(m->filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m->model->setFilter(text);
        m->afterBuild();
    });
    connect(m->reason, &QLineEdit::textChanged, this,
            [this](const QString& text) { m->waive->setEnabled(!text.trimmed().isEmpty()); });
    connect(m->reason, &QLineEdit::returnPressed, this, [this] { m->waiveNow(); });
    connect(m->waive, &QPushButton::clicked, this, [this] { m->waiveNow(); });
    connect(m->cancel, &QPushButton::clicked, m->waiveBar, &QWidget::hide);
    m->waiveBar->dropped = [this] {
        m->waiveBar->hide();
        m->table->setFocus();
    };
    QEvent language(QEvent::LanguageChange);
    changeEvent(&language);
}

FindingsPanel::~FindingsPanel() = default;

void FindingsPanel::setDocument(Document* document) {
    if (m->document) disconnect(m->document, nullptr, this, nullptr);
    m->ahead->stop();
    m->document = document;
    m->fixAll->setDocument(document);
    m->waiveBar->hide();
    if (document)
        connect(document, &Document::resultsChanged, this, [this] {
            m->stale = true;
            if (!isVisible()) return;
            // While the mouse drags, the list follows a few times a second: the frame comes first.
            if (!m->document->inGesture()) m->timer.start(0);
            else if (!m->timer.isActive()) m->timer.start(dragInterval_ms);
        });
    m->refresh();
}

void FindingsPanel::showFindingOf(const QString& id) {
    if (m->stale) m->refresh();
    const int row = m->model->firstRowOf(id.toStdString());
    if (row < 0) return;
    m->table->setCurrentIndex(m->model->index(row, FindingsModel::Text));
    m->table->scrollTo(m->table->currentIndex());
}

void FindingsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m->fitColumns();
}

void FindingsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m->stale) m->refresh();
}

void FindingsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange && event->type() != QEvent::StyleChange) return;
    if (!m->nothing) return;
    const Status marks[3] = {Status::Over, Status::Warning, Status::Info};
    for (int i = 0; i < 3; ++i) {
        m->chips[i]->setIcon(markIcon(marks[i]));
        m->chips[i]->setToolTip(tr("Show or hide these findings"));
    }
    m->filter->setPlaceholderText(tr("Filter"));
    m->filter->setAccessibleName(tr("Filter findings"));
    m->reason->setPlaceholderText(tr("Reason, e.g. “accepted until phase 2”"));
    m->reason->setAccessibleName(tr("Reason for waiving"));
    m->waive->setText(tr("Waive"));
    m->cancel->setText(tr("Cancel"));
    m->table->setAccessibleName(tr("Findings"));
    m->fitColumns();
    m->afterBuild();
}

} // namespace gs::ui
