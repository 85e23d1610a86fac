// SPDX-License-Identifier: GPL-3.0-or-later
// QPdfWriter draws, libqpdf finishes: QPdfWriter stamps the clock and a random ID, and knows no bookmarks.
#define POINTERHOLDER_TRANSITION 4 // libqpdf: std::shared_ptr only
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "ui/render/export.h"

namespace gs::ui {

namespace {

QPDFObjectHandle text(const QString& value) { return QPDFObjectHandle::newUnicodeString(value.toStdString()); }

void addBookmarks(QPDF& pdf, const std::vector<Bookmark>& bookmarks) {
    const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    if (bookmarks.empty() || pages.empty()) return;
    QPDFObjectHandle outlines = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    outlines.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    std::vector<QPDFObjectHandle> items;
    for (const Bookmark& bookmark : bookmarks) {
        const auto page = std::min<std::size_t>(static_cast<std::size_t>(std::max(0, bookmark.page)), pages.size() - 1);
        QPDFObjectHandle item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", text(bookmark.title));
        item.replaceKey("/Parent", outlines);
        QPDFObjectHandle destination = QPDFObjectHandle::newArray();
        destination.appendItem(pages[page].getObjectHandle());
        destination.appendItem(QPDFObjectHandle::newName("/Fit"));
        item.replaceKey("/Dest", destination);
        items.push_back(item);
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) items[i].replaceKey("/Prev", items[i - 1]);
        if (i + 1 < items.size()) items[i].replaceKey("/Next", items[i + 1]);
    }
    outlines.replaceKey("/First", items.front());
    outlines.replaceKey("/Last", items.back());
    outlines.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<int>(items.size())));
    pdf.getRoot().replaceKey("/Outlines", outlines);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

} // namespace

QByteArray finishPdf(const QByteArray& drawn, const QString& title, Date date, const std::vector<Bookmark>& bookmarks) {
    QPDF pdf;
    pdf.processMemoryFile("plan", drawn.constData(), static_cast<std::size_t>(drawn.size()));
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    std::string stamp = formatDate(date);
    std::erase(stamp, '-');
    stamp = "D:" + stamp + "000000Z";
    info.replaceKey("/Title", text(title));
    info.replaceKey("/Producer", text(QStringLiteral("Gigasite " GIGASITE_VERSION)));
    info.replaceKey("/Creator", text(QStringLiteral("Gigasite")));
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(stamp));
    info.replaceKey("/ModDate", QPDFObjectHandle::newString(stamp));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
    pdf.getRoot().removeKey("/Metadata"); // repeats the clock and a random identifier
    addBookmarks(pdf, bookmarks);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setCompressStreams(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize()));
}

} // namespace gs::ui
