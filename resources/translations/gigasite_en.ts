<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Coolant</name>
    <message numerus="yes">
        <source>%n halls</source>
        <translation>
            <numerusform>%n hall</numerusform>
            <numerusform>%n halls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loops</source>
        <translation>
            <numerusform>%n loop</numerusform>
            <numerusform>%n loops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Handles</name>
    <message numerus="yes">
        <source>Rotate %n item(s)</source>
        <translation>
            <numerusform>Rotate %n item</numerusform>
            <numerusform>Rotate %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in a row, %1 long</source>
        <translation>
            <numerusform>%n in a row, %1 long</numerusform>
            <numerusform>%n in a row, %1 long</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkRoutes</name>
    <message numerus="yes">
        <source>Route %n link(s) around obstacles</source>
        <translation>
            <numerusform>Route %n link around obstacles</numerusform>
            <numerusform>Route %n links around obstacles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no way around the obstacles for %1 (%n in all): kept as drawn.</source>
        <translation>
            <numerusform>There is no way around the obstacles for %1: kept as drawn.</numerusform>
            <numerusform>There is no way around the obstacles for %1 (%n in all): kept as drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Straighten %n link(s)</source>
        <translation>
            <numerusform>Straighten %n link</numerusform>
            <numerusform>Straighten %n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose the conductors of %n link(s) by load</source>
        <translation>
            <numerusform>Choose the conductor of %n link by load</numerusform>
            <numerusform>Choose the conductors of %n links by load</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectTool</name>
    <message numerus="yes">
        <source>Move %n item(s)</source>
        <translation>
            <numerusform>Move %n item</numerusform>
            <numerusform>Move %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked part(s) stay · Release: place · Alt: no snapping · Esc: back</source>
        <translation>
            <numerusform>%n locked part stays · Release: place · Alt: no snapping · Esc: back</numerusform>
            <numerusform>%n locked parts stay · Release: place · Alt: no snapping · Esc: back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyPopup</name>
    <message numerus="yes">
        <source>%n term(s) add up to %1 exactly</source>
        <translation>
            <numerusform>%n term makes up %1 exactly</numerusform>
            <numerusform>%n terms add up to %1 exactly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n term(s) do not add up to %1</source>
        <translation>
            <numerusform>%n term does not make up %1</numerusform>
            <numerusform>%n terms do not add up to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::CatalogUpdateDialog</name>
    <message numerus="yes">
        <source>%n field(s) of this site&apos;s types are not as in the catalog. A site keeps the values it was planned with until you take others over.</source>
        <translation>
            <numerusform>%n field of this site&apos;s types is not as in the catalog. A site keeps the values it was planned with until you take others over.</numerusform>
            <numerusform>%n fields of this site&apos;s types are not as in the catalog. A site keeps the values it was planned with until you take others over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them you set by hand.</source>
        <translation>
            <numerusform>%n of them you set by hand.</numerusform>
            <numerusform>%n of them you set by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n field(s)</source>
        <translation>
            <numerusform>Take over %n field</numerusform>
            <numerusform>Take over %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n field(s) over from the catalog</source>
        <translation>
            <numerusform>Take %n field over from the catalog</numerusform>
            <numerusform>Take %n fields over from the catalog</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::CircleDialog</name>
    <message numerus="yes">
        <source>%1 around the centre: %n new part(s)</source>
        <translation>
            <numerusform>%1 around the centre: %n new part</numerusform>
            <numerusform>%1 around the centre: %n new parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::ComparePanel</name>
    <message numerus="yes">
        <source>Compared with “%1”: %n difference(s)</source>
        <translation>
            <numerusform>Compared with “%1”: %n difference</numerusform>
            <numerusform>Compared with “%1”: %n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n</source>
        <translation>
            <numerusform>Take over %n</numerusform>
            <numerusform>Take over %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n difference(s) from %1</source>
        <translation>
            <numerusform>Take over %n difference from %1</numerusform>
            <numerusform>Take over %n differences from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::FillDialog</name>
    <message numerus="yes">
        <source>%1 × %2 in %n row(s)</source>
        <translation>
            <numerusform>%1 × %2 in %n row</numerusform>
            <numerusform>%1 × %2 in %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::FixAllButton</name>
    <message numerus="yes">
        <source>Stop after %n fix(es)</source>
        <translation>
            <numerusform>Stop after %n fix</numerusform>
            <numerusform>Stop after %n fixes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix all %n of this kind</source>
        <translation>
            <numerusform>Fix the %n of this kind</numerusform>
            <numerusform>Fix all %n of this kind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n finding(s)</source>
        <translation>
            <numerusform>Fix %n finding</numerusform>
            <numerusform>Fix %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::ImportDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) placed</source>
        <translation>
            <numerusform>%n part placed</numerusform>
            <numerusform>%n parts placed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: %1</source>
        <translation>
            <numerusform>%n left out: %1</numerusform>
            <numerusform>%n left out: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::LinkPage</name>
    <message numerus="yes">
        <source>Route %n link(s) around obstacles</source>
        <translation>
            <numerusform>Route %n link around obstacles</numerusform>
            <numerusform>Route %n links around obstacles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Straighten %n link(s)</source>
        <translation>
            <numerusform>Straighten %n link</numerusform>
            <numerusform>Straighten %n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::MainWindow</name>
    <message numerus="yes">
        <source>All %n own types</source>
        <translation>
            <numerusform>The %n own type</numerusform>
            <numerusform>All %n own types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n type(s) imported</source>
        <translation>
            <numerusform>%n type imported</numerusform>
            <numerusform>%n types imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The catalog has other values for %n type(s) of this site: Site &gt; Compare types with the catalog.</source>
        <translation>
            <numerusform>The catalog has other values for %n type of this site: Site &gt; Compare types with the catalog.</numerusform>
            <numerusform>The catalog has other values for %n types of this site: Site &gt; Compare types with the catalog.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::NewSiteDialog</name>
    <message numerus="yes">
        <source>%1 in %n hall(s)</source>
        <translation>
            <numerusform>%1 in %n hall</numerusform>
            <numerusform>%1 in %n halls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::PictureAccess</name>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts, of which the first %1 are listed</source>
        <translation>
            <numerusform>%n part, of which the first %1 are listed</numerusform>
            <numerusform>%n parts, of which the first %1 are listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::PlanCanvas</name>
    <message numerus="yes">
        <source>Delete %n link(s)</source>
        <translation>
            <numerusform>Delete %n link</numerusform>
            <numerusform>Delete %n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n item(s)</source>
        <translation>
            <numerusform>Delete %n item</numerusform>
            <numerusform>Delete %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut %n item(s)</source>
        <translation>
            <numerusform>Cut %n item</numerusform>
            <numerusform>Cut %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n item(s)</source>
        <translation>
            <numerusform>Duplicate %n item</numerusform>
            <numerusform>Duplicate %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rotate %n item(s)</source>
        <translation>
            <numerusform>Rotate %n item</numerusform>
            <numerusform>Rotate %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n item(s)</source>
        <translation>
            <numerusform>Move %n item</numerusform>
            <numerusform>Move %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked part(s) stay; unlock them with Ctrl+Shift+L</source>
        <translation>
            <numerusform>%n locked part stays; unlock it with Ctrl+Shift+L</numerusform>
            <numerusform>%n locked parts stay; unlock them with Ctrl+Shift+L</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) in it stay; to delete them as well, undo and select them with a frame</source>
        <translation>
            <numerusform>%n part in it stays; to delete it as well, undo and select it with a frame</numerusform>
            <numerusform>%n parts in it stay; to delete them as well, undo and select them with a frame</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 The same holds for %n more new part(s).</source>
        <translation>
            <numerusform>%1 The same holds for %n more new part.</numerusform>
            <numerusform>%1 The same holds for %n more new parts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::RegenerateDialog</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::RowsDialog</name>
    <message numerus="yes">
        <source>%1 × %2: %n new part(s)</source>
        <translation>
            <numerusform>%1 × %2: %n new part</numerusform>
            <numerusform>%1 × %2: %n new parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::StatusBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::TablePanel</name>
    <message numerus="yes">
        <source>Selected: %n row(s)</source>
        <translation>
            <numerusform>Selected: %n row</numerusform>
            <numerusform>Selected: %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shown: %n row(s)</source>
        <translation>
            <numerusform>Shown: %n row</numerusform>
            <numerusform>Shown: %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n row(s)</source>
        <translation>
            <numerusform>%1 in %n row</numerusform>
            <numerusform>%1 in %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n cell(s)</source>
        <translation>
            <numerusform>Paste %n cell</numerusform>
            <numerusform>Paste %n cells</numerusform>
        </translation>
    </message>
</context>
</TS>
