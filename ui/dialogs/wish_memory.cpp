// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/wish_memory.h"

#include <algorithm>

#include "core/generate/generate.h"
#include "ui/settings.h"

namespace gs::ui {

namespace {

QString group() { return QStringLiteral("new_site"); }
constexpr const char* targets[] = {"gpus", "it", "facility"};

QString text(const std::string& value) { return QString::fromStdString(value); }

} // namespace

Wish rememberedWish(const Catalog& catalog) {
    Wish usual;
    usual.amount = 100000;
    const QVariantMap kept = userSettings::values(group());
    const auto said = [&](const char* key) { return kept.value(QLatin1String(key)).toString().toStdString(); };
    const auto number = [&](const char* key) { return kept.value(QLatin1String(key)).toDouble(); };
    Wish wish;
    const auto target = std::find(std::begin(targets), std::end(targets), said("target"));
    const auto power = wishPowerFromName(said("power"));
    const auto cooling = wishCoolingFromName(said("cooling"));
    const auto redundancy =
        parseRedundancy(kept.value(QStringLiteral("redundancy")).toStringList().join(QLatin1Char(',')).toStdString());
    const auto start = parseDate(said("start"));
    if (target == std::end(targets) || !power || !cooling || !redundancy || !start) return usual;
    wish.target = static_cast<WishTarget>(target - std::begin(targets));
    wish.amount = number("amount");
    wish.rackType = said("rack");
    wish.power = *power;
    wish.cooling = *cooling;
    wish.redundancy = *redundancy;
    wish.battery_minutes = number("battery_min");
    wish.climate = said("climate");
    wish.parcel_width_m = number("parcel_width_m");
    wish.parcel_depth_m = number("parcel_depth_m");
    wish.start = *start;
    try {
        checkWish(wish, catalog);
    } catch (const WishError&) { return usual; } // by another version, with other types
    return wish;
}

void rememberWish(const Wish& wish) {
    QStringList redundancy;
    for (const auto& [system, asked] : wish.redundancy) redundancy << text(system + "=" + asked);
    userSettings::setValues(group(), {{QStringLiteral("target"), QLatin1String(targets[static_cast<int>(wish.target)])},
                                      {QStringLiteral("amount"), wish.amount},
                                      {QStringLiteral("rack"), text(wish.rackType)},
                                      {QStringLiteral("power"), QLatin1String(name(wish.power))},
                                      {QStringLiteral("cooling"), QLatin1String(name(wish.cooling))},
                                      {QStringLiteral("redundancy"), redundancy},
                                      {QStringLiteral("battery_min"), wish.battery_minutes},
                                      {QStringLiteral("climate"), text(wish.climate)},
                                      {QStringLiteral("parcel_width_m"), wish.parcel_width_m},
                                      {QStringLiteral("parcel_depth_m"), wish.parcel_depth_m},
                                      {QStringLiteral("start"), text(formatDate(wish.start))}});
}

} // namespace gs::ui
