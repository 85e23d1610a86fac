// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form_fields.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QScreen>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QTimer>
#include <QToolTip>
#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>

#include "ui/panels/names.h"

namespace gs::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(gs::ui::WishForm)
};

/// Long entries widen the list that opens, never the dialog: the one that is chosen is shortened, and its tip says it.
class ChoiceBox : public QComboBox {
protected:
    void paintEvent(QPaintEvent*) override {
        QStylePainter painter(this);
        painter.setPen(palette().color(QPalette::Text));
        QStyleOptionComboBox option;
        initStyleOption(&option);
        option.currentText = shown(option);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }
    bool event(QEvent* event) override {
        if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
            QStyleOptionComboBox option;
            initStyleOption(&option);
            const bool isCut = shown(option) != currentText();
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), isCut ? currentText() : QString(), this);
            return true;
        }
        return QComboBox::event(event);
    }

private:
    QString shown(const QStyleOptionComboBox& option) const {
        const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
        return fontMetrics().elidedText(currentText(), Qt::ElideMiddle, room.width() - 4); // "64 x H100" is at the end
    }
};

} // namespace

QFormLayout* wishForm() {
    auto* form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return form;
}

QComboBox* comboRow(QFormLayout* form, const QString& name, const QString& label, const QStringList& texts) {
    auto* box = new ChoiceBox;
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setMinimumHeight(26);
    box->setFixedWidth(formField_px);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->addItems(texts);
    form->addRow(label, box);
    return box;
}

NumberField* numberRow(QFormLayout* form, const QString& name, const QString& label, const QString& unit, double lowest,
                       double highest) {
    auto* field = new NumberField;
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setUnit(unit);
    field->setRange(lowest, highest);
    field->setFixedWidth(formField_px);
    form->addRow(label, field);
    return field;
}

std::vector<std::string> gpuRacks(const Catalog& catalog, QStringList* names) {
    std::vector<std::string> ids;
    for (const auto& type : catalog.types()) {
        if (type->role != Role::Rack || type->value("gpus") <= 0) continue;
        *names << typeName(*type);
        ids.push_back(type->id);
    }
    return ids;
}

QStringList coolingNames() {
    return {Text::tr("Chillers"), Text::tr("Dry coolers, chillers for air"), Text::tr("Towers, chillers for air")};
}

QSize onScreen(const QWidget& dialog, QSize wanted) {
    constexpr QSize frame_px(24, 64);
    return wanted.boundedTo(dialog.screen()->availableSize() - frame_px);
}

void standBeside(QWidget& dialog, const QRect& seen) {
    constexpr int gap_px = 12;
    const QRect screen = dialog.screen()->availableGeometry(), window = dialog.parentWidget()->window()->geometry();
    const QRect now = dialog.frameGeometry();
    if (!now.intersects(seen)) return;
    QRect best = now;
    const auto hidden = [&](const QRect& place) {
        const QRect both = place & seen;
        return static_cast<std::int64_t>(both.width()) * both.height();
    };
    for (const QPoint& at :
         {QPoint(seen.right() + gap_px, now.y()), QPoint(seen.left() - gap_px - now.width(), now.y()),
          QPoint(now.x(), seen.bottom() + gap_px), QPoint(now.x(), seen.top() - gap_px - now.height()),
          QPoint(window.right() - now.width(), now.y()), QPoint(window.left(), now.y())}) {
        QRect place(at, now.size());
        place.moveRight(std::min(place.right(), screen.right()));
        place.moveBottom(std::min(place.bottom(), screen.bottom()));
        place.moveTopLeft({std::max(place.left(), screen.left()), std::max(place.top(), screen.top())});
        if (hidden(place) < hidden(best)) best = place;
    }
    dialog.move(best.topLeft());
}

void letGoOfFields(QWidget& dialog) {
    for (CommitEdit* field : dialog.findChildren<CommitEdit*>()) field->disconnect(&dialog);
}

void followTyping(NumberField* field, QObject* owner, const Following& dialog) {
    constexpr int rest_ms = 350;
    auto* rest = new QTimer(field);
    rest->setSingleShot(true);
    rest->setInterval(rest_ms);
    const auto isAhead = std::make_shared<bool>(false); // shown is what is being typed, not what the field holds
    QObject::connect(field, &QLineEdit::textEdited, rest, qOverload<>(&QTimer::start));
    QObject::connect(rest, &QTimer::timeout, owner, [field, dialog, isAhead] {
        if (field->text().trimmed().isEmpty()) return;
        *isAhead = true;
        if (const auto typed = field->typed()) {
            dialog.set(*typed);
            dialog.show();
        } else {
            dialog.problem(field->accessibleName() + QStringLiteral(": ") + field->problem());
        }
    });
    // The former number stands there again: refused, taken back by Escape, or typed once more.
    QObject::connect(field, &QLineEdit::textChanged, owner, [field, rest, dialog, isAhead](const QString& text) {
        if (text != field->shown()) return;
        rest->stop();
        if (!std::exchange(*isAhead, false)) return;
        dialog.set(field->value().value_or(0));
        dialog.show();
    });
    QObject::connect(field, &NumberField::committed, owner, [field, rest, dialog, isAhead](double value) {
        rest->stop();
        *isAhead = false;
        field->setValue(value);
        dialog.set(value);
        dialog.show();
    });
}

} // namespace gs::ui
