// SPDX-License-Identifier: GPL-3.0-or-later
// Types made in a test, number by number, and readers of the shipped catalog and of published cases.
#pragma once

#include <QFile>
#include <QString>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/catalog/catalog.h"

namespace gs::test {

struct SampleType {
    Type type;
    explicit SampleType(Role role, std::string kind = "sample") {
        type.id = "sample";
        type.kind = std::move(kind);
        type.role = role;
    }
    SampleType& set(const std::string& key, double value) {
        Quantity q;
        q.value = value;
        return put(key, std::move(q));
    }
    SampleType& list(const std::string& key, std::vector<double> values) {
        Quantity q;
        q.list = std::move(values);
        return put(key, std::move(q));
    }
    SampleType& curve(const std::string& key, std::vector<std::pair<double, double>> points) {
        Quantity q;
        q.curve = std::move(points);
        return put(key, std::move(q));
    }
    SampleType& text(const std::string& key, const std::string& value) {
        type.texts[key] = value;
        return *this;
    }
    SampleType& port(Medium medium, Direction direction) {
        Port p;
        p.name = "port" + std::to_string(type.ports.size());
        p.medium = medium;
        p.direction = direction;
        type.ports.push_back(p);
        return *this;
    }
    operator const Type&() const { return type; }

private:
    SampleType& put(const std::string& key, Quantity q) {
        q.key = key;
        const auto at = std::lower_bound(type.quantities.begin(), type.quantities.end(), key,
                                         [](const Quantity& a, const std::string& k) { return a.key < k; });
        type.quantities.insert(at, std::move(q));
        return *this;
    }
};

inline std::string readSource(const char* path) {
    QFile file(QString::fromUtf8(GIGASITE_SOURCE_DIR "/") + QString::fromUtf8(path));
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error(std::string("no file ") + path);
    return file.readAll().toStdString();
}

/// One file of the shipped catalog, e.g. "cooling".
inline Catalog shippedCatalog(std::initializer_list<const char*> names) {
    Catalog catalog;
    for (const char* name : names) {
        const std::string path = std::string("resources/catalog/") + name + ".json";
        catalog.load(readSource(path.c_str()), path);
    }
    return catalog;
}

/// Numbers no planner would type and every function must survive.
inline const std::vector<double>& extremes() {
    static const std::vector<double> values{0,
                                            -0.0,
                                            1,
                                            -1,
                                            0.5,
                                            1e-308,
                                            -1e-308,
                                            5e-324,
                                            1e30,
                                            -1e30,
                                            1e308,
                                            -1e308,
                                            std::numeric_limits<double>::infinity(),
                                            -std::numeric_limits<double>::infinity(),
                                            std::numeric_limits<double>::quiet_NaN(),
                                            35.6,
                                            81,
                                            273.15,
                                            -273.15};
    return values;
}

inline bool isNear(double actual, double expected, double tolerance) {
    return std::fabs(actual - expected) <= tolerance;
}
/// The number and what was expected of it stand in the message.
#define GS_NEAR(actual, expected, tolerance)                                                                           \
    do {                                                                                                               \
        const double gsActual = (actual), gsExpected = (expected);                                                     \
        QVERIFY2(gs::test::isNear(gsActual, gsExpected, (tolerance)),                                                  \
                 qPrintable(QStringLiteral("%1, expected %2").arg(gsActual, 0, 'g', 12).arg(gsExpected, 0, 'g', 12))); \
    } while (false)

} // namespace gs::test
