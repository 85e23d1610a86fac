// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/pictures.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <vector>

namespace gs::ui::pictures {

namespace {

constexpr int smallest_px = 64; // no halves below

struct Kept {
    std::vector<QImage> halves; ///< each half as wide as the one before; empty: cannot be read
    std::vector<QImage> greys;  ///< of the halves; null: not asked for yet
    std::uint64_t used = 0;
    qsizetype bytes() const {
        qsizetype sum = 0;
        for (const auto* images : {&halves, &greys})
            for (const QImage& image : *images) sum += image.sizeInBytes();
        return sum;
    }
};

struct Store {
    std::mutex mutex;
    std::map<std::uint64_t, Source::Find> sources;
    std::uint64_t nextSource = 1, clock = 0;
    std::map<std::string, Kept> kept;
    std::size_t decoded = 0;

    /// The newest source first: most likely the file that is being looked at.
    std::optional<db::Media> find(const std::string& key) const {
        for (auto source = sources.rbegin(); source != sources.rend(); ++source) {
            try {
                if (auto media = source->second(key)) return media;
            } catch (const std::exception&) {} // a file that cannot be read now has no picture now
        }
        return std::nullopt;
    }

    void trim() {
        const auto total = [&] {
            qsizetype sum = 0;
            for (const auto& [key, entry] : kept) sum += entry.bytes();
            return sum;
        };
        while (kept.size() > 1 && total() > mostKept)
            kept.erase(std::min_element(kept.begin(), kept.end(),
                                        [](const auto& a, const auto& b) { return a.second.used < b.second.used; }));
    }
};

Store& store() {
    static Store one;
    return one;
}

QImage greyOf(const QImage& image) {
    if (!image.hasAlphaChannel()) return image.convertToFormat(QImage::Format_Grayscale8);
    QImage grey = image.convertToFormat(QImage::Format_ARGB32);
    const QImage lights = grey.convertToFormat(QImage::Format_RGB32).convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < grey.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(grey.scanLine(y));
        for (int x = 0; x < grey.width(); ++x) {
            const int light = lights.constScanLine(y)[x];
            line[x] = qRgba(light, light, light, qAlpha(line[x]));
        }
    }
    return grey;
}

QImage take(const std::string& key, double width_px, bool isGrey) {
    Store& s = store();
    const std::lock_guard lock(s.mutex);
    auto found = s.kept.find(key);
    if (found == s.kept.end()) {
        Kept entry;
        if (const auto media = s.find(key)) {
            ++s.decoded;
            if (QImage image = decodePicture(*media, nullptr); !image.isNull())
                entry.halves.push_back(std::move(image));
        }
        // A hash nobody has is asked for again only when there is another source.
        found = s.kept.emplace(key, std::move(entry)).first;
    }
    Kept& entry = found->second;
    entry.used = ++s.clock;
    if (entry.halves.empty()) return {};
    std::size_t level = 0;
    while (true) {
        const QImage& image = entry.halves[level];
        const int width = image.width() / 2, height = image.height() / 2;
        if (width < width_px || std::min(width, height) < smallest_px) break;
        if (++level == entry.halves.size())
            entry.halves.push_back(image.scaled(width, height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    if (isGrey) {
        entry.greys.resize(entry.halves.size());
        if (entry.greys[level].isNull()) entry.greys[level] = greyOf(entry.halves[level]);
    }
    QImage image = isGrey ? entry.greys[level] : entry.halves[level];
    s.trim();
    return image;
}

} // namespace

Source::Source(Find find) {
    Store& s = store();
    const std::lock_guard lock(s.mutex);
    m_id = s.nextSource++;
    s.sources.emplace(m_id, std::move(find));
    // What was missing may be found now.
    std::erase_if(s.kept, [](const auto& entry) { return entry.second.halves.empty(); });
}

Source::~Source() {
    Store& s = store();
    const std::lock_guard lock(s.mutex);
    s.sources.erase(m_id);
}

QImage at(const std::string& key, double width_px) { return take(key, width_px, false); }
QImage greyAt(const std::string& key, double width_px) { return take(key, width_px, true); }

std::optional<db::Media> find(const std::string& key) {
    Store& s = store();
    const std::lock_guard lock(s.mutex);
    return s.find(key);
}

std::size_t decoded() {
    Store& s = store();
    const std::lock_guard lock(s.mutex);
    return s.decoded;
}

} // namespace gs::ui::pictures
