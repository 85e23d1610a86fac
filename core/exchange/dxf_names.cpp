// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dxf_names.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "core/layout/geometry.h"

namespace gs::dxf {

void nameOwn(std::vector<PlaceShape>& shapes) {
    constexpr std::string_view ending = "_NAMES";
    constexpr double beside_m = 1, alike_m = 1e-3;
    std::map<std::string, std::vector<std::size_t>, std::less<>> unnamed; // outlines by layer
    const auto boxOf = [&](std::size_t at) {
        Rect box{shapes[at].points.front().x_m, shapes[at].points.front().y_m, shapes[at].points.front().x_m,
                 shapes[at].points.front().y_m};
        for (const Point& p : shapes[at].points) box = box.united({p.x_m, p.y_m, p.x_m, p.y_m});
        return box;
    };
    const auto takesName = [&](const PlaceShape& dot) {
        const std::string_view layer = dot.layer;
        if (dot.kind != PlaceShape::Kind::Dot || !layer.starts_with("GS_") || !layer.ends_with(ending)) return false;
        const auto found = unnamed.find(layer.substr(0, layer.size() - ending.size()));
        if (found == unnamed.end() || found->second.empty()) return false;
        std::vector<std::size_t> named = std::exchange(found->second, {});
        const Rect last = boxOf(named.back());
        const auto isOther = [&](std::size_t at) {
            const Rect box = boxOf(at);
            return std::abs(box.width() - last.width()) > alike_m || std::abs(box.height() - last.height()) > alike_m;
        };
        named.erase(named.begin(), std::find_if(named.rbegin(), named.rend(), isOther).base());
        Rect around = last;
        for (const std::size_t at : named) around = around.united(boxOf(at));
        // The name of an array stands in the middle of it; others are of the last outline alone.
        const Point words = dot.points.front();
        if (std::abs((around.left + around.right) / 2 - words.x_m) > beside_m ||
            std::abs((around.top + around.bottom) / 2 - words.y_m) > beside_m) {
            named = {named.back()};
            around = last;
        }
        if (!around.expanded(beside_m).contains(words)) return false;
        for (const std::size_t at : named) shapes[at].name = dot.text;
        return true;
    };
    std::size_t kept = 0;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (takesName(shapes[i])) continue;
        if (kept != i) shapes[kept] = std::move(shapes[i]);
        if (shapes[kept].kind != PlaceShape::Kind::Dot) unnamed[shapes[kept].layer].push_back(kept);
        ++kept;
    }
    shapes.resize(kept);
}

} // namespace gs::dxf
