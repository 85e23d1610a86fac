// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/why_popup.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPointer>
#include <QScreen>
#include <QTreeView>
#include <QVBoxLayout>
#include <map>

#include "core/engine/supply_limits.h"
#include "ui/document.h"
#include "ui/panels/names.h"
#include "ui/panels/why_model.h"
#include "ui/widgets/rows.h"

namespace gs::ui {

namespace {

constexpr int popupWidth = 780, rowHeight = 24, mostRows = 14;

QString sayHow(const QString& key) {
    if (key == QLatin1String("pue"))
        return QCoreApplication::translate("WhyPopup",
                                           "Facility power divided by IT power; open one of the two to see its parts.");
    if (key == QLatin1String("reserve_w"))
        return QCoreApplication::translate("WhyPopup", "Supply capacity minus facility power.");
    return QCoreApplication::translate("WhyPopup",
                                       "This figure has no parts: nothing in the site adds to it on this day.");
}

} // namespace

QString sayHeldBack(const Engine& engine, std::set<std::string>* ids) {
    const SupplyLimits limits = supplyLimits(engine);
    if (limits.limits.empty()) return {};
    constexpr std::size_t mostNamed = 3;
    std::map<std::pair<std::string, QString>, std::size_t> places;
    struct Group {
        const Contribution* first;
        std::size_t count;
    };
    std::vector<Group> groups;
    for (const Contribution& limit : limits.limits) {
        if (ids) ids->insert(limit.id);
        const auto [it, isNew] = places.try_emplace({limit.type, formatPower(limit.value)}, groups.size());
        if (isNew) groups.push_back({&limit, 0});
        ++groups[it->second].count;
    }
    QStringList names;
    for (std::size_t i = 0; i < std::min(groups.size(), mostNamed); ++i) {
        const Site& site = engine.site();
        const Link* link = site.link(groups[i].first->id);
        const QString name =
            link ? QCoreApplication::translate("WhyPopup", "the line from %1 to %2")
                       .arg(componentTitle(site, link->from.component), componentTitle(site, link->to.component))
                 : componentTitle(site, groups[i].first->id);
        const QString through = formatPower(groups[i].first->value);
        names << (groups[i].count > 1
                      ? QCoreApplication::translate("WhyPopup", "%1 lets %2 through, and %3 alike")
                            .arg(name, through, formatCount(static_cast<qint64>(groups[i].count) - 1))
                      : QCoreApplication::translate("WhyPopup", "%1 lets %2 through").arg(name, through));
    }
    if (groups.size() > mostNamed) names << QStringLiteral("…");
    return QCoreApplication::translate("WhyPopup", "Distribution holds back %1 of the sources: %2")
        .arg(formatPower(limits.held_w), names.join(QStringLiteral("; ")));
}

void showWhy(QWidget* anchor, Document& document, const QString& key) {
    auto* popup = new QFrame(anchor->window(), Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setObjectName(QStringLiteral("whyPopup"));
    popup->setFrameShape(QFrame::Box);
    popup->setAutoFillBackground(true);
    popup->setBackgroundRole(QPalette::Base);
    popup->setAccessibleName(QCoreApplication::translate("WhyPopup", "Why %1").arg(figureName(key.toStdString())));
    auto* layout = new QVBoxLayout(popup);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);

    auto* model = new WhyModel(document, key, popup);
    auto* title = new QHBoxLayout;
    auto* name = new ElidedLabel(figureName(key.toStdString()));
    name->setPixels(16, true);
    auto* value = new ElidedLabel(model->figureText());
    value->setObjectName(QStringLiteral("whyFigure"));
    value->setPixels(16, true);
    value->setMinimumWidth(value->sizeHint().width());
    title->addWidget(name, 1);
    title->addWidget(value);
    layout->addLayout(title);

    if (key == QLatin1String("supply_capacity_w")) {
        auto* meaning = new QLabel(QCoreApplication::translate(
            "WhyPopup",
            "What today's loads can be given: a source counts only if it is linked to a load, and only up to "
            "what lies between lets through."));
        meaning->setObjectName(QStringLiteral("whyMeaning"));
        meaning->setWordWrap(true);
        layout->addWidget(meaning);
    }
    if (model->termCount() == 0) {
        auto* text = new QLabel(sayHow(key));
        text->setWordWrap(true);
        layout->addWidget(text);
    } else {
        auto* tree = new QTreeView;
        tree->setObjectName(QStringLiteral("whyTree"));
        tree->setAccessibleName(QCoreApplication::translate("WhyPopup", "Parts of the figure"));
        tree->setModel(model);
        tree->setFrameShape(QFrame::NoFrame);
        tree->setUniformRowHeights(true);
        tree->setIndentation(16);
        tree->setAllColumnsShowFocus(true);
        tree->setMinimumHeight(std::min(mostRows, model->rowCount() + 2) * rowHeight);
        tree->header()->setStretchLastSection(true);
        tree->header()->setTextElideMode(Qt::ElideRight);
        tree->setColumnWidth(WhyModel::What, 360);
        tree->setColumnWidth(WhyModel::Count, 64);
        tree->setColumnWidth(WhyModel::Value, 84);
        tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        layout->addWidget(tree, 1);
        const QPointer<Document> doc(&document);
        const auto choose = [tree, popup, doc](const QModelIndex& index) {
            const QString id = index.siblingAtColumn(0).data(WhyModel::IdRole).toString();
            if (id.isEmpty()) {
                tree->setExpanded(index.siblingAtColumn(0), !tree->isExpanded(index.siblingAtColumn(0)));
                return;
            }
            if (!doc || (!doc->site().component(id.toStdString()) && !doc->site().link(id.toStdString()))) return;
            doc->setSelection({id.toStdString()});
            popup->close();
        };
        QObject::connect(tree, &QTreeView::clicked, popup, choose);
        QObject::connect(tree, &QTreeView::activated, popup, choose);
        auto* sum = new QHBoxLayout;
        sum->addWidget(new StatusMark(model->addsUp() ? Status::Good : Status::Over));
        auto* text = new ElidedLabel;
        text->setObjectName(QStringLiteral("whySum"));
        text->setTone(ElidedLabel::Tone::Muted);
        const int terms = static_cast<int>(model->termCount());
        text->setText((model->addsUp()
                           ? QCoreApplication::translate("WhyPopup", "%n term(s) add up to %1 exactly", nullptr, terms)
                           : QCoreApplication::translate("WhyPopup", "%n term(s) do not add up to %1", nullptr, terms))
                          .arg(model->figureText()));
        sum->addWidget(text, 1);
        layout->addLayout(sum);
        tree->setFocus();
    }
    std::set<std::string> limiting;
    static const QStringList held{QStringLiteral("supply_capacity_w"), QStringLiteral("firm_supply_w"),
                                  QStringLiteral("reserve_w")};
    const QString limits = held.contains(key) ? sayHeldBack(document.engine(), &limiting) : QString();
    if (!limits.isEmpty()) {
        auto* row = new QHBoxLayout;
        row->addWidget(new StatusMark(Status::Tight));
        auto* text = new ElidedLabel(limits);
        text->setObjectName(QStringLiteral("whyLimits"));
        text->setTone(ElidedLabel::Tone::Accent);
        text->setLines(3);
        row->addWidget(text, 1);
        layout->addLayout(row);
        const QPointer<Document> doc(&document);
        QObject::connect(text, &ElidedLabel::clicked, popup, [popup, doc, limiting] {
            if (doc) doc->setSelection(limiting);
            popup->close();
        });
    }
    popup->setFixedWidth(popupWidth);
    popup->adjustSize();
    QPoint place = anchor->mapToGlobal(QPoint(0, anchor->height() + 2));
    if (const QScreen* screen = anchor->screen()) {
        const QRect room = screen->availableGeometry();
        place.setX(std::max(room.left(), std::min(place.x(), room.right() - popup->width())));
        if (place.y() + popup->height() > room.bottom())
            place.setY(std::max(room.top(), room.bottom() - popup->height()));
    }
    popup->move(place);
    popup->show();
    // The figure it explains may change below it: then it would be wrong, so it goes.
    QObject::connect(&document, &Document::resultsChanged, popup, &QWidget::close);
    QObject::connect(&document, &QObject::destroyed, popup, &QWidget::close);
}

} // namespace gs::ui
