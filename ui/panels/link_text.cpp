// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/link_text.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/theme.h"

namespace gs::ui {

namespace {

struct LinkText {
    Q_DECLARE_TR_FUNCTIONS(LinkText)
};

constexpr double noticed_m = 0.005;

QString percent(double fraction) {
    if (fraction > 0 && fraction < 0.0005) return QStringLiteral("< 0.1") + QChar(0xA0) + QLatin1Char('%');
    return QString::number(fraction * 100, 'f', fraction < 0.0995 ? 1 : 0) + QChar(0xA0) + QLatin1Char('%');
}

/// Whole ampere below 10 kA, as on a breaker; heat in three digits.
QString loadText(double value, bool isPower) {
    if (!isPower) return formatPower(value);
    return value < 9999.5 ? formatCount(std::llround(value)) + QChar(0xA0) + QLatin1Char('A')
                          : formatQuantity(value, QStringLiteral("A"));
}

} // namespace

QString conductorText(const Type& conductor, int runs, const ConductorReason& reason) {
    const QString name = QString::fromStdString(conductor.name);
    QString text = runs > 1 ? LinkText::tr("%1 × %2").arg(runs).arg(name) : name;
    const QString load = loadText(reason.load, reason.isPower);
    text = reason.limit > 0 ? LinkText::tr("%1: %2 of %3").arg(text, load, loadText(reason.limit, reason.isPower))
                            : LinkText::tr("%1: %2").arg(text, load);
    return reason.drop > 0 ? LinkText::tr("%1, drop %2").arg(text, percent(reason.drop)) : text;
}

QString limitText(const Type& conductor, const ConductorReason& reason) {
    const Quantity* limit = reason.key.empty() ? nullptr : conductor.find(reason.key);
    if (!limit) return {};
    QStringList sources;
    for (const int i : limit->sources)
        if (i >= 0 && static_cast<std::size_t>(i) < conductor.sources.size())
            sources << QString::fromStdString(conductor.sources[static_cast<std::size_t>(i)].title);
    const QString confidence = limit->confidence == "high"     ? LinkText::tr("high confidence")
                               : limit->confidence == "medium" ? LinkText::tr("medium confidence")
                                                               : LinkText::tr("low confidence");
    const QString said = reason.isPower ? LinkText::tr("Rated %1 per run").arg(loadText(limit->value, true))
                                        : LinkText::tr("%1 at %2 m/s and 10 K")
                                              .arg(formatPower(limit->value * 1e6))
                                              .arg(reason.velocity_m_per_s, 0, 'f', 1);
    return LinkText::tr("%1: %2 (%3)").arg(said, sources.join(QStringLiteral("; ")), confidence);
}

QStringList linkLines(const Link& link, const LinkFacts& facts, double before_m) {
    QString length = formatQuantity(facts.length_m, QStringLiteral("m"));
    if (const double more = facts.length_m - before_m; std::abs(more) >= noticed_m)
        length += QStringLiteral(" (%1%2)").arg(more > 0 ? QStringLiteral("+") : QString(),
                                                formatQuantity(more, QStringLiteral("m")));
    QStringList lines{length};
    if (link.medium == Medium::Power && facts.loss_w > 0)
        lines << LinkText::tr("loss %1, drop %2").arg(formatPower(facts.loss_w), percent(facts.drop));
    if (facts.isPriced)
        lines << LinkText::tr("cost %1 – %2")
                     .arg(formatQuantity(facts.usd_low, QStringLiteral("USD")),
                          formatQuantity(facts.usd_high, QStringLiteral("USD")));
    return lines;
}

} // namespace gs::ui
