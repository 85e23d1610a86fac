// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/help_pages.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/actions.h"
#include "ui/dialogs/guide_page.h"

namespace gs::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(gs::ui::HelpPages)
};

constexpr QLatin1String guideScheme("guide"); ///< of the link to the user guide, which is a window of the program

void showPage(QWidget* parent, const QString& name, const QString& title, const QString& html, QSize size) {
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* text = new QTextBrowser(dialog);
    text->setOpenLinks(false);
    QObject::connect(text, &QTextBrowser::anchorClicked, dialog, [parent](const QUrl& url) {
        if (url.scheme() == guideScheme) showUserGuide(parent);
        else QDesktopServices::openUrl(url);
    });
    text->setFrameShape(QFrame::NoFrame);
    text->setHtml(html);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    dialog->resize(size);
    dialog->show();
}

QString row(const QString& left, const QString& right) {
    return QStringLiteral("<tr><td width='45%'>%1</td><td width='55%'><b>%2</b></td></tr>")
        .arg(left.toHtmlEscaped(), right.toHtmlEscaped());
}

/// What is linked or compiled in, each with the licence it is used under. Names of licences are no words to translate.
QString madeWith() {
    const auto line = [](const QString& left, const char* licence) {
        return QStringLiteral("<tr><td width='60%'>%1</td><td width='40%'>%2</td></tr>")
            .arg(left, QLatin1String(licence));
    };
    return line(QStringLiteral("Qt %1").arg(QLatin1String(qVersion())), "LGPL 3") +
           line(QStringLiteral("Qt Charts"), "GPL 3") + line(QStringLiteral("SQLite"), "Public domain") +
           line(QStringLiteral("QPDF"), "Apache 2.0") + line(QStringLiteral("Boost"), "BSL 1.0") +
           line(QStringLiteral("Eigen"), "MPL 2.0") + line(QStringLiteral("JSON for Modern C++"), "MIT") +
           line(QStringLiteral("libwebp"), "BSD 3-Clause") + line(QStringLiteral("libxlsxwriter"), "BSD 2-Clause");
}

} // namespace

void showAbout(QWidget* parent) {
    const QString guide = QStringLiteral("<p><a href='%1:'>%2</a></p>").arg(guideScheme, Text::tr("User guide"));
    const QString html =
        QStringLiteral("<table><tr><td><img src=':/program/64x64/apps/org.gigasite.Gigasite.png'></td>"
                       "<td valign='middle' style='padding-left: 12px'><h2>Gigasite %1</h2></td></tr></table>")
            .arg(QLatin1String(GIGASITE_VERSION)) +
        QStringLiteral("<p>%1</p>")
            .arg(Text::tr("Design gigawatt AI clusters on a plan to scale, with live figures and one file per site.")) +
        QStringLiteral("<p>%1</p>")
            .arg(Text::tr("Free software under the GNU General Public License, version 3 or later. It comes without "
                          "any warranty.")) +
        guide +
        QStringLiteral("<h3>%1</h3><p>%2</p>")
            .arg(Text::tr("Data"), Text::tr("Power, GPU counts and dates of the example sites: Epoch AI, “Frontier "
                                            "Data Centers” (epoch.ai), used under the "
                                            "<a href='https://creativecommons.org/licenses/by/4.0/'>CC BY 4.0</a> "
                                            "licence. Where the record is silent, parts "
                                            "are marked as assumed with the reason. Equipment data carry their sources "
                                            "with them; the inspector shows them.")) +
        QStringLiteral("<h3>%1</h3><table width='100%'>").arg(Text::tr("Made with")) + madeWith() +
        QStringLiteral("</table>");
    showPage(parent, QStringLiteral("about"), Text::tr("About Gigasite"), html, {560, 620});
}

void showShortcuts(QWidget* parent, const Actions& actions) {
    QString html, menu;
    for (const Actions::Shortcut& shortcut : actions.shortcuts()) {
        if (shortcut.menu != menu) {
            if (!menu.isEmpty()) html += QStringLiteral("</table>");
            menu = shortcut.menu;
            html += QStringLiteral("<h3>%1</h3><table width='100%'>").arg(menu.toHtmlEscaped());
        }
        html += row(shortcut.text, shortcut.key);
    }
    html += QStringLiteral("</table><h3>%1</h3><table width='100%'>").arg(Text::tr("Table and findings"));
    html += row(Text::tr("Edit the cell, in all selected rows"), Text::tr("Type, F2 or Enter"));
    html += row(Text::tr("Back to the type's value"), Text::tr("Del"));
    html += row(Text::tr("To a spreadsheet and back"), Text::tr("Ctrl+C, Ctrl+V"));
    html += row(Text::tr("Fix the finding, all of its kind"), Text::tr("F, Shift+F"));
    html += row(Text::tr("Waive the finding"), Text::tr("W"));
    html += QStringLiteral("</table><h3>%1</h3><table width='100%'>").arg(Text::tr("Mouse"));
    html += row(Text::tr("Zoom at the mouse"), Text::tr("Wheel; pinch, or two fingers with Ctrl"));
    html += row(Text::tr("Pan"), Text::tr("Middle button, Space and drag, or two fingers"));
    html += row(Text::tr("Select several"), Text::tr("Drag a frame; Shift adds"));
    html += row(Text::tr("One part of a group"), Text::tr("Double click, or Ctrl or Alt and click"));
    html += row(Text::tr("Without snapping"), Text::tr("Alt while dragging"));
    html += row(Text::tr("Exactly so far, so many"), Text::tr("12.5 or 8x2, then Enter, while dragging"));
    html += row(Text::tr("Gaps of a row"), Text::tr("Drag a handle beside it; a click evens out"));
    html += row(Text::tr("Place a part"), Text::tr("Drag it from the list, or click it and click the plan"));
    html += row(Text::tr("Lead a link another way"), Text::tr("Select it, drag a leg or a bend; Tab and arrows"));
    html += row(Text::tr("Add or remove a bend"), Text::tr("Double click on the selected link; Enter, Delete"));
    html += row(Text::tr("Measure"), Text::tr("M, then click from point to point; K keeps it on the plan"));
    html += row(Text::tr("Picture, map or drawing"), Text::tr("Drop it on the plan"));
    html += row(Text::tr("Why is a figure what it is"), Text::tr("Hover or click it in the bar"));
    html += QStringLiteral("</table>");
    showPage(parent, QStringLiteral("shortcuts"), Text::tr("Keyboard and mouse"), html, {520, 640});
}

} // namespace gs::ui
