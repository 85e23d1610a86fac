// SPDX-License-Identifier: GPL-3.0-or-later
// What is installed beside the program says what the program does: manual page and completion know its commands,
// options and choices (taken from the sources of app/), versions agree, the desktop's own checkers are content.
#include <QImage>
#include <QRegularExpression>
#include <QStandardPaths>

#include "tests/app/cli_runner.h"

using namespace gs::test;

class TestDesktop : public QObject {
    Q_OBJECT

    struct Syntax {
        QStringList options;
        QMap<QString, QStringList> choices; ///< by option
    };
    QMap<QString, Syntax> m_commands; ///< "" is the window

    static QString path(const QString& name) { return QStringLiteral(GIGASITE_SOURCE_DIR "/") + name; }
    static QString read(const QString& name) { return QString::fromUtf8(bytes(path(name))); }
    static QString desktop(const QString& name) { return path(QStringLiteral("resources/desktop/") + name); }
    /// All strings in quotes.
    static QStringList quoted(const QString& text) {
        static const QRegularExpression word(QStringLiteral("\"([^\"]*)\""));
        QStringList words;
        for (auto it = word.globalMatch(text); it.hasNext();) words += it.next().captured(1);
        return words;
    }
    /// Of the manual page: text as it reads, without its macros, fonts and escapes.
    static QString manual() {
        QString text = read(QStringLiteral("resources/desktop/gigasite.1"));
        text.replace(QRegularExpression(QStringLiteral("\\\\f.")), QString());
        text.replace(QStringLiteral("\\-"), QStringLiteral("-"));
        return text;
    }
    static bool hasWord(const QString& text, const QString& word) {
        const QRegularExpression whole(
            QStringLiteral("(?<![A-Za-z0-9_-])%1(?![A-Za-z0-9_-])").arg(QRegularExpression::escape(word)));
        return whole.match(text).hasMatch();
    }
    /// Runs a checker; a tool that is not there is a failure that names it, never a silent pass.
    static void check(const QString& tool, const QStringList& arguments, const QString& package) {
        const QString program = QStandardPaths::findExecutable(tool).isEmpty()
                                    ? QStandardPaths::findExecutable(tool, {"/usr/bin", "/usr/local/bin", "/bin"})
                                    : QStandardPaths::findExecutable(tool);
        QVERIFY2(!program.isEmpty(), qPrintable(tool + QStringLiteral(" is missing; install the package ") + package +
                                                QStringLiteral(" (./dev install-deps)")));
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("MANWIDTH"), QStringLiteral("80"));
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        const Ran ran = finished(process);
        QVERIFY2(ran.code == 0, qPrintable(tool + QStringLiteral(": ") + ran.out + ran.err));
        QVERIFY2(!(ran.out + ran.err).contains(QLatin1String("warning"), Qt::CaseInsensitive),
                 qPrintable(tool + QStringLiteral(": ") + ran.out + ran.err));
    }

private slots:
    // The sources are the truth: `Arguments arguments("NAME", words, {words}, {flags}, {options})` and `choice("--x",
    // {…})`.
    void initTestCase() {
        static const QRegularExpression call(QStringLiteral("Arguments arguments\\(\\s*(\"(\\w+)\"|here), words,\\s*"
                                                            "\\{[^}]*\\},\\s*\\{([^}]*)\\},\\s*\\{([^}]*)\\}\\)"));
        static const QRegularExpression choice(QStringLiteral("choice\\(\\s*\"(-[\\w-]+)\",\\s*\\{([^}]*)\\}\\)"));
        const QDir app(path(QStringLiteral("app")));
        for (const QString& name : app.entryList({QStringLiteral("*.cpp")})) {
            const QString text = read(QStringLiteral("app/") + name);
            QMap<QString, QStringList> choices;
            for (auto it = choice.globalMatch(text); it.hasNext();) {
                const auto found = it.next();
                choices[found.captured(1)] = quoted(found.captured(2));
            }
            if (name == QLatin1String("cli.cpp")) { // --case of the view, for all commands
                m_commands[QStringLiteral("info")].choices.insert(choices);
                continue;
            }
            for (auto it = call.globalMatch(text); it.hasNext();) {
                const auto found = it.next();
                Syntax& syntax = m_commands[found.captured(2)];
                syntax.options = quoted(found.captured(3)) + quoted(found.captured(4));
                for (const QString& option : std::as_const(syntax.options))
                    if (choices.contains(option)) syntax.choices[option] = choices[option];
            }
        }
        // As many as the program has, and none that it does not know.
        const QString table = read(QStringLiteral("app/main.cpp"));
        static const QRegularExpression row(QStringLiteral("Command\\{\"(\\w+)\""));
        QStringList names{QString()};
        for (auto it = row.globalMatch(table); it.hasNext();) names += it.next().captured(1);
        names.sort();
        QCOMPARE(m_commands.keys(), names);
        QCOMPARE(m_commands[QString()].options, QStringList{"--example"});
        // Views, overlays and colours are tables of the window's: the program itself says which there are.
        for (const char* command : {"export", "film"})
            for (const auto& [option, known] :
                 {std::pair{"--view", "iso"}, {"--overlay", "noise"}, {"--theme", "dark"}}) {
                const QString refusal = gigasite({command, "a.gsite", "-o", "a.png", option, "globe"}).err.trimmed();
                const QStringList words = refusal.section(QStringLiteral("choose one of "), 1).split(", ");
                QVERIFY2(words.contains(QLatin1String(known)), qPrintable(refusal));
                QVERIFY(m_commands[command].options.contains(option));
                m_commands[command].choices[option] = words;
            }
        QCOMPARE(m_commands["info"].choices["--case"], (QStringList{"nameplate", "training", "idle"}));
    }

    void manualAndCompletionKnowAll_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("longOption"); ///< how the file writes "--name"
        QTest::newRow("manual page") << manual() << QString("--%1");
        QTest::newRow("bash") << read("resources/desktop/completion/gigasite.bash") << QString("--%1");
        QTest::newRow("zsh") << read("resources/desktop/completion/_gigasite") << QString("--%1");
        QTest::newRow("fish") << read("resources/desktop/completion/gigasite.fish") << QString("-l %1");
        QTest::newRow("usage") << gigasite({"--help"}).out << QString("--%1");
    }
    void manualAndCompletionKnowAll() {
        QFETCH(QString, text);
        QFETCH(QString, longOption);
        const auto has = [&](const QString& option) {
            if (!option.startsWith("--")) return hasWord(text, option) || text.contains(QStringLiteral("-s o "));
            return hasWord(text, longOption.arg(option.mid(2)));
        };
        const bool isUsage = QByteArray(QTest::currentDataTag()) == "usage";
        QStringList known{"--help", "--version"};
        for (const QString& option : std::as_const(known)) QVERIFY2(has(option), qPrintable(option));
        for (auto it = m_commands.cbegin(); it != m_commands.cend(); ++it) {
            if (!it.key().isEmpty()) QVERIFY2(hasWord(text, it.key()), qPrintable(it.key()));
            for (const QString& option : it->options) {
                QVERIFY2(has(option), qPrintable(it.key() + ' ' + option));
                known += option;
                if (isUsage) continue; // it names the kinds of values, not all of them
                for (const QString& word : it->choices[option])
                    QVERIFY2(hasWord(text, word), qPrintable(option + ' ' + word));
            }
        }
        // And nothing that the program would refuse.
        static const QRegularExpression any(QStringLiteral("(?<![\\w-])--[a-z][a-z-]*[a-z]"));
        if (longOption.startsWith("--"))
            for (auto it = any.globalMatch(text); it.hasNext();) {
                const QString option = it.next().captured(0);
                QVERIFY2(known.contains(option), qPrintable(option));
            }
    }

    // The completion of bash, done by bash: values from the program's own lists.
    void bashCompletes_data() {
        QTest::addColumn<QString>("line"); ///< words with '|' between, the last one is being typed
        QTest::addColumn<QStringList>("words");
        QTest::newRow("command") << "gigasite|ex" << QStringList{"export"};
        QTest::newRow("view") << "gigasite|export|a.gsite|--view|" << m_commands["export"].choices["--view"];
        QTest::newRow("theme=") << "gigasite|export|a.gsite|--theme|=|d" << QStringList{"dark"};
        QTest::newRow("option") << "gigasite|info|a.gsite|--s" << QStringList{"--scenario"};
        QTest::newRow("template") << "gigasite|new|colossus" << QStringList{"colossus-1", "colossus-2"};
        QTest::newRow("rack") << "gigasite|generate|a|--rack|rack-gb"
                              << QStringList{"rack-gb200-nvl72", "rack-gb300-nvl72"};
        QTest::newRow("file") << "gigasite|check|" << QStringList{"two words.gsite", "sub"};
        QTest::newRow("edits") << "gigasite|apply|a.gsite|" << QStringList{"edits.json", "sub"};
    }
    void bashCompletes() {
        QFETCH(QString, line);
        QFETCH(QStringList, words);
        QTemporaryDir folder;
        for (const char* name : {"two words.gsite", "edits.json", "notes.txt"}) write(folder.filePath(name), "");
        QVERIFY(QDir(folder.path()).mkdir("sub"));
        line.replace(0, 8, QStringLiteral(GIGASITE_BINARY));
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start("bash", QStringList{"--norc", "-c",
                                          "source \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); "
                                          "_gigasite_complete; printf '%s\\n' \"${COMPREPLY[@]}\"",
                                          desktop("completion/gigasite.bash")} +
                                  line.split('|'));
        const Ran ran = finished(process);
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QCOMPARE(ran.out.split('\n', Qt::SkipEmptyParts), words);
    }

    void versionsAgree() {
        static const QRegularExpression project(QStringLiteral("project\\(gigasite VERSION ([0-9.]+)"));
        const QString version = project.match(read("CMakeLists.txt")).captured(1);
        QVERIFY(!version.isEmpty());
        QCOMPARE(gigasite({"--version"}).out, QStringLiteral("gigasite %1\n").arg(version));
        QCOMPARE(read("CHANGELOG.md").section("\n## ", 1, 1).section('\n', 0, 0), version);
        const QString release = read("resources/desktop/org.gigasite.Gigasite.metainfo.xml").section("<release ", 1, 1);
        QVERIFY2(release.startsWith(QStringLiteral("version=\"%1\" ").arg(version)), qPrintable(release));
        QVERIFY(manual().contains(QStringLiteral("\"Gigasite %1\"").arg(version)));
        QVERIFY(read("README.md").contains(QStringLiteral("gigasite_%1_amd64.deb").arg(version)));
    }

    // The magic of the file type is what the program writes; the format puts the id at byte 68
    // (sqlite.org/fileformat2.html).
    void fileTypeKnowsItsFiles() {
        QTemporaryDir folder;
        QCOMPARE(gigasite({"new", "empty", folder.filePath("a.gsite")}).code, 0);
        const QByteArray file = bytes(folder.filePath("a.gsite"));
        const QString type = read("resources/desktop/org.gigasite.Gigasite.xml");
        static const QRegularExpression match(
            QStringLiteral("<match type=\"string\" offset=\"(\\d+)\" value=\"([^\"]+)\">|"
                           "<match type=\"string\" offset=\"(\\d+)\" value=\"([^\"]+)\"/>"));
        int rules = 0;
        for (auto it = match.globalMatch(type); it.hasNext(); ++rules) {
            const auto found = it.next();
            const int part = found.captured(1).isEmpty() ? 3 : 1;
            const QByteArray value = found.captured(part + 1).toLatin1().replace("\\0", QByteArray(1, '\0'));
            QCOMPARE(file.mid(found.captured(part).toInt(), value.size()), value);
        }
        QCOMPARE(rules, 2);
        QVERIFY(type.contains("<glob pattern=\"*.gsite\"/>"));
        const QString entry = read("resources/desktop/org.gigasite.Gigasite.desktop");
        QVERIFY(entry.contains("\nMimeType=application/x-gigasite;\n"));
        QVERIFY(entry.contains("\nExec=gigasite %f\n"));
    }

    void iconsHaveTheirSizes() {
        for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512})
            for (const char* name : {"apps/org.gigasite.Gigasite", "mimetypes/application-x-gigasite"}) {
                const QImage icon(desktop(QStringLiteral("icons/%1x%1/%2.png").arg(size).arg(QLatin1String(name))));
                QVERIFY2(icon.size() == QSize(size, size), name);
                QVERIFY2(qAlpha(icon.pixel(0, 0)) < 16, name); // round corners
            }
    }

    void checkersAreContent() {
        check("desktop-file-validate", {desktop("org.gigasite.Gigasite.desktop")}, "desktop-file-utils");
        check("appstreamcli", {"validate", "--no-net", desktop("org.gigasite.Gigasite.metainfo.xml")}, "appstream");
        check("mandoc", {"-T", "lint", "-W", "style", desktop("gigasite.1")}, "mandoc");
        check("man", {"--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", desktop("gigasite.1")}, "man-db");
        QTemporaryDir folder; // of the file type: compiled without a word
        QVERIFY(QDir(folder.path()).mkdir("packages"));
        QVERIFY(QFile::copy(desktop("org.gigasite.Gigasite.xml"), folder.filePath("packages/gigasite.xml")));
        check("update-mime-database", {folder.path()}, "shared-mime-info");
        QVERIFY(QFile::exists(folder.filePath("application/x-gigasite.xml")));
    }

    // Links of the guide and of README lead to what is there; no picture is left over, and one command makes all of
    // them.
    void guideAndPicturesHang() {
        static const QRegularExpression link(QStringLiteral("\\]\\(([^)#]+)(#[^)]*)?\\)"));
        const QString script = read("tools/pictures.sh");
        QSet<QString> shown; // in docs/pictures
        for (const char* page : {"docs/user-guide.md", "docs/user-guide.zh_CN.md", "README.md"}) {
            const QString folder = QFileInfo(path(page)).path();
            int links = 0;
            for (auto it = link.globalMatch(read(page)); it.hasNext(); ++links) {
                const QString to = it.next().captured(1);
                if (to.startsWith("http")) continue;
                QVERIFY2(QFile::exists(folder + '/' + to), qPrintable(to));
                if (to.endsWith(".png")) shown += to.section("pictures/", 1);
            }
            QVERIFY2(links > 10, page);
        }
        for (const QString language : {"", "zh_CN/"})
            for (const QString& name : QDir(path("docs/pictures/" + language)).entryList({"*.png"})) {
                QVERIFY2(shown.contains(language + name), qPrintable(language + name + " is shown nowhere"));
                QVERIFY2(hasWord(script, QFileInfo(name).completeBaseName()),
                         qPrintable(name + " is not made by tools/pictures.sh"));
            }
    }

    // Installed somewhere else, the program runs and everything lies where desktops look for it.
    void installs() {
        const QString cmake = QStandardPaths::findExecutable("cmake");
        QVERIFY2(!cmake.isEmpty(), "cmake is missing");
        QTemporaryDir folder;
        QProcess process;
        process.start(cmake,
                      {"--install", QFileInfo(QStringLiteral(GIGASITE_BINARY)).path(), "--prefix", folder.path()});
        const Ran ran = finished(process);
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        for (const char* name :
             {"bin/gigasite", "share/applications/org.gigasite.Gigasite.desktop",
              "share/metainfo/org.gigasite.Gigasite.metainfo.xml", "share/mime/packages/org.gigasite.Gigasite.xml",
              "share/icons/hicolor/48x48/apps/org.gigasite.Gigasite.png",
              "share/icons/hicolor/scalable/mimetypes/application-x-gigasite.svg", "share/man/man1/gigasite.1.gz",
              "share/bash-completion/completions/gigasite", "share/zsh/vendor-completions/_gigasite",
              "share/fish/vendor_completions.d/gigasite.fish", "share/doc/gigasite/user-guide.md",
              "share/doc/gigasite/user-guide.zh_CN.md", "share/doc/gigasite/pictures/window.png",
              "share/doc/gigasite/pictures/zh_CN/window.png", "share/doc/gigasite/copyright",
              "share/doc/gigasite/NEWS.gz"})
            QVERIFY2(QFile::exists(folder.filePath(name)), name);
        QProcess installed;
        installed.start(folder.filePath("bin/gigasite"), {"--version"});
        QCOMPARE(finished(installed).out, gigasite({"--version"}).out);
    }
};

QTEST_GUILESS_MAIN(TestDesktop)
#include "tst_desktop.moc"
