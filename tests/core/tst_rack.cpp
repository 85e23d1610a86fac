// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/compute/rack.h"
#include "tests/support/sample_type.h"

using namespace gs;
using gs::test::SampleType;

class TestRack : public QObject {
    Q_OBJECT

    static SampleType nvl72() {
        return SampleType(Role::Rack, "rack")
            .text("it", "gpu")
            .set("gpus", 72)
            .set("gpu_tdp_w", 1200)
            .set("rack_power_kw_max", 132)
            .set("rack_power_kw_typical", 120)
            .set("liquid_heat_fraction", 0.87)
            .set("air_heat_fraction", 0.13)
            .set("supply_temp_c_max", 45)
            .set("return_temp_rise_k", 10)
            .set("flops_bf16_dense_tflops", 180000)
            .set("flops_fp8_dense_tflops", 360000)
            .set("flops_fp4_dense_tflops", 720000);
    }

private slots:
    void loadCases() {
        const RackModel m = resolveRack(nvl72(), {});
        GS_NEAR(m.power_w(LoadCase::Nameplate), 132e3, 1e-6);
        GS_NEAR(m.power_w(LoadCase::Training), 120e3, 1e-6);
        GS_NEAR(m.power_w(LoadCase::Idle), 39.6e3, 1e-6); // 0.3 × 132
        const RackModel own = resolveRack(nvl72(), {{"rack_power_kw_max", 140.0}, {"rack_power_kw_idle", 20.0}});
        GS_NEAR(own.power_w(LoadCase::Nameplate), 140e3, 1e-6);
        GS_NEAR(own.power_w(LoadCase::Idle), 20e3, 1e-6);
    }
    void computeAndHeat() {
        const RackModel m = resolveRack(nvl72(), {});
        QCOMPARE(m.kind, ItKind::Gpu);
        QCOMPARE(m.gpus, std::int64_t(72));
        GS_NEAR(m.gpuPower_w(), 86400, 1e-6); // 72 × 1,200 W
        GS_NEAR(m.bf16_flops, 1.8e17, 1);
        GS_NEAR(m.h100Equivalents(), 181.928, 1e-3); // 180,000 / 989.4
        GS_NEAR(m.liquid_fraction + m.air_fraction, 1, 1e-15);
        GS_NEAR(m.liquid_fraction, 0.87, 0);
        QVERIFY(m.supply_temp_c_max.has_value());
        GS_NEAR(*m.supply_temp_c_max, 45, 0);
        GS_NEAR(m.power_factor, 0.95, 0);
    }
    void airCooledRackNeedsNoCoolant() {
        SampleType t(Role::Rack, "rack");
        t.text("it", "storage")
            .set("rack_power_kw_max", 29)
            .set("rack_power_kw_typical", 22)
            .set("liquid_heat_fraction", 0)
            .set("supply_temp_c_max", 45);
        const RackModel m = resolveRack(t, {});
        QCOMPARE(m.kind, ItKind::Storage);
        QVERIFY(!m.supply_temp_c_max.has_value());
        GS_NEAR(m.air_fraction, 1, 0);
        QCOMPARE(m.h100Equivalents(), 0.0);
    }
    void singleSwitchIsInWatts() {
        SampleType t(Role::Rack, "switch");
        t.text("it", "network").set("power_w_max", 150).set("power_w_typical", 98);
        const RackModel m = resolveRack(t, {});
        GS_NEAR(m.power_w(LoadCase::Nameplate), 150, 1e-9);
        GS_NEAR(m.power_w(LoadCase::Training), 98, 1e-9);
        GS_NEAR(m.power_w(LoadCase::Idle), 45, 1e-9);
    }
    /// Every shipped rack: heat shares make the whole, nameplate is not below training, and the sum of
    /// accelerators at TDP stays within the rack's nameplate.
    void shippedRacksAreConsistent() {
        const Catalog catalog = test::shippedCatalog({"racks"});
        int gpuRacks = 0;
        for (const auto& type : catalog.types()) {
            const RackModel m = resolveRack(*type, {});
            const QByteArray id = QByteArray::fromStdString(type->id);
            QVERIFY2(m.power_w(LoadCase::Nameplate) >= m.power_w(LoadCase::Training) &&
                         m.power_w(LoadCase::Training) > 0,
                     id);
            QVERIFY2(m.liquid_fraction + m.air_fraction == 1, id);
            if (type->find("liquid_heat_fraction") && type->find("air_heat_fraction"))
                QVERIFY2(std::fabs(type->value("liquid_heat_fraction") + type->value("air_heat_fraction") - 1) < 1e-9,
                         id);
            if (m.gpu_tdp_w > 0) {
                ++gpuRacks;
                QVERIFY2(m.gpuPower_w() <= m.power_w(LoadCase::Nameplate), id);
            }
        }
        QVERIFY(gpuRacks >= 6);
    }
    /// 100,032 H100 in 1,563 racks of 64: 70.0 MW of accelerators at 700 W.
    void colossusAccelerators() {
        const Catalog catalog = test::shippedCatalog({"racks"});
        const auto type = catalog.type("rack-smc-h100-64");
        QVERIFY(type != nullptr);
        const RackModel m = resolveRack(*type, {});
        GS_NEAR(1563 * m.gpuPower_w(), 70.0224e6, 1);
        GS_NEAR(1563 * m.h100Equivalents(), 100032, 10);
    }
    void survivesAnything() {
        const char* keys[] = {"gpus",
                              "gpu_tdp_w",
                              "rack_power_kw_max",
                              "rack_power_kw_typical",
                              "rack_power_kw_idle",
                              "liquid_heat_fraction",
                              "air_heat_fraction",
                              "supply_temp_c_max",
                              "return_temp_rise_k",
                              "flops_bf16_dense_tflops",
                              "power_factor"};
        for (const double a : test::extremes())
            for (const double b : test::extremes()) {
                OwnValues own;
                bool first = true;
                for (const char* key : keys) own[key] = (first = !first) ? a : b;
                const RackModel m = resolveRack(nvl72(), own);
                for (const double value : {m.it_w[0], m.it_w[1], m.it_w[2], m.gpuPower_w(), m.liquid_fraction,
                                           m.air_fraction, m.h100Equivalents(), m.power_factor})
                    QVERIFY(std::isfinite(value) && value >= 0);
                QVERIFY(m.return_rise_k > 0 && std::isfinite(m.return_rise_k) && m.gpus >= 0);
                if (m.supply_temp_c_max) QVERIFY(std::isfinite(*m.supply_temp_c_max));
            }
    }
};

QTEST_APPLESS_MAIN(TestRack)
#include "tst_rack.moc"
