// SPDX-License-Identifier: GPL-3.0-or-later
// QPdfWriter draws, libqpdf finishes: QPdfWriter stamps the clock and a random ID, and knows neither bookmarks nor
// links nor labels.
#include "ui/render/pdf_finish.h"

#define POINTERHOLDER_TRANSITION 4 // libqpdf: std::shared_ptr only
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace gs::ui {

namespace {

using Handle = QPDFObjectHandle;
using Pages = std::vector<QPDFPageObjectHelper>;

Handle text(const QString& value) { return Handle::newUnicodeString(value.toStdString()); }
Handle number(double value) { return Handle::newReal(value, 2); }

double heightOf(QPDFPageObjectHelper page) { return page.getMediaBox().getArrayItem(3).getNumericValue(); }

/// Zoom and horizontal place stay as the reader has them.
Handle destination(Pages& pages, const PdfPlace& at) {
    const auto index = std::min<std::size_t>(static_cast<std::size_t>(std::max(0, at.page)), pages.size() - 1);
    Handle array = Handle::newArray();
    array.appendItem(pages[index].getObjectHandle());
    array.appendItem(Handle::newName("/XYZ"));
    array.appendItem(Handle::newNull());
    array.appendItem(number(heightOf(pages[index]) - at.y_pt));
    array.appendItem(Handle::newNull());
    return array;
}

/// Ties `items` below `parent`; `open`: how many rows of it are shown at first.
void tie(Handle parent, std::vector<Handle>& items, int open) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i].replaceKey("/Parent", parent);
        if (i > 0) items[i].replaceKey("/Prev", items[i - 1]);
        if (i + 1 < items.size()) items[i].replaceKey("/Next", items[i + 1]);
    }
    parent.replaceKey("/First", items.front());
    parent.replaceKey("/Last", items.back());
    parent.replaceKey("/Count", Handle::newInteger(open));
}

void addBookmarks(QPDF& pdf, Pages& pages, const std::vector<PdfBookmark>& bookmarks) {
    if (bookmarks.empty() || pages.empty()) return;
    Handle outlines = pdf.makeIndirectObject(Handle::newDictionary());
    outlines.replaceKey("/Type", Handle::newName("/Outlines"));
    std::vector<Handle> chapters, below;
    const auto close = [&] { // those in a chapter are folded at first
        if (!below.empty()) tie(chapters.back(), below, -static_cast<int>(below.size()));
        below.clear();
    };
    for (const PdfBookmark& bookmark : bookmarks) {
        Handle item = pdf.makeIndirectObject(Handle::newDictionary());
        item.replaceKey("/Title", text(bookmark.title));
        item.replaceKey("/Dest", destination(pages, bookmark.at));
        if (bookmark.level > 0 && !chapters.empty()) {
            below.push_back(item);
            continue;
        }
        close();
        chapters.push_back(item);
    }
    close();
    tie(outlines, chapters, static_cast<int>(chapters.size()));
    pdf.getRoot().replaceKey("/Outlines", outlines);
    pdf.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
}

void addLinks(QPDF& pdf, Pages& pages, const std::vector<PdfLink>& links) {
    std::vector<std::vector<Handle>> ofPage(pages.size());
    for (const PdfLink& link : links) {
        if (link.page < 0 || static_cast<std::size_t>(link.page) >= pages.size()) continue;
        const auto page = static_cast<std::size_t>(link.page);
        const double height = heightOf(pages[page]);
        Handle annotation = Handle::newDictionary();
        annotation.replaceKey("/Type", Handle::newName("/Annot"));
        annotation.replaceKey("/Subtype", Handle::newName("/Link"));
        Handle box = Handle::newArray();
        for (const double value :
             {link.box_pt.left(), height - link.box_pt.bottom(), link.box_pt.right(), height - link.box_pt.top()})
            box.appendItem(number(value));
        annotation.replaceKey("/Rect", box);
        Handle border = Handle::newArray();
        for (int i = 0; i < 3; ++i) border.appendItem(Handle::newInteger(0));
        annotation.replaceKey("/Border", border);
        if (link.address.isEmpty()) {
            annotation.replaceKey("/Dest", destination(pages, link.to));
        } else {
            Handle action = Handle::newDictionary();
            action.replaceKey("/S", Handle::newName("/URI"));
            action.replaceKey("/URI", Handle::newString(link.address.toStdString()));
            annotation.replaceKey("/A", action);
        }
        ofPage[page].push_back(pdf.makeIndirectObject(annotation));
    }
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (!ofPage[i].empty()) pages[i].getObjectHandle().replaceKey("/Annots", Handle::newArray(ofPage[i]));
}

void addLabels(QPDF& pdf, int romanPages) {
    Handle numbers = Handle::newArray();
    const auto range = [&](int first, const char* style) {
        Handle label = Handle::newDictionary();
        label.replaceKey("/S", Handle::newName(style));
        numbers.appendItem(Handle::newInteger(first));
        numbers.appendItem(label);
    };
    if (romanPages > 0) range(0, "/r");
    range(romanPages, "/D");
    Handle labels = Handle::newDictionary();
    labels.replaceKey("/Nums", numbers);
    pdf.getRoot().replaceKey("/PageLabels", labels);
}

} // namespace

QByteArray finishPdf(const QByteArray& drawn, const QString& title, Date date, const PdfParts& parts) {
    QPDF pdf;
    pdf.processMemoryFile("plan", drawn.constData(), static_cast<std::size_t>(drawn.size()));
    Handle info = Handle::newDictionary();
    std::string stamp = formatDate(date);
    std::erase(stamp, '-');
    stamp = "D:" + stamp + "000000Z";
    info.replaceKey("/Title", text(title));
    if (!parts.subject.isEmpty()) info.replaceKey("/Subject", text(parts.subject));
    info.replaceKey("/Producer", text(QStringLiteral("Gigasite " GIGASITE_VERSION)));
    info.replaceKey("/Creator", text(QStringLiteral("Gigasite")));
    info.replaceKey("/CreationDate", Handle::newString(stamp));
    info.replaceKey("/ModDate", Handle::newString(stamp));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
    pdf.getRoot().removeKey("/Metadata"); // repeats the clock and a random identifier
    Pages pages = QPDFPageDocumentHelper(pdf).getAllPages();
    addBookmarks(pdf, pages, parts.bookmarks);
    addLinks(pdf, pages, parts.links);
    if (parts.isLabelled) addLabels(pdf, parts.romanPages);
    if (!parts.language.isEmpty()) {
        pdf.getRoot().replaceKey("/Lang", text(QString(parts.language).replace(QLatin1Char('_'), QLatin1Char('-'))));
        Handle preferences = Handle::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", Handle::newBool(true));
        pdf.getRoot().replaceKey("/ViewerPreferences", preferences);
    }
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setCompressStreams(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize()));
}

QByteArray finishPdf(const QByteArray& drawn, const QString& title, Date date, const std::vector<Bookmark>& bookmarks) {
    PdfParts parts;
    for (const Bookmark& bookmark : bookmarks) parts.bookmarks.push_back({bookmark.title, {bookmark.page, 0}, 0});
    return finishPdf(drawn, title, date, parts);
}

} // namespace gs::ui
