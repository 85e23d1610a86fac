// SPDX-License-Identifier: GPL-3.0-or-later
// No text of the program is cut at 1280 × 800 in any language, and switched to Chinese while it runs none of it stays
// English (check 20 of the look). Every panel, menu and dialog is walked through; texts are taken from what is painted.
#include <QtTest>

#include "tests/support/spoken.h"
#include "tests/support/text_room.h"
#include "tests/support/window_walk.h"

using namespace gs;
using namespace gs::ui;

namespace {

/// What may be shortened, as long as resting the mouse on it says all of it, and why.
struct ByDesign {
    const char* widget; ///< class or object name
    const char* reason;
};
constexpr ByDesign byDesign[] = {
    {"gs::ui::SiteCard", "names of the user's files"},
    {"findingsTable", "one line for each finding; sentences name the user's parts"},
    {"sheetView", "columns of a table can be pulled wider"},
    {"gs::ui::HeadroomChart", "names of the user's parts above bars"},
    {"gs::ui::QuantityRow", "titles of sources, one line below each figure"},
    {"QComboBox", "names of types in forms; the list that opens shows them in full"},
    {"inspector.why", "titles of sources, one line for each"},
    {"conductor", "names of types on a button, which its menu says in full too"},
    {"type_quantities", "titles and addresses of sources"},
};

bool isByDesign(const QWidget& widget, const QString&) {
    return std::any_of(std::begin(byDesign), std::end(byDesign), [&](const ByDesign& row) {
        for (const QWidget* at = &widget; at; at = at->parentWidget())
            if (QLatin1String(row.widget) == at->metaObject()->className() ||
                QLatin1String(row.widget) == at->objectName())
                return true;
        return false;
    });
}

/// The guide is a document in the language it was written in; names of programs and licences are the same everywhere.
bool isDocument(const QString& where) {
    return where.startsWith(QLatin1String("user_guide")) || where.startsWith(QLatin1String("about"));
}

} // namespace

class TestTruncation : public QObject {
    Q_OBJECT
private slots:
    void nothingIsCut_data() {
        QTest::addColumn<bool>("chinese");
        QTest::newRow("English") << false;
        QTest::newRow("Chinese") << true;
    }
    void nothingIsCut() {
        QFETCH(bool, chinese);
        const QString folder = QStringLiteral(GIGASITE_SOURCE_DIR "/resources/translations/");
        const test::WholeTexts whole({folder + QStringLiteral("gigasite_zh_CN.ts")});
        test::TextRoom room(whole, isByDesign);
        test::Window w({1280, 800});
        if (chinese) setLanguage(QStringLiteral("zh_CN"));
        room.measure(*w.window, QStringLiteral("start page"));
        setLanguage(QStringLiteral("en"));
        QVERIFY(w.openExample("colossus-1"));
        if (chinese) QTest::mouseClick(w.child<QToolButton>("status_language"), Qt::LeftButton);
        test::WindowWalk walk(w, [&](QWidget& top, const QString& where) {
            room.measure(top, where);
            const QSize size = top.size();
            QVERIFY2(size.width() <= 1280 && size.height() <= 800,
                     qPrintable(QStringLiteral("%1: %2 × %3").arg(where).arg(size.width()).arg(size.height())));
        });
        walk.everything();
        const test::Spoken spoken(w.site());
        setLanguage(QStringLiteral("en"));
        int english = 0;
        for (auto it = room.texts().begin(); chinese && it != room.texts().end(); ++it)
            if (const QStringList words = spoken.englishInPieces(it.key());
                !words.isEmpty() && !isDocument(it.value())) {
                ++english;
                qWarning("%s: English %s in “%s”", qPrintable(it.value()), qPrintable(words.join(' ')),
                         qPrintable(it.key().left(200)));
            }
        QVERIFY2(room.texts().size() > 1500, qPrintable(QString::number(room.texts().size())));
        for (const test::Cut& cut : room.cuts()) qWarning("%s", qPrintable(cut.line()));
        QCOMPARE(int(room.cuts().size()), 0);
        QCOMPARE(english, 0);
    }
};

int main(int argc, char** argv) {
    // The screen that is measured for: menus, dialogs and popups keep to it.
    QTemporaryDir folder;
    QFile screen(folder.filePath(QStringLiteral("screen.json")));
    if (qgetenv("QT_QPA_PLATFORM") == "offscreen" && screen.open(QIODevice::WriteOnly)) {
        screen.write(R"({"screens": [{"name": "S", "x": 0, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96,
                                      "logicalBaseDpi": 96, "dpr": 1}]})");
        screen.close();
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screen.fileName().toUtf8());
    }
    QApplication app(argc, argv);
    TestTruncation test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_truncation.moc"
