// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/picture_access.h"

#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QHash>
#include <QPointer>
#include <QWindow>

#include "ui/views/picture_view.h"

namespace gs::ui {

namespace {

struct Access {
    Q_DECLARE_TR_FUNCTIONS(gs::ui::PictureAccess)
};

int partsOf(const PictureView& view) { return view.picture() ? static_cast<int>(view.picture()->parts().size()) : 0; }

/// One part, by its number: when the picture is made anew it is whatever has that number then.
class PartAccess : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    PartAccess(PictureView* view, int part) : m_view(view), m_part(part) {}
    int part() const { return m_part; }

    bool isValid() const override { return m_view && m_part < partsOf(*m_view); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text which) const override {
        if (!isValid()) return {};
        const QString& tip = m_view->picture()->parts()[static_cast<std::size_t>(m_part)].tip;
        if (which == QAccessible::Name) return tip.section(QLatin1Char('\n'), 0, 0);
        return which == QAccessible::Description ? tip.section(QLatin1Char('\n'), 1) : QString();
    }
    QRect rect() const override {
        if (!isValid()) return {};
        const QRect box = m_view->boxOfPart(m_part).toAlignedRect();
        return {m_view->mapToGlobal(box.topLeft()), box.size()};
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = state.focusable = state.multiSelectable = true;
        state.selected = m_view->isSelected(m_part);
        state.focused = m_view->hasFocus() && m_view->walkedPart() == m_part;
        state.offscreen = !m_view->boxOfPart(m_part).intersects(QRectF(m_view->rect()));
        state.invisible = !m_view->isVisible();
        return state;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& name) override {
        if (isValid() && name == pressAction()) m_view->selectPart(m_part, false);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }

private:
    QPointer<PictureView> m_view;
    int m_part;
};

class ViewAccess : public QAccessibleWidget {
public:
    explicit ViewAccess(PictureView* view) : QAccessibleWidget(view, QAccessible::List) {}
    ~ViewAccess() override {
        for (const QAccessible::Id id : m_made) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return std::min(partsOf(view()), mostListedParts); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) return nullptr;
        const auto made = m_made.constFind(index);
        if (made != m_made.constEnd()) return QAccessible::accessibleInterface(*made);
        auto* part = new PartAccess(&view(), index);
        m_made.insert(index, QAccessible::registerAccessibleInterface(part));
        return part;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* part = dynamic_cast<const PartAccess*>(child);
        return part && part->isValid() && part->part() < childCount() ? part->part() : -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        return child(view().partAt(QPointF(view().mapFromGlobal(QPoint(x, y)))));
    }
    QAccessibleInterface* focusChild() const override {
        return view().hasFocus() ? child(view().walkedPart()) : nullptr;
    }
    QString text(QAccessible::Text which) const override {
        if (which != QAccessible::Description || partsOf(view()) == 0 || !view().accessibleDescription().isEmpty())
            return QAccessibleWidget::text(which);
        const int all = partsOf(view());
        return all <= mostListedParts
                   ? Access::tr("%n parts", nullptr, all)
                   : Access::tr("%n parts, of which the first %1 are listed", nullptr, all).arg(mostListedParts);
    }

private:
    PictureView& view() const { return *static_cast<PictureView*>(widget()); }
    mutable QHash<int, QAccessible::Id> m_made; ///< of the parts that were asked for
};

QAccessibleInterface* make(const QString&, QObject* object) {
    auto* view = qobject_cast<PictureView*>(object);
    return view ? new ViewAccess(view) : nullptr;
}

} // namespace

void installPictureAccess() {
    static const bool once = (QAccessible::installFactory(make), true);
    Q_UNUSED(once)
}

void sayPartsChanged(PictureView& view) {
    if (!QAccessible::isActive()) return;
    QAccessibleEvent event(&view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void sayPartReached(PictureView& view, int part, const QString& tip) {
    view.setAccessibleDescription(tip);
    QAccessibleEvent said(&view, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
    if (!QAccessible::isActive() || part >= mostListedParts) return;
    QAccessibleEvent reached(&view, QAccessible::Focus);
    reached.setChild(part);
    QAccessible::updateAccessibility(&reached);
}

} // namespace gs::ui
