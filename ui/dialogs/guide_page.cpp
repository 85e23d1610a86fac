// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/guide_page.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextList>
#include <QTextTable>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

#include "ui/dialogs/form_fields.h"
#include "ui/settings.h"

namespace gs::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(gs::ui::GuidePage)
};

/// Markdown of the docs folder. Pictures are as wide as the text; links lead from page to page and to chapters.
class GuideBrowser : public QTextBrowser {
public:
    explicit GuideBrowser(QWidget* parent) : QTextBrowser(parent) {
        setFrameShape(QFrame::NoFrame);
        setOpenExternalLinks(true);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else its coming and going changes the width
        document()->setDocumentMargin(16);
        m_resized.setSingleShot(true);
        m_resized.setInterval(50);
        connect(&m_resized, &QTimer::timeout, this, [this] { fitPictures(); });
    }

protected:
    QVariant loadResource(int type, const QUrl& name) override {
        if (type != QTextDocument::ImageResource) return QTextBrowser::loadResource(type, name);
        // Not as the palette picture that it is: Qt would scale it into another, coarse palette.
        QImage picture =
            QImage(source().resolved(name).toLocalFile()).convertToFormat(QImage::Format_ARGB32_Premultiplied);
        m_width = textWidth();
        const qreal ratio = devicePixelRatioF();
        const int most = static_cast<int>(std::floor(textWidth() * ratio));
        if (picture.width() > most) picture = picture.scaledToWidth(most, Qt::SmoothTransformation);
        picture.setDevicePixelRatio(ratio);
        return picture;
    }
    void doSetSource(const QUrl& url, QTextDocument::ResourceType) override {
        const QUrl page = url.adjusted(QUrl::RemoveFragment);
        const bool isShown = page == source().adjusted(QUrl::RemoveFragment);
        if (m_isReloading || !isShown) {
            QTextBrowser::doSetSource(page, QTextDocument::MarkdownResource);
            spaceOut();
        }
        if (url.hasFragment()) scrollToChapter(url.fragment());
    }
    void resizeEvent(QResizeEvent* event) override {
        QTextBrowser::resizeEvent(event);
        m_resized.start(); // not now: a page may not be read while it is being laid out
    }

private:
    QTimer m_resized;
    int m_width = 0; ///< of the text, for which the pictures were read
    bool m_isReloading = false;

    /// Markdown comes without room between its paragraphs and around the cells of its tables.
    void spaceOut() {
        QTextCursor cursor(document());
        for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
            cursor.setPosition(block.position());
            if (cursor.currentTable()) continue;
            QTextBlockFormat format;
            const int level = block.blockFormat().headingLevel();
            if (block != document()->begin()) format.setTopMargin(level > 0 ? 24 - 4 * std::min(level, 3) : 2);
            format.setBottomMargin(block.textList() ? 2 : 8);
            cursor.mergeBlockFormat(format);
        }
        for (QTextFrame* frame : document()->rootFrame()->childFrames()) {
            auto* table = qobject_cast<QTextTable*>(frame);
            if (!table) continue;
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setCellPadding(4);
            format.setBottomMargin(8);
            table->setFormat(format);
        }
    }
    /// Pictures are read anew for the new width; what is looked at stays where it is.
    void fitPictures() {
        if (std::exchange(m_width, textWidth()) == textWidth() || source().isEmpty()) return;
        QScrollBar& bar = *verticalScrollBar();
        const double place = bar.value() / std::max(1.0, double(bar.maximum()));
        document()->clear();
        m_isReloading = true;
        reload();
        m_isReloading = false;
        bar.setValue(static_cast<int>(std::lround(place * bar.maximum())));
    }

    int textWidth() const { return std::max(200, viewport()->width() - 2 * 16); }
    /// "#the-table" as other readers of Markdown make it of "The table": lower case, hyphens, no signs.
    void scrollToChapter(const QString& name) {
        for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
            if (block.blockFormat().headingLevel() == 0) continue;
            QString anchor;
            for (const QChar c : block.text().toLower())
                if (c.isLetterOrNumber() || c == QLatin1Char('-')) anchor += c;
                else if (c.isSpace()) anchor += QLatin1Char('-');
            if (anchor != name) continue;
            QTextCursor cursor(block);
            setTextCursor(cursor);
            verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top());
            return;
        }
    }
};

} // namespace

QString userGuidePath(const QString& language) {
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString& name : {QStringLiteral("/user-guide.%1.md").arg(language), QStringLiteral("/user-guide.md")})
        for (const char* folder : {"../share/doc/gigasite", "../../docs", "../../../../docs"}) {
            const QFileInfo file(program.filePath(QLatin1String(folder) + name));
            if (file.exists()) return file.canonicalFilePath();
        }
    return {};
}

void showUserGuide(QWidget* parent) {
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("user_guide"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Text::tr("User guide"));
    dialog->setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto* text = new GuideBrowser(dialog);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    auto* back = buttons->addButton(Text::tr("Back"), QDialogButtonBox::ActionRole);
    back->setEnabled(false);
    QObject::connect(text, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    QObject::connect(back, &QPushButton::clicked, text, &QTextBrowser::backward);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    dialog->resize(onScreen(*dialog, {860, 760}));
    text->setFocus(); // keys scroll at once
    dialog->show();
    const QString path = userGuidePath(userSettings::language());
    if (path.isEmpty())
        text->setHtml(QStringLiteral("<p>%1</p>")
                          .arg(Text::tr("The user guide is not installed. It is docs/user-guide.md of the sources.")));
    else text->setSource(QUrl::fromLocalFile(path), QTextDocument::MarkdownResource);
}

} // namespace gs::ui
