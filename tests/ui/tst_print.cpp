// SPDX-License-Identifier: GPL-3.0-or-later
// Paper: a page that was drawn ahead is the page as a painter draws it on the printer, in the right size, on other
// paper too; the preview draws it on a thread, says so, can be stopped and prints it. Files are read by poppler.
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

#include "core/examples/examples.h"
#include "database/catalog_file.h"
#include "tests/support/report_case.h"
#include "tests/support/window_fixture.h"
#include "ui/dialogs/print_preview.h"
#include "ui/views/site_view.h"
#include "ui/widgets/long_work.h"

using namespace gs;
using namespace gs::ui;

namespace {

std::unique_ptr<QPrinter> pdfPrinter(const QString& path, QPageSize::PageSizeId paper = QPageSize::A4) {
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(paper));
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path);
    return printer;
}

struct Word {
    QString text;
    QRectF box; ///< points
};

/// In the order of their places, for parts of a text may be drawn in another order.
std::vector<Word> wordsOf(const QString& path) {
    const QString page = test::said(QStringLiteral("pdftotext"), {"-bbox", path, "-"});
    static const QString number = QStringLiteral("([\\d.-]+)");
    static const QRegularExpression word(
        QStringLiteral("<word xMin=\"%1\" yMin=\"%1\" xMax=\"%1\" yMax=\"%1\">([^<]*)</word>").arg(number));
    std::vector<Word> words;
    for (auto it = word.globalMatch(page); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const auto value = [&](int i) { return match.captured(i).toDouble(); };
        words.push_back({match.captured(5), QRectF(QPointF(value(1), value(2)), QPointF(value(3), value(4)))});
    }
    return words;
}

const Word* find(const std::vector<Word>& words, const char* text) {
    const auto it =
        std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.text == QLatin1String(text); });
    return it == words.end() ? nullptr : &*it;
}

QImage pixelsOf(const QString& path) {
    QTemporaryDir folder;
    test::said(QStringLiteral("pdftoppm"), {"-r", "50", "-png", "-singlefile", path, folder.filePath("page")});
    return QImage(folder.filePath("page.png")).convertToFormat(QImage::Format_Grayscale8);
}

/// Mean difference of two pages, 0 to 255.
double difference(const QImage& a, const QImage& b) {
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) sum += std::abs(a.constScanLine(y)[x] - b.constScanLine(y)[x]);
    return sum / (a.width() * a.height());
}

/// A page of one colour that waits at each of its two steps until the test lets it go on.
struct Slow {
    QSemaphore go;
    QMutex guard;
    QList<QSizeF> sizes; ///< of the pages that were begun
    QList<QSizeF> begun() {
        const QMutexLocker lock(&guard);
        return sizes;
    }
    PaintPage page() {
        return [this](QPainter& painter, QSizeF size, const Progress& progress) {
            {
                const QMutexLocker lock(&guard);
                sizes << size;
            }
            for (const double done : {0.25, 0.75}) {
                progress(done);
                go.acquire();
            }
            progress(0.9);
            painter.fillRect(QRectF({0, 0}, size), Qt::red);
        };
    }
};

struct Shown {
    Slow& slow;
    QPointer<PrintPreview> dialog;
    explicit Shown(Slow& by) : slow(by), dialog(new PrintPreview(QStringLiteral("Campus"), by.page(), nullptr)) {
        dialog->resize(900, 700);
        dialog->open();
    }
    ~Shown() {
        slow.go.release(100);
        if (dialog) dialog->close();
        if (!QTest::qWaitFor([this] { return !dialog; }, 20000)) qWarning("the dialog stays");
    }
    bool isRed() const {
        const QImage image = dialog->findChild<QPrintPreviewWidget*>()->grab().toImage();
        return image.pixelColor(image.rect().center()) == QColor(Qt::red);
    }
    QAction* action(const char* text) const {
        for (QAction* action : dialog->findChildren<QAction*>())
            if (action->text() == QPrintPreviewDialog::tr(text)) return action;
        return nullptr;
    }
    QAbstractButton* button(const char* text) const {
        for (QToolButton* button : dialog->findChildren<QToolButton*>())
            if (button->defaultAction() && button->defaultAction() == action(text)) return button;
        return nullptr;
    }
    template <typename T> T* child(const char* name) const { return dialog->findChild<T*>(QLatin1String(name)); }
};

/// Of the dialog that comes up next: into this file, and go.
void answerPrintDialog(const QString& path) {
    QTimer::singleShot(0, [path] {
        auto* dialog = qobject_cast<QPrintDialog*>(QApplication::activeModalWidget());
        if (!dialog) return answerPrintDialog(path);
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("filename"));
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, path);
        for (QPushButton* button : dialog->findChildren<QPushButton*>())
            if (button->text().contains(QLatin1String("Print"))) return QTest::mouseClick(button, Qt::LeftButton);
    });
}

} // namespace

class TestPrint : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY2(!QStandardPaths::findExecutable("pdftotext").isEmpty(), "poppler-utils is in the list of ./dev");
        prepareApplication(*qobject_cast<QApplication*>(qApp));
    }
    void init() { qputenv("GIGASITE_PATIENCE_MS", "60000"); }

    void whatIsPlayedIsWhatIsDrawn_data() {
        QTest::addColumn<int>("view");
        for (const SiteViewRow& row : siteViews()) QTest::newRow(row.word) << static_cast<int>(row.view);
    }
    /// The other way is the painter on the printer itself.
    void whatIsPlayedIsWhatIsDrawn() {
        QFETCH(int, view);
        const Catalog& catalog = db::shippedCatalog();
        Engine engine(catalog);
        const Site site = buildExample("colossus-1", catalog);
        engine.compute(site, {lastDate(site), LoadCase::Nameplate});
        PictureWish wish;
        wish.view = static_cast<SiteView>(view);
        wish.options = firstOptions(wish.view);
        wish.how.title = QStringLiteral("On paper");
        QTemporaryDir folder;
        const QString direct = folder.filePath("direct.pdf"), played = folder.filePath("played.pdf");
        {
            const auto printer = pdfPrinter(direct);
            QPainter painter(printer.get());
            const QSizeF dots = printer->pageRect(QPrinter::DevicePixel).size();
            const QSizeF px = printer->pageRect(QPrinter::Point).size() * 96 / 72;
            painter.scale(dots.width() / px.width(), dots.height() / px.height());
            painter.setClipRect(QRectF({0, 0}, px));
            paintPaper(painter, px, engine, wish);
        }
        {
            const auto printer = pdfPrinter(played);
            const DrawnPage page = drawPage(PageRoom(*printer), [&](QPainter& painter, QSizeF size, const Progress&) {
                paintPaper(painter, size, engine, wish);
            });
            playPage(*printer, page);
        }
        const auto letters = [](const QString& path) {
            return test::said(QStringLiteral("pdftotext"), {"-raw", path, "-"}).remove(QRegularExpression("\\s"));
        };
        QCOMPARE(letters(played), letters(direct));
        // A recorded text begins on a whole pixel of the font's height, and its letters stand as those of the printer.
        constexpr double near_pt = 1;
        const std::vector<Word> expected = wordsOf(direct), found = wordsOf(played);
        QVERIFY(expected.size() > 20);
        std::size_t there = 0;
        for (const Word& word : expected) {
            const auto isIt = [&](const Word& other) {
                const QRectF &a = word.box, &b = other.box;
                return other.text == word.text &&
                       std::max({std::abs(a.left() - b.left()), std::abs(a.top() - b.top()),
                                 std::abs(a.right() - b.right()), std::abs(a.bottom() - b.bottom())}) < near_pt;
            };
            there += std::any_of(found.begin(), found.end(), isIt);
        }
        // Where two names nearly touch, pdftotext may read one word or two.
        QVERIFY2(there >= expected.size() * 97 / 100,
                 qPrintable(QStringLiteral("%1 of %2").arg(there).arg(expected.size())));
        const QImage a = pixelsOf(direct), b = pixelsOf(played);
        QVERIFY(!a.isNull());
        QCOMPARE(a.size(), b.size());
        QVERIFY2(difference(a, b) < 2, qPrintable(QString::number(difference(a, b))));
    }

    /// On paper of another shape it is as large as the paper's narrower side lets it be, in the middle.
    void onOtherPaperItIsScaledToFit() {
        QTemporaryDir folder;
        const PaintPage page = [](QPainter& painter, QSizeF size, const Progress&) {
            painter.setFont(uiFont(40));
            painter.drawText(QRectF({0, 0}, size), Qt::AlignCenter, QStringLiteral("Middle"));
        };
        const auto a4 = pdfPrinter(folder.filePath("a4.pdf"));
        const DrawnPage drawn = drawPage(PageRoom(*a4), page);
        playPage(*a4, drawn);
        const auto upright = pdfPrinter(folder.filePath("portrait.pdf"));
        upright->setPageOrientation(QPageLayout::Portrait);
        playPage(*upright, drawn);
        const std::vector<Word> first = wordsOf(folder.filePath("a4.pdf")),
                                second = wordsOf(folder.filePath("portrait.pdf"));
        QCOMPARE(first.size(), std::size_t{1});
        QCOMPARE(second.size(), std::size_t{1});
        QVERIFY2(QLineF(first[0].box.center(), QPointF(842, 595) / 2).length() < 6, "A4 is 842 pt by 595 pt");
        QVERIFY2(QLineF(second[0].box.center(), QPointF(595, 842) / 2).length() < 6, "upright");
        const double scale = upright->pageRect(QPrinter::Point).width() / a4->pageRect(QPrinter::Point).width();
        QVERIFY(std::abs(second[0].box.width() / first[0].box.width() - scale) < 0.01);
        QVERIFY(std::abs(second[0].box.height() / first[0].box.height() - scale) < 0.01);
    }

    void drawingIsShownStoppedAndBegunAgain() {
        qputenv("GIGASITE_PATIENCE_MS", "0");
        Slow slow;
        const Shown w(slow);
        auto* bar = w.child<QProgressBar>("work_bar");
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible() && bar->value() > 200, 20000);
        QVERIFY(!w.isRed());
        QVERIFY(!w.action("Print")->isEnabled());
        QTest::keyClick(w.dialog, Qt::Key_Escape);
        QVERIFY(w.dialog->isVisible() && !bar->isVisible());
        auto* again = w.child<QPushButton>("print_again");
        QVERIFY(again->isVisible());
        QVERIFY(!w.action("Print")->isEnabled());
        slow.go.release(2);
        QTest::qWait(50);
        QVERIFY(!w.isRed());
        QTest::mouseClick(again, Qt::LeftButton);
        QVERIFY(!again->isVisible());
        slow.go.release(2);
        QTRY_VERIFY_WITH_TIMEOUT(w.isRed(), 20000);
        QVERIFY(w.action("Print")->isEnabled());
        QCOMPARE(slow.begun().size(), 2);
        QTest::keyClick(w.dialog, Qt::Key_Escape); // nothing runs: it closes
        QTRY_VERIFY_WITH_TIMEOUT(!w.dialog, 20000);
    }

    void anotherPaperIsDrawnAnew() {
        qputenv("GIGASITE_PATIENCE_MS", "0");
        Slow slow;
        const Shown w(slow);
        slow.go.release(2);
        QTRY_VERIFY_WITH_TIMEOUT(w.isRed(), 20000);
        QTest::mouseClick(w.button("Portrait"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(slow.begun().size(), 2, 20000);
        QVERIFY(!w.isRed());
        // Back before it is drawn: the page there was is still there.
        QTest::mouseClick(w.button("Landscape"), Qt::LeftButton);
        QVERIFY(w.isRed());
        QVERIFY(w.action("Print")->isEnabled());
        slow.go.release(2);
        QTest::mouseClick(w.button("Portrait"), Qt::LeftButton);
        slow.go.release(2);
        QTRY_VERIFY_WITH_TIMEOUT(w.isRed(), 20000);
        const QList<QSizeF> sizes = slow.begun();
        QVERIFY(sizes.front().width() > sizes.front().height());
        QVERIFY(sizes.back().height() > sizes.back().width());
    }

    /// The window does not wait for a thread that has not yet come to where it can be given up.
    void aPreviewThatIsClosedGoesWhenItsThreadHasLeft() {
        qputenv("GIGASITE_PATIENCE_MS", "0");
        Slow slow;
        const Shown w(slow);
        QTRY_COMPARE_WITH_TIMEOUT(slow.begun().size(), 1, 20000);
        w.dialog->close();
        QTest::qWait(20);
        QVERIFY(w.dialog && !w.dialog->isVisible());
        slow.go.release(2);
        QTRY_VERIFY_WITH_TIMEOUT(!w.dialog, 20000);
    }

    /// What is stopped, and what fails, leaves the file that was there.
    void aFileIsPrintedWholeOrNotAtAll() {
        QTemporaryDir folder;
        const QString path = folder.filePath("page.pdf");
        const auto content = [&] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(gone)");
        };
        Slow slow;
        slow.go.release(2);
        const Shown w(slow);
        QTRY_VERIFY_WITH_TIMEOUT(w.isRed(), 20000);
        PrintWork print;
        connect(w.dialog, &PrintPreview::printWanted, this, [&](const PrintWork& wanted) { print = wanted; });
        answerPrintDialog(path);
        QTest::mouseClick(w.button("Print"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!w.dialog, 20000);
        QVERIFY(print); // the page outlives its dialog
        QFile before(path);
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("mine") == 4);
        before.close();
        struct Stopped {};
        QVERIFY_EXCEPTION_THROWN(print([](double) { throw Stopped(); }), Stopped);
        QCOMPARE(content(), QByteArray("mine"));
        QVERIFY(QFile::remove(path) && QDir().mkdir(path)); // meanwhile somebody made a folder of that name
        QVERIFY_EXCEPTION_THROWN(print({}), db::FileError);
        QVERIFY(QDir().rmdir(path));
        QCOMPARE(print({}), path);
        QVERIFY(content().startsWith("%PDF"));
        const QImage page = pixelsOf(path);
        QVERIFY(page.pixelColor(page.rect().center()).red() < 160); // paper is white
    }

    void theWindowPrintsWhatItShows_data() {
        QTest::addColumn<QString>("view");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("plan") << "plan" << QStringList{"Colossus", "GPUs"};
        QTest::newRow("one-line") << "oneline" << QStringList{"Single-line", "Breaker"};
        QTest::newRow("charts, drawn by Qt Charts for the thread") << "charts" << QStringList{"Colossus", "MW"};
    }
    void theWindowPrintsWhatItShows() {
        QFETCH(QString, view);
        QFETCH(QStringList, texts);
        qputenv("GIGASITE_PATIENCE_MS", "0");
        test::Window w;
        QVERIFY(w.openExample("colossus-1"));
        QTest::mouseClick(w.window->findChild<QWidget*>("view_tab_" + view), Qt::LeftButton);
        QTest::keyClick(w.window, Qt::Key_P, Qt::ControlModifier);
        QPointer<PrintPreview> dialog = w.child<PrintPreview>("print_preview");
        QVERIFY(dialog && dialog->isVisible());
        QToolButton* print = nullptr;
        for (QToolButton* button : dialog->findChildren<QToolButton*>())
            if (button->defaultAction() && button->defaultAction()->text() == QPrintPreviewDialog::tr("Print"))
                print = button;
        QVERIFY(print);
        QTRY_VERIFY_WITH_TIMEOUT(print->isEnabled(), 60000);
        const QString path = w.user.path("paper.pdf");
        answerPrintDialog(path);
        QTest::mouseClick(print, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog, 20000);
        // It is written on a thread, and complete when the window says so.
        QTRY_VERIFY_WITH_TIMEOUT(w.label("status_hint").startsWith("Printed to "), 60000);
        const std::vector<Word> words = wordsOf(path);
        for (const QString& text : texts) QVERIFY2(find(words, qPrintable(text)), qPrintable(text));
        // Names and numbers are of 11 to 24 px: 8 to 18 pt, and nothing is larger than a page of 24 px needs.
        for (const Word& word : words) QVERIFY2(word.box.height() < 40, qPrintable(word.text));
        const Word* title = find(words, "Colossus");
        QVERIFY(title && title->box.height() > 8);
    }
};

QTEST_MAIN(TestPrint)
#include "tst_print.moc"
