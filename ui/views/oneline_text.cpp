// SPDX-License-Identifier: GPL-3.0-or-later
// What is written in a single-line diagram: labels, tips, voltage levels, legend.
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/panels/names.h"
#include "ui/views/oneline_picture.h"
#include "ui/views/oneline_words.h"
#include "ui/views/short_name.h"

namespace gs::ui {

namespace {

constexpr double name_px = 196, load_px = 250; ///< longer names are shortened
constexpr double whole_px = 245;               ///< a name that cannot be shortened may be as wide, then it is cut
constexpr double rungSymbol_px = 24, rungMark_px = 16, rungGap_px = 14;
constexpr std::size_t namedIds = 8;

QString volts(double value) { return formatQuantity(value, QStringLiteral("V")); }
QString percent(double fraction) {
    return OneLineWords::tr("%1 %").arg(std::round(std::min(100 * fraction, 99999.0)), 0, 'f', 0);
}

QString countOf(int count, const QString& name) {
    return count > 1 ? OneLineWords::tr("%1 × %2").arg(formatCount(count), name) : name;
}

QString stateText(OneLineState state) {
    switch (state) {
    case OneLineState::Planned: return OneLineWords::tr("not there yet");
    case OneLineState::Off: return OneLineWords::tr("out of service");
    case OneLineState::Dead: return OneLineWords::tr("no voltage");
    case OneLineState::Energized: break;
    }
    return {};
}

QString idsText(const std::vector<std::string>& ids) {
    QStringList shown;
    for (std::size_t i = 0; i < ids.size() && i < namedIds; ++i) shown << QString::fromStdString(ids[i]);
    QString text = shown.join(QStringLiteral(", "));
    if (ids.size() > namedIds)
        text += OneLineWords::tr(" and %1 more").arg(formatCount(static_cast<qint64>(ids.size() - namedIds)));
    return text;
}

QString loadingText(const OneLineLoading& loading) {
    if (percent(loading.lowest) == percent(loading.highest))
        return OneLineWords::tr("Loading %1").arg(percent(loading.highest));
    return OneLineWords::tr("Loading %1 to %2").arg(percent(loading.lowest), percent(loading.highest));
}

QString feedText(unsigned char feeds) {
    return feeds == FeedA   ? OneLineWords::tr("Feed A")
           : feeds == FeedB ? OneLineWords::tr("Feed B")
                            : OneLineWords::tr("Feeds A and B");
}

QString plateText(const OneLineUnit& unit) {
    if (!(unit.each > 0)) return {};
    const QString one = formatQuantity(unit.each, QString::fromLatin1(unit.eachUnit));
    if (unit.eachDiffers) return OneLineWords::tr("up to %1").arg(one);
    return unit.count > 1 ? OneLineWords::tr("%1 each").arg(one) : one;
}

/// What a fault current follows from.
QString faultText(const OneLineUnit& unit) {
    if (unit.plate.impedance_pct > 0) {
        const QString z = OneLineWords::tr("Z %1 %").arg(QLocale::c().toString(unit.plate.impedance_pct, 'g', 4));
        const bool isOwn = !(unit.plate.impedance_va > 0) || unit.plate.impedance_va == unit.each;
        return isOwn
                   ? z
                   : OneLineWords::tr("%1 on %2").arg(z, formatQuantity(unit.plate.impedance_va, QStringLiteral("VA")));
    }
    if (!(unit.plate.shortCircuit_a > 0)) return {};
    return OneLineWords::tr("Isc %1").arg(formatQuantity(unit.plate.shortCircuit_a, QStringLiteral("A")));
}

QString voltageText(const OneLineUnit& unit) {
    if (unit.kind == OneLineKind::Transformer && unit.in_v > 0 && unit.out_v > 0 && unit.in_v != unit.out_v)
        return OneLineWords::tr("%1 / %2").arg(volts(unit.in_v), volts(unit.out_v));
    const double v = unit.out_v > 0 ? unit.out_v : unit.in_v;
    return v > 0 ? volts(v) : QString();
}

} // namespace

QString OneLinePicture::emptyText() const {
    return OneLineWords::tr(
        "There is no power equipment on this day. Place a grid connection or a generator, or move the "
        "date slider to a later day.");
}

QStringList OneLinePicture::linesOf(const OneLineUnit& unit, const Site& site) const {
    QString name = typeName(site, unit.type);
    if (unit.ids.size() == 1) name = componentTitle(site, unit.ids.front());
    QStringList lines{name};
    QStringList plate{plateText(unit), voltageText(unit)};
    plate.removeAll(QString());
    if (!plate.isEmpty()) lines << plate.join(QStringLiteral(" · "));
    if (const QString more = faultText(unit); !more.isEmpty()) lines << more;
    if (unit.state != OneLineState::Energized) {
        lines << stateText(unit.state);
    } else {
        // A machine gives what the day's air lets it, which its plate does not say.
        QString flow = unit.kind == OneLineKind::Source && unit.rating_w > 0
                           ? OneLineWords::tr("%1 of %2").arg(formatPower(unit.flow_w), formatPower(unit.rating_w))
                           : formatPower(unit.flow_w);
        if (unit.loading.isKnown) {
            const bool isOne = percent(unit.loading.lowest) == percent(unit.loading.highest);
            flow += QStringLiteral(" · ") + (isOne ? percent(unit.loading.highest)
                                                   : OneLineWords::tr("up to %1").arg(percent(unit.loading.highest)));
        }
        lines << flow;
    }
    return lines;
}

QString OneLinePicture::tipOf(const OneLineUnit& unit, const Site& site) const {
    QStringList lines{countOf(unit.count, typeName(site, unit.type)), idsText(unit.ids)};
    const QString plate = plateText(unit);
    if (!plate.isEmpty()) lines << OneLineWords::tr("Rating %1").arg(plate);
    if (!voltageText(unit).isEmpty()) lines << OneLineWords::tr("Voltage %1").arg(voltageText(unit));
    if (unit.plate.impedance_pct > 0) lines << OneLineWords::tr("Short-circuit impedance %1").arg(faultText(unit));
    else if (unit.plate.shortCircuit_a > 0)
        lines << (unit.kind == OneLineKind::Source ? OneLineWords::tr("Short-circuit current of the grid %1")
                                                   : OneLineWords::tr("Its breakers interrupt %1"))
                     .arg(formatQuantity(unit.plate.shortCircuit_a, QStringLiteral("A")));
    if (unit.state != OneLineState::Energized) lines << stateText(unit.state);
    else if (unit.rating_w > 0)
        lines << OneLineWords::tr("Gives %1 of %2").arg(formatPower(unit.flow_w), formatPower(unit.rating_w));
    else lines << OneLineWords::tr("Gives %1").arg(formatPower(unit.flow_w));
    if (unit.loading.isKnown) lines << loadingText(unit.loading);
    if (unit.isShort) lines << OneLineWords::tr("Asked for power that it does not have");
    if (unit.feeds != NoFeed) lines << feedText(unit.feeds);
    if (unit.inSeries) lines << OneLineWords::tr("Some of them feed others of them");
    if (unit.isAssumed) lines << OneLineWords::tr("Assumed, not recorded");
    lines << (m_standard == SymbolStandard::Iec ? OneLineWords::tr("Symbol by IEC 60617")
                                                : OneLineWords::tr("Symbol by ANSI/IEEE 315"));
    return lines.join(QLatin1Char('\n'));
}

QString OneLinePicture::tipOf(const OneLineLoad& load, const Site& site) const {
    const QString name = load.type.empty() ? OneLineWords::tr("other loads") : typeName(site, load.type);
    QStringList lines{countOf(load.count, name), idsText(load.ids)};
    if (load.role == Role::Store) lines << OneLineWords::tr("Can give %1").arg(formatPower(load.rating_w));
    lines << OneLineWords::tr("Takes %1 of %2").arg(formatPower(load.fed_w), formatPower(load.demand_w));
    if (load.feeds != NoFeed) lines << feedText(load.feeds);
    else lines << OneLineWords::tr("Not connected to power");
    if (load.state != OneLineState::Energized) lines << stateText(load.state);
    else if (load.liveFeeds != load.feeds)
        lines << OneLineWords::tr("Voltage on %1 only").arg(feedText(load.liveFeeds));
    if (load.isShort()) lines << OneLineWords::tr("Does not get all that it asks for");
    return lines.join(QLatin1Char('\n'));
}

QString OneLinePicture::tipOf(const OneLineEdge& edge, const Site& site) const {
    const auto nameOf = [&](int index) {
        const OneLineUnit& unit = m_diagram.units[static_cast<std::size_t>(index)];
        return unit.ids.size() == 1 ? QString::fromStdString(unit.ids.front())
                                    : countOf(unit.count, typeName(site, unit.type));
    };
    QStringList lines{OneLineWords::tr("%1 to %2").arg(nameOf(edge.from), nameOf(edge.to))};
    lines << OneLineWords::tr("Feeders: %1 · %2 · feed %3")
                 .arg(formatCount(edge.count), volts(edge.voltage_v),
                      edge.feed == FeedB ? QStringLiteral("B") : QStringLiteral("A"));
    if (edge.isBack) lines << OneLineWords::tr("Part of a circle: it carries nothing");
    else if (!edge.live) lines << OneLineWords::tr("Breaker open or no voltage");
    else lines << OneLineWords::tr("Carries %1").arg(formatPower(edge.flow_w));
    if (edge.loading.isKnown) lines << OneLineWords::tr("Conductor: %1").arg(loadingText(edge.loading));
    return lines.join(QLatin1Char('\n'));
}

/// Names and the room they need.
void OneLinePicture::nameUnits(const Site& site, OneLineMetrics& metrics) {
    const QFontMetricsF bold(uiFont(11, true)), plain(uiFont(11)), head(uiFont(13, true));
    QStringList all; // names of types
    for (const OneLineUnit& unit : m_diagram.units) {
        if (!unit.type.empty()) all << typeName(site, unit.type);
        for (const OneLineLoad& load : unit.loads) all << typeName(site, load.type);
    }
    const ShortNames names(all);
    const auto fitted = [&](int count, const QString& name, const QFontMetricsF& font, double width) {
        const QString number = countOf(count, {});
        const double room = width - font.horizontalAdvance(number);
        const QString shortest = names.forms(name).back();
        if (const double own = font.horizontalAdvance(shortest); own > room && own <= room + whole_px - name_px)
            return number + shortest;
        return number + names.fitted(name, font, room, Qt::ElideRight);
    };
    m_lines.resize(m_diagram.units.size());
    m_loadNames.resize(m_diagram.units.size());
    m_kinds.resize(m_diagram.units.size());
    for (std::size_t u = 0; u < m_diagram.units.size(); ++u) {
        OneLineUnit& unit = m_diagram.units[u];
        if (unit.kind == OneLineKind::Loads) {
            double width = 0;
            for (const OneLineLoad& load : unit.loads) {
                QString name = load.type.empty() ? OneLineWords::tr("other loads") : typeName(site, load.type);
                name = fitted(load.count, name, bold, load_px);
                m_loadNames[u].push_back(name);
                width = std::max(width, bold.horizontalAdvance(name) + plain.horizontalAdvance(loadValue(load)));
            }
            unit.label_width = std::ceil(rungSymbol_px + width + rungGap_px + rungMark_px);
            unit.label_height = std::ceil(plain.height() + 6);
            continue;
        }
        const auto type = site.type(unit.type);
        m_kinds[u] = type ? type->kind : std::string();
        m_lines[u] = linesOf(unit, site);
        m_lines[u].front() = fitted(unit.count, m_lines[u].front(), bold, name_px);
        for (int i = 0; i < m_lines[u].size(); ++i)
            unit.label_width =
                std::max(unit.label_width, std::ceil((i == 0 ? bold : plain).horizontalAdvance(m_lines[u][i])) + 1);
        if (hasMark(unit))
            unit.label_width = std::max(unit.label_width, plain.horizontalAdvance(m_lines[u].last()) + rungMark_px);
        unit.label_height = std::ceil(plain.height()) * static_cast<double>(m_lines[u].size());
    }
    double widest = 0;
    for (const OneLineUnit& unit : m_diagram.units)
        for (const double v : {unit.in_v, unit.out_v})
            if (v > 0) widest = std::max(widest, head.horizontalAdvance(volts(v)));
    for (const QString& word : {OneLineWords::tr("Sources"), OneLineWords::tr("No supply")})
        widest = std::max(widest, head.horizontalAdvance(word));
    metrics.band_width = std::ceil(widest) + 20;
}

QString OneLinePicture::loadValue(const OneLineLoad& load) {
    if (load.state != OneLineState::Energized) return stateText(load.state);
    return formatPower(load.role == Role::Store ? load.rating_w : load.demand_w);
}

bool OneLinePicture::hasMark(const OneLineUnit& unit) {
    return unit.state == OneLineState::Off || unit.isShort ||
           (unit.state == OneLineState::Energized && unit.loading.isKnown &&
            statusOfLoading(unit.loading.highest) != Status::Good);
}

void OneLinePicture::addTexts() {
    const QFontMetricsF bold(uiFont(11, true)), plain(uiFont(11)), head(uiFont(13, true));
    const double line = std::ceil(plain.height());
    for (std::size_t u = 0; u < m_diagram.units.size(); ++u) {
        const OneLineUnit& unit = m_diagram.units[u];
        const bool isMuted = unit.state != OneLineState::Energized;
        for (int i = 0; i < m_lines[u].size(); ++i) {
            const double width = (i == 0 ? bold : plain).horizontalAdvance(m_lines[u][i]) + 1;
            const double shift = hasMark(unit) && i == m_lines[u].size() - 1 ? rungMark_px - 2 : 0;
            m_texts.push_back({QRectF(unit.label_x + shift, unit.label_y + i * line, width, line), m_lines[u][i], 11,
                               i == 0, isMuted || i > 0});
        }
        for (std::size_t r = 0; r < unit.loads.size(); ++r) {
            const OneLineLoad& load = unit.loads[r];
            const QRectF box(load.x, load.y, load.width, load.height);
            const QString value = loadValue(load);
            const double wide = plain.horizontalAdvance(value) + 1;
            const bool isOff = load.state != OneLineState::Energized;
            m_texts.push_back({QRectF(box.left() + rungSymbol_px, box.top(),
                                      bold.horizontalAdvance(m_loadNames[u][r]) + 1, box.height()),
                               m_loadNames[u][r], 11, true, isOff});
            m_texts.push_back(
                {QRectF(box.right() - rungMark_px - wide, box.top(), wide, box.height()), value, 11, false, isOff});
        }
    }
    m_bandGaps.resize(m_diagram.bands.size());
    for (std::size_t b = 0; b < m_diagram.bands.size(); ++b) {
        for (const Text& text : m_texts)
            if (text.box.top() - 2 < m_diagram.bands[b].top && text.box.bottom() + 2 > m_diagram.bands[b].top)
                m_bandGaps[b].emplace_back(text.box.left() - 4, text.box.right() + 4);
        std::sort(m_bandGaps[b].begin(), m_bandGaps[b].end());
    }
    for (const OneLineBand& band : m_diagram.bands) {
        QStringList words;
        for (const double v : band.voltages_v) words << volts(v);
        if (words.isEmpty()) words << (band.hasSources ? OneLineWords::tr("Sources") : OneLineWords::tr("No supply"));
        double y = band.top + 7;
        for (const QString& word : words) {
            if (y + head.height() > band.bottom) break; // the symbols say theirs too
            m_texts.push_back(
                {QRectF(8, y, head.horizontalAdvance(word) + 1, std::ceil(head.height())), word, 13, true, false});
            y += std::ceil(head.height());
        }
    }
}

void OneLinePicture::addParts(const Site& site) {
    for (const OneLineEdge& edge : m_diagram.edges) {
        if (edge.ids.empty() || edge.points.size() < 2) continue;
        const QPointF at = edge.hasBreaker ? QPointF(edge.breaker.x, edge.breaker.y)
                                           : QPointF(edge.points.front().x, (edge.points[0].y + edge.points[1].y) / 2);
        const double half = edge.hasBreaker ? breaker_px / 2 + 1 : 3.0;
        m_parts.push_back({QRectF(at - QPointF(half, half), QSizeF(2 * half, 2 * half)), edge.ids, tipOf(edge, site)});
    }
    for (const OneLineUnit& unit : m_diagram.units) {
        if (unit.kind == OneLineKind::Loads) {
            for (const OneLineLoad& load : unit.loads)
                m_parts.push_back({QRectF(load.x, load.y, load.width, load.height), load.ids, tipOf(load, site)});
            continue;
        }
        const QRectF label(unit.label_x, unit.label_y, unit.label_width, unit.label_height);
        m_parts.push_back({symbolBox(unit).united(label), unit.ids, tipOf(unit, site)});
    }
}

} // namespace gs::ui
