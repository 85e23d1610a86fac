// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/media.h"

#include <QCryptographicHash>

#include "database/media_rows.h"

namespace gs::db {

std::string mediaKey(const std::string& bytes) {
    return QCryptographicHash::hash(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())),
                                    QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

void writeMedia(Statements& sql, const std::string& key, const Media& media) {
    const Use use(sql("INSERT OR IGNORE INTO media (sha256, mime, name, bytes) VALUES (?,?,?,?)"));
    use->bindNoCopy(1, key);
    use->bindNoCopy(2, media.mime);
    use->bindNoCopy(3, media.name);
    use->bindNoCopy(4, media.bytes.data(), static_cast<int>(media.bytes.size()));
    use->exec();
}

std::optional<Media> readMedia(Statements& sql, const std::string& key) {
    const Use use(sql("SELECT mime, name, bytes FROM media WHERE sha256 = ?"));
    use->bindNoCopy(1, key);
    if (!use->executeStep()) return std::nullopt;
    Media media{textOf(*use, 0), textOf(*use, 1), {}};
    const SQLite::Column bytes = use->getColumn(2);
    if (const void* data = bytes.getBlob())
        media.bytes.assign(static_cast<const char*>(data), static_cast<std::size_t>(bytes.getBytes()));
    // Bytes that another program has changed are not the picture that was drawn upon.
    if (mediaKey(media.bytes) != key) return std::nullopt;
    return media;
}

} // namespace gs::db
