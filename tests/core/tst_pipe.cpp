// SPDX-License-Identifier: GPL-3.0-or-later
// Friction in pipes, against published cases and calculation by hand.
#include <QTest>

#include <cmath>
#include <limits>

#include "core/cooling/pipe.h"
#include "tests/support/sample_type.h"

using namespace gs;

class TestPipe : public QObject {
    Q_OBJECT

private slots:
    void factorOfLaminarFlow() {
        GS_NEAR(frictionFactor(1000, 0.01), 0.064, 1e-15); // 64/Re whatever the wall
        GS_NEAR(frictionFactor(2000, 0), 0.032, 1e-15);
        GS_NEAR(frictionFactor(0, 0), 0, 0);
    }
    /// Munson, Young, Okiishi, Fundamentals of Fluid Mechanics, example 8.5: air in drawn tubing of 4 mm, Re 13,700,
    /// roughness ratio 0.000375; Moody chart and Colebrook 0.0291. Swamee and Jain claim 1 %.
    void factorOfTheMoodyChart() {
        GS_NEAR(frictionFactor(13700, 0.000375), 0.0291, 0.0291 * 0.01);
        // Colebrook solved by iteration here, over the chart: within 3 % (Swamee and Jain 1976).
        for (const double re : {5e3, 2e4, 1e5, 1e6, 1e7})
            for (const double rough : {1e-6, 1e-4, 1e-3, 1e-2}) {
                double f = 0.02;
                for (int i = 0; i < 100; ++i)
                    f = std::pow(-2 * std::log10(rough / 3.7 + 2.51 / (re * std::sqrt(f))), -2.0);
                GS_NEAR(frictionFactor(re, rough), f, 0.03 * f);
            }
    }
    void noStepBetweenTheRegimes() {
        for (const double rough : {0.0, 1e-4, 1e-2}) {
            GS_NEAR(frictionFactor(2000 + 1e-6, rough), frictionFactor(2000, rough), 1e-6);
            GS_NEAR(frictionFactor(4000 - 1e-6, rough), frictionFactor(4000, rough), 1e-6);
        }
    }
    /// By hand: DN300 (303.2 mm) with 779.8 m³/h of water at 20 °C, the flow of the record at 3 m/s.
    /// A = π/4 0.3032² = 0.072202 m², v = 0.216611/0.072202 = 3.0001 m/s; Re = 998.5 × 3.0001 × 0.3032 / 0.001002
    /// = 906,450; k/d = 0.045/303.2 = 1.4842e-4; k/3.7d = 4.0113e-5; 5.74/Re^0.9 = 2.4964e-5;
    /// f = 0.25/log10(6.5077e-5)² = 0.25/4.18657² = 0.014263; 0.014263/0.3032 × 998.5 × 9.0006/2 = 211.4 Pa/m.
    void gradientByHand() {
        GS_NEAR(velocity_m_per_s(779.8 / 3600, 0.3032), 3.0001, 1e-3);
        GS_NEAR(friction_pa_per_m(779.8 / 3600, 0.3032, 45e-6, Fluid::Water, 20), 211.4, 0.5);
    }
    /// Melinder's polynomial as evaluated for the table: 2.445 mPa s at 20 °C; water 1.002 (IAPWS). Linear between
    /// rows.
    void viscosities() {
        GS_NEAR(viscosity_pa_s(Fluid::Pg25, 20), 2.445e-3, 1e-9);
        GS_NEAR(viscosity_pa_s(Fluid::Water, 20), 1.002e-3, 1e-9);
        GS_NEAR(viscosity_pa_s(Fluid::Water, 55), (0.547e-3 + 0.466e-3) / 2, 1e-9);
        GS_NEAR(viscosity_pa_s(Fluid::Water, 99), 0.466e-3, 1e-9);
    }
    void anyNumberIsFinite() {
        for (const double a : test::extremes())
            for (const double b : test::extremes()) {
                QVERIFY(std::isfinite(frictionFactor(a, b)));
                QVERIFY(std::isfinite(velocity_m_per_s(a, b)));
                QVERIFY(std::isfinite(friction_pa_per_m(a, b, b, Fluid::Pg25, a)));
                QVERIFY(std::isfinite(viscosity_pa_s(Fluid::Water, a)));
            }
    }
};

QTEST_APPLESS_MAIN(TestPipe)
#include "tst_pipe.moc"
