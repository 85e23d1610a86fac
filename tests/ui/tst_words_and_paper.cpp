// SPDX-License-Identifier: GPL-3.0-or-later
// Checks 4, 16, 18, 20 and 24 of the look (tst_mouse_checks has the table of all): parts found by words and figures, a
// waiver and its reason on paper, Ctrl+K in both languages, paper without English in a Chinese window, and pictures and
// paper that stand alone. By mouse and keys; PDF files are read by pdftotext, another program's reading of them.
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

#include "core/engine/engine.h"
#include "tests/support/report_case.h"
#include "tests/support/spoken.h"
#include "tests/support/window_fixture.h"
#include "ui/dialogs/quick_search.h"
#include "ui/dialogs/report_dialog.h"
#include "ui/panels/findings_model.h"
#include "ui/panels/palette_model.h"
#include "ui/render/overlay.h"
#include "ui/widgets/number_field.h"

using namespace gs;
using namespace gs::ui;

namespace {

/// As an input method hands over words, which need not be on a keyboard.
void compose(QWidget* field, const QString& text) {
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(field, &event);
}

/// Letters that a font joins come apart again.
QString pdfText(const QString& path) {
    return test::said(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")})
        .normalized(QString::NormalizationForm_KC);
}

/// Each page of a PDF file.
QStringList pdfPages(const QString& path) {
    QStringList pages = pdfText(path).split(QLatin1Char('\f'));
    pages.removeLast(); // what follows the last page's end
    return pages;
}

QString reportOf(test::Window& w, const QString& name) {
    w.action("report")->trigger();
    auto* dialog = w.child<ReportDialog>("report");
    if (!dialog || !QTest::qWaitFor([&] { return dialog->previewPages() > 0; }, 60000)) return {};
    const QString path = w.user.path(name);
    prompts::queueAnswer(path);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("report_ok")), Qt::LeftButton);
    if (!QTest::qWaitFor([&] { return w.label("status_hint").contains(name); }, 60000)) return {};
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return path;
}

/// What is never on paper: names of classes, of the file and its folder, slots that nothing was put into.
QString strayWord(const test::Window& w, const QString& text) {
    static const QRegularExpression stray(
        QStringLiteral("MainWindow|main_window|PlanCanvas|gs::|QWidget|\\.gsite|%[0-9n]|Lorem|TODO|placeholder"));
    const QString folder = QFileInfo(w.window->document()->path()).absolutePath();
    return text.contains(folder) ? folder : stray.match(text).captured();
}

} // namespace

class TestWordsAndPaper : public QObject {
    Q_OBJECT

    std::unique_ptr<test::Window> m_user;

    void inChinese() { QTest::mouseClick(m_user->child<QToolButton>("status_language"), Qt::LeftButton); }
    void clickOnPlan(const std::string& id) { m_user->click(m_user->pixel(id)); }

private slots:
    void initTestCase() {
        QVERIFY2(!QStandardPaths::findExecutable("pdftotext").isEmpty(), "poppler-utils is in the list of ./dev");
    }
    void init() {
        m_user = std::make_unique<test::Window>(QSize{1280, 800});
        QVERIFY(m_user->openExample("starter-1000"));
    }
    void cleanup() {
        m_user.reset();
        setLanguage(QStringLiteral("en"));
    }

    // Check 4.
    void partsAreFoundByWordAndByFigure_data() {
        QTest::addColumn<bool>("chinese");
        QTest::newRow("English") << false;
        QTest::newRow("Chinese") << true;
    }
    void partsAreFoundByWordAndByFigure() {
        QFETCH(bool, chinese);
        if (chinese) inChinese();
        const auto isMegapack = [](const Type& type) { return type.name.find("Megapack") != std::string::npos; };
        const auto isStore = [](const Type& type) { return type.role == Role::Store; };
        const auto isRack = [](const Type& type) { return type.id == "rack-gb200-nvl72"; }; // its record: 132 kW
        const std::pair<QString, std::function<bool(const Type&)>> queries[] = {{QStringLiteral("mega"), isMegapack},
                                                                                {QString::fromUtf8("电池"), isStore},
                                                                                {QStringLiteral("132 kW"), isRack}};
        for (const auto& [query, isRight] : queries) {
            m_user->key(Qt::Key_N);
            auto* search = m_user->child<QLineEdit>("paletteSearch");
            QTRY_VERIFY(search->hasFocus());
            search->selectAll();
            compose(search, query);
            auto* list = m_user->child<QListView>("paletteList");
            QVERIFY(list->isVisible());
            const auto* delegate = qobject_cast<PaletteDelegate*>(list->itemDelegate());
            bool found = false;
            for (int row = 0; row < std::min(3, list->model()->rowCount()); ++row) {
                const QModelIndex index = list->model()->index(row, 0);
                const auto type =
                    db::shippedCatalog().type(index.data(PaletteModel::TypeIdRole).toString().toStdString());
                QVERIFY(type);
                found |= isRight(*type);
                QVERIFY2(!delegate->isCut(index, list->viewport()->width()), type->id.c_str());
                QVERIFY(list->viewport()->rect().contains(list->visualRect(index)));
            }
            QVERIFY2(found, qPrintable(query));
            QTest::keyClick(search, Qt::Key_Escape);
        }
    }

    // Check 16.
    void aWaiversReasonIsOnPaperUntilItsValueChanges() {
        m_user->action("panel_inspector")->setChecked(true);
        const auto power = [this](const QString& text) {
            clickOnPlan("ROW-1");
            NumberField* field = nullptr;
            const auto isThere = [&] {
                return (field = m_user->child<NumberField>("quantity_rack_power_kw_max")) && field->isVisible();
            };
            if (!QTest::qWaitFor(isThere)) return false;
            field->setFocus();
            field->selectAll();
            QTest::keyClicks(field, text);
            QTest::keyClick(field, Qt::Key_Return);
            return m_user->settle();
        };
        QVERIFY(power(QStringLiteral("20 MW"))); // instead of 132 kW per rack: the way above it is overloaded
        m_user->key(Qt::Key_1, Qt::ControlModifier);
        auto* table = m_user->child<QTableView>("findingsTable");
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 0);
        const QModelIndex cell = table->model()->index(0, FindingsModel::Action);
        table->scrollTo(cell);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier,
                          FindingsDelegate::buttonRect(FindingsDelegate::Waive, table->visualRect(cell)).center());
        auto* reason = m_user->child<QLineEdit>("waiveReason");
        QTRY_VERIFY(reason->isVisible());
        reason->setFocus();
        compose(reason, QString::fromUtf8("Phase 2 二期"));
        QTest::keyClick(reason, Qt::Key_Return);
        QVERIFY(m_user->settle());
        const auto* model = static_cast<FindingsModel*>(table->model());
        QTRY_COMPARE(model->waivedCount(), 1);

        QString text = pdfText(reportOf(*m_user, QStringLiteral("waived.pdf")));
        const auto holds = [&](const QString& words) { return text.simplified().contains(words); };
        QVERIFY(holds(QStringLiteral("Waived findings")));
        QVERIFY(text.contains(QString::fromUtf8("二期")));
        m_user->exportPicture(m_user->user.path(QStringLiteral("picture.pdf"))); // its last pages list them too
        QTRY_VERIFY(m_user->label("status_hint").contains(QStringLiteral("picture.pdf")));
        text = pdfText(m_user->user.path(QStringLiteral("picture.pdf")));
        QVERIFY(text.contains(QString::fromUtf8("二期")));

        QVERIFY(power(QStringLiteral("30 MW")));
        QTRY_COMPARE(model->waivedCount(), 0);
        text = pdfText(reportOf(*m_user, QStringLiteral("returned.pdf")));
        QVERIFY(holds(QStringLiteral("Nothing has been waived.")));
        QVERIFY(!text.contains(QString::fromUtf8("二期")));
    }

    // Check 18: an overlay, a setting and a part, each with its key or figures; Enter acts.
    void temperatureIsFoundInBothLanguages_data() {
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<QString>("query");
        QTest::newRow("English") << false << QStringLiteral("temp");
        QTest::newRow("Chinese") << true << QString::fromUtf8("温度");
        QTest::newRow("English words in a Chinese window") << true << QStringLiteral("temp");
    }
    void temperatureIsFoundInBothLanguages() {
        QFETCH(bool, chinese);
        QFETCH(QString, query);
        if (chinese) inChinese();
        enum Kind { Command, Component_, Part, Setting };
        /// Chooses the first row of a kind with Enter, as by hand; its key and what stands beside it.
        const auto choose = [&](Kind kind) -> std::pair<QString, QString> {
            m_user->window->activateWindow();
            if (!QTest::qWaitForWindowActive(m_user->window)) return {};
            m_user->key(Qt::Key_K, Qt::ControlModifier);
            QPointer<QuickSearch> search = m_user->window->findChild<QuickSearch*>();
            if (!search || !QTest::qWaitForWindowActive(search)) return {};
            auto* field = search->findChild<QLineEdit*>(QStringLiteral("quick_field"));
            compose(field, query);
            auto* list = search->findChild<QListWidget*>(QStringLiteral("quick_list"));
            for (int row = 0; row < list->count(); ++row, QTest::keyClick(field, Qt::Key_Down)) {
                const QListWidgetItem& item = *list->item(row);
                if (item.data(Qt::UserRole).toInt() != kind) continue;
                const std::pair<QString, QString> found{item.data(Qt::UserRole + 1).toString(),
                                                        item.data(Qt::UserRole + 2).toString()};
                QTest::keyClick(field, Qt::Key_Return);
                return QTest::qWaitFor([&] { return !search; }) ? found : std::pair<QString, QString>();
            }
            return {};
        };
        auto [key, note] = choose(Command);
        QCOMPARE(key, QStringLiteral("action_overlay_temperature"));
        QVERIFY(note.endsWith(QLatin1String("8")));
        QCOMPARE(m_user->canvas().renderConfig().overlay, Overlay::Temperature);
        std::tie(key, note) = choose(Setting);
        QCOMPARE(key, QStringLiteral("dryBulb"));
        QVERIFY(note.endsWith(QLatin1String("]")));
        m_user->window->activateWindow(); // as a window manager does when a dialog goes
        QVERIFY(QTest::qWaitForWindowActive(m_user->window));
        QTRY_VERIFY(QApplication::focusWidget() &&
                    QApplication::focusWidget()->objectName() == QLatin1String("dryBulb"));
        // 36 °C in it: Enter there sets it, as in any field.
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("36"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(m_user->site().settings().dry_bulb_c, std::optional(36.0));
        std::tie(key, note) = choose(Part);
        const auto type = db::shippedCatalog().type(key.toStdString());
        QVERIFY2(type && type->kind == "chiller", qPrintable(key));
        QVERIFY(note.contains(QLatin1String("W"))); // its rated heat
        QCOMPARE(int(m_user->canvas().tool()), int(PlanCanvas::ToolKind::Place));
    }

    // Check 20, the half on paper.
    void paperOfAChineseWindowHasNoEnglish() {
        inChinese();
        const test::Spoken spoken(m_user->site());
        m_user->exportPicture(m_user->user.path(QStringLiteral("picture.pdf")));
        QTRY_VERIFY(m_user->label("status_hint").contains(QStringLiteral("picture.pdf")));
        const QString report = reportOf(*m_user, QStringLiteral("report.pdf"));
        QVERIFY(!report.isEmpty());
        // Keys of `gigasite info --json`, which a column gives beside each figure.
        static const QRegularExpression key(QStringLiteral("\\b[A-Za-z0-9]+(_[A-Za-z0-9]+)+\\b|\\bpue\\b"));
        // Formulas, authors and titles of sources in the chapter on methods.
        static const QSet<QString> same{"Centers", "gigasite", "info", "speed",   "Anderson", "nameplate", "else",
                                        "Std",     "Melinder", "IIR",  "Hydeman", "runs",     "shells"};
        for (const QString& path : {m_user->user.path(QStringLiteral("picture.pdf")), report}) {
            const QString text = pdfText(path);
            QVERIFY(text.contains(QString::fromUtf8("电力")) || text.contains(QString::fromUtf8("供电")));
            for (QString line : text.split(QLatin1Char('\n'))) {
                QStringList words = spoken.englishInPieces(line.remove(key));
                words.erase(
                    std::remove_if(words.begin(), words.end(), [](const QString& w) { return same.contains(w); }),
                    words.end());
                QVERIFY2(words.isEmpty(), qPrintable(path + ": " + words.join(' ') + "  in  " + line.simplified()));
            }
        }
    }

    // Check 24.
    void aPictureHasNothingOfTheScreen() {
        const QString plain = m_user->user.path(QStringLiteral("plain.png"));
        m_user->exportPicture(plain);
        QTRY_VERIFY(m_user->label("status_hint").contains(QStringLiteral("plain.png")));
        // Handles, a rubber line, the cursor over a part, the grid: none of it is in the picture.
        m_user->action("grid")->setChecked(true);
        m_user->key(Qt::Key_A, Qt::ControlModifier);
        m_user->moveTo(QPointF(200, 200), m_user->pixel("ROW-1"), Qt::NoButton);
        QVERIFY(QTest::qWaitFor([&] { return m_user->window->document()->selection().size() > 5; }));
        m_user->exportPicture(m_user->user.path(QStringLiteral("busy.png")));
        QTRY_VERIFY(m_user->label("status_hint").contains(QStringLiteral("busy.png")));
        const QImage one(plain), other(m_user->user.path(QStringLiteral("busy.png")));
        QVERIFY(!one.isNull() && one == other);
        int grid = 0;
        for (int y = 0; y < one.height(); ++y)
            for (int x = 0; x < one.width(); ++x) grid += one.pixel(x, y) == Theme::light().grid.rgb();
        QCOMPARE(grid, 0);
    }
    void aPageStandsAlone_data() {
        QTest::addColumn<bool>("chinese");
        QTest::newRow("English") << false;
        QTest::newRow("Chinese") << true;
    }
    void aPageStandsAlone() {
        QFETCH(bool, chinese);
        if (chinese) inChinese();
        m_user->action("overlay_power")->trigger();
        m_user->key(Qt::Key_A, Qt::ControlModifier);
        const QString picture = m_user->user.path(QStringLiteral("picture.pdf"));
        m_user->exportPicture(picture);
        QTRY_VERIFY(m_user->label("status_hint").contains(QStringLiteral("picture.pdf")));
        const QStringList pages = pdfPages(picture);
        QVERIFY(pages.size() > 2);
        const QString& plan = pages.front();
        QVERIFY(plan.contains(QString::fromStdString(m_user->site().settings().name)));   // title
        QVERIFY(plan.contains(overlayName(Overlay::Power)));                              // what its colours say
        QVERIFY(plan.contains(QRegularExpression(QStringLiteral("\\b0 +33 +67 +100 ")))); // its steps, in percent
        QVERIFY(plan.contains(QRegularExpression(QStringLiteral("\\b\\d+ m\\b"))));       // scale bar
        QVERIFY(
            plan.contains(QRegularExpression(chinese ? QString::fromUtf8("北|\\bN\\b") : QStringLiteral("\\bN\\b"))));
        for (int i = 0; i < pages.size(); ++i) {
            const QRegularExpression number(
                chinese ? QString::fromUtf8("%1 ?页.*%2 ?页|%1 ?/ ?%2").arg(i + 1).arg(pages.size())
                        : QStringLiteral("page %1 of %2").arg(i + 1).arg(pages.size()));
            QVERIFY2(pages[i].contains(number),
                     qPrintable(QStringLiteral("page %1: %2").arg(i + 1).arg(pages[i].right(200))));
        }
        QCOMPARE(strayWord(*m_user, pages.join(QLatin1Char(' '))), QString());
        const QString report = pdfText(reportOf(*m_user, QStringLiteral("report.pdf")));
        QVERIFY(report.contains(QString::fromStdString(m_user->site().settings().name)));
        QCOMPARE(strayWord(*m_user, report), QString());
    }
};

QTEST_MAIN(TestWordsAndPaper)
#include "tst_words_and_paper.moc"
