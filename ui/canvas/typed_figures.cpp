// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/typed_figures.h"

#include <QStringList>
#include <Qt>

namespace gs::ui {

bool TypedFigures::takes(int key) const {
    if (key >= Qt::Key_0 && key <= Qt::Key_9) return true;
    switch (key) {
    case Qt::Key_Period:
    case Qt::Key_Comma: return true;
    case Qt::Key_X:
    case Qt::Key_Asterisk:
    case Qt::Key_Backspace: return !isEmpty();
    default: return false;
    }
}

bool TypedFigures::key(int key, bool signed_) {
    if (key == Qt::Key_Minus && signed_ && isEmpty()) {
        m_text = QLatin1Char('-');
        return true;
    }
    if (!takes(key)) return false;
    if (key >= Qt::Key_0 && key <= Qt::Key_9) m_text += QChar('0' + (key - Qt::Key_0));
    else if (key == Qt::Key_Backspace) m_text.chop(1);
    else if (key == Qt::Key_X || key == Qt::Key_Asterisk) m_text += QChar(0xD7);
    else m_text += QLatin1Char('.');
    return true;
}

std::vector<double> TypedFigures::figures() const {
    std::vector<double> figures;
    for (const QString& part : m_text.split(QChar(0xD7))) {
        bool ok = false;
        const double value = part.toDouble(&ok);
        if (!ok) break;
        figures.push_back(value);
    }
    return figures;
}

QString TypedFigures::mark() const {
    return isEmpty() ? QString() : QStringLiteral("   ▸ ") + m_text + QStringLiteral(" ⏎");
}

} // namespace gs::ui
