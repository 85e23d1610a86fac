// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/palette_panel.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QScrollBar>

#include "ui/document.h"
#include "ui/panels/palette_model.h"
#include "ui/panels/panel_column.h"
#include "ui/style.h"
#include "ui/widgets/rows.h"

namespace gs::ui {

struct PalettePanel::Impl {
    QLineEdit* search = nullptr;
    QListView* list = nullptr;
    QLabel* nothing = nullptr;
    PaletteModel* model = nullptr;
    Document* document = nullptr;
    QPersistentModelIndex pressed;
    QPoint pressedAt;
    bool dragging = false, stale = false;

    QString idAt(const QModelIndex& index) const { return index.data(PaletteModel::TypeIdRole).toString(); }

    /// The parts that can be placed: cables and pipes come with links. Types only the site knows come last.
    void fill() {
        std::vector<std::shared_ptr<const Type>> types;
        std::size_t own = 0;
        if (document) {
            for (const auto& type : document->catalog().types())
                if (type->role != Role::Conductor) types.push_back(type);
            own = types.size();
            for (const auto& [id, type] : document->site().types())
                if (type->role != Role::Conductor && !document->catalog().type(id)) types.push_back(type);
        }
        model->setTypes(std::move(types), own);
        search->setPlaceholderText(PalettePanel::tr("Search parts (%1)").arg(model->partCount()));
    }

    void followQuery() {
        model->setQuery(search->text());
        nothing->setVisible(model->isSearching() && model->rowCount() == 0);
        nothing->setText(PalettePanel::tr("No part has “%1” in its name, maker, id, keywords or figures.")
                             .arg(search->text().trimmed()));
        list->setVisible(nothing->isHidden());
        list->setCurrentIndex(model->isSearching() ? model->firstPart() : QModelIndex());
        list->scrollToTop();
    }
};

PalettePanel::PalettePanel(QWidget* parent) : QWidget(parent), m(std::make_unique<Impl>()) {
    auto* layout = panelColumn(*this, QStringLiteral("palette"), 8, 6);
    m->search = new QLineEdit;
    m->search->setObjectName(QStringLiteral("paletteSearch"));
    m->search->setClearButtonEnabled(true);
    m->search->setMinimumHeight(28);
    m->search->installEventFilter(this);
    panelBar(*layout)->addWidget(m->search);
    m->model = new PaletteModel(this);
    m->list = new QListView;
    m->list->setObjectName(QStringLiteral("paletteList"));
    m->list->setModel(m->model);
    m->list->setItemDelegate(new PaletteDelegate(m->list));
    m->list->setFrameShape(QFrame::NoFrame);
    m->list->setMouseTracking(true);
    m->list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m->list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m->list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m->list->verticalScrollBar()->setSingleStep(20);
    m->list->installEventFilter(this);
    m->list->viewport()->installEventFilter(this);
    layout->addWidget(m->list, 1);
    m->nothing = new QLabel;
    m->nothing->setWordWrap(true);
    m->nothing->setContentsMargins(12, 4, 12, 0);
    m->nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m->nothing->hide();
    layout->addWidget(m->nothing, 1);
    connect(m->search, &QLineEdit::textChanged, this, [this] { m->followQuery(); });
    QEvent language(QEvent::LanguageChange);
    changeEvent(&language);
}

PalettePanel::~PalettePanel() = default;

void PalettePanel::setDocument(Document* document) {
    if (m->document) disconnect(m->document, nullptr, this, nullptr);
    m->document = document;
    if (document)
        connect(document, &Document::changed, this, [this](const Changed& what) {
            if (!what.all && !what.types) return;
            // The first part of a type brings its type into the site: the list waits until the drag is over.
            if (m->dragging) m->stale = true;
            else m->fill();
        });
    m->fill();
}

void PalettePanel::focusSearch() {
    m->search->setFocus(Qt::ShortcutFocusReason);
    m->search->selectAll();
}

void PalettePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m->search->setAccessibleName(tr("Search parts"));
        m->list->setAccessibleName(tr("Parts"));
        m->fill();
    } else if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        if (m->list) m->list->doItemsLayout();
    }
}

bool PalettePanel::eventFilter(QObject* object, QEvent* event) {
    if (object == m->search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Escape:
            if (m->search->text().isEmpty()) m->search->clearFocus();
            m->search->clear();
            return true;
        case Qt::Key_Down:
        case Qt::Key_Up: {
            // The hits can be walked through while typing on.
            const int step = key->key() == Qt::Key_Down ? 1 : -1;
            const int row = m->list->currentIndex().isValid() ? m->list->currentIndex().row() + step : 0;
            if (row >= 0 && row < m->model->rowCount()) m->list->setCurrentIndex(m->model->index(row));
            return true;
        }
        case Qt::Key_Return:
        case Qt::Key_Enter: {
            QModelIndex index = m->list->currentIndex();
            if (!index.isValid() && m->model->isSearching()) index = m->model->firstPart();
            const QString id = m->idAt(index);
            if (id.isEmpty()) return true;
            m->model->addRecent(id);
            emit startPlacing(id, false);
            return true;
        }
        default: return false;
        }
    }
    if (object == m->list && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const QModelIndex index = m->list->currentIndex();
        switch (key->key()) {
        case Qt::Key_Escape:
            if (m->dragging) {
                m->dragging = false;
                m->pressed = QModelIndex();
                emit dragCancelled();
                return true;
            }
            return false;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (index.data(PaletteModel::IsHeaderRole).toBool()) m->model->toggleGroup(index);
            else if (const QString id = m->idAt(index); !id.isEmpty()) {
                m->model->addRecent(id);
                emit startPlacing(id, false);
            }
            return true;
        case Qt::Key_Left:
        case Qt::Key_Right: {
            const QModelIndex header = m->model->headerOf(index);
            const int row = header.row();
            m->model->setGroupOpen(index, key->key() == Qt::Key_Right);
            if (header.isValid()) m->list->setCurrentIndex(m->model->index(row));
            return true;
        }
        default:
            if (!key->text().isEmpty() && key->text().at(0).isPrint()) {
                m->search->setFocus();
                m->search->setText(key->text());
                return true;
            }
            return false;
        }
    }
    if (m->list && event->type() == QEvent::ContextMenu && (object == m->list || object == m->list->viewport())) {
        const auto* menu = static_cast<QContextMenuEvent*>(event);
        const bool isKey = menu->reason() == QContextMenuEvent::Keyboard;
        const QModelIndex index = isKey ? m->list->currentIndex() : m->list->indexAt(menu->pos());
        if (const QString id = m->idAt(index); !id.isEmpty())
            emit typeMenuRequested(id, isKey ? m->list->viewport()->mapToGlobal(m->list->visualRect(index).center())
                                             : menu->globalPos());
        return true;
    }
    if (!m->list || object != m->list->viewport())
        return QWidget::eventFilter(object, event); // events come while the panel is being built
    switch (event->type()) {
    case QEvent::Resize: {
        // Rows are as high as their wrapped names. Their layout takes some milliseconds: not with another height.
        const auto* resize = static_cast<QResizeEvent*>(event);
        if (resize->size().width() != resize->oldSize().width())
            QMetaObject::invokeMethod(
                m->list, [list = m->list] { list->doItemsLayout(); }, Qt::QueuedConnection);
        return false;
    }
    case QEvent::MouseButtonPress: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() != Qt::LeftButton) return false;
        m->list->setFocus(Qt::MouseFocusReason);
        const QModelIndex index = m->list->indexAt(mouse->pos());
        if (index.data(PaletteModel::IsHeaderRole).toBool()) {
            m->model->toggleGroup(index);
            return true;
        }
        m->list->setCurrentIndex(index);
        m->pressed = index;
        m->pressedAt = mouse->pos();
        m->dragging = false;
        return true;
    }
    case QEvent::MouseMove: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (!m->pressed.isValid() || !(mouse->buttons() & Qt::LeftButton)) return false;
        if (!m->dragging) {
            if ((mouse->pos() - m->pressedAt).manhattanLength() < QApplication::startDragDistance()) return true;
            m->dragging = true;
            const QString id = m->idAt(m->pressed);
            m->model->addRecent(id);
            emit startPlacing(id, true);
        }
        emit dragMoved(mouse->globalPosition().toPoint(), mouse->modifiers());
        return true;
    }
    case QEvent::MouseButtonRelease: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() != Qt::LeftButton || !m->pressed.isValid()) return false;
        const QModelIndex index = m->pressed;
        m->pressed = QModelIndex();
        if (m->dragging) {
            m->dragging = false;
            if (m->stale) {
                m->stale = false;
                m->fill();
            }
            emit dragReleased(mouse->globalPosition().toPoint(), mouse->modifiers());
        } else if (m->list->indexAt(mouse->pos()) == index) {
            const QString id = m->idAt(index);
            m->model->addRecent(id);
            emit startPlacing(id, false);
        }
        return true;
    }
    default: return false;
    }
}

} // namespace gs::ui
