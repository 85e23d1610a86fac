// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a OneLineDiagram (core/diagram/oneline.h).
#pragma once

#include "core/diagram/oneline.h"
#include "ui/views/oneline_symbols.h"
#include "ui/views/site_view.h"

namespace gs::ui {

class OneLinePicture : public ViewPicture {
public:
    OneLinePicture(OneLineDiagram diagram, const Engine& engine, SymbolStandard standard);

    QSizeF size() const override { return m_size; }
    QString emptyText() const override;
    void paint(QPainter& painter, const QRectF& area, const PictureLook& look) const override;
    const std::vector<Part>& parts() const override { return m_parts; }

    const OneLineDiagram& diagram() const { return m_diagram; }
    /// What is written and where: no two overlap, and none a symbol or a line.
    struct Text {
        QRectF box;
        QString text;
        int px = 11;
        bool isBold = false, isMuted = false;
    };
    const std::vector<Text>& texts() const { return m_texts; }
    QRectF symbolBox(const OneLineUnit& unit) const; ///< of a block of loads: all of it
    struct BalanceRow {
        QString name, value;
        bool isBold = false, isRuled = false; ///< a rule above it
    };
    static std::vector<BalanceRow> balanceRows(const Engine& engine);

private:
    void nameUnits(const Site& site, OneLineMetrics& metrics);
    static QString loadValue(const OneLineLoad& load);
    static bool hasMark(const OneLineUnit& unit); ///< of its loading or its state, in front of the last line
    QStringList linesOf(const OneLineUnit& unit, const Site& site) const;
    QString tipOf(const OneLineUnit& unit, const Site& site) const;
    QString tipOf(const OneLineLoad& load, const Site& site) const;
    QString tipOf(const OneLineEdge& edge, const Site& site) const;
    void addTexts();
    void addParts(const Site& site);
    void addLegend();
    QRectF freeCorner(QSizeF wanted);
    void addBalance(const Engine& engine);
    void paintBalance(QPainter& painter, const Theme& theme) const;
    void addSymbolLegend(double y, double height);
    void paintSymbolLegend(QPainter& painter, const Theme& theme) const;
    static QColor loadColour(Role role, const Theme& theme);
    void paintBands(QPainter& painter, const Theme& theme) const;
    void paintEdge(QPainter& painter, const OneLineEdge& edge, const Theme& theme) const;
    void paintUnit(QPainter& painter, std::size_t index, const Theme& theme) const;
    void paintLoads(QPainter& painter, const OneLineUnit& unit, const Theme& theme) const;
    void paintLegend(QPainter& painter, const Theme& theme) const;
    QPen wirePen(unsigned char feed, bool live, const Theme& theme) const;

    OneLineDiagram m_diagram;
    SymbolStandard m_standard;
    QSizeF m_size;
    std::vector<QStringList> m_lines;              ///< by unit: what stands beside the symbol
    std::vector<std::vector<QString>> m_loadNames; ///< by unit, by rung
    std::vector<std::string> m_kinds;              ///< by unit: Type::kind
    std::vector<Text> m_texts;
    std::vector<std::vector<std::pair<double, double>>> m_bandGaps; ///< by band: where the line above it is cut, by x
    std::vector<Part> m_parts;
    std::vector<double> m_legend; ///< where the signs of the legend begin
    double m_legend_y = 0;
    struct Sign { ///< a symbol in the legend
        QRectF box;
        bool isUnit = true; ///< else a load
        OneLineKind kind = OneLineKind::Source;
        const char* typeKind = "";
        Role role = Role::Load;
    };
    std::vector<Sign> m_signs;
    QRectF m_balance;
    std::vector<double> m_rules; ///< in the balance, by y
};

std::unique_ptr<ViewPicture> makeOneLinePicture(const Engine& engine, const ViewOptions& options);

} // namespace gs::ui
