// SPDX-License-Identifier: GPL-3.0-or-later
// Relative links and pictures of README.md, CONTRIBUTING.md and docs/*.md lead to files of the repository.
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QtTest>

class TestLinks : public QObject {
    Q_OBJECT

private slots:
    void relativeLinksLeadToFiles() {
        const QDir root(QStringLiteral(GIGASITE_SOURCE_DIR));
        QStringList pages{QStringLiteral("README.md"), QStringLiteral("CONTRIBUTING.md")};
        for (const QString& name : QDir(root.filePath(QStringLiteral("docs"))).entryList({QStringLiteral("*.md")}))
            pages += QStringLiteral("docs/") + name;
        static const QRegularExpression link(QStringLiteral("\\]\\(([^)#\\s]+)"));
        int checked = 0;
        for (const QString& name : pages) {
            QFile file(root.filePath(name));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto matches = link.globalMatch(text); matches.hasNext();) {
                const QString target = matches.next().captured(1);
                if (target.contains(QStringLiteral("://")) || target.startsWith(QStringLiteral("mailto:"))) continue;
                ++checked;
                QVERIFY2(QFileInfo::exists(QFileInfo(file).dir().filePath(target)), qPrintable(name + ": " + target));
            }
        }
        QVERIFY(checked > 5);
    }
};

QTEST_GUILESS_MAIN(TestLinks)
#include "tst_links.moc"
