// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/quick_search.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>
#include <cctype>

#include "ui/actions.h"
#include "ui/panels/names.h"
#include "ui/style.h"

namespace gs::ui {

namespace {

enum Kind { Nothing = -1, Command, Component_, Part, Setting };
enum Role { KindRole = Qt::UserRole, KeyRole, NoteRole };

constexpr QSize size_px(560, 420);
constexpr int row_px = 28;
constexpr std::size_t mostOfAKind = 12;

/// Text on the left, what it is on the right.
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {100, row_px}; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen) painter->fillRect(option.rect, option.palette.highlight());
        const QRect inner = option.rect.adjusted(10, 0, -10, 0);
        const QString note = index.data(NoteRole).toString();
        const int noteWidth = std::min(inner.width() / 2, option.fontMetrics.horizontalAdvance(note) + 4);
        painter->setPen(chosen ? option.palette.highlightedText().color() : activeTheme().muted);
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(note, Qt::ElideRight, noteWidth));
        const bool isNothing = index.data(KindRole).toInt() == Nothing;
        painter->setPen(chosen      ? option.palette.highlightedText().color()
                        : isNothing ? activeTheme().muted
                                    : option.palette.text().color());
        const QRect left = inner.adjusted(0, 0, -noteWidth - 12, 0);
        painter->drawText(left, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, left.width()));
    }
};

/// What the inspector's page of the site sets, as people call it.
struct SettingRow {
    const char* field;
    const char* text;
};
constexpr SettingRow settings[] = {
    {"siteName", QT_TRANSLATE_NOOP("gs::ui::QuickSearch", "Name of the site")},
    {"sitePlace", QT_TRANSLATE_NOOP("gs::ui::QuickSearch", "Place of the site")},
    {"climate", QT_TRANSLATE_NOOP("gs::ui::QuickSearch", "Climate of the site")},
    {"dryBulb", QT_TRANSLATE_NOOP("gs::ui::QuickSearch", "Design temperature, dry bulb")},
    {"wetBulb", QT_TRANSLATE_NOOP("gs::ui::QuickSearch", "Design temperature, wet bulb")},
    {"altitude", QT_TRANSLATE_NOOP("gs::ui::QuickSearch", "Altitude of the site")},
    {"origin", QT_TRANSLATE_NOOP("gs::ui::QuickSearch", "Latitude and longitude of the plan")},
    {"loadCase", QT_TRANSLATE_NOOP("gs::ui::QuickSearch", "Load case of the site")},
    {"houseLoad", QT_TRANSLATE_NOOP("gs::ui::QuickSearch", "House load of halls")},
    {"notes", QT_TRANSLATE_NOOP("gs::ui::QuickSearch", "Notes of the site")},
};

/// All words of `text` occur in `in`, whatever their case.
bool hasWords(const QString& in, const QStringList& words) {
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return in.contains(word, Qt::CaseInsensitive); });
}

/// ASCII letters in small, the rest as it is: fast enough for 100,000 names at every key.
std::string lowered(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return text;
}

/// Words of a search, in small letters; the dot of "Type · 2" is none.
std::vector<std::string> wordsOf(const QString& text) {
    std::vector<std::string> words;
    for (const QString& word : QString(text).replace(QStringLiteral("·"), QStringLiteral(" ")).split(u' '))
        if (!word.isEmpty()) words.push_back(word.toCaseFolded().toStdString());
    return words;
}

} // namespace

QuickSearch::QuickSearch(const Actions& actions, const Document* document, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_actions(actions), m_document(document),
      m_field(new QLineEdit), m_list(new QListWidget) {
    setObjectName(QStringLiteral("quick_search"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Search"));
    m_field->setObjectName(QStringLiteral("quick_field"));
    m_field->setAccessibleName(tr("Search commands, components and parts"));
    m_field->setPlaceholderText(document ? tr("Search commands, components and parts") : tr("Search commands"));
    m_field->setMinimumHeight(34);
    m_list->setObjectName(QStringLiteral("quick_list"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    if (document) {
        std::vector<std::shared_ptr<const Type>> placeable;
        for (const auto& type : document->catalog().types())
            if (type->role != gs::Role::Conductor) placeable.push_back(type);
        for (const auto& [id, type] : document->site().types()) // the site's own
            if (type->role != gs::Role::Conductor && !document->catalog().type(id)) placeable.push_back(type);
        m_parts.setTypes(std::move(placeable));
    }
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &QuickSearch::find);
    connect(m_field, &QLineEdit::returnPressed, this, &QuickSearch::take);
    connect(m_list, &QListWidget::itemClicked, this, &QuickSearch::take);
    resize(size_px.boundedTo(parent->size() - QSize(40, 80)));
    move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, 60)));
    find({});
    m_field->setFocus();
}

void QuickSearch::add(int kind, const QString& key, const QString& text, const QString& note) {
    auto* item = new QListWidgetItem(text, m_list);
    item->setData(KindRole, kind);
    item->setData(KeyRole, key);
    item->setData(NoteRole, note);
}

void QuickSearch::find(const QString& text) {
    m_list->clear();
    findCommands(text.trimmed(), true);
    if (m_document && !text.trimmed().isEmpty()) {
        findSettings(text.trimmed());
        findComponents(text.trimmed());
        findParts(text.trimmed());
    }
    if (!text.trimmed().isEmpty()) findCommands(text.trimmed(), false); // so that nobody looks elsewhere for them
    if (m_list->count() > 0) m_list->setCurrentRow(0);
    else add(Nothing, {}, tr("Nothing found"), {});
}

void QuickSearch::findCommands(const QString& text, bool areEnabled) {
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::size_t found = 0;
    for (const Actions::Command& command : m_actions.commands()) {
        if (command.action->objectName() == QLatin1String("action_quick_search") ||
            command.action->isEnabled() != areEnabled)
            continue;
        if (!hasWords(command.menu + QLatin1Char(' ') + command.text, words) &&
            !hasWords(command.action->property("english").toString(), words))
            continue;
        if (!text.isEmpty() && ++found > mostOfAKind) return;
        const QString key = command.action->shortcut().toString(QKeySequence::NativeText);
        QString note = key.isEmpty() ? command.menu : QStringLiteral("%1   %2").arg(command.menu, key);
        if (!areEnabled) note = tr("not possible now") + QStringLiteral("   ") + note;
        add(areEnabled ? Command : Nothing, command.action->objectName(), command.text, note);
    }
}

/// By their words in the window's language and in English, as commands.
void QuickSearch::findSettings(const QString& text) {
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QString where = tr("Inspector of the site");
    for (const Actions::Command& command : m_actions.commands())
        if (command.action->objectName() == QLatin1String("action_panel_inspector"))
            where += QStringLiteral("   ") + command.action->shortcut().toString(QKeySequence::NativeText);
    for (const SettingRow& row : settings)
        if (hasWords(tr(row.text), words) || hasWords(QLatin1String(row.text), words))
            add(Setting, QLatin1String(row.field), tr(row.text), where);
}

/// Those whose id is the text first, then ids and names that begin with it, that hold all of its words, then those of
/// which the type has some of them: what has no name is called "Type · 2" on the plan, and found by that.
void QuickSearch::findComponents(const QString& text) {
    const std::string asked = lowered(text.toStdString());
    const std::vector<std::string> words = wordsOf(text);
    if (words.empty()) return;
    const auto& table = m_document->site().components();
    std::vector<std::pair<int, Slot>> hits;
    std::map<const Type*, std::string> names; // few types, many components
    const auto namesOf = [&](const Type& type) -> const std::string& {
        const auto [it, isNew] = names.try_emplace(&type);
        if (isNew) it->second = lowered(type.name + '\n' + typeName(type).toCaseFolded().toStdString());
        return it->second;
    };
    static const std::string none;
    for (Slot slot = 0; slot < table.slotCount(); ++slot) {
        const Component* component = table.at(slot);
        if (!component) continue;
        const std::string id = lowered(component->id), name = lowered(component->name);
        const Type* type = m_document->site().typeAt(slot).get();
        const std::string& kind = type ? namesOf(*type) : none;
        bool isOwn = false, isAll = true;
        for (const std::string& word : words) {
            const bool own = id.find(word) != std::string::npos || name.find(word) != std::string::npos;
            isOwn = isOwn || own;
            isAll = isAll && (own || kind.find(word) != std::string::npos);
        }
        if (!isAll) continue;
        const auto isWhole = [&](const std::string& in, const std::string& word) { // "5" in "Hall 5", not in "345 kV"
            for (std::size_t at = in.find(word); at != std::string::npos; at = in.find(word, at + 1)) {
                const auto part = [&](std::size_t i) {
                    return i < in.size() && std::isalnum(static_cast<unsigned char>(in[i]));
                };
                if (!(at > 0 && part(at - 1)) && !part(at + word.size())) return true;
            }
            return false;
        };
        const bool isExact = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            return isWhole(id, word) || isWhole(name, word) || isWhole(kind, word);
        });
        int rank = id == asked || name == asked ? 0 : id.starts_with(asked) || name.starts_with(asked) ? 1 : 3;
        if (rank == 3 && isOwn) {
            rank = 2;
            if (words.size() > 1 && component->name.empty()) { // "nvl72 1": 1 before 10 and 21
                const std::vector<std::string> title = wordsOf(componentTitle(m_document->site(), *component));
                if (title.back() == words.back()) rank = 1;
            }
        }
        hits.emplace_back(2 * rank + !isExact, slot);
    }
    const auto first = [&](const auto& a, const auto& b) {
        if (a.first != b.first) return a.first < b.first;
        return table.at(a.second)->id < table.at(b.second)->id;
    };
    const auto shown = std::min(hits.size(), mostOfAKind);
    std::partial_sort(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(shown), hits.end(), first);
    for (std::size_t i = 0; i < shown; ++i) {
        const Component& component = *table.at(hits[i].second);
        const Type* type = m_document->site().typeOf(component);
        add(Component_, QString::fromStdString(component.id),
            componentTitle(m_document->site(), component.id).left(200), type ? typeName(*type) : QString());
    }
}

void QuickSearch::findParts(const QString& text) {
    const std::vector<std::size_t> hits = m_parts.find(text);
    for (std::size_t i = 0; i < std::min(hits.size(), mostOfAKind); ++i) {
        const Type& type = *m_parts.types()[hits[i]];
        const QString facts = typeFacts(type);
        add(Part, QString::fromStdString(type.id), tr("Place: %1").arg(typeName(type)),
            facts.isEmpty() ? categoryName(type.category) : facts);
    }
}

void QuickSearch::paintEvent(QPaintEvent* event) {
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setPen(activeTheme().fieldBorder);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

/// A click beside it closes it, as it does a menu.
bool QuickSearch::event(QEvent* event) {
    if (event->type() == QEvent::WindowDeactivate && isVisible()) close();
    return QDialog::event(event);
}

bool QuickSearch::eventFilter(QObject* object, QEvent* event) {
    if (object == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down       ? 1
                         : key == Qt::Key_Up       ? -1
                         : key == Qt::Key_PageDown ? 10
                         : key == Qt::Key_PageUp   ? -10
                                                   : 0;
        if (step != 0 && m_list->count() > 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(object, event);
}

void QuickSearch::take() {
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || item->data(KindRole).toInt() == Nothing) return;
    const int kind = item->data(KindRole).toInt();
    const QString key = item->data(KeyRole).toString();
    close(); // first: what is chosen may open a dialog of its own
    if (kind == Command) {
        for (const Actions::Command& command : m_actions.commands())
            if (command.action->objectName() == key) emit commandChosen(command.action);
    } else if (kind == Component_) {
        emit componentChosen(key);
    } else if (kind == Setting) {
        emit settingChosen(key);
    } else {
        emit partChosen(key);
    }
}

} // namespace gs::ui
