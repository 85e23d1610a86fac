// SPDX-License-Identifier: GPL-3.0-or-later
// gigasite film as a shell sees it.
#include <QDir>
#include <QImage>

#include "cli_runner.h"

using namespace gs::test;

class TestFilmCommand : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

private slots:
    void initTestCase() { QCOMPARE(gigasite({"new", "colossus-1", path("c1.gsite")}).code, 0); }

    /// RIFF, VP8X with the animation bit, and the canvas size less one in 24 bits (WebP container specification).
    void webp() {
        const Ran ran =
            gigasite({"film", path("c1.gsite"), "-o", path("f.webp"), "--size", "320x180", "--frames", "3"});
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QVERIFY2(ran.out.contains("3 pictures"), qPrintable(ran.out));
        const QByteArray film = bytes(path("f.webp"));
        QVERIFY(film.startsWith("RIFF"));
        QCOMPARE(film.mid(8, 8), QByteArray("WEBPVP8X"));
        QVERIFY(film[20] & 0x02);
        QCOMPARE(static_cast<unsigned char>(film[24]) + 256 * static_cast<unsigned char>(film[25]), 319);
        QCOMPARE(static_cast<unsigned char>(film[27]), 179);
        QCOMPARE(film.count("ANMF"), 3);
        QCOMPARE(gigasite({"film", path("c1.gsite"), "-o", path("g.webp"), "--size=320x180", "--frames=3"}).code, 0);
        QVERIFY(bytes(path("g.webp")) == film);
    }

    void folder() {
        QCOMPARE(gigasite({"film", path("c1.gsite"), "-o", path("frames"), "--size", "320x180", "--step", "month",
                           "--theme", "dark", "--lang", "zh_CN"})
                     .code,
                 0);
        const QStringList names = QDir(path("frames")).entryList(QDir::Files, QDir::Name);
        QVERIFY(names.size() > 3);
        QCOMPARE(names.first(), QString("frame-0001.png"));
        QCOMPARE(QImage(path("frames") + "/frame-0001.png").size(), QSize(320, 180));
        REFUSED(gigasite({"film", path("c1.gsite"), "-o", path("frames"), "--size", "320x180"}), "not an empty folder");
    }

    void whatIsRefused() {
        REFUSED(gigasite({"film", path("c1.gsite")}), "-o OUT is missing");
        REFUSED(gigasite({"film", path("c1.gsite"), "-o", path("x.webp"), "--view", "none"}), "oneline");
        REFUSED(gigasite({"film", path("c1.gsite"), "-o", path("x.webp"), "--overlay", "none"}), "temperature");
        REFUSED(gigasite({"film", path("c1.gsite"), "-o", path("x.webp"), "--frames", "1"}), "does not go");
        REFUSED(gigasite({"film", path("c1.gsite"), "-o", path("x.webp"), "--seconds", "nan"}), "does not go");
        REFUSED(
            gigasite({"film", path("c1.gsite"), "-o", path("no/such/x.webp"), "--size", "320x180", "--frames", "2"}),
            "cannot be written");
        QVERIFY(!QFile::exists(path("x.webp")));
    }
};

QTEST_GUILESS_MAIN(TestFilmCommand)
#include "tst_film_command.moc"
