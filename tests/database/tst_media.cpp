// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures in the file: on disk when the call returns, found by the hash of their bytes, carried by Save As, and never
// taken for what they are not.
#include "database/media.h"
#include "database_case.h"

using namespace gs;
using namespace gs::db;
using namespace gs::test;

namespace {

Media picture(std::string bytes) { return {"image/png", "site.png", std::move(bytes)}; }
/// Bytes of all values, more than a page.
std::string manyBytes(std::size_t size) {
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 31 % 257);
    return bytes;
}

} // namespace

class TestMedia : public QObject {
    Q_OBJECT
private slots:
    void keysAreSha256() {
        // FIPS 180-4, the example "abc".
        QCOMPARE(mediaKey("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    void whatIsPutIsOnDisk() {
        const Folder folder;
        const auto file = ProjectFile::create(folder.file(), Site(), {});
        const std::string bytes = manyBytes(200'000);
        const std::string key = file->putMedia(picture(bytes));
        QCOMPARE(key, mediaKey(bytes));
        // Another program sees it before the file is closed, byte for byte.
        QCOMPARE(sql(folder.file(), "SELECT sha256, mime, name, length(bytes) FROM media"),
                 QString::fromStdString(key + "|image/png|site.png|200000"));
        const auto read = ProjectFile::open(folder.file(), {.access = OpenOptions::Access::Read})->media(key);
        QVERIFY(read);
        QVERIFY(read->bytes == bytes);
        QCOMPARE(read->name, std::string("site.png"));
        QVERIFY(!file->media(std::string(64, '0')));
    }

    void theSameTwiceIsOneRow() {
        const Folder folder;
        const auto file = ProjectFile::create(folder.file(), Site(), {});
        const std::string key = file->putMedia(picture("abc"));
        Media again = picture("abc");
        again.name = "other.png";
        QCOMPARE(file->putMedia(again), key);
        QCOMPARE(sql(folder.file(), "SELECT count(*), max(name) FROM media"), QString("1|site.png"));
    }

    void itIsNoEdit() {
        const Folder folder;
        const auto file = ProjectFile::create(folder.file(), Site(), {});
        const auto revision = file->revision();
        file->putMedia(picture("abc"));
        QCOMPARE(file->revision(), revision);
        QCOMPARE(file->historySize(), std::int64_t{0});
    }

    void saveAsCopiesIt() {
        const Folder folder;
        const auto file = ProjectFile::create(folder.file(), Site(), {});
        const std::string key = file->putMedia(picture(manyBytes(100'000)));
        file->saveAs(folder.file("copy.gsite"));
        QVERIFY(file->media(key));
        QVERIFY(
            ProjectFile::open(folder.file("copy.gsite"), {.access = OpenOptions::Access::Read})->media(key)->bytes ==
            manyBytes(100'000));
    }

    void changedBytesAreNotThePicture() {
        const Folder folder;
        std::string key;
        {
            const auto file = ProjectFile::create(folder.file(), Site(), {});
            key = file->putMedia(picture("abc"));
        }
        sql(folder.file(), "UPDATE media SET bytes = x'00'");
        QVERIFY(!ProjectFile::open(folder.file(), {.access = OpenOptions::Access::Read})->media(key));
    }

    void whatIsRefused() {
        const Folder folder;
        const auto code = [](ProjectFile& file, const Media& media) {
            try {
                file.putMedia(media);
            } catch (const FileError& error) { return std::optional(error.code); }
            return std::optional<FileError::Code>();
        };
        const auto file = ProjectFile::create(folder.file(), Site(), {});
        QVERIFY(code(*file, picture("")) == FileError::Code::Other);
        QVERIFY(code(*file, picture(std::string(mostMediaBytes + 1, 'x'))) == FileError::Code::Other);
        QCOMPARE(sql(folder.file(), "SELECT count(*) FROM media"), QString("0"));
        const auto second = ProjectFile::open(folder.file(), {.access = OpenOptions::Access::Read});
        QVERIFY(code(*second, picture("abc")) == FileError::Code::ReadOnly);
    }
};

QTEST_APPLESS_MAIN(TestMedia)
#include "tst_media.moc"
