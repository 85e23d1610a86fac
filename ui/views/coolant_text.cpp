// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/coolant_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/panels/names.h"
#include "ui/theme.h"

namespace gs::ui {

namespace {

constexpr std::size_t namesInTip = 4;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Coolant)
};

QString celsius(double value) { return formatQuantity(value, QStringLiteral("°C")); }

QString times(qint64 count) { return count == 1 ? QString() : QStringLiteral(" × ") + formatCount(count); }

QString fluidName(const std::string& fluid) {
    return fluid == "pg25" ? Words::tr("PG25") : fluid == "air" ? Words::tr("Hall air") : Words::tr("Water");
}

/// The first few of many ids.
QString listed(const std::vector<std::string>& ids) {
    QStringList first;
    for (std::size_t i = 0; i < std::min(ids.size(), namesInTip); ++i) first << QString::fromStdString(ids[i]);
    QString text = first.join(QStringLiteral(", "));
    if (ids.size() > namesInTip)
        text += Words::tr(" and %1 more").arg(formatCount(static_cast<qint64>(ids.size() - namesInTip)));
    return text;
}

QString heatText(double heat_w, double capacity_w) {
    return capacity_w > 0 ? Words::tr("%1 of %2").arg(formatPower(heat_w), formatPower(capacity_w))
                          : formatPower(heat_w);
}

QString percent(double fraction) { return Words::tr("%1 %").arg(100 * fraction, 0, 'f', 0); }

QString troubleText(const CoolantLoop& loop) {
    switch (loop.trouble) {
    case LoopTrouble::None: break;
    case LoopTrouble::TooWarm: return Words::tr("warmer than its members accept");
    case LoopTrouble::Over: return Words::tr("more heat than it can carry");
    case LoopTrouble::NoCold: return Words::tr("nothing takes its heat away");
    case LoopTrouble::Circle: return Words::tr("loops feed each other in a circle");
    }
    return {};
}

CoolantText rackText(const CoolantUnit& unit, const Site& site) {
    CoolantText text;
    QStringList tip;
    for (const CoolantRow& row : unit.rows) {
        CoolantLine line{typeName(site, row.type), times(row.count), unit.rows.size() == 1, false};
        if (unit.rows.size() > 1) line.figure += QStringLiteral(" · ") + formatPower(row.heat_w);
        tip << line.full();
        text.lines << line;
    }
    const QString heat = Words::tr("%1 of heat").arg(formatPower(unit.heat_w));
    text.lines << CoolantLine{heat, {}, unit.rows.size() > 1, false};
    tip << heat;
    if (unit.air_w > 0) tip << Words::tr("%1 of it into the air").arg(formatPower(unit.air_w));
    if (unit.lost_w > 0) {
        text.lines << CoolantLine{Words::tr("%1 has nowhere to go").arg(formatPower(unit.lost_w)), {}, true, false};
        tip << text.lines.back().name;
    }
    if (unit.isOff) text.lines << CoolantLine{Words::tr("off"), {}, false, true};
    text.tip = tip.join(QLatin1Char('\n'));
    return text;
}

} // namespace

QString CoolantLine::fitted(const ShortNames& names, const QFontMetricsF& metrics, double width) const {
    const double room = width - metrics.horizontalAdvance(figure);
    return room > 0 ? names.fitted(name, metrics, room, Qt::ElideRight) + figure
                    : metrics.elidedText(figure, Qt::ElideRight, width);
}

CoolantText textOf(const CoolantUnit& unit, const CoolantDiagram& diagram, const Site& site) {
    if (unit.part == CoolantPart::Rack) return rackText(unit, site);
    CoolantText text;
    const QString name =
        unit.part == CoolantPart::HallLoss ? Words::tr("Power losses in halls") : typeName(site, unit.type);
    text.lines << CoolantLine{name, times(unit.count), unit.part != CoolantPart::Pump && unit.part != CoolantPart::Tank,
                              false};
    QStringList tip{name + times(unit.count), listed(unit.ids)};
    if (unit.part == CoolantPart::Pump || unit.part == CoolantPart::Tank) {
        if (unit.power_w > 0) tip << Words::tr("uses %1").arg(formatPower(unit.power_w));
        if (unit.isOff) text.lines.front().figure += QStringLiteral(" · ") + Words::tr("off");
        text.tip = tip.join(QLatin1Char('\n'));
        return text;
    }
    text.lines << CoolantLine{heatText(unit.heat_w, unit.capacity_w), {}, false, false};
    tip << (unit.part == CoolantPart::HallLoss ? Words::tr("%1 of heat").arg(formatPower(unit.heat_w))
                                               : Words::tr("carries %1").arg(heatText(unit.heat_w, unit.capacity_w)));
    if (unit.capacity_w > 0) tip << Words::tr("loaded %1").arg(percent(unit.loading()));
    const bool delivers = unit.part == CoolantPart::Exchanger || unit.part == CoolantPart::Rejector;
    if (delivers && unit.heat_w > 0) {
        text.lines << CoolantLine{Words::tr("supplies %1").arg(celsius(unit.supply_c)), {}, false, true};
        tip << text.lines.back().name;
    }
    if (unit.power_w > 0) tip << Words::tr("uses %1").arg(formatPower(unit.power_w));
    const auto note = [&](const QString& words) {
        text.lines << CoolantLine{words, {}, true, false};
        tip << words;
    };
    if (unit.isOff) note(Words::tr("off"));
    else if (!unit.hasEnd) note(Words::tr("no loop to give its heat to"));
    else if (unit.isOver) note(Words::tr("more heat than it can carry"));
    if (unit.isBack)
        note(Words::tr("back to %1")
                 .arg(QString::fromStdString(diagram.loops[static_cast<std::size_t>(unit.into)].names.front())));
    text.tip = tip.join(QLatin1Char('\n'));
    return text;
}

CoolantText textOf(const CoolantLoop& loop) {
    CoolantText text;
    const auto count = static_cast<int>(loop.names.size());
    const QString fluid = fluidName(loop.fluid);
    const QString which = count == 1   ? QString::fromStdString(loop.names.front())
                          : loop.isAir ? Words::tr("%n halls", nullptr, count)
                                       : Words::tr("%n loops", nullptr, count);
    text.lines << CoolantLine{fluid + QStringLiteral(" · ") + which, {}, true, false};
    QStringList tip{text.lines.front().name};
    if (count > 1) tip << listed(loop.names);
    if (!loop.isAir && !(loop.flow_m3_per_s > 0)) {
        text.lines << CoolantLine{Words::tr("no flow"), {}, false, true};
        tip << text.lines.back().name;
    } else if (!loop.isAir) {
        text.lines << CoolantLine{
            Words::tr("supply %1, return %2").arg(celsius(loop.supply_c), celsius(loop.return_c)), {}, false, false};
        text.lines << CoolantLine{formatQuantity(loop.flow_m3_per_s, QStringLiteral("m³/s")), {}, false, false};
        tip << text.lines[1].name << Words::tr("flow %1").arg(text.lines[2].name);
        if (count > 1) tip.back() = Words::tr("flow %1 in all").arg(text.lines[2].name);
    }
    text.lines << CoolantLine{heatText(loop.heat_w, loop.capacity_w), {}, false, false};
    tip << Words::tr("heat %1").arg(text.lines.back().name);
    if (loop.capacity_w > 0) tip << Words::tr("loaded %1").arg(percent(loop.loading()));
    if (loop.trouble != LoopTrouble::None) {
        text.lines << CoolantLine{troubleText(loop), {}, true, false};
        tip << text.lines.back().name;
    }
    text.tip = tip.join(QLatin1Char('\n'));
    return text;
}

CoolantText outdoorText(const CoolantDiagram& diagram) {
    CoolantText text;
    text.lines << CoolantLine{Words::tr("Outdoor air"), {}, true, false}
               << CoolantLine{Words::tr("dry bulb %1").arg(celsius(diagram.dry_bulb_c)), {}, false, false}
               << CoolantLine{Words::tr("wet bulb %1").arg(celsius(diagram.wet_bulb_c)), {}, false, false}
               << CoolantLine{Words::tr("takes %1").arg(formatPower(diagram.rejected_w)), {}, false, false};
    return text;
}

QString coolantEmptyText() {
    return Words::tr("No coolant loop and no hall has heat on this day. Place racks and CDUs and connect them, or move "
                     "the date slider to a later day.");
}

} // namespace gs::ui
