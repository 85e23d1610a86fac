// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around a single-line diagram: the power balance in a corner that it leaves free, and its legend.
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/units.h"
#include "ui/views/oneline_picture.h"
#include "ui/views/oneline_words.h"

namespace gs::ui {

namespace {

constexpr double pad_px = 10, columnGap_px = 18, ruleGap_px = 6, step_px = 12, clear_px = 10;
constexpr double page = 1.6; // width / height
constexpr double oneLineBar_px = 7, sign_px = 22, signGap_px = 5, itemGap_px = 20;

} // namespace

/// Rows of the balance: what the site has, then what it uses, which adds up to the last one.
std::vector<OneLinePicture::BalanceRow> OneLinePicture::balanceRows(const Engine& engine) {
    const Results& results = engine.results();
    const Figures& figures = results.figures;
    std::vector<BalanceRow> rows{{OneLineWords::tr("Power balance"), {}, true, false}};
    const auto add = [&](const QString& name, double value_w, bool isBold = false, bool isRuled = false) {
        rows.push_back({name, formatPower(value_w), isBold, isRuled});
    };
    double given = 0;
    for (const SourceRow& source : results.sources) given += source.output_w;
    add(OneLineWords::tr("Supply capacity"), figures.supply_capacity_w);
    add(OneLineWords::tr("with the largest unit out"), figures.firm_supply_w);
    if (figures.storage_power_w > 0) {
        add(OneLineWords::tr("Batteries can give"), figures.storage_power_w);
        rows.back().value += QStringLiteral(" · ") + formatQuantity(figures.storage_energy_wh, QStringLiteral("Wh"));
    }
    add(OneLineWords::tr("IT"), figures.it_power_w, false, true);
    add(OneLineWords::tr("Cooling"), figures.cooling_power_w);
    add(OneLineWords::tr("Losses"), figures.losses_w);
    add(OneLineWords::tr("House load"), figures.house_power_w);
    add(OneLineWords::tr("Site"), figures.facility_power_w, true, true);
    add(OneLineWords::tr("Sources give"), given);
    // The house load of halls counts for the site, but hangs on no feeder; batteries and plain loads do.
    double halls_w = 0;
    for (const Contribution& term : engine.why("house_power_w"))
        if (term.what == "house load of the hall") halls_w += term.value;
    const double least_w = 1e-6 * figures.facility_power_w;
    const double missing = figures.facility_power_w - given, unfed = std::min(missing, halls_w);
    if (unfed > least_w) add(OneLineWords::tr("House load on no feeder"), unfed);
    if (missing - unfed > least_w) add(OneLineWords::tr("Not supplied"), missing - unfed, true);
    return rows;
}

/// Where nothing of the diagram is, as near to a lower corner as there is room; else the diagram grows.
QRectF OneLinePicture::freeCorner(QSizeF wanted) {
    std::vector<QRectF> taken;
    for (const Text& text : m_texts) taken.push_back(text.box);
    for (const OneLineUnit& unit : m_diagram.units)
        taken.push_back(symbolBox(unit) | QRectF(unit.label_x, unit.label_y, 1, 1));
    for (const OneLineEdge& edge : m_diagram.edges)
        for (std::size_t i = 1; i < edge.points.size(); ++i)
            taken.push_back(
                QRectF(QPointF(edge.points[i - 1].x, edge.points[i - 1].y), QPointF(edge.points[i].x, edge.points[i].y))
                    .normalized());
    for (QRectF& box : taken) box.adjust(-clear_px, -clear_px, clear_px, clear_px);
    const double right = m_diagram.width - wanted.width() - pad_px,
                 bottom = m_diagram.height - wanted.height() - pad_px;
    QRectF best;
    double least = 0;
    for (double y = bottom; y > 0; y -= step_px)
        for (double x = right; x >= pad_px; x -= step_px) {
            const double far = std::min(right - x, x - pad_px + step_px) + (bottom - y);
            const QRectF box(QPointF(x, y), wanted);
            if ((!best.isNull() && far >= least) ||
                std::any_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(box); }))
                continue;
            best = box;
            least = far;
        }
    if (!best.isNull()) return best;
    if (m_diagram.width < page * m_diagram.height) { // a high one has the room of the page at its side
        const auto isFree = [&](const QRectF& box) {
            return std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(box); });
        };
        QRectF box(QPointF(std::max(right, pad_px), bottom), wanted);
        while (!isFree(box)) box.translate(step_px, 0);
        if (box.top() > 0) {
            m_diagram.width = box.right() + pad_px;
            return box;
        }
    }
    m_diagram.width = std::max(m_diagram.width, wanted.width() + 2 * pad_px);
    m_diagram.height += wanted.height() + 2 * pad_px;
    m_diagram.bands.back().bottom = m_diagram.height;
    return {QPointF(m_diagram.width - wanted.width() - pad_px, m_diagram.height - wanted.height() - pad_px), wanted};
}

void OneLinePicture::addBalance(const Engine& engine) {
    if (!(engine.results().figures.facility_power_w > 0)) return;
    const QFontMetricsF bold(uiFont(11, true)), plain(uiFont(11));
    const double line = std::ceil(plain.height());
    const std::vector<BalanceRow> rows = balanceRows(engine);
    double names = 0, values = 0, height = 2 * pad_px;
    const auto wide = [&](const BalanceRow& row, const QString& text) {
        return std::ceil((row.isBold ? bold : plain).horizontalAdvance(text)) + 1;
    };
    for (const BalanceRow& row : rows) {
        names = std::max(names, wide(row, row.name));
        values = std::max(values, wide(row, row.value));
        height += line + (row.isRuled ? 2 * ruleGap_px : 0);
    }
    m_balance = freeCorner({2 * pad_px + names + columnGap_px + values, height});
    double y = m_balance.top() + pad_px;
    for (const BalanceRow& row : rows) {
        if (row.isRuled) {
            m_rules.push_back(y + ruleGap_px);
            y += 2 * ruleGap_px;
        }
        m_texts.push_back(
            {QRectF(m_balance.left() + pad_px, y, wide(row, row.name), line), row.name, 11, row.isBold, !row.isBold});
        const double width = wide(row, row.value);
        if (!row.value.isEmpty())
            m_texts.push_back(
                {QRectF(m_balance.right() - pad_px - width, y, width, line), row.value, 11, row.isBold, false});
        y += line;
    }
}

void OneLinePicture::paintBalance(QPainter& painter, const Theme& theme) const {
    if (m_balance.isNull()) return;
    painter.setPen(QPen(theme.fieldBorder, 1));
    painter.setBrush(theme.panel);
    painter.drawRect(m_balance);
    painter.setPen(QPen(theme.hairline, 1));
    for (const double y : m_rules)
        painter.drawLine(QPointF(m_balance.left() + pad_px, y), QPointF(m_balance.right() - pad_px, y));
}

/// The symbols that are in the diagram, in a line below the signs.
void OneLinePicture::addSymbolLegend(double y, double height) {
    const QFontMetricsF plain(uiFont(11));
    const double line = std::ceil(plain.height());
    double x = 8;
    const auto item = [&](Sign sign, const QString& word) {
        const double width = plain.horizontalAdvance(word) + 1;
        const bool isBar = sign.isUnit && (sign.kind == OneLineKind::Bus || sign.kind == OneLineKind::Busway);
        const double high = isBar ? oneLineBar_px : sign_px;
        sign.box = QRectF(x, y + (height - high) / 2, sign_px, high);
        m_signs.push_back(sign);
        m_texts.push_back(
            {QRectF(x + sign_px + signGap_px, y + (height - line) / 2, width, line), word, 11, false, true});
        x += sign_px + signGap_px + width + itemGap_px;
    };
    const auto has = [&](OneLineKind kind, const char* typeKind = nullptr, bool isThat = true) {
        for (std::size_t u = 0; u < m_diagram.units.size(); ++u)
            if (m_diagram.units[u].kind == kind && (!typeKind || (m_kinds[u] == typeKind) == isThat)) return true;
        return false;
    };
    constexpr const char* grid = "grid_connection";
    if (has(OneLineKind::Source, grid)) item({{}, true, OneLineKind::Source, grid, {}}, OneLineWords::tr("Grid"));
    if (has(OneLineKind::Source, grid, false))
        item({{}, true, OneLineKind::Source, "", {}}, OneLineWords::tr("Generator"));
    const std::pair<OneLineKind, QString> kinds[] = {{OneLineKind::Transformer, OneLineWords::tr("Transformer")},
                                                     {OneLineKind::Bus, OneLineWords::tr("Bus")},
                                                     {OneLineKind::Busway, OneLineWords::tr("Busway")},
                                                     {OneLineKind::Ups, OneLineWords::tr("UPS")},
                                                     {OneLineKind::Pdu, OneLineWords::tr("PDU")},
                                                     {OneLineKind::Converter, OneLineWords::tr("Converter")}};
    for (const auto& [kind, word] : kinds)
        if (has(kind)) item({{}, true, kind, "", {}}, word);
    const auto hasLoad = [&](auto isThat) {
        return std::any_of(m_diagram.units.begin(), m_diagram.units.end(), [&](const OneLineUnit& unit) {
            return std::any_of(unit.loads.begin(), unit.loads.end(), isThat);
        });
    };
    if (hasLoad([](const OneLineLoad& load) { return load.role == Role::Rack; }))
        item({{}, false, OneLineKind::Loads, "", Role::Rack}, OneLineWords::tr("Racks"));
    if (hasLoad([](const OneLineLoad& load) {
            return load.role == Role::Exchanger || load.role == Role::AirHandler || load.role == Role::Pump ||
                   load.role == Role::Rejector;
        }))
        item({{}, false, OneLineKind::Loads, "", Role::Pump}, OneLineWords::tr("Motors of the cooling"));
    if (hasLoad([](const OneLineLoad& load) { return load.role == Role::Store; }))
        item({{}, false, OneLineKind::Loads, "", Role::Store}, OneLineWords::tr("Batteries"));
    m_size = {std::max(m_size.width(), x), y + height};
}

void OneLinePicture::paintSymbolLegend(QPainter& painter, const Theme& theme) const {
    const QPen pen(theme.discipline(Discipline::Power), 1.2);
    for (const Sign& sign : m_signs) {
        const bool isBar = sign.isUnit && (sign.kind == OneLineKind::Bus || sign.kind == OneLineKind::Busway);
        if (isBar) {
            drawOneLineSymbol(painter, sign.box, sign.kind, sign.typeKind, m_standard,
                              {pen, QBrush(pen.color()), theme.ink});
        } else if (sign.isUnit) { // as in the diagram, only smaller: letters keep their place
            const double width = OneLineMetrics().symbol;
            const double height = sign.kind == OneLineKind::Transformer ? 1.25 * width : width;
            const double scale = sign.box.height() / height;
            painter.save();
            painter.translate(sign.box.center().x() - scale * width / 2, sign.box.top());
            painter.scale(scale, scale);
            drawOneLineSymbol(painter, QRectF(0, 0, width, height), sign.kind, sign.typeKind, m_standard,
                              {QPen(pen.color(), pen.widthF() / scale), QBrush(theme.panel), theme.ink});
            painter.restore();
        } else {
            const QPen own(loadColour(sign.role, theme), 1.2);
            drawLoadSymbol(painter, sign.box.adjusted(2, 2, -2, -2), sign.role, m_standard,
                           {own, Qt::NoBrush, own.color()});
        }
    }
}

} // namespace gs::ui
