// SPDX-License-Identifier: GPL-3.0-or-later
// Finds catalog types by name, id, vendor, keyword (in any language) or figure ("132 kW"). Best hit first.
#pragma once

#include <QString>
#include <QStringList>
#include <memory>
#include <utility>
#include <vector>

#include "core/catalog/catalog.h"

namespace gs::ui {

class PartSearch {
public:
    void setTypes(std::vector<std::shared_ptr<const Type>> types);
    const std::vector<std::shared_ptr<const Type>>& types() const { return m_types; }
    /// Indices into types(); every word of the query must match. Empty query: nothing.
    std::vector<std::size_t> find(const QString& query) const;

private:
    struct Entry {
        QString name, id, vendor, group, all;
        QStringList nameWords, kindWords, keywords;
        std::vector<std::pair<double, std::string>> figures; ///< value and unit of each scalar
    };
    static double score(const Entry& entry, const QString& word);
    static double scoreOfAll(const Entry& entry, const QStringList& words);
    static bool hasFigure(const Entry& entry, const std::string& query);

    std::vector<std::shared_ptr<const Type>> m_types;
    std::vector<Entry> m_entries;
};

} // namespace gs::ui
