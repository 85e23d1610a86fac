// SPDX-License-Identifier: GPL-3.0-or-later
// What the user guides name is there: menu words as they stand in the menus of that language, with the keys they have;
// both guides have the same chapters, pictures, manuals and commands.
#include <QDir>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>

#include "tests/app/cli_runner.h"

using namespace gs::test;

class TestGuides : public QObject {
    Q_OBJECT

    struct Guide {
        QString file, text;              ///< prose only, without code
        QString code;                    ///< blocks of commands
        QSet<QString> words;             ///< all that the program says in this language
        QMap<QString, QStringList> menu; ///< "File > New site…": its keys; submenus have none
    };
    QMap<QString, Guide> m_guides; ///< by language
    QSet<QString> m_keys;          ///< of all actions, and of what else takes keys

    static QString path(const QString& name) { return QStringLiteral(GIGASITE_SOURCE_DIR "/") + name; }
    static QString read(const QString& name) { return QString::fromUtf8(bytes(path(name))); }
    /// "&New site…" and "新建场地(&N)…" as they are read.
    static QString plain(QString text) {
        static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&"));
        return text.remove(mnemonic);
    }
    using Words = QMap<QString, QString>;
    /// Source and translation, of all contexts of a file or of one.
    static Words translations(const QString& file, const QString& ofContext = {}) {
        Words words;
        QXmlStreamReader xml(bytes(path(file)));
        QString context, source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            if (xml.name() == QLatin1String("name")) context = xml.readElementText();
            else if (xml.name() == QLatin1String("source")) source = xml.readElementText();
            else if (xml.name() == QLatin1String("translation")) {
                const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
                if (ofContext.isEmpty() || ofContext == context) words[source] = text;
            }
        }
        return words;
    }
    static QStringList all(const QString& text, const char* pattern) {
        QStringList found;
        const QRegularExpression each(QString::fromUtf8(pattern), QRegularExpression::MultilineOption);
        for (auto it = each.globalMatch(text); it.hasNext();) found += it.next().captured(1);
        return found;
    }
    /// The rows of ui/actions.cpp, in a language.
    static QMap<QString, QStringList> menu(const Words& words) {
        const auto word = [&](const QString& source) { return plain(words.value(source, source)); };
        const QString table = read(QStringLiteral("ui/actions.cpp"));
        static const QRegularExpression title(
            QStringLiteral("\\{\"(\\w+)\", QT_TR_NOOP\\(\"([^\"]+)\"\\), (?:nullptr|\"(\\w+)\")\\}"));
        static const QRegularExpression row(QStringLiteral(
            "\\{\"(\\w+)\", \"\\w+\", (?:QT_TR_NOOP\\()?\"([^\"]+)\"\\)?, (?:nullptr|\"([^\"]+)\"), [^}]*\\}"));
        QMap<QString, QString> titles;
        QMap<QString, QStringList> result;
        for (auto it = title.globalMatch(table); it.hasNext();) { // a submenu stands below its menu
            const auto found = it.next();
            const QString above = titles.value(found.captured(3));
            titles[found.captured(1)] = (above.isEmpty() ? QString() : above + " > ") + word(found.captured(2));
            result[titles[found.captured(1)]] = {};
        }
        for (auto it = row.globalMatch(table); it.hasNext();) {
            const auto found = it.next();
            result[titles.value(found.captured(1)) + " > " + word(found.captured(2))] =
                found.captured(3).split(';', Qt::SkipEmptyParts);
        }
        return result;
    }

private slots:
    void initTestCase() {
        const Words chinese = translations(QStringLiteral("resources/translations/gigasite_zh_CN.ts"));
        m_guides["en"].file = QStringLiteral("docs/user-guide.md");
        m_guides["zh_CN"].file = QStringLiteral("docs/user-guide.zh_CN.md");
        m_guides["en"].menu = menu({});
        m_guides["zh_CN"].menu =
            menu(translations(QStringLiteral("resources/translations/gigasite_zh_CN.ts"), "gs::ui::Actions"));
        for (auto it = chinese.cbegin(); it != chinese.cend(); ++it) {
            m_guides["en"].words += plain(it.key());
            m_guides["zh_CN"].words += plain(it.value());
        }
        static const QRegularExpression block(QStringLiteral("```\\n(.*?)```"),
                                              QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression inLine(QStringLiteral("`[^`]*`"));
        for (Guide& guide : m_guides) {
            guide.text = read(guide.file);
            QVERIFY2(!guide.text.isEmpty(), qPrintable(guide.file));
            for (auto it = block.globalMatch(guide.text); it.hasNext();) guide.code += it.next().captured(1);
            guide.text.remove(block).remove(inLine);
            guide.words += {"Gigasite", "Colossus 1", "EN", QString::fromUtf8("中文"), QString::fromUtf8("m · kW")};
            QVERIFY(guide.menu.size() > 100);
        }
        for (const QStringList& keys : m_guides["en"].menu)
            for (const QString& key : keys) m_keys += key;
        m_keys += {"Ctrl+C", "Ctrl+V"}; // of table and text fields as well
        const QDir stage(path(QStringLiteral("ui/present")));
        for (const QString& name : stage.entryList({"*.cpp"}))
            for (const QString& key : all(read("ui/present/" + name), "Qt::Key_([A-Z])\\b")) m_keys += key;
    }

    void wordsAndKeysAreThePrograms_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << "en";
        QTest::newRow("Chinese") << "zh_CN";
    }
    void wordsAndKeysAreThePrograms() {
        QFETCH(QString, language);
        const Guide& guide = m_guides[language];
        // Menu words are *slanted*, in Chinese **bold**, as Chinese signs are not slanted; **N** is a key.
        static const QRegularExpression word(
            QString::fromUtf8("\\*{1,2}([^*\\n]+)\\*{1,2}(?:\\s*[(（]([^)）\\n]+)[)）])?"));
        int paths = 0, keys = 0;
        for (auto it = word.globalMatch(guide.text); it.hasNext();) {
            const auto found = it.next();
            const QString name = found.captured(1), key = found.captured(2);
            if (name.size() == 1) continue; // below
            if (!name.contains(" > ")) {
                QVERIFY2(guide.words.contains(name), qPrintable(name));
                continue;
            }
            ++paths;
            QVERIFY2(guide.menu.contains(name), qPrintable(name));
            static const QRegularExpression oneKey(QStringLiteral("^((Ctrl|Shift|Alt)\\+)*(F\\d+|[A-Z0-9]|Home)$"));
            if (!oneKey.match(key).hasMatch()) continue;
            ++keys;
            QVERIFY2(guide.menu[name].contains(key), qPrintable(name + ", not by " + key));
        }
        QVERIFY2(paths >= 25 && keys >= 20, qPrintable(QStringLiteral("%1 %2").arg(paths).arg(keys)));
        QStringList named =
            all(guide.text, "(?<![A-Za-z+])((?:(?:Ctrl|Shift|Alt)\\+)+[A-Z0-9]|F\\d{1,2})(?![A-Za-z0-9])");
        named += all(guide.text, "\\*\\*(.)\\*\\*");
        QVERIFY(named.size() > 40);
        for (const QString& key : std::as_const(named)) QVERIFY2(m_keys.contains(key), qPrintable(key));
    }

    void bothGuidesSayTheSame() {
        const Guide &english = m_guides["en"], &chinese = m_guides["zh_CN"];
        QVERIFY(english.code.count('\n') >= 5);
        QCOMPARE(chinese.code, english.code);
        QCOMPARE(all(chinese.text, "^(#+) ").size(), all(english.text, "^(#+) ").size());
        QCOMPARE(all(chinese.text, "\\]\\(pictures/zh_CN/([^)]+)\\)"), all(english.text, "\\]\\(pictures/([^)]+)\\)"));
        QStringList manuals = all(english.text, "\\]\\(([^)]+)\\.md\\)");
        QCOMPARE(manuals.takeFirst(), QString("user-guide.zh_CN"));
        QStringList inChinese = all(chinese.text, "\\]\\(([^)]+)\\.md\\)");
        QCOMPARE(inChinese.takeFirst(), QString("user-guide"));
        QCOMPARE(inChinese, manuals);
    }

    // Of the lists at the top, by the rule of GitHub: small letters, hyphens for spaces, no signs.
    void chaptersAreFound() {
        for (const Guide& guide : std::as_const(m_guides)) {
            QSet<QString> anchors;
            for (QString heading : all(guide.text, "^## (.+)$")) {
                heading = heading.toLower().replace(' ', '-');
                anchors += heading.remove(
                    QRegularExpression(QStringLiteral("[^\\w-]"), QRegularExpression::UseUnicodePropertiesOption));
            }
            const QStringList links = all(guide.text, "\\]\\(#([^)]+)\\)");
            QCOMPARE(QSet<QString>(links.begin(), links.end()), anchors);
            QCOMPARE(links.size(), anchors.size());
        }
    }

    // Commands and options of the guides are those of `gigasite --help`.
    void commandsAreThePrograms() {
        const QString usage = gigasite({"--help"}).out;
        for (const QString& line : m_guides["en"].code.split('\n', Qt::SkipEmptyParts)) {
            QVERIFY2(line.startsWith("gigasite "), qPrintable(line));
            QVERIFY2(usage.contains("gigasite " + line.section(' ', 1, 1) + ' '), qPrintable(line));
            for (const QString& option : all(line, "(--[a-z-]+)")) QVERIFY2(usage.contains(option), qPrintable(option));
        }
    }
};

QTEST_GUILESS_MAIN(TestGuides)
#include "tst_guides.moc"
