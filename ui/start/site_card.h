// SPDX-License-Identifier: GPL-3.0-or-later
// One card of the start page: picture, name, one line. A button in every other respect.
#pragma once

#include <QAbstractButton>
#include <QImage>

namespace gs::ui {

class SiteCard : public QAbstractButton {
    Q_OBJECT
public:
    static constexpr QSize cardSize{272, 252};
    static constexpr QSize pictureSize{270, 168}; ///< logical px

    explicit SiteCard(QWidget* parent);
    void setTitle(const QString& title);
    void setLine(const QString& line);
    void setPicture(const QImage& image);
    bool hasPicture() const { return !m_image.isNull(); }
    QString line() const { return m_line; }
    /// Drawn in the middle of a card without a picture.
    void setMark(const QString& iconName);
    QSize sizeHint() const override { return cardSize; }

signals:
    void removeRequested(); ///< context menu; only when setRemovable() gave it a text

public:
    void setRemovable(const QString& menuText) { m_removeText = menuText; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_line, m_mark, m_removeText;
    QImage m_image;
};

} // namespace gs::ui
