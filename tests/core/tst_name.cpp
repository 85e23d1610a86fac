// SPDX-License-Identifier: GPL-3.0-or-later
// Names and shared values. What a name must do is what the text itself does: expected values are those of std::string.
#include <QtTest>

#include <algorithm>
#include <map>
#include <set>
#include <thread>
#include <unordered_set>

#include "core/site/model.h"

using gs::Name;
using gs::SharedValue;

class TestName : public QObject {
    Q_OBJECT

private slots:
    void emptyIsTheDefault();
    void readsLikeItsText();
    void ordersByBytes();
    void equalTextsAreOneName();
    void threadsAgree();
    void textsStayWhereTheyAre();
    void copiesShareUntilOneWrites();
    void emptySharedValues();
    void mapsAndLists();
};

void TestName::emptyIsTheDefault() {
    const Name none;
    QVERIFY(none.empty());
    QCOMPARE(none.size(), std::size_t{0});
    QVERIFY(none.str().empty());
    QVERIFY(none == Name("") && none == Name(std::string()) && none == Name(std::string_view()));
    QVERIFY(none == "" && none == std::string() && none != "a" && none < "a");
    QCOMPARE(none.number(), 0u);
    Name one("one");
    QVERIFY(!one.empty());
    one.clear();
    QVERIFY(one == none);
    one = "again";
    one = {};
    QVERIFY(one.empty());
}

void TestName::readsLikeItsText() {
    const std::string text = "rack-7.feed_a";
    const Name name = text;
    const std::string& read = name;
    const std::string_view seen = name;
    QVERIFY(read == text && seen == text);
    QVERIFY(name == text && text == name && name == "rack-7.feed_a" && name == std::string_view(text));
    QVERIFY(name != "rack-7" && std::string("rack-8") != name);
    QCOMPARE(name + ".x", text + ".x");
    QCOMPARE("x." + name, "x." + text);
    QCOMPARE(std::string("x.") + name, "x." + text);
    QCOMPARE(name + name, text + text);
    QCOMPARE(name + '!', text + '!');
    QCOMPARE(name.rfind('.'), text.rfind('.'));
    QCOMPARE(name.find("feed"), text.find("feed"));
    QCOMPARE(name.substr(0, 4), text.substr(0, 4));
    QVERIFY(name.starts_with("rack") && name.ends_with("_a") && !name.ends_with("rack"));
    QCOMPARE(std::string(name.c_str()), text);
    // Bytes that are no letters, a zero among them, are text too.
    const std::string bytes("a\0b\xff", 4);
    QVERIFY(Name(bytes) == bytes && Name(bytes) != "a" && Name(bytes).size() == 4);
    // Among texts.
    std::set<std::string> ids{text};
    QVERIFY(ids.count(name) == 1);
    std::map<std::string, int, std::less<>> numbers{{text, 3}};
    QVERIFY(numbers.find(name)->second == 3);
}

void TestName::ordersByBytes() {
    // Capitals before small letters, "10" before "9", a beginning before what goes on, high bytes after ASCII.
    std::vector<std::string> texts{"b",        "a", "B",   "rack-10", "rack-9", "rack-1", "rack", "",
                                   "\xc3\xa4", "z", "a b", "a-b",     "a_b",    "aB",     "ab"};
    std::vector<Name> names(texts.rbegin(), texts.rend());
    std::sort(texts.begin(), texts.end());
    std::sort(names.begin(), names.end());
    for (std::size_t i = 0; i < texts.size(); ++i) QVERIFY2(names[i] == texts[i], texts[i].c_str());
    for (const std::string& a : texts)
        for (const std::string& b : texts) {
            QCOMPARE(Name(a) < Name(b), a < b);
            QCOMPARE(Name(a) < b, a < b);
            QCOMPARE(a < Name(b), a < b);
            QCOMPARE(Name(a) == Name(b), a == b);
        }
}

void TestName::equalTextsAreOneName() {
    const Name a(std::string("the same")), b("the same");
    QCOMPARE(a.number(), b.number());
    QCOMPARE(std::hash<Name>{}(a), std::hash<Name>{}(b));
    QCOMPARE(&a.str(), &b.str());
    std::unordered_set<Name> set;
    for (int i = 0; i < 1000; ++i) set.insert("set-" + std::to_string(i % 100));
    QCOMPARE(set.size(), std::size_t{100});
    QVERIFY(set.count("set-42") == 1 && set.count("set-100") == 0);
}

void TestName::threadsAgree() {
    // Eight threads name the same texts in different orders, enough of them to fill several blocks and widen every
    // part of the table: one number per text, and each reads what it named.
    constexpr std::size_t threads = 8, texts = 30'000;
    std::vector<std::vector<Name>> named(threads, std::vector<Name>(texts));
    std::vector<std::thread> running;
    for (std::size_t t = 0; t < threads; ++t)
        running.emplace_back([&, t] {
            for (std::size_t i = 0; i < texts; ++i) {
                const std::size_t text = (i * 7919 + t * 3001) % texts; // 7919 and 30,000 have no common divisor
                named[t][text] = "thread text " + std::to_string(text);
            }
        });
    for (std::thread& thread : running) thread.join();
    std::unordered_set<std::uint32_t> numbers;
    for (std::size_t i = 0; i < texts; ++i) {
        QVERIFY(named[0][i] == "thread text " + std::to_string(i));
        for (std::size_t t = 1; t < threads; ++t) QCOMPARE(named[t][i].number(), named[0][i].number());
        numbers.insert(named[0][i].number());
    }
    QCOMPARE(numbers.size(), texts);
}

void TestName::textsStayWhereTheyAre() {
    const Name early("an early text, longer than what stands in the string itself");
    const std::string* at = &early.str();
    const char* bytes = early.c_str();
    for (int i = 0; i < 20'000; ++i) (void)Name("later text " + std::to_string(i));
    QCOMPARE(&early.str(), at);
    QCOMPARE(static_cast<const void*>(early.c_str()), static_cast<const void*>(bytes));
}

void TestName::copiesShareUntilOneWrites() {
    SharedValue<std::vector<int>> a({1, 2, 3});
    SharedValue<std::vector<int>> b = a;
    QCOMPARE(&a.get(), &b.get());
    b.push_back(4);
    QVERIFY(&a.get() != &b.get());
    QVERIFY(a == std::vector<int>({1, 2, 3}) && b == std::vector<int>({1, 2, 3, 4}) && a != b);
    const std::vector<int>* own = &b.get();
    b.edit()[0] = 7; // alone already: in place
    QCOMPARE(&b.get(), own);
    const SharedValue<std::vector<int>> moved = std::move(b);
    QVERIFY(moved.size() == 4 && moved[0] == 7 && moved.front() == 7 && moved.back() == 4);
    a = moved;
    QCOMPARE(&a.get(), &moved.get());
    a.clear();
    QVERIFY(a.empty() && moved.size() == 4);
}

void TestName::emptySharedValues() {
    SharedValue<std::vector<int>> none, made{std::vector<int>()}, emptied({1});
    emptied.edit().clear();
    QVERIFY(none.empty() && made.empty() && emptied.empty());
    QVERIFY(none == made && none == emptied);
    QVERIFY(none.begin() == none.end());
    QCOMPARE(none.size(), std::size_t{0});
    none = {};
    QVERIFY(none.empty());
}

void TestName::mapsAndLists() {
    gs::Component one;
    one.values = {{"width_m", 2}, {"depth_m", 3}};
    one.outline = {{0, 0}, {1, 0}, {1, 1}};
    gs::Component other = one;
    QVERIFY(one == other);
    other.values["width_m"] = 4;
    QVERIFY(one.values.at("width_m") == 2 && other.values.at("width_m") == 4 && one != other);
    QVERIFY(one.values.contains("depth_m") && one.values.count("height_m") == 0);
    QVERIFY(one.values.find("depth_m")->second == 3);
    other = one;
    other.outline.push_back({0, 1});
    QVERIFY(one.outline.size() == 3 && other.outline.size() == 4 && one != other);
    const std::vector<gs::Point>& read = other.outline;
    QVERIFY((read.back() == gs::Point{0, 1}));
}

QTEST_GUILESS_MAIN(TestName)
#include "tst_name.moc"
