// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/table_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>

#include "core/sheet/tsv.h"
#include "core/site/link_edits.h"
#include "ui/document.h"
#include "ui/panels/names.h"
#include "ui/panels/panel_column.h"
#include "ui/panels/sentences.h"
#include "ui/panels/sheet/kind_box.h"
#include "ui/panels/sheet/sheet_model.h"
#include "ui/panels/sheet/sheet_names.h"
#include "ui/panels/sheet/sheet_paste.h"
#include "ui/panels/sheet/sheet_view.h"
#include "ui/selected.h"
#include "ui/style.h"
#include "ui/widgets/rows.h"

namespace gs::ui {

using sheet::CellEntry;
using sheet::Choice;
using sheet::Column;
using sheet::Field;

namespace {

constexpr int rest_ms = 120;    // stillness after which sums are taken and rows are looked at
constexpr int mostRanges = 400; // a selection model compares every painted cell with each of its ranges
constexpr int filterWidth = 300;
constexpr std::size_t many = 2000; // selected parts beyond which the table follows at its own pace
constexpr int many_ms = 100;

} // namespace

struct TablePanel::Impl {
    TablePanel* q = nullptr;
    Document* document = nullptr;
    KindBox* kind = nullptr;
    QLineEdit* filter = nullptr;
    ElidedLabel* problem = nullptr;
    ElidedLabel* counts = nullptr;
    SheetModel* sheet = nullptr;
    SheetProxy* proxy = nullptr;
    SheetView* view = nullptr;
    SumsRow* sums = nullptr;
    QTimer rest, selecting, follow;
    bool stale = true;      ///< changed while nobody looked
    bool following = false; ///< the table takes the plan's selection over: no answer to that
    std::size_t selectedHere = 0;

    static QString tr(const char* text) { return TablePanel::tr(text); }

    // --- what is shown -----------------------------------------------------------------------------------

    bool writable() const { return document && !document->isReadOnly(); }

    void fillKinds() {
        if (document) kind->fill(document->site(), sheet->choice());
        else kind->clear();
    }

    void choose(const Choice& choice) {
        // Order and filter are set while there are no rows: then they are made once, with the rows.
        sheet->set(nullptr, choice);
        view->sortByColumn(0, Qt::AscendingOrder);
        QString reason;
        proxy->setConditions(readFilter(filter->text(), SheetModel::columnsOf(document, choice), &reason));
        problem->setText(reason);
        sheet->set(document, choice);
        layOutColumns();
        view->scrollToTop();
        if (proxy->rowCount() > 0) setCurrent(proxy->index(0, std::min(1, proxy->columnCount() - 1)));
        followSelection(true);
        later();
    }

    void layOutColumns() {
        const QFontMetrics metrics(uiFont(13));
        const auto& columns = sheet->columns();
        for (std::size_t i = 0; i < columns.size(); ++i)
            view->horizontalHeader()->resizeSection(static_cast<int>(i), columnWidth(columns[i], metrics));
    }

    void takeFilter() {
        QString reason;
        std::vector<sheet::Condition> conditions = readFilter(filter->text(), sheet->columns(), &reason);
        problem->setText(reason);
        proxy->setConditions(std::move(conditions));
        afterReset();
    }

    /// The view forgets its current cell and selection in a reset; the document knows what is selected.
    void afterReset() {
        followSelection(false);
        if (!view->currentIndex().isValid() && proxy->rowCount() > 0)
            setCurrent(proxy->index(0, std::min(1, proxy->columnCount() - 1)));
        if (proxy->rowCount() == 0 && !sheet->rows().empty() && problem->text().isEmpty())
            problem->setText(tr("No row passes the filter."));
        later();
    }

    void setCurrent(const QModelIndex& index) {
        view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    }

    void later() {
        stale = true;
        if (q->isVisible()) rest.start(rest_ms);
    }

    /// At rest: rows that came or went, the choices, the sums. While the mouse drags, cells alone follow.
    void refresh() {
        if (!q->isVisible()) return;
        if (view->isEditing() || (document && document->inGesture())) return rest.start(rest_ms);
        stale = false;
        if (document) {
            const std::string current = sheet->idAt(proxy->mapToSource(view->currentIndex()).row());
            const int column = view->currentIndex().column(), scroll = view->verticalScrollBar()->value();
            const std::vector<Column> before = sheet->columns();
            if (sheet->renew()) {
                if (sheet->columns() != before) layOutColumns();
                fillKinds();
                view->verticalScrollBar()->setValue(scroll);
                if (const int row = sheet->rowOf(current); row >= 0)
                    setCurrent(proxy->mapFromSource(sheet->index(row, std::max(0, column))));
                followSelection(false);
            }
        }
        view->viewport()->update();
        takeSums();
    }

    void takeSums() {
        if (!document) return sums->setSums({}, {});
        std::vector<Slot> summed;
        forSelected([&](Slot slot, int) { summed.push_back(slot); });
        const bool isOfSelected = summed.size() > 1;
        if (!isOfSelected) summed = proxy->shownRows();
        QStringList texts;
        const std::vector<Column>& columns = sheet->columns();
        const auto sumsOfColumns = sheet::sumsOf(document->engine(), sheet->showsLinks(), summed, columns);
        for (std::size_t c = 0; c < columns.size(); ++c)
            texts << (sumsOfColumns[c] ? shownNumber(*sumsOfColumns[c], columns[c]) : QString());
        const int count = static_cast<int>(summed.size());
        const QString number = formatCount(count);
        sums->setSums(
            isOfSelected ? TablePanel::tr("Selected: %n row(s)", nullptr, count).replace(QString::number(count), number)
                         : TablePanel::tr("Shown: %n row(s)", nullptr, count).replace(QString::number(count), number),
            texts);
        const int all = static_cast<int>(sheet->rows().size());
        counts->setText(proxy->rowCount() == all
                            ? QString()
                            : tr("%1 of %2").arg(formatCount(proxy->rowCount()), formatCount(all)));
    }

    // --- selection ---------------------------------------------------------------------------------------

    std::string idAt(int shown) const { return sheet->idAt(proxy->mapToSource(proxy->index(shown, 0)).row()); }
    bool isSelected(const QModelIndex& index) const {
        if (!document || document->selection().empty()) return false;
        return document->selection().count(sheet->idAt(proxy->mapToSource(index).row())) > 0;
    }
    /// `each` slot that is selected and passes the filter, with the row it is shown in.
    template <typename Each> void forSelected(Each each) const {
        if (!document) return;
        const auto selected = document->selected();
        for (const Slot slot : sheet->showsLinks() ? selected->links : selected->components) {
            const int row = sheet->rowOf(slot);
            const QModelIndex shown = row < 0 ? QModelIndex() : proxy->mapFromSource(sheet->index(row, 0));
            if (shown.isValid()) each(slot, shown.row());
        }
    }
    /// Rows that are selected and pass the filter, in the order shown.
    std::vector<int> selectedRows() const {
        std::vector<int> rows;
        forSelected([&](Slot, int row) { rows.push_back(row); });
        std::sort(rows.begin(), rows.end());
        return rows;
    }

    /// What is selected on the plan is selected here. Many single rows are only painted so: see SheetView::isSelected.
    void followSelection(bool scroll) {
        selecting.stop();
        follow.stop();
        const std::vector<int> rows = selectedRows();
        selectedHere = rows.size();
        QItemSelection ranges;
        for (std::size_t i = 0; i < rows.size() && ranges.size() <= mostRanges;) {
            std::size_t end = i + 1;
            while (end < rows.size() && rows[end] == rows[end - 1] + 1) ++end;
            ranges.append(
                QItemSelectionRange(proxy->index(rows[i], 0), proxy->index(rows[end - 1], proxy->columnCount() - 1)));
            i = end;
        }
        if (ranges.size() > mostRanges) ranges.clear();
        following = true;
        view->selectionModel()->select(ranges, QItemSelectionModel::ClearAndSelect);
        if (!rows.empty() && !std::binary_search(rows.begin(), rows.end(), view->currentIndex().row()))
            setCurrent(proxy->index(rows.front(), std::max(0, view->currentIndex().column())));
        following = false;
        if (scroll && !rows.empty())
            view->scrollTo(proxy->index(rows.front(), std::max(0, view->currentIndex().column())));
        view->viewport()->update();
    }

    /// And the other way round; dragging over rows tells the plan once per turn of the event loop.
    void tellSelection() {
        selecting.stop();
        if (!document) return;
        std::set<std::string> ids;
        for (const QItemSelectionRange& range : view->selectionModel()->selection())
            for (int row = range.top(); row <= range.bottom(); ++row)
                if (std::string id = idAt(row); !id.empty()) ids.insert(std::move(id));
        selectedHere = ids.size();
        following = true;
        document->setSelection(std::move(ids));
        following = false;
        view->viewport()->update();
        later();
    }
    void settleSelection() {
        if (selecting.isActive()) tellSelection();
    }

    void fly(const QModelIndex& index) {
        settleSelection();
        const std::string id = sheet->idAt(proxy->mapToSource(index).row());
        if (!id.empty()) emit q->showIds({id});
    }

    // --- edits -------------------------------------------------------------------------------------------

    void refuse(const QModelIndex& index, const QString& reason) {
        view->showReason(index, reason);
        emit q->refused(reason);
    }
    void refuseTyping(const QModelIndex& index) {
        if (!document) return;
        refuse(index, document->isReadOnly() ? document->readOnlyReason()
                                             : whyFixed(sheet->columns()[static_cast<std::size_t>(index.column())]));
    }

    /// Names of the types a part may become, of the conductors a link may have.
    QStringList choicesFor(const QModelIndex& index) const {
        QStringList names;
        const Column& column = sheet->columns()[static_cast<std::size_t>(index.column())];
        if (column.field != Field::Type && column.field != Field::Conductor) return names;
        const std::string id = sheet->idAt(proxy->mapToSource(index).row());
        if (const Link* link = document->site().link(id); link && column.field == Field::Conductor)
            for (const auto& type : fittingConductors(document->site(), document->catalog(), *link))
                names << typeName(*type);
        const Component* component = column.field == Field::Type ? document->site().component(id) : nullptr;
        const Type* now = component ? document->site().typeOf(*component) : nullptr;
        if (now)
            for (const auto& type : document->catalog().types())
                if (type->role == now->role && type->is_zone == now->is_zone) names << typeName(*type);
        names.removeDuplicates();
        return names;
    }

    /// Rows that an entry in the cell goes to: all selected ones when it stands in one of them.
    std::vector<int> targetsOf(const QModelIndex& index) const {
        std::vector<int> rows = selectedRows();
        if (rows.size() < 2 || !std::binary_search(rows.begin(), rows.end(), index.row())) rows = {index.row()};
        return rows;
    }

    /// One change as one step to undo; the reason when it was refused, with the entry it was refused for.
    QString apply(const std::vector<CellEntry>& entries, const QString& text, std::size_t* culprit) {
        try {
            const ChangeSet change = sheet::setCells(document->site(), document->catalog(), entries);
            if (!change.isEmpty()) document->edit(change, text);
            view->viewport()->update();
            later();
            return {};
        } catch (const sheet::CellError& error) {
            *culprit = error.entry;
            return localSentence(QString::fromUtf8(error.what()));
        }
    }

    void commit(const QModelIndex& index, const QString& typed) {
        settleSelection();
        if (!writable()) return refuseTyping(index);
        const Column column = sheet->columns()[static_cast<std::size_t>(index.column())];
        QString reason;
        const std::optional<CellEntry> entry = entryOf(column, typed, &reason);
        if (!entry) return refuse(index, reason);
        const std::vector<int> rows = targetsOf(index);
        std::vector<CellEntry> entries;
        for (const int row : rows) {
            CellEntry one = *entry;
            one.id = idAt(row);
            // "Rack #" into several names counts them.
            if (column.field == Field::Name && rows.size() > 1)
                one.text =
                    QString::fromStdString(one.text).replace('#', QString::number(entries.size() + 1)).toStdString();
            if (!one.id.empty()) entries.push_back(std::move(one));
        }
        const int count = static_cast<int>(entries.size());
        const QString what = typed.trimmed().isEmpty()
                                 ? tr("Clear %1").arg(columnName(column))
                                 : tr("Set %1 to %2").arg(columnName(column), typed.trimmed().left(60));
        std::size_t culprit = 0;
        const QString refusal =
            apply(entries, count > 1 ? TablePanel::tr("%1 in %n row(s)", nullptr, count).arg(what) : what, &culprit);
        if (refusal.isEmpty()) return;
        refuse(index, count > 1 ? tr("%1: %2").arg(QString::fromStdString(entries[culprit].id), refusal) : refusal);
    }

    void clear() {
        const QModelIndex index = view->currentIndex();
        if (!index.isValid()) return;
        if (!(index.flags() & Qt::ItemIsEditable)) return refuseTyping(index);
        commit(index, {});
    }

    void copy() {
        settleSelection();
        std::vector<int> rows = selectedRows();
        if (rows.empty() && view->currentIndex().isValid()) rows = {view->currentIndex().row()};
        if (rows.empty()) return;
        std::string text;
        const int columns = sheet->columnCount();
        for (int c = 0; c < columns; ++c)
            text += (c ? "\t" : "") +
                    sheet::tsvCell(columnTitle(sheet->columns()[static_cast<std::size_t>(c)]).toStdString());
        for (const int row : rows) {
            const int source = proxy->mapToSource(proxy->index(row, 0)).row();
            text += '\n';
            for (int c = 0; c < columns; ++c)
                text += (c ? "\t" : "") + sheet::tsvCell(sheet->text(source, c, true).toStdString());
        }
        QApplication::clipboard()->setText(QString::fromStdString(text) + '\n');
    }

    void paste() {
        settleSelection();
        const QModelIndex index = view->currentIndex();
        if (!document) return;
        if (!writable()) return refuse(index, document->readOnlyReason());
        const PastedBlock block = readPasted(QApplication::clipboard()->text(), *sheet, *proxy, index, selectedRows());
        if (!block.problem.isEmpty()) return refuse(index, block.problem);
        std::size_t culprit = 0;
        const qint64 before = document->position();
        const QString refusal =
            apply(block.entries, TablePanel::tr("Paste %n cell(s)", nullptr, static_cast<int>(block.entries.size())),
                  &culprit);
        if (refusal.isEmpty() && document->position() == before) // or the next Ctrl+Z would take back something else
            return refuse(index, TablePanel::tr("Nothing was pasted: the cells here say the same already."));
        if (refusal.isEmpty()) return;
        const auto& [line, column] = block.places[culprit];
        refuse(index, pasteProblem(line, block.entries[culprit].id, sheet->columns()[static_cast<std::size_t>(column)],
                                   refusal));
    }

    void retranslate() {
        kind->setAccessibleName(tr("What the table lists"));
        filter->setPlaceholderText(tr("Filter: text, or power > 100 kW"));
        filter->setToolTip(tr("Text that names rows; conditions on columns such as power > 100 kW; several with “;”"));
        // Its example is read in full, with the button that clears it beside.
        filter->setMinimumWidth(filter->fontMetrics().horizontalAdvance(filter->placeholderText()) + 40);
        filter->setAccessibleName(tr("Filter the table"));
        view->setAccessibleName(tr("Table of components"));
        fillKinds();
        sheet->announce();
        layOutColumns();
        afterReset();
    }
};

TablePanel::TablePanel(QWidget* parent) : QWidget(parent), m(std::make_unique<Impl>()) {
    m->q = this;
    auto* layout = panelColumn(*this, QStringLiteral("table"), 4, 4);
    auto* bar = panelBar(*layout, 8, 8);
    m->kind = new KindBox;
    m->filter = new QLineEdit;
    m->filter->setObjectName(QStringLiteral("tableFilter"));
    m->filter->setClearButtonEnabled(true);
    m->filter->setMinimumHeight(26);
    m->filter->setMaximumWidth(filterWidth);
    m->problem = new ElidedLabel;
    m->problem->setObjectName(QStringLiteral("tableProblem"));
    m->problem->setTone(ElidedLabel::Tone::Muted);
    m->counts = new ElidedLabel;
    m->counts->setObjectName(QStringLiteral("tableCounts"));
    m->counts->setTone(ElidedLabel::Tone::Muted);
    m->counts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    bar->addWidget(m->kind, 2);
    bar->addWidget(m->filter, 3);
    bar->addWidget(m->problem, 3);
    bar->addWidget(m->counts, 1);
    m->sheet = new SheetModel(this);
    m->proxy = new SheetProxy(*m->sheet, this);
    m->view = new SheetView;
    m->view->commit = [this](const QModelIndex& index, const QString& text) { m->commit(index, text); };
    m->view->copy = [this] { m->copy(); };
    m->view->paste = [this] { m->paste(); };
    m->view->clear = [this] { m->clear(); };
    m->view->refuse = [this](const QModelIndex& index) { m->refuseTyping(index); };
    m->view->fly = [this](const QModelIndex& index) { m->fly(index); };
    m->view->isSelected = [this](const QModelIndex& index) { return m->isSelected(index); };
    m->view->choices = [this](const QModelIndex& index) { return m->choicesFor(index); };
    m->view->selectedRows = [this] { return m->selectedHere; };
    m->view->setModel(m->proxy);
    m->view->setSortingEnabled(true);
    m->view->sortByColumn(0, Qt::AscendingOrder);
    layout->addWidget(m->view, 1);
    m->sums = new SumsRow(*m->view);
    layout->addWidget(m->sums);
    m->rest.setSingleShot(true);
    m->selecting.setSingleShot(true);
    m->follow.setSingleShot(true);
    connect(&m->rest, &QTimer::timeout, this, [this] { m->refresh(); });
    connect(&m->follow, &QTimer::timeout, this, [this] { m->followSelection(!m->view->hasFocus()); });
    connect(&m->selecting, &QTimer::timeout, this, [this] { m->tellSelection(); });
    connect(m->kind, &KindBox::chosen, this, [this](const Choice& choice) { m->choose(choice); });
    connect(m->filter, &QLineEdit::textChanged, this, [this] { m->takeFilter(); });
    // A selection model carries each of its rows through a sort by itself; the document knows them anyway.
    connect(m->proxy, &SheetProxy::aboutToSort, this, [this] {
        m->settleSelection();
        m->following = true;
        m->view->selectionModel()->clearSelection();
        m->following = false;
    });
    connect(m->proxy, &SheetProxy::sorted, this, [this] { m->followSelection(false); });
    connect(m->view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m->following) m->selecting.start(0);
    });
    setFocusProxy(m->view);
    m->retranslate();
}

TablePanel::~TablePanel() = default;

void TablePanel::setDocument(Document* document) {
    if (m->document) disconnect(m->document, nullptr, this, nullptr);
    m->selecting.stop();
    m->follow.stop();
    m->document = document;
    m->filter->clear();
    m->sheet->set(nullptr, {});
    if (document) {
        connect(document, &Document::changed, this, [this] { m->later(); });
        connect(document, &Document::resultsChanged, this, [this] {
            if (isVisible()) m->view->viewport()->update();
            m->later();
        });
        connect(document, &Document::selectionChanged, this, [this] {
            // A rubber band over thousands of parts tells each of its steps: the frame comes first.
            if (!m->following && isVisible()) m->follow.start(m->document->selection().size() > many ? many_ms : 0);
            m->later();
        });
    }
    if (isVisible()) {
        m->fillKinds();
        m->choose({});
    }
    m->later();
}

void TablePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m->document && !m->sheet->document()) { // a table nobody has looked at costs nothing
        m->fillKinds();
        m->choose({});
        return;
    }
    if (!m->stale) return;
    m->refresh();
    m->followSelection(true);
}

void TablePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m->view) m->retranslate();
}

} // namespace gs::ui
