// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture shows, in a few kilobytes of text, and how two such differ, in words. Kept: where how much ink is
// (shapes only), where and how many texts, what can be pointed at and where, what is joined to what. Not kept: pixels,
// letters, colours, figures. Tolerances: below.
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <algorithm>
#include <cmath>

#include "tests/support/ink_device.h"

namespace gs::test {

struct GoldenPicture {
    static constexpr int columns = 48, rows = 27, textColumns = 8, textRows = 5;

    double shape = 1;          ///< width / height of the picture
    QStringList ink;           ///< rows of digits: how much of a field is ink, 0 to 9
    QStringList texts;         ///< rows of "n n n …": texts in each of 8 × 5 fields
    QMap<QString, int> drawn;  ///< shapes: sort → number: a symbol that is no longer drawn is missing here
    QMap<QString, int> things; ///< what can be pointed at: kind → number
    QStringList facts;         ///< sorted: symbols and what is joined to what

    QString written() const {
        QStringList lines{QStringLiteral("shape %1").arg(shape, 0, 'f', 2)};
        for (const QString& row : ink) lines << QStringLiteral("ink ") + row;
        for (const QString& row : texts) lines << QStringLiteral("texts ") + row;
        for (const auto& [word, counts] : {std::pair("drawn", &drawn), {"thing", &things}})
            for (auto it = counts->begin(); it != counts->end(); ++it)
                lines << QStringLiteral("%1 %2 %3").arg(QLatin1String(word), it.key()).arg(it.value());
        for (const QString& fact : facts) lines << QStringLiteral("fact ") + fact;
        return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
    }

    static GoldenPicture read(const QString& text) {
        GoldenPicture picture;
        for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            const qsizetype space = line.indexOf(QLatin1Char(' '));
            const QString word = line.left(space), rest = line.mid(space + 1);
            if (word == QLatin1String("shape")) picture.shape = rest.toDouble();
            else if (word == QLatin1String("ink")) picture.ink << rest;
            else if (word == QLatin1String("texts")) picture.texts << rest;
            else if (word == QLatin1String("fact")) picture.facts << rest;
            else if (word == QLatin1String("thing") || word == QLatin1String("drawn"))
                (word == QLatin1String("thing") ? picture.things
                                                : picture.drawn)[rest.section(QLatin1Char(' '), 0, -2)] =
                    rest.section(QLatin1Char(' '), -1).toInt();
        }
        return picture;
    }

    /// Ink is where colour changes: a filled area counts by its outline, which both themes have.
    void takeInk(const InkDevice& device) {
        const QImage& image = device.shapes();
        constexpr int seen = 10;     // of 255
        constexpr double steps = 18; // a quarter of a field is full: 9 = 18 sqrt(1/4)
        const auto differ = [&](QRgb a, QRgb b) {
            return std::abs(qRed(a) - qRed(b)) > seen || std::abs(qGreen(a) - qGreen(b)) > seen ||
                   std::abs(qBlue(a) - qBlue(b)) > seen;
        };
        drawn.clear();
        for (const auto& [sort, count] : device.drawn()) drawn[sort] = count;
        ink.clear();
        for (int row = 0; row < rows; ++row) {
            QString line;
            for (int column = 0; column < columns; ++column) {
                const int left = column * image.width() / columns, right = (column + 1) * image.width() / columns;
                const int top = row * image.height() / rows, bottom = (row + 1) * image.height() / rows;
                int inked = 0;
                for (int y = top; y < std::min(bottom, image.height() - 1); ++y)
                    for (int x = left; x < std::min(right, image.width() - 1); ++x)
                        inked += differ(image.pixel(x, y), image.pixel(x + 1, y)) ||
                                 differ(image.pixel(x, y), image.pixel(x, y + 1));
                const double share = inked / std::max(1.0, static_cast<double>((right - left) * (bottom - top)));
                line += QLatin1Char(static_cast<char>('0' + std::min(9, static_cast<int>(steps * std::sqrt(share)))));
            }
            ink << line;
        }
        int fields[textRows][textColumns] = {};
        for (const QPointF& at : device.texts()) {
            const int column = static_cast<int>(at.x() * textColumns / image.width());
            const int row = static_cast<int>(at.y() * textRows / image.height());
            if (column >= 0 && column < textColumns && row >= 0 && row < textRows) ++fields[row][column];
        }
        texts.clear();
        for (const auto& row : fields) {
            QStringList line;
            for (const int count : row) line << QString::number(count);
            texts << line.join(QLatin1Char(' '));
        }
    }

    /// Empty: alike. `other` is what is drawn now.
    QStringList differences(const GoldenPicture& other) const {
        QStringList said;
        if (std::abs(other.shape / shape - 1) > shapeTolerance)
            said << QStringLiteral("width / height was %1 and is %2").arg(shape).arg(other.shape);
        compareInk(other, said);
        compareTexts(other, said);
        compareCounts(QStringLiteral("things to point at"), things, other.things, thingTolerance, said);
        compareCounts(QStringLiteral("shapes"), drawn, other.drawn, drawnTolerance, said);
        QStringList gone = facts, come = other.facts;
        for (const QString& fact : other.facts) gone.removeOne(fact);
        for (const QString& fact : facts) come.removeOne(fact);
        for (const QString& fact : gone) said << QStringLiteral("gone: ") + fact;
        for (const QString& fact : come) said << QStringLiteral("new: ") + fact;
        return said;
    }

private:
    // Letters of another font or hinting widen a label by a few per cent, which shifts what stands beside it.
    static constexpr double shapeTolerance = 0.08; ///< of width / height
    static constexpr int inkTolerance = 2;         ///< of 9, and that only where no neighbour had (has) as much
    static constexpr double inkCells = 0.01;       ///< of all cells may differ by more
    static constexpr double textTolerance = 0.12;  ///< of all texts may have gone to other fields, come or gone
    static constexpr double thingTolerance = 0.10, drawnTolerance = 0.04; ///< of each kind may have come or gone
    static constexpr double leastCount = 2;                               ///< and always so many

    /// Least and most ink of a cell and its neighbours: a shape may be shifted by a cell.
    static std::pair<int, int> around(const QStringList& grid, int row, int column) {
        int least = 9, most = 0;
        for (int r = std::max(0, row - 1); r <= row + 1 && r < grid.size(); ++r)
            for (int c = std::max(0, column - 1); c <= column + 1 && c < grid[r].size(); ++c) {
                least = std::min(least, grid[r][c].digitValue());
                most = std::max(most, grid[r][c].digitValue());
            }
        return {least, most};
    }

    void compareInk(const GoldenPicture& other, QStringList& said) const {
        if (ink.size() != other.ink.size() || ink.isEmpty() || ink[0].size() != other.ink[0].size()) {
            said << QStringLiteral("the grid of ink has another size");
            return;
        }
        QStringList cells;
        int differing = 0;
        for (int row = 0; row < ink.size(); ++row)
            for (int column = 0; column < ink[row].size(); ++column) {
                const int was = ink[row][column].digitValue(), is = other.ink[row][column].digitValue();
                const auto before = around(ink, row, column);
                const auto now = around(other.ink, row, column);
                const bool fits = is >= before.first - inkTolerance && is <= before.second + inkTolerance &&
                                  was >= now.first - inkTolerance && was <= now.second + inkTolerance;
                if (fits) continue;
                ++differing;
                if (cells.size() < 6)
                    cells << QStringLiteral("row %1 column %2 had %3 of 9 and has %4")
                                 .arg(row + 1)
                                 .arg(column + 1)
                                 .arg(was)
                                 .arg(is);
            }
        if (differing > inkCells * columns * rows)
            said << QStringLiteral("%1 of %2 fields have other shapes in them: %3")
                        .arg(differing)
                        .arg(columns * rows)
                        .arg(cells.join(QStringLiteral("; ")));
    }

    static void compareCounts(const QString& what, const QMap<QString, int>& were, const QMap<QString, int>& are,
                              double tolerance, QStringList& said) {
        QStringList kinds = were.keys() + are.keys();
        kinds.removeDuplicates();
        for (const QString& kind : kinds) {
            const int was = were.value(kind), is = are.value(kind);
            if (std::abs(is - was) > std::max(leastCount, tolerance * was))
                said << QStringLiteral("%1, %2: there were %3 and are %4").arg(what, kind).arg(was).arg(is);
        }
    }

    void compareTexts(const GoldenPicture& other, QStringList& said) const {
        int moved = 0, all = 0;
        for (int row = 0; row < texts.size(); ++row) {
            const QStringList was = texts[row].split(QLatin1Char(' '));
            const QStringList is = other.texts.value(row).split(QLatin1Char(' '));
            for (int column = 0; column < was.size(); ++column) {
                all += was[column].toInt();
                moved += std::abs(was[column].toInt() - is.value(column).toInt());
            }
        }
        if (moved > 2 * std::max(2.0, textTolerance * all)) // what moves counts in two fields
            said << QStringLiteral("texts stand elsewhere, came or went: %1 of %2").arg(moved / 2).arg(all);
    }
};

} // namespace gs::test
