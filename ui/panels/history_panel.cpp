// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/history_panel.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <algorithm>

#include "ui/document.h"
#include "ui/panels/panel_column.h"
#include "ui/style.h"
#include "ui/widgets/rows.h"

namespace gs::ui {

namespace {

constexpr int rowHeight = 28;

/// Newest step first; the last row is the state before the first step that is listed.
class HistoryModel : public QAbstractListModel {
public:
    enum Role { NumberRole = Qt::UserRole, TimeRole, VersionRole, UndoneRole, CurrentRole };
    using QAbstractListModel::QAbstractListModel;

    void set(std::vector<db::HistoryEntry> entries, qint64 position) {
        beginResetModel();
        m_entries = std::move(entries);
        std::sort(m_entries.begin(), m_entries.end(), [](const auto& a, const auto& b) { return a.number > b.number; });
        m_position = position;
        endResetModel();
    }
    int rowOf(qint64 position) const {
        for (std::size_t row = 0; row < m_entries.size(); ++row)
            if (m_entries[row].number == position) return static_cast<int>(row);
        return static_cast<int>(m_entries.size());
    }
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_entries.size()) + 1;
    }

    QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid()) return {};
        const auto row = static_cast<std::size_t>(index.row());
        const bool base = row >= m_entries.size();
        const qint64 number = !base               ? m_entries[row].number
                              : m_entries.empty() ? m_position
                                                  : m_entries.back().number - 1;
        switch (role) {
        case Qt::DisplayRole:
            if (!base) return QString::fromStdString(m_entries[row].text);
            return number == 0 ? HistoryPanel::tr("As the file was made")
                               : HistoryPanel::tr("Earlier steps: %1").arg(number);
        case NumberRole: return number;
        case TimeRole: return base ? QString() : spoken(m_entries[row].time);
        case VersionRole: return base ? QString() : QString::fromStdString(m_entries[row].version);
        case UndoneRole: return number > m_position;
        case CurrentRole: return number == m_position;
        case Qt::AccessibleTextRole: {
            QStringList parts{data(index, Qt::DisplayRole).toString(), data(index, TimeRole).toString()};
            if (const QString version = data(index, VersionRole).toString(); !version.isEmpty())
                parts << HistoryPanel::tr("version %1").arg(version);
            if (number == m_position) parts << HistoryPanel::tr("now");
            if (number > m_position) parts << HistoryPanel::tr("undone");
            parts.removeAll({});
            return parts.join(QStringLiteral(", "));
        }
        case Qt::ToolTipRole: return data(index, Qt::AccessibleTextRole);
        default: return {};
        }
    }

private:
    static QString spoken(const std::string& iso) {
        const QDateTime time = QDateTime::fromString(QString::fromStdString(iso), Qt::ISODate).toLocalTime();
        if (!time.isValid()) return QString::fromStdString(iso);
        const bool today = time.date() == QDate::currentDate();
        return today ? QLocale().toString(time.time(), QStringLiteral("HH:mm"))
                     : time.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    }
    std::vector<db::HistoryEntry> m_entries;
    qint64 m_position = 0;
};

class HistoryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {120, rowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = activeTheme();
        const bool current = index.data(HistoryModel::CurrentRole).toBool(),
                   undone = index.data(HistoryModel::UndoneRole).toBool();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (current || option.state & QStyle::State_MouseOver) {
            QColor back = theme.accent;
            back.setAlphaF(current ? 0.16F : 0.07F);
            painter->fillRect(option.rect, back);
        }
        QRect rect = option.rect.adjusted(10, 0, -12, 0);
        // A dot for what is done, a ring for what is undone: readable without colour.
        const QPointF dot(rect.left() + 4, rect.center().y() + 0.5);
        painter->setPen(QPen(undone ? theme.muted : theme.accent, 1.5));
        painter->setBrush(undone ? QBrush(Qt::NoBrush) : QBrush(theme.accent));
        painter->drawEllipse(dot, current ? 4.5 : 3.0, current ? 4.5 : 3.0);
        rect.setLeft(rect.left() + 18);
        painter->setFont(uiFont(11));
        painter->setPen(theme.muted);
        const QString time = index.data(HistoryModel::TimeRole).toString();
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, time);
        rect.setRight(rect.right() - painter->fontMetrics().horizontalAdvance(time) - 10);
        const QString version = index.data(HistoryModel::VersionRole).toString(),
                      text = index.data(Qt::DisplayRole).toString();
        painter->setFont(uiFont(13, true));
        painter->setPen(undone ? theme.muted : theme.ink);
        if (!version.isEmpty()) {
            const QString name = painter->fontMetrics().elidedText(version, Qt::ElideRight, rect.width());
            painter->drawText(rect, Qt::AlignVCenter, name);
            rect.setLeft(rect.left() + painter->fontMetrics().horizontalAdvance(name) + 10);
        }
        painter->setFont(uiFont(13));
        painter->setPen(undone || !version.isEmpty() ? theme.muted : theme.ink);
        painter->drawText(rect, Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(theme.accent, 1));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
        }
        painter->restore();
    }
};

} // namespace

struct HistoryPanel::Impl {
    Document* document = nullptr;
    HistoryModel* model = nullptr;
    QListView* list = nullptr;
    QLineEdit* name = nullptr;
    QPushButton* button = nullptr;
    bool stale = true;

    void refresh(const HistoryPanel* q) {
        stale = !q->isVisible();
        const bool writable = document && !document->isReadOnly();
        name->setEnabled(writable);
        button->setEnabled(writable && !name->text().trimmed().isEmpty());
        if (stale) return;
        if (!document) {
            model->set({}, 0);
            return;
        }
        model->set(document->history(), document->position());
        const QModelIndex now = model->index(model->rowOf(document->position()));
        list->setCurrentIndex(now);
        list->scrollTo(now);
    }

    void nameVersion() {
        const QString text = name->text().trimmed();
        if (!document || text.isEmpty() || document->isReadOnly()) return;
        name->clear();
        document->nameVersion(text);
    }

    void goTo(const QModelIndex& index) {
        if (!document || !index.isValid()) return;
        const qint64 number = index.data(HistoryModel::NumberRole).toLongLong();
        if (number != document->position()) document->goTo(number);
    }
};

HistoryPanel::HistoryPanel(QWidget* parent) : QWidget(parent), m(std::make_unique<Impl>()) {
    auto* layout = panelColumn(*this, QStringLiteral("history"), 6, 6);
    auto* bar = panelBar(*layout, 10);
    m->name = new QLineEdit;
    m->name->setObjectName(QStringLiteral("versionName"));
    m->name->setMaximumWidth(360);
    m->name->setMinimumHeight(26);
    m->button = new QPushButton;
    m->button->setObjectName(QStringLiteral("nameVersion"));
    bar->addWidget(m->name, 1);
    bar->addWidget(m->button);
    bar->addStretch();
    m->model = new HistoryModel(this);
    m->list = new QListView;
    m->list->setObjectName(QStringLiteral("historyList"));
    m->list->setModel(m->model);
    m->list->setItemDelegate(new HistoryDelegate(m->list));
    m->list->setUniformItemSizes(true);
    m->list->setMouseTracking(true);
    m->list->setFrameShape(QFrame::NoFrame);
    layout->addWidget(m->list, 1);
    connect(m->list, &QListView::clicked, this, [this](const QModelIndex& index) { m->goTo(index); });
    connect(m->list, &QListView::activated, this, [this](const QModelIndex& index) { m->goTo(index); });
    connect(m->name, &QLineEdit::returnPressed, this, [this] { m->nameVersion(); });
    connect(m->button, &QPushButton::clicked, this, [this] { m->nameVersion(); });
    connect(m->name, &QLineEdit::textChanged, this,
            [this](const QString& text) { m->button->setEnabled(!text.trimmed().isEmpty()); });
    QEvent language(QEvent::LanguageChange);
    changeEvent(&language);
}

HistoryPanel::~HistoryPanel() = default;

void HistoryPanel::setDocument(Document* document) {
    if (m->document) disconnect(m->document, nullptr, this, nullptr);
    m->document = document;
    if (document) {
        connect(document, &Document::historyChanged, this, [this] { m->refresh(this); });
        connect(document, &Document::fileChanged, this, [this] { m->refresh(this); });
    }
    m->refresh(this);
}

void HistoryPanel::focusVersionName() { m->name->setFocus(Qt::ShortcutFocusReason); }

void HistoryPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m->stale) m->refresh(this);
}

void HistoryPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    m->name->setPlaceholderText(tr("Name this state, e.g. “before the second substation”"));
    m->name->setAccessibleName(tr("Name of the version"));
    m->button->setText(tr("Name version"));
    m->list->setAccessibleName(tr("History, newest first"));
    m->refresh(this);
}

} // namespace gs::ui
