// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/compare_panel.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QTimer>
#include <QTreeView>
#include <cmath>
#include <utility>

#include "ui/canvas/canvas_impl.h"
#include "ui/compare/compare_model.h"
#include "ui/compare/compare_painter.h"
#include "ui/panels/names.h"
#include "ui/panels/panel_column.h"
#include "ui/panels/sentences.h"
#include "ui/style.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/tick_delegate.h"

namespace gs::ui {

namespace {

constexpr QLatin1String aboveName("compare");
constexpr int figures_px = 460, value_px = 130;

/// What one decides by, in the order of the balance bar.
constexpr std::array figureKeys{
    "gpus_installed",           "gpus_online",    "it_power_w",    "facility_power_w", "pue",
    "supply_capacity_w",        "firm_supply_w",  "reserve_w",     "unserved_w",       "storage_energy_wh",
    "compute_bf16_dense_flops", "water_m3_per_s", "built_area_m2", "capex_usd_low",    "capex_usd_high"};

QString figureText(double value, const QString& key, const QString& unit) {
    if (key == QLatin1String("pue")) return QString::number(value, 'f', 3);
    return unit.isEmpty() ? formatCount(qRound64(value)) : formatQuantity(value, unit);
}

/// Of the values, not of what is shown of them: 113 kW less of 1.23 GW are 113 kW, also where both read 1.23 GW. PUE
/// has a fixed number of digits: there the difference is that of what is read, as long as it is one.
QString differenceText(double before, double now, const QString& key, const QString& unit) {
    const double by = now - before;
    if (std::fabs(by) <= 1e-9 * std::max(std::fabs(before), std::fabs(now))) return QStringLiteral("=");
    const QString sign = by > 0 ? QStringLiteral("+") : QStringLiteral("−");
    if (key == QLatin1String("pue")) {
        const double read = std::fabs(figureText(now, key, unit).toDouble() - figureText(before, key, unit).toDouble());
        return sign + (read > 0.0005 ? QString::number(read, 'f', 3) : QString::number(std::fabs(by), 'g', 1));
    }
    return sign + figureText(std::fabs(by), key, unit);
}

} // namespace

struct ComparePanel::Impl {
    ComparePanel* q = nullptr;
    QPointer<PlanCanvas> canvas;
    Document* document = nullptr;
    std::unique_ptr<Comparer> comparer;
    Find find;
    std::optional<Site> then; ///< none: not read yet
    quint64 edits = 0;        ///< so far
    quint64 editsThen = 0;    ///< when it was read
    QString name;
    bool isOn = false;
    quint64 comparisons = 0; ///< begun so far
    std::shared_ptr<const Comparison> comparison;
    std::optional<Results> figuresThen; ///< of `then` on the view's day
    View figuresView;
    bool figuresDue = false; ///< they are wanted and not asked for yet
    QTimer later;            ///< … until the view rests
    int current = -1;
    bool isStale = false;

    ElidedLabel* title = nullptr;
    QLabel* notTaken = nullptr;
    QProgressBar* progress = nullptr;
    QPushButton *cancel = nullptr, *choose = nullptr, *take = nullptr, *stop = nullptr;
    QTableWidget* figures = nullptr;
    QTreeView* tree = nullptr;
    CompareModel* model = nullptr;
    QTimer again; ///< several edits in a row are compared once

    void build();
    void retranslate();
    /// On the comparer's thread; read() or notRead() comes of it.
    void readThen() {
        try {
            then.reset(); // what it was may be gone
            editsThen = edits;
            comparer->readThen(document->siteAtGestureBegin(), find());
        } catch (const std::exception& error) { giveUp(QString::fromUtf8(error.what())); }
    }
    void giveUp(const QString& why) {
        q->end();
        emit q->refused(why);
    }
    void takeRead(const Site& read) {
        if (edits != editsThen) return readThen(); // the way to it was of another site
        then = read;
        compare();
        wantFigures();
    }
    void compare() {
        if (isOn && then) comparer->compare(*then, document->site(), name);
    }
    /// Of the other site on the day that is shown: all of it is computed, so it waits for a date slider to rest, and
    /// for somebody to look.
    void wantFigures() {
        if (!isOn || !then) return;
        figuresThen.reset();
        figuresView = document->view();
        figuresDue = true;
        later.start();
        showFigures();
    }
    void computeFigures() {
        if (!isOn || !then || !q->isVisible() || !std::exchange(figuresDue, false)) return;
        comparer->computeFigures(*then, figuresView);
    }
    void showState();
    void showFigures();
    void showOnPlan();
    void fly(int difference);
    void takeOver();
    void tellLeft(const std::vector<NotTaken>& left); ///< what was not taken over
};

ComparePanel::ComparePanel(PlanCanvas* canvas, QWidget* parent) : QWidget(parent), m(std::make_unique<Impl>()) {
    m->q = this;
    m->canvas = canvas;
    m->build();
    m->again.setSingleShot(true);
    m->again.setInterval(120);
    connect(&m->again, &QTimer::timeout, this, [this] { m->compare(); });
    m->later.setSingleShot(true);
    m->later.setInterval(120);
    connect(&m->later, &QTimer::timeout, this, [this] { m->computeFigures(); });
    m->retranslate();
    m->showState();
}

ComparePanel::~ComparePanel() {
    if (m->canvas) m->canvas->setAbove(aboveName, nullptr);
}

void ComparePanel::Impl::build() {
    auto* column = panelColumn(*q, QStringLiteral("compare_panel"), 6, 6);
    auto* bar = panelBar(*column, 10);
    title = new ElidedLabel;
    title->setObjectName(QStringLiteral("compare_title"));
    progress = new QProgressBar;
    progress->setObjectName(QStringLiteral("compare_progress"));
    progress->setRange(0, 0); // how long the engine takes is not known beforehand
    progress->setFixedSize(120, 14);
    const auto button = [&](const char* id) {
        auto* made = new QPushButton;
        made->setObjectName(QLatin1String(id));
        return made;
    };
    cancel = button("compare_cancel");
    choose = button("compare_choose");
    take = button("compare_take");
    stop = button("compare_end");
    bar->addWidget(title, 1);
    bar->addWidget(progress);
    for (QPushButton* b : {cancel, take, choose, stop}) bar->addWidget(b);
    notTaken = new QLabel;
    notTaken->setObjectName(QStringLiteral("compare_not_taken"));
    notTaken->setWordWrap(true);
    notTaken->setTextFormat(Qt::PlainText);
    notTaken->setContentsMargins(10, 0, 10, 0);
    notTaken->hide();
    column->addWidget(notTaken);

    auto* split = new QSplitter(Qt::Horizontal);
    figures = new QTableWidget(0, 4);
    figures->setObjectName(QStringLiteral("compare_figures"));
    figures->setFrameShape(QFrame::NoFrame);
    figures->setEditTriggers(QAbstractItemView::NoEditTriggers);
    figures->setSelectionMode(QAbstractItemView::NoSelection);
    figures->setShowGrid(false);
    figures->verticalHeader()->hide();
    figures->verticalHeader()->setDefaultSectionSize(22);
    figures->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    figures->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    figures->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    figures->setMinimumWidth(figures_px);
    model = new CompareModel(q);
    tree = new QTreeView;
    tree->setObjectName(QStringLiteral("compare_tree"));
    tree->setModel(model);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setItemDelegate(new TickDelegate(tree));
    tree->setUniformRowHeights(true);
    tree->setTextElideMode(Qt::ElideMiddle); // many names differ at their end
    tree->header()->setStretchLastSection(false);
    tree->header()->setTextElideMode(Qt::ElideRight);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int section : {1, 2}) tree->setColumnWidth(section, value_px);
    split->addWidget(figures);
    split->addWidget(tree);
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    column->addWidget(split, 1);

    connect(model, &CompareModel::checkedChanged, q, [this] { showState(); });
    const auto shown = [this](const QModelIndex& index) {
        QModelIndex entry = index.siblingAtColumn(0);
        int difference = entry.data(CompareModel::DifferenceRole).toInt();
        if (difference < 0 && entry.parent().isValid()) // a field: its entry
            difference = entry.parent().data(CompareModel::DifferenceRole).toInt();
        if (difference >= 0) fly(difference);
    };
    connect(tree, &QTreeView::clicked, q, shown);
    connect(tree, &QTreeView::activated, q, shown);
    connect(cancel, &QPushButton::clicked, q, [this] {
        if (!comparison) return q->end();
        comparer->cancel(); // the list stays, the figures of the other one are not awaited
        figuresDue = false;
        showState();
    });
    connect(choose, &QPushButton::clicked, q, &ComparePanel::chooseRequested);
    connect(stop, &QPushButton::clicked, q, &ComparePanel::end);
    connect(take, &QPushButton::clicked, q, [this] { takeOver(); });
}

void ComparePanel::setDocument(Document* document) {
    if (m->document) disconnect(m->document, nullptr, this, nullptr);
    end();
    m->document = document;
    m->comparer.reset();
    if (document) {
        m->comparer = std::make_unique<Comparer>(document->catalog(), this);
        connect(m->comparer.get(), &Comparer::read, this, [this](const Site& then) { m->takeRead(then); });
        connect(m->comparer.get(), &Comparer::notRead, this, [this](const QString& why) { m->giveUp(why); });
        connect(m->comparer.get(), &Comparer::compared, this, [this](const auto& made) {
            m->comparison = made;
            m->current = -1;
            m->model->set(made);
            if (made->differences.size() <= 200)
                for (int row = 0; row < m->model->rowCount(); ++row) m->tree->expand(m->model->index(row, 0));
            m->showOnPlan();
            m->showState();
        });
        connect(m->comparer.get(), &Comparer::figuresReady, this, [this](const Results& results) {
            if (m->figuresDue || !m->then) return; // of a day, or of a site, that is shown no more
            m->figuresThen = results;
            m->showFigures();
        });
        connect(m->comparer.get(), &Comparer::busyChanged, this, [this] { m->showState(); });
        connect(document, &Document::historyChanged, this, [this] {
            ++m->edits;
            m->again.start();
        });
        connect(document, &Document::resultsChanged, this, [this] {
            if (m->isOn && !(m->figuresView == m->document->view())) m->wantFigures();
            else m->showFigures();
        });
        connect(document, &Document::fileChanged, this, [this] { m->showState(); });
        connect(document, &Document::scenariosChanged, this, [this] {
            if (m->isOn) m->readThen(); // it may have been deleted
        });
    }
    m->showState();
}

void ComparePanel::start(Find find, const QString& name) {
    end();
    if (!m->document) return;
    ++m->comparisons;
    m->find = std::move(find);
    m->name = name;
    m->isOn = true;
    m->showFigures();
    m->readThen();
    m->showState();
}

bool ComparePanel::isOn() const { return m->isOn; }

void ComparePanel::end() {
    if (m->comparer) m->comparer->cancel();
    m->again.stop();
    m->later.stop();
    m->figuresDue = false;
    m->isOn = false;
    m->comparison.reset();
    m->figuresThen.reset();
    m->then.reset();
    m->current = -1;
    m->model->set(nullptr);
    m->notTaken->hide();
    m->figures->setRowCount(0);
    m->canvas->setAbove(aboveName, nullptr);
    m->showState();
}

void ComparePanel::Impl::showState() {
    const bool busy = isOn && comparer && comparer->isBusy();
    progress->setVisible(busy);
    cancel->setVisible(busy);
    for (QWidget* w : {static_cast<QWidget*>(take), static_cast<QWidget*>(stop), static_cast<QWidget*>(figures),
                       static_cast<QWidget*>(tree)})
        w->setVisible(isOn);
    choose->setEnabled(document);
    QString text = tr("Nothing is compared. Choose a scenario or a named version to see it beside this site.");
    if (isOn && !comparison) text = tr("Comparing with “%1”…").arg(name);
    else if (isOn && comparison->differences.empty()) text = tr("No differences from “%1”").arg(name);
    else if (isOn)
        text = tr("Compared with “%1”: %n difference(s)", nullptr, static_cast<int>(comparison->differences.size()))
                   .arg(name);
    title->setText(text);
    const int count = model->checkedCount();
    const bool writable = document && !document->isReadOnly();
    take->setEnabled(writable && count > 0);
    take->setText(count > 0 ? tr("Take over %n", nullptr, count) : tr("Take over"));
    take->setToolTip(!document || writable
                         ? tr("Makes the ticked differences here as they are in “%1”: one step to undo").arg(name)
                         : document->readOnlyReason());
}

void ComparePanel::Impl::showFigures() {
    isStale = isOn && !q->isVisible(); // nothing is written while nobody looks
    if (!isOn || isStale) return;
    const std::vector<FigureRow> now = figureRows(document->results().figures);
    const std::vector<FigureRow> before = figuresThen ? figureRows(figuresThen->figures) : std::vector<FigureRow>();
    figures->setHorizontalHeaderLabels({tr("Figure"), name, tr("Here"), tr("Difference")});
    figures->setRowCount(static_cast<int>(figureKeys.size()) + 1);
    const auto set = [this](int row, int column, const QString& text, bool isBold = false) {
        QTableWidgetItem* item = figures->item(row, column);
        if (!item) figures->setItem(row, column, item = new QTableWidgetItem);
        item->setText(text);
        item->setTextAlignment((column > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        item->setFont(uiFont(13, isBold));
    };
    const auto valueOf = [](const std::vector<FigureRow>& rows, const char* key) -> std::optional<FigureRow> {
        for (const FigureRow& row : rows)
            if (qstrcmp(row.key, key) == 0) return row;
        return {};
    };
    int row = 0;
    for (const char* key : figureKeys) {
        const auto a = valueOf(before, key), b = valueOf(now, key);
        const QString unit = QString::fromUtf8(b->unit), word = QString::fromLatin1(key);
        const auto text = [&](const std::optional<FigureRow>& figure) {
            return !figure         ? QStringLiteral("…")
                   : figure->value ? figureText(*figure->value, word, unit)
                                   : QStringLiteral("–");
        };
        QString delta;
        if (a && a->value && b->value) {
            delta = differenceText(*a->value, *b->value, word, unit);
        } else if (a) {
            delta = a->value.has_value() == b->value.has_value() ? QStringLiteral("=") : QStringLiteral("–");
        }
        set(row, 0, figureName(key));
        set(row, 1, text(a));
        set(row, 2, text(b));
        set(row, 3, delta, delta != QLatin1String("="));
        ++row;
    }
    const auto problems = [](const Results& r) { return r.errors + r.warnings; };
    const int here = problems(document->results());
    set(row, 0, tr("Errors and warnings"));
    set(row, 1, figuresThen ? formatCount(problems(*figuresThen)) : QStringLiteral("…"));
    set(row, 2, formatCount(here));
    const int by = figuresThen ? here - problems(*figuresThen) : 0;
    set(row, 3,
        !figuresThen ? QString()
        : by == 0    ? QStringLiteral("=")
                     : (by > 0 ? QStringLiteral("+") : QStringLiteral("−")) + formatCount(std::abs(by)),
        by != 0);
}

void ComparePanel::Impl::showOnPlan() {
    canvas->setAbove(aboveName, [this, shown = comparison](QPainter& painter) {
        const QRectF window(ruler_px, ruler_px, canvas->width() - ruler_px, canvas->height() - ruler_px);
        paintComparison(painter, *shown, canvas->viewport(), window, canvas->theme(), current);
        paintCompareLegend(painter, *shown, window.topLeft() + QPointF(10, 10), canvas->theme());
    });
}

void ComparePanel::Impl::fly(int difference) {
    const Difference& d = comparison->differences[static_cast<std::size_t>(difference)];
    current = difference;
    if (d.entry == EntryKind::Settings || d.entry == EntryKind::Type) return;
    if (d.kind != DifferenceKind::Removed) return emit q->showIds({d.id});
    // What is not here any more cannot be selected: the plan shows its place.
    for (const CompareMark& mark : comparison->marks.largestFirst()) {
        if (mark.difference != static_cast<std::uint32_t>(difference)) continue;
        const double around = std::max(mark.size_m(), 4.0) * 1.5;
        canvas->setViewport(Viewport::fit(mark.box.expanded(around), canvas->size()));
        break;
    }
    canvas->update();
}

void ComparePanel::Impl::takeOver() {
    const std::vector<Difference> wanted = model->checked();
    if (wanted.empty() || !comparison || !then) return;
    const QString text = tr("Take over %n difference(s) from %1", nullptr, static_cast<int>(wanted.size())).arg(name);
    const auto left = std::make_shared<std::vector<NotTaken>>();
    std::optional<Document::Turn> turn = document->turnToEdit(
        [left, then = *then, wanted](const Site& now, const Progress&) {
            TakenOver taken = gs::takeOver(then, now, wanted);
            *left = std::move(taken.notTaken);
            return std::move(taken.change);
        },
        text);
    if (!turn) return; // the document says why
    turn->finish = [this, left, of = comparisons, panel = QPointer(q), finish = std::move(turn->finish)] {
        finish();
        if (panel && isOn && comparisons == of) tellLeft(*left);
    };
    emit q->turnWanted(*turn, text);
}

void ComparePanel::Impl::tellLeft(const std::vector<NotTaken>& left) {
    QStringList lines;
    for (const NotTaken& one : left) lines << localSentence(QString::fromStdString(one.reason));
    constexpr int mostSaid = 2, mostInTip = 30;
    QString text = lines.mid(0, mostSaid).join('\n');
    if (lines.size() > mostSaid) text += '\n' + tr("and %1 more").arg(lines.size() - mostSaid);
    notTaken->setText(text);
    notTaken->setToolTip(lines.mid(0, mostInTip).join('\n'));
    notTaken->setVisible(!lines.isEmpty());
    if (!lines.isEmpty()) emit q->refused(lines.front());
}

void ComparePanel::Impl::retranslate() {
    cancel->setText(tr("Cancel"));
    choose->setText(tr("Compare with…"));
    stop->setText(tr("End comparison"));
    figures->setAccessibleName(tr("Figures of both"));
    tree->setAccessibleName(tr("Differences"));
    progress->setAccessibleName(tr("Comparing"));
    showState();
    showFigures();
}

void ComparePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m->isStale) m->showFigures();
    m->computeFigures();
}

void ComparePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) m->retranslate();
}

} // namespace gs::ui
