// SPDX-License-Identifier: GPL-3.0-or-later
// The packed form of a change gives back what the JSON form gives back, and nothing is believed blindly.
#include "database/change_pack.h"
#include "database_case.h"

using namespace gs;
using namespace gs::test;

class ChangePackTest : public QObject {
    Q_OBJECT
private slots:
    void sameAsJson() {
        RandomSite random(21);
        for (int i = 0; i < 500; ++i) {
            const ChangeSet change = random.edit(30);
            const std::string json = changeToJson(change);
            QCOMPARE(changeToJson(db::unpackChange(db::packChange(change))), json);
            QCOMPARE(changeToJson(db::unpackChange(db::packChange(inverse(change)))), changeToJson(inverse(change)));
        }
        QVERIFY(db::unpackChange(db::packChange({})).isEmpty());
    }
    void everyBitOfANumber() {
        ChangeSet change = addRack("R1");
        auto after = std::make_shared<Component>(*change.components.front().after);
        after->position = {-0.0, std::numeric_limits<double>::infinity()};
        change.components.front() = {change.components.front().after, after};
        const auto back = db::unpackChange(db::packChange(change)).components.front().after;
        QVERIFY(std::signbit(back->position.x_m) && std::isinf(back->position.y_m));
    }
    void movedRowIsSmall() {
        // Of 10,000 moved racks each needs its id and place once and its new x: about 6 + 3 x 8 bytes and masks.
        const auto size = db::packChange(moveAll(rowOfRacks(10000))).size();
        QVERIFY2(size < 10000 * 48, qPrintable(QString::number(size)));
    }
    void damagedBytesAreRefused() {
        RandomSite random(22);
        ChangeSet change;
        for (int i = 0; i < 20; ++i) change = fold(change, random.edit(10));
        const std::string whole = db::packChange(change);
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY_EXCEPTION_THROWN(db::unpackChange(std::string_view(whole).substr(0, size)), std::runtime_error);
        QVERIFY_EXCEPTION_THROWN(db::unpackChange(whole + "x"), std::runtime_error);
        int refused = 0;
        for (int i = 0; i < 2000; ++i) {
            std::string bytes = whole;
            const auto at = static_cast<std::size_t>(random.below(static_cast<int>(bytes.size())));
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
            try {
                db::unpackChange(bytes);
            } catch (const std::runtime_error&) { ++refused; }
        }
        QVERIFY2(refused > 200, qPrintable(QString::number(refused)));
    }
};

QTEST_GUILESS_MAIN(ChangePackTest)
#include "tst_change_pack.moc"
