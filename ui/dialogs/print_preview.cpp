// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/print_preview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPageLayout>
#include <QPaintEngine>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <memory>
#include <stdexcept>

#include "ui/panels/sentences.h"
#include "ui/render/picture_file.h"
#include "ui/widgets/long_work.h"

namespace gs::ui {

namespace {

constexpr int strip_px = 26;

/// Where it is asked for, for it must outlive the dialog's own parts.
QPrinter* landscapePrinter(const QString& title) {
    auto* printer = new QPrinter(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setDocName(title);
    return printer;
}

/// The preview collects drawing commands in place of printing.
bool isShown(const QPrinter& printer) { return printer.paintEngine()->type() == QPaintEngine::Picture; }

} // namespace

PrintPreview::PrintPreview(const QString& title, PaintPage paint, QWidget* parent)
    : QPrintPreviewDialog(landscapePrinter(title), parent), m_printer(printer()), m_paint(std::move(paint)),
      m_preview(findChild<QPrintPreviewWidget*>()) {
    setObjectName(QStringLiteral("print_preview"));
    setWindowTitle(QPrintPreviewDialog::tr("Print Preview") + QStringLiteral(": ") + title);
    connect(this, &QObject::destroyed, [kept = m_printer] {}); // goes last
    for (QAction* action : findChildren<QAction*>())
        if (action->text() == QPrintPreviewDialog::tr("Print")) m_print = action;
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 8, 0);
    auto* strip = new QWidget(this); // room for how far the page is
    strip->setFixedHeight(strip_px);
    row->addWidget(strip, 1);
    m_again = new QPushButton(tr("Draw again"), this);
    m_again->setObjectName(QStringLiteral("print_again"));
    m_again->setAutoDefault(false);
    m_again->setFixedHeight(strip_px - 2);
    m_again->hide();
    row->addWidget(m_again);
    static_cast<QBoxLayout*>(layout())->addLayout(row);
    m_work = new LongWork(strip, this);
    connect(m_work, &LongWork::runningChanged, this, &PrintPreview::showState);
    connect(m_work, &LongWork::stopped, this, [this] {
        if (m_isFilling || m_isClosed) return; // by another page
        m_why = tr("Drawing was stopped. “Draw again” below draws the page.");
        refresh();
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        forget();
        refresh();
    });
    connect(this, &QPrintPreviewDialog::paintRequested, this, [this](QPrinter* target) { fill(*target); });
}

/// Called for the preview, again for each other paper, and when the printer itself is to have it.
void PrintPreview::fill(QPrinter& printer) {
    const QScopedValueRollback filling(m_isFilling, true);
    const PageRoom room(printer);
    if (isShown(printer)) {
        draw(room);
        if (isDrawnFor(room)) playPage(printer, *m_page);
        else printSentence(printer, m_work->isRunning() ? tr("Drawing the page…") : m_why);
    } else {
        print();
    }
    showState();
}

/// The page that is shown goes into a file, whole or not at all, or to the printer, which gives nothing back.
void PrintPreview::print() {
    if (!m_page) return; // there is no button for it then
    emit printWanted([printer = m_printer, page = *m_page](const Progress& progress) {
        const QString path = printer->outputFileName();
        if (!path.isEmpty()) {
            writeWhole(path, pagePdf(*printer, page), progress);
            return path;
        }
        if (progress) progress(1);
        if (!playPage(*printer, page))
            throw std::runtime_error(tr("The printer cannot be used: choose another one").toStdString());
        return QString();
    });
}

/// Nothing where it is drawn, is being drawn or was given up for that paper.
void PrintPreview::draw(const PageRoom& room) {
    if (m_wanted && m_wanted->isLike(room)) return;
    m_work->stop();
    m_wanted = room;
    m_why.clear();
    if (isDrawnFor(room)) return;
    const auto take = [this](const DrawnPage& page) {
        m_page = page;
        refresh();
    };
    m_work->start(
        tr("Drawing the page"),
        [take, room, paint = m_paint](const Progress& progress) -> LongWork::Finish {
            const DrawnPage page = drawPage(room, paint, partOf(progress, 0, 0.99));
            return [take, page] { take(page); };
        },
        [this](const std::exception& error) {
            m_why = localSentence(QString::fromUtf8(error.what()));
            refresh();
        });
}

void PrintPreview::forget() {
    m_wanted.reset();
    m_why.clear();
}

void PrintPreview::refresh() {
    if (!m_isFilling && !m_isClosed) m_preview->updatePreview();
    showState();
}

void PrintPreview::showState() {
    const bool isRunning = m_work->isRunning();
    if (m_print) m_print->setEnabled(m_page && !isRunning && m_why.isEmpty());
    m_again->setVisible(!isRunning && !m_why.isEmpty());
}

void PrintPreview::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Cancel) && m_work->stop()) return event->accept();
    QPrintPreviewDialog::keyPressEvent(event);
}

void PrintPreview::done(int result) {
    if (m_isClosed) return;
    m_isClosed = true;
    m_work->stop();
    QPrintPreviewDialog::done(result);
    // What was stopped may still be on its way out of its thread. The window goes on meanwhile, the dialog stays for
    // it.
    m_work->start(
        QString(), [this](const Progress&) -> LongWork::Finish { return [this] { deleteLater(); }; },
        [](const std::exception&) {});
}

} // namespace gs::ui
