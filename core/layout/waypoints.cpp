// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/waypoints.h"

#include <algorithm>
#include <cmath>

namespace gs {

namespace {

constexpr double stub_m = 1; // straight out of a port, before the way turns

bool inLine(Point a, Point b, Point c) {
    return (a.x_m == b.x_m && b.x_m == c.x_m) || (a.y_m == b.y_m && b.y_m == c.y_m);
}

double lengthOf(const Path& path) {
    double sum = 0;
    for (std::size_t i = 1; i < path.size(); ++i)
        sum += std::abs(path[i].x_m - path[i - 1].x_m) + std::abs(path[i].y_m - path[i - 1].y_m);
    return sum;
}

/// The leg at its new place, with what must be put in at its ends; nothing is tidied.
Path shifted(const Path& path, std::size_t leg, double coordinate_m) {
    const bool flat = isHorizontal(path, leg);
    const Point a = path[leg], b = path[leg + 1];
    const auto moved = [&](Point p) {
        (flat ? p.y_m : p.x_m) = coordinate_m;
        return p;
    };
    const double along = flat ? b.x_m - a.x_m : b.y_m - a.y_m;
    const double way = std::copysign(std::min(stub_m, std::abs(along) / 3), along);
    const auto from = [&](Point p, double by) { return flat ? Point{p.x_m + by, p.y_m} : Point{p.x_m, p.y_m + by}; };
    Path result(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(leg));
    if (leg == 0) result.insert(result.end(), {a, from(a, way), moved(from(a, way))});
    else if (inLine(path[leg - 1], a, b)) result.insert(result.end(), {a, moved(a)});
    else result.push_back(moved(a));
    if (leg + 2 == path.size()) result.insert(result.end(), {moved(from(b, -way)), from(b, -way), b});
    else if (inLine(a, b, path[leg + 2])) result.insert(result.end(), {moved(b), b});
    else result.push_back(moved(b));
    result.insert(result.end(), path.begin() + static_cast<std::ptrdiff_t>(leg) + 2, path.end());
    return result;
}

/// Without corners that mean nothing, but for those that `keep` had in a straight line already: they were put there.
Path tidied(Path path, const Path& keep) {
    for (std::size_t i = 1; i + 1 < path.size();) {
        const bool same = path[i] == path[i - 1] || path[i] == path[i + 1];
        const bool wanted = !same && std::find(keep.begin(), keep.end(), path[i]) != keep.end();
        bool straight = inLine(path[i - 1], path[i], path[i + 1]);
        if (wanted && straight) {
            const auto k = static_cast<std::size_t>(std::find(keep.begin(), keep.end(), path[i]) - keep.begin());
            straight = k == 0 || k + 1 >= keep.size() || !inLine(keep[k - 1], keep[k], keep[k + 1]);
        }
        if (same || straight) {
            path.erase(path.begin() + static_cast<std::ptrdiff_t>(i));
            i = std::max<std::size_t>(i, 2) - 1; // its neighbour may now be in a line
        } else {
            ++i;
        }
    }
    return path;
}

} // namespace

bool isHorizontal(const Path& path, std::size_t leg) {
    const Point &a = path[leg], &b = path[leg + 1];
    return std::abs(a.y_m - b.y_m) <= std::abs(a.x_m - b.x_m);
}

Path bendsOf(const Path& path) { return path.size() <= 2 ? Path{} : Path(path.begin() + 1, path.end() - 1); }

Path movedLeg(const Path& path, std::size_t leg, double coordinate_m) {
    if (leg + 1 >= path.size()) return bendsOf(path);
    const Point a = path[leg];
    if ((isHorizontal(path, leg) ? a.y_m : a.x_m) == coordinate_m) return bendsOf(path);
    return bendsOf(tidied(shifted(path, leg, coordinate_m), path));
}

Path movedBend(const Path& path, std::size_t bend, Point to) {
    if (bend == 0 || bend + 1 >= path.size() || path[bend] == to) return bendsOf(path);
    const bool before = isHorizontal(path, bend - 1), after = isHorizontal(path, bend);
    Path result = path;
    if (before == after) { // in a straight leg: it steps aside there
        double& at = before ? result[bend].x_m : result[bend].y_m;
        const double a = before ? path[bend - 1].x_m : path[bend - 1].y_m,
                     b = before ? path[bend + 1].x_m : path[bend + 1].y_m;
        at = std::clamp(before ? to.x_m : to.y_m, std::min(a, b), std::max(a, b));
        if ((before ? to.y_m : to.x_m) == (before ? path[bend].y_m : path[bend].x_m)) return bendsOf(result);
        return bendsOf(tidied(shifted(result, bend, before ? to.y_m : to.x_m), path));
    }
    result = shifted(result, bend, after ? to.y_m : to.x_m); // the corners before it keep their numbers
    result = shifted(result, bend - 1, before ? to.y_m : to.x_m);
    return bendsOf(tidied(std::move(result), path));
}

Path withBend(const Path& path, std::size_t leg, Point at) {
    if (leg + 1 >= path.size()) return bendsOf(path);
    const Point a = path[leg], b = path[leg + 1];
    const Point on = isHorizontal(path, leg)
                         ? Point{std::clamp(at.x_m, std::min(a.x_m, b.x_m), std::max(a.x_m, b.x_m)), a.y_m}
                         : Point{a.x_m, std::clamp(at.y_m, std::min(a.y_m, b.y_m), std::max(a.y_m, b.y_m))};
    Path result = path;
    if (on != a && on != b) result.insert(result.begin() + static_cast<std::ptrdiff_t>(leg) + 1, on);
    return bendsOf(result);
}

Path withoutBend(const Path& path, std::size_t bend) {
    if (bend == 0 || bend + 1 >= path.size()) return bendsOf(path);
    const std::size_t last = path.size() - 1;
    if (inLine(path[bend - 1], path[bend], path[bend + 1])) {
        Path result = path;
        result.erase(result.begin() + static_cast<std::ptrdiff_t>(bend));
        return bendsOf(result);
    }
    // A leg vanishes when a leg beside it moves into the line of the one on its other side; legs at ports stay.
    Path best;
    double shortest = -1;
    const auto consider = [&](std::size_t leg, Point onto) {
        if (leg == 0 || leg + 1 >= last) return;
        Path result = tidied(shifted(path, leg, isHorizontal(path, leg) ? onto.y_m : onto.x_m), path);
        if (result.size() >= path.size() || (shortest >= 0 && lengthOf(result) >= shortest)) return;
        shortest = lengthOf(result);
        best = bendsOf(result);
    };
    if (bend + 1 < last) consider(bend + 1, path[bend]), consider(bend - 1, path[bend + 1]); // the leg behind it goes
    if (bend >= 2) consider(bend, path[bend - 1]), consider(bend - 2, path[bend]);           // the leg before it
    return best;
}

} // namespace gs
