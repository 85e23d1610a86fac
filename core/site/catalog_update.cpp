// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/catalog_update.h"

#include <map>
#include <memory>

#include "core/site/edit_support.h"
#include "core/site/type_checks.h"

namespace gs {

using namespace edit;

std::vector<CatalogDifference> catalogDifferences(const Site& site, const Catalog& catalog) {
    std::vector<CatalogDifference> list;
    for (const auto& [id, type] : site.types()) {
        const auto shipped = catalog.type(id);
        if (!shipped || shipped == type) continue;
        for (TypeDifference& field : typeDifferences(*type, *shipped)) {
            // The list of sources follows from the fields that name them.
            if (field.field == "sources") continue;
            const bool isByHand = isSetByHand(*type, field.field);
            list.push_back({id, std::move(field), isByHand});
        }
    }
    // A size that was set by hand stands in the type's own field as well.
    for (CatalogDifference& d : list)
        if ((d.field.field == "width_m" || d.field.field == "depth_m") &&
            isSetByHand(*site.type(d.type), "quantity." + d.field.field))
            d.isByHand = true;
    return list;
}

ChangeSet takeFromCatalog(const Site& site, const Catalog& catalog, std::span<const CatalogField> fields) {
    std::map<std::string, std::shared_ptr<Type>> changed;
    for (const auto& [id, field] : fields) {
        const auto own = site.type(id), shipped = catalog.type(id);
        if (!own || !shipped)
            refuse("type.unknown", "There is no type " + inQuotes(id) + " in both site and catalog; compare them anew");
        auto& type = changed[id];
        if (!type) type = std::make_shared<Type>(*own);
        takeTypeField(*type, *shipped, field);
    }
    Builder builder(site);
    for (const auto& [id, type] : changed) {
        const TypeUses uses = usesOfType(site, id);
        checkTypeChange(site, uses, *site.type(id), *type);
        spreadArrays(builder, site, uses, *type);
        builder.setType(type);
    }
    return builder.take();
}

} // namespace gs
