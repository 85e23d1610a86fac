// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/short_name.h"

#include <algorithm>

namespace gs::ui {

QStringList shorterForms(const QString& name) {
    QStringList forms{name};
    const auto add = [&](qsizetype end) {
        const QString form = name.left(end).trimmed();
        if (!form.isEmpty() && form != forms.back()) forms << form;
    };
    // Chinese has wide ones of its own.
    if (name.endsWith(QLatin1Char(')')) || name.endsWith(QChar(0xFF09)))
        add(std::max(name.lastIndexOf(QLatin1Char('(')), name.lastIndexOf(QChar(0xFF08))));
    for (;;) {
        const QString& last = forms.back();
        const qsizetype comma = std::max(last.lastIndexOf(QLatin1String(", ")), last.lastIndexOf(QChar(0xFF0C)));
        if (comma <= 0) break;
        add(comma);
    }
    return forms;
}

QStringList ShortNames::forms(const QString& name) const {
    QStringList own{name};
    if (!m_all.contains(name)) return own;
    for (const QString& form : shorterForms(name).mid(1)) {
        const bool isOthers = std::any_of(
            m_all.begin(), m_all.end(), [&](const QString& other) { return other != name && other.startsWith(form); });
        if (isOthers) break;
        own << form;
    }
    return own;
}

QString ShortNames::fitted(const QString& name, const QFontMetricsF& metrics, double width,
                           Qt::TextElideMode mode) const {
    const QStringList own = forms(name);
    for (const QString& form : own)
        if (metrics.horizontalAdvance(form) <= width) return form;
    return metrics.elidedText(own.back(), mode, width);
}

} // namespace gs::ui
