// SPDX-License-Identifier: GPL-3.0-or-later
// The catalog as it stands in the sources, for core tests (which know no database layer and no resources).
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/catalog/catalog.h"

namespace gs::test {

inline const Catalog& shippedCatalog() {
    static const Catalog catalog = [] {
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(GIGASITE_SOURCE_DIR "/resources/catalog"))
            if (entry.path().extension() == ".json") files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        Catalog result;
        for (const auto& path : files) {
            std::ifstream stream(path, std::ios::binary);
            result.load(std::string(std::istreambuf_iterator<char>(stream), {}), path.filename().string());
        }
        return result;
    }();
    return catalog;
}

} // namespace gs::test
