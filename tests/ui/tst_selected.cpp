// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected, looked up once for plan, inspector and status bar; and the plan's scene that is made beside the
// engine.
#include <QTest>
#include <algorithm>
#include <array>

#include "core/examples/examples.h"
#include "database/catalog_file.h"
#include "tests/support/panel_fixture.h"
#include "tests/support/small_site.h"
#include "ui/panels/inspector_panel.h"
#include "ui/render/plan_scene.h"
#include "ui/selected.h"
#include "ui/widgets/commit_edit.h"

using namespace gs;
using namespace gs::test;
using namespace gs::ui;

class TestSelected : public QObject {
    Q_OBJECT

    static Selected lookUpThese(const Site& site, std::set<std::string> ids) {
        return lookUp(site, std::make_shared<const std::set<std::string>>(std::move(ids)));
    }
    /// The ids again, of the slots one by one.
    static std::set<std::string> named(const Site& site, const Selected& selected) {
        std::set<std::string> ids;
        for (const Slot slot : selected.components) ids.insert(site.components().at(slot)->id);
        for (const Slot slot : selected.links) ids.insert(site.links().at(slot)->id);
        return ids;
    }
    static bool isSame(const Rect& a, const Rect& b) {
        return a.left == b.left && a.top == b.top && a.right == b.right && a.bottom == b.bottom;
    }

private slots:
    void everyIdIsFoundWhateverTheOrderOfTheSlots() {
        const Site built = smallSite(db::shippedCatalog()); // in the order of its making
        Site sorted;                                        // as a file is read
        for (const auto& [id, type] : built.types()) sorted.put(type);
        for (const std::string& id : built.components().sortedIds()) sorted.put(built.components().get(id));
        for (const std::string& id : built.links().sortedIds()) sorted.put(built.links().get(id));
        std::set<std::string> all;
        for (const std::string& id : built.components().sortedIds()) all.insert(id);
        for (const std::string& id : built.links().sortedIds()) all.insert(id);
        for (const Site* site : std::array<const Site*, 2>{&built, &sorted}) {
            const Selected selected = lookUpThese(*site, all);
            QCOMPARE(selected.components.size(), site->components().size());
            QCOMPARE(selected.links.size(), site->links().size());
            QCOMPARE(named(*site, selected), all);
            QVERIFY(std::is_sorted(selected.components.begin(), selected.components.end()));
            QVERIFY(std::is_sorted(selected.links.begin(), selected.links.end()));
            all.insert("no such part");
            QCOMPARE(lookUpThese(*site, all).components.size(), site->components().size());
            all.erase("no such part");
        }
        const Selected some = lookUpThese(sorted, {"BUSA", "R2", "gone"});
        QCOMPARE(named(sorted, some), (std::set<std::string>{"BUSA", "R2"}));
        QCOMPARE(*some.ids, (std::set<std::string>{"BUSA", "R2", "gone"}));
        QVERIFY(lookUpThese(Site(), {"R1"}).components.empty());
    }

    void theDocumentLooksUpOnceUntilPartsComeOrGo() {
        PanelCase made;
        Document& document = *made.document;
        QVERIFY(document.selected()->ids->empty());
        document.setSelection({"R1", "R2", "BUSA"});
        const auto first = document.selected();
        QCOMPARE(named(document.site(), *first), document.selection());
        document.edit(moveBy(document.site(), std::vector<std::string>{"R1"}, 1, 0), "Move");
        QCOMPARE(document.selected(), first); // moved parts stand in their slots
        document.edit(removeComponents(document.site(), std::vector<std::string>{"R1", "R3"}), "Remove");
        QCOMPARE(named(document.site(), *document.selected()), (std::set<std::string>{"R2", "BUSA"}));
        QCOMPARE(document.selection(), (std::set<std::string>{"R2", "BUSA"}));
        QCOMPARE(first->ids->size(), std::size_t(3)); // who has kept it has what was selected then
        document.undo(); // what comes back is selected, but the door of R3, which goes with it
        QCOMPARE(named(document.site(), *document.selected()), (std::set<std::string>{"R1", "R3"}));
        document.setSelection({"R1"});
        QCOMPARE(named(document.site(), *document.selected()), (std::set<std::string>{"R1"}));
    }

    /// A name that is typed and left for another part is that of the first: leaving the field commits it when the
    /// selection is another already.
    void anEntryThatIsLeftGoesToThePartsItWasMadeFor() {
        PanelCase made;
        InspectorPanel panel;
        panel.setDocument(made.document.get());
        made.open(panel, {320, 800});
        made.document->setSelection({"R1"});
        PanelCase::settle();
        panel.editName();
        auto* name = qobject_cast<CommitEdit*>(panel.focusWidget());
        QVERIFY(name && name->isVisible());
        QTest::keyClicks(name, "First");
        made.document->setSelection({"R2"});
        QTRY_COMPARE(made.site().component("R1")->name, std::string("First"));
        QVERIFY(made.site().component("R2")->name != "First");
    }

    /// What is laid out on a thread without any results is what the engine's scene is; it is there for the first who
    /// asks, and not for a site that is another by then.
    void theSceneMadeBesideTheEngineIsTheSame() {
        const FreshUser user;
        const Catalog& catalog = db::shippedCatalog();
        const auto document = Document::createUntitled(buildExample("colossus-1", catalog), catalog);
        const std::unique_ptr<PlanScene> made = document->takeScene();
        QVERIFY(made);
        QVERIFY(!document->takeScene());
        PlanScene reset;
        reset.reset(document->engine());
        made->resultsChanged(document->engine());
        QCOMPARE(made->slotCount(), reset.slotCount());
        QVERIFY(reset.slotCount() > 100);
        for (Slot slot = 0; slot < reset.slotCount(); ++slot) {
            const SceneItem *a = made->item(slot), *b = reset.item(slot);
            QCOMPARE(a == nullptr, b == nullptr);
            if (!a) continue;
            QCOMPARE(a->type, b->type);
            QVERIFY(isSame(a->box, b->box));
            QCOMPARE(a->installed, b->installed);
            QCOMPARE(a->live, b->live);
            QVERIFY(made->look(document->engine(), slot) == reset.look(document->engine(), slot));
        }
        const Table<Link>& links = document->site().links();
        for (Slot slot = 0; slot < links.slotCount(); ++slot) {
            QCOMPARE(made->link(slot) == nullptr, reset.link(slot) == nullptr);
            if (made->link(slot)) QVERIFY(isSame(made->linkBox(slot), reset.linkBox(slot)));
        }
        const auto edited = Document::createUntitled(smallSite(catalog), catalog);
        edited->edit(moveBy(edited->site(), std::vector<std::string>{"R1"}, 1, 0), "Move");
        QVERIFY(!edited->takeScene());
        const auto later = Document::createUntitled(smallSite(catalog), catalog);
        later->setView({Date{later->view().at.days - 400}, later->view().loadCase});
        QVERIFY(!later->takeScene());
    }
};

QTEST_MAIN(TestSelected)
#include "tst_selected.moc"
