// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sentences.h"

#include "ui/panels/names.h"
#include "ui/theme.h"
#include "ui/units.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <vector>

namespace gs::ui {

namespace {

constexpr int longest = 4000; // a sentence of this length carries somebody's name: it is shown as it is

/// %1 … %5 stand for names and figures. What stands in them may be a pattern of its own.
constexpr const char* patterns[] = {
    // findings of power
    QT_TRANSLATE_NOOP("Sentence", "%1 carries %2, its derated rating is %3."),
    QT_TRANSLATE_NOOP("Sentence", "The batteries on %1 give up to %2, its derated rating is %3."),
    QT_TRANSLATE_NOOP("Sentence", "The batteries on the cable from %1 to %2 give up to %3, it is rated %4."),
    QT_TRANSLATE_NOOP(
        "Sentence", "%1 and %2 more on its transformer give up to %3, the cable from %4 to %5 lets %6 of it through."),
    QT_TRANSLATE_NOOP("Sentence", "%1 and %2 more on its transformer give up to %3, %4 lets %5 of it through."),
    QT_TRANSLATE_NOOP("Sentence", "%1 gives up to %2, the cable from %3 to %4 lets %5 of it through."),
    QT_TRANSLATE_NOOP("Sentence", "%1 gives up to %2, %3 lets %4 of it through."),
    QT_TRANSLATE_NOOP("Sentence", "Add a like unit beside it, or choose a larger one."),
    QT_TRANSLATE_NOOP("Sentence", "The cable from %1 to %2 carries %3 per run, rated %4."),
    QT_TRANSLATE_NOOP("Sentence", "%1 is fed, but no live source stands above its feeds."),
    QT_TRANSLATE_NOOP("Sentence", "%1 has no live power feed."),
    QT_TRANSLATE_NOOP("Sentence", "Feeds A and B of %1 both pass through %2."),
    QT_TRANSLATE_NOOP("Sentence", "The ends of the link from %1 to %2 share no voltage."),
    QT_TRANSLATE_NOOP("Sentence", "The link from %1 to %2 is part of a circle of feeders and carries nothing."),
    QT_TRANSLATE_NOOP("Sentence", "The cable from %1 to %2 drops %3 of its voltage over %4."),
    QT_TRANSLATE_NOOP("Sentence", "%1 of demand cannot be served; %2 and %3 more limit it."),
    QT_TRANSLATE_NOOP("Sentence", "%1 of demand cannot be served; %2 limits it."),
    QT_TRANSLATE_NOOP("Sentence", "%1 is energized on %2, before any of its feeds."),
    QT_TRANSLATE_NOOP("Sentence", "%1 has ports for two feeds and one feed; it goes dark with it."),
    QT_TRANSLATE_NOOP("Sentence", "The fuel on site lasts its generators %1 at full load, %2 are asked for."),
    QT_TRANSLATE_NOOP("Sentence", "No grid, battery or diesel generator is there to start %1 and its like from black."),
    QT_TRANSLATE_NOOP("Sentence", "Batteries carry the site for %1, %2 needs %3 to start."),
    QT_TRANSLATE_NOOP("Sentence",
                      "Batteries hold what the site takes in %1 and give %2 of its %3, %4 needs %5 to start."),
    QT_TRANSLATE_NOOP("Sentence", "%1 goes dark on %2: planned outages take %3 and %4 at once."),
    QT_TRANSLATE_NOOP("Sentence", "Planned outages take %1 sources at once on %2, the target %3 lets %4 fail."),
    QT_TRANSLATE_NOOP("Sentence", "The outage of %1 on %2 ends before it is energized."),
    QT_TRANSLATE_NOOP("Sentence", "The outage of %1 on %2 begins after it is retired."),
    QT_TRANSLATE_NOOP("Sentence", "1 % of IT spread over the halls: upper end of lighting and other, 0.5 to 1 % of IT "
                                  "(handbook, from memory)"),
    // findings of gas, water and cooling
    QT_TRANSLATE_NOOP("Sentence", "%1 has no live gas supply and counts for nothing."),
    QT_TRANSLATE_NOOP("Sentence", "%1 has no live water supply and counts for nothing."),
    QT_TRANSLATE_NOOP("Sentence", "%1 is asked for %2 and gives %3."),
    QT_TRANSLATE_NOOP("Sentence", "%1 has no coolant loop."),
    QT_TRANSLATE_NOOP("Sentence", "%1 has no coolant loop to give its heat to."),
    QT_TRANSLATE_NOOP("Sentence", "%1 stands in no hall and has no rear door for its air heat."),
    QT_TRANSLATE_NOOP("Sentence", "%1 stands in the open: there is no hall around it."),
    QT_TRANSLATE_NOOP("Sentence", "%1 gives nothing: no cable leaves it."),
    QT_TRANSLATE_NOOP("Sentence", "%1 cools nothing: no pipe leaves it."),
    QT_TRANSLATE_NOOP("Sentence", "%1 moves nothing: no pipe leads to it."),
    QT_TRANSLATE_NOOP("Sentence", "%1 moves nothing: no pipe leaves it."),
    QT_TRANSLATE_NOOP("Sentence", "%1 moves nothing: it has no pipes."),
    QT_TRANSLATE_NOOP("Sentence", "%1 gets %2 of heat and carries %3."),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "%1 runs at %2, its record rates it up to %3; beyond that no derating is known and none is taken off."),
    QT_TRANSLATE_NOOP("Sentence", "Ask the maker for the rating at these conditions and enter it."),
    QT_TRANSLATE_NOOP("Sentence", "%1 carries %2 of %3, outside its efficiency curve; the end of the curve is used."),
    QT_TRANSLATE_NOOP("Sentence", "%1: %2; the end of the curve is used."),
    QT_TRANSLATE_NOOP("Sentence", "Loop %1 gets cold from a loop that it cools itself."),
    QT_TRANSLATE_NOOP("Sentence", "No working pump moves the coolant of loop %1."),
    QT_TRANSLATE_NOOP("Sentence", "Add a pump with power to the loop."),
    QT_TRANSLATE_NOOP("Sentence", "Loop %1 has %2 of heat and no working pump or rejector."),
    QT_TRANSLATE_NOOP("Sentence", "Loop %1 has %2 of heat and no working rejector."),
    QT_TRANSLATE_NOOP("Sentence", "Loop %1 gets %2 of heat and carries %3 at these conditions."),
    QT_TRANSLATE_NOOP("Sentence", "Loop %1 delivers %2, its members accept %3 (the coldest: %4)."),
    QT_TRANSLATE_NOOP("Sentence", "Loop %1 delivers %2, its members accept %3."),
    QT_TRANSLATE_NOOP("Sentence", "The air of %1 takes %2 and no working air handler stands in it."),
    QT_TRANSLATE_NOOP("Sentence", "The air of %1 takes %2, its air handlers carry %3."),
    QT_TRANSLATE_NOOP("Sentence", "Loop %1 brings %2 to racks; below %3 the air of a hall may condense on it."),
    QT_TRANSLATE_NOOP("Sentence", "Coolant loses %1 on its way to %2 and back, the pumps of loop %3 lift %4."),
    QT_TRANSLATE_NOOP("Sentence", "Coolant runs at %1 from %2 to %3, %4 is the limit of its pipe."),
    QT_TRANSLATE_NOOP("Sentence", "All gas comes through %1; the target %2 of the sources falls with it."),
    QT_TRANSLATE_NOOP("Sentence", "All water comes through %1; the target %2 of heat rejection falls with it."),
    QT_TRANSLATE_NOOP("Sentence", "Heat rejection evaporates %1 of water in 12 hours, the tanks on site hold %2."),
    // findings of layout and of the site
    QT_TRANSLATE_NOOP("Sentence", "%1 and more than %2 others stand on the same ground."),
    QT_TRANSLATE_NOOP("Sentence", "%1 and %2 stand on the same ground."),
    QT_TRANSLATE_NOOP("Sentence", "%1 stands on %2."),
    QT_TRANSLATE_NOOP("Sentence", "%1 and %2 more stand on %3."),
    QT_TRANSLATE_NOOP("Sentence", "Move it off the road."),
    QT_TRANSLATE_NOOP("Sentence", "%1 and %2 hold the same ground."),
    QT_TRANSLATE_NOOP("Sentence", "Correct the outline of one of them."),
    QT_TRANSLATE_NOOP("Sentence", "%1 stands in the %2 of free air that %3 needs."),
    QT_TRANSLATE_NOOP("Sentence", "%1 reaches over the outline of %2."),
    QT_TRANSLATE_NOOP("Sentence", "%1 hangs on no rack and takes no heat."),
    QT_TRANSLATE_NOOP("Sentence", "%1 is made to stand in a rack and stands in none."),
    QT_TRANSLATE_NOOP("Sentence", "Drag it onto a rack."),
    QT_TRANSLATE_NOOP("Sentence", "Nothing here gives power at its voltage."),
    QT_TRANSLATE_NOOP("Sentence", "Nothing here gives the coolant it takes."),
    QT_TRANSLATE_NOOP("Sentence", "The nearest that fits, %1, has %2 too little room."),
    QT_TRANSLATE_NOOP("Sentence", "%1 stands %2 before %3, %4 are needed there."),
    QT_TRANSLATE_NOOP("Sentence", "%1 stands %2 behind %3, %4 are needed there."),
    QT_TRANSLATE_NOOP("Sentence", "The rows of %1 stand %2 apart, %3 are needed there."),
    QT_TRANSLATE_NOOP("Sentence", "The rows of %1 stand %2 apart, %3 are needed to work there."),
    QT_TRANSLATE_NOOP("Sentence", "%1 stands %2 before the doors of %3, %4 are needed to work there."),
    QT_TRANSLATE_NOOP("Sentence", "The exhaust of %1 blows into the intake of %2, %3 behind it."),
    QT_TRANSLATE_NOOP("Sentence", "The rows of %1 blow into each other's intakes, %2 apart."),
    QT_TRANSLATE_NOOP("Sentence", "Each %1 loads the floor of %2 with %3, it is rated %4."),
    QT_TRANSLATE_NOOP("Sentence", "%1 and %2 hold oil and stand %3 apart; %4 or a fire wall are needed."),
    QT_TRANSLATE_NOOP("Sentence", "%1 holds oil and stands %2 from %3; %4 or a fire wall are needed."),
    QT_TRANSLATE_NOOP("Sentence", "%1 stands %2 from %3; %4 are needed around batteries."),
    QT_TRANSLATE_NOOP("Sentence", "%1 stands %2 from the wall of %3 and breathes its own warm air; it needs %4."),
    QT_TRANSLATE_NOOP("Sentence", "%1 stands outside the parcel."),
    QT_TRANSLATE_NOOP("Sentence", "The line of %1 hears %2, most of it from %3; %4 are allowed."),
    QT_TRANSLATE_NOOP("Sentence",
                      "Move loud machines inward, choose quieter ones, or plan a wall and waive this with it."),
    QT_TRANSLATE_NOOP(
        "Sentence", "The site has accelerators of %1 kinds; one job over all of them runs at the pace of the slowest."),
    QT_TRANSLATE_NOOP("Sentence", "The site has %1 racks and neither switches nor network racks to join them."),
    QT_TRANSLATE_NOOP("Sentence", "%1 has a value the engine cannot calculate with."),
    QT_TRANSLATE_NOOP("Sentence", "The %1 of %2 miss the target %3 at %4."),
    QT_TRANSLATE_NOOP("Sentence", "Cooling power and losses did not settle within 20 passes."),
    QT_TRANSLATE_NOOP("Sentence", "No price on record for %1 (%2 lines); capital leaves it out."),
    QT_TRANSLATE_NOOP("Sentence", "No price on record for %1 (1 line); capital leaves it out."),
    // edits that arrange
    QT_TRANSLATE_NOOP("Sentence", "%1 is locked; unlock it to move, turn or remove it"),
    QT_TRANSLATE_NOOP("Sentence", "A group needs two components at least; select more"),
    QT_TRANSLATE_NOOP("Sentence", "An array has at least one column and one row"),
    QT_TRANSLATE_NOOP("Sentence", "An array has at most 100000 places"),
    QT_TRANSLATE_NOOP("Sentence", "All would stand on the same place; give a pitch other than 0"),
    QT_TRANSLATE_NOOP("Sentence", "A circle has at least two places, that of the original and another one"),
    QT_TRANSLATE_NOOP("Sentence", "The angle is above 0° and at most 360°, either way"),
    QT_TRANSLATE_NOOP("Sentence", "That would be %1 new components; at most 100000 can be made at once"),
    QT_TRANSLATE_NOOP("Sentence", "%1 is not a zone; rows fill halls, yards and parcels"),
    QT_TRANSLATE_NOOP("Sentence", "%1 does not stand in rows on the ground; choose equipment that does"),
    QT_TRANSLATE_NOOP("Sentence", "%1 has no size on record"),
    QT_TRANSLATE_NOOP("Sentence", "That would be more than 20000 rows; give wider aisles"),
    QT_TRANSLATE_NOOP("Sentence", "That would be more than 100000 parts"),
    // wishes that cannot be
    QT_TRANSLATE_NOOP("Sentence", "the amount wished for must be above 0"),
    QT_TRANSLATE_NOOP("Sentence", "%1 gives all its heat to air, which needs chilled water: with chillers it can be"),
    QT_TRANSLATE_NOOP("Sentence", "the first day must be from %1 to %2"),
    QT_TRANSLATE_NOOP("Sentence", "%1 does not take the 480 V of the busways that are built here"),
    QT_TRANSLATE_NOOP("Sentence", "%1 cannot bring water of %2 °C in this climate; with chillers it can be"),
    QT_TRANSLATE_NOOP("Sentence", "%1 is less than one rack takes; the nearest is %2"),
    QT_TRANSLATE_NOOP("Sentence", "%1; the nearest site has %2 GPUs; with one rack more %3"),
    QT_TRANSLATE_NOOP("Sentence", "%1; the nearest site has %2 GPUs"),
    QT_TRANSLATE_NOOP("Sentence", "%1; the nearest site has %2"),
    QT_TRANSLATE_NOOP("Sentence", "%1; laid out by these rules not even one rack fits"),
    QT_TRANSLATE_NOOP("Sentence", "the two 345 kV buses carry a site of %1 and this one has to be sized for %2"),
    QT_TRANSLATE_NOOP("Sentence", "the parcel of %1 by %2 is too small: this site takes %3 by %4"),
    QT_TRANSLATE_NOOP("Sentence", "a parcel %1 wide is too small: this site takes %2 by %3"),
    QT_TRANSLATE_NOOP("Sentence", "a parcel %1 deep is too small: this site takes %2 by %3"),
    QT_TRANSLATE_NOOP("Sentence", "one hall takes at most %1 of these racks"),
    QT_TRANSLATE_NOOP("Sentence", "%1; %2 of these racks fit"),
    QT_TRANSLATE_NOOP("Sentence", "the hall has %1 by %2 and this would take %3 by %4"),
    QT_TRANSLATE_NOOP("Sentence", "the yard has %1 by %2 and this would take %3 by %4"),
    QT_TRANSLATE_NOOP("Sentence", "'%1' stands outside its hall and is in the way of one of that name"),
    QT_TRANSLATE_NOOP("Sentence", "more than 20 million GPUs are not planned here"),
    // figures of findings
    QT_TRANSLATE_NOOP("Sentence", "%1 of %2"),
    QT_TRANSLATE_NOOP("Sentence", "%1 over %2"),
    QT_TRANSLATE_NOOP("Sentence", "%1 under %2"),
    QT_TRANSLATE_NOOP("Sentence", "more than %1"),
    QT_TRANSLATE_NOOP("Sentence", "%1 kinds"),
    QT_TRANSLATE_NOOP("Sentence", "%1 racks"),
    QT_TRANSLATE_NOOP("Sentence", "leaving water %1, curve ends at %2"),
    QT_TRANSLATE_NOOP("Sentence", "condenser water %1, curve ends at %2"),
    QT_TRANSLATE_NOOP("Sentence", "ambient air %1, curve ends at %2"),
    QT_TRANSLATE_NOOP("Sentence", "wet bulb %1, curve ends at %2"),
    QT_TRANSLATE_NOOP("Sentence", "range %1, curve ends at %2"),
    QT_TRANSLATE_NOOP("Sentence", "site"),
    QT_TRANSLATE_NOOP("Sentence", "sources"),
    QT_TRANSLATE_NOOP("Sentence", "chillers"),
    QT_TRANSLATE_NOOP("Sentence", "rejectors"),
    QT_TRANSLATE_NOOP("Sentence", "cdus"),
    QT_TRANSLATE_NOOP("Sentence", "pumps"),
    QT_TRANSLATE_NOOP("Sentence", "ups"),
    QT_TRANSLATE_NOOP("Sentence", "air-handlers"),
    // remedies
    QT_TRANSLATE_NOOP("Sentence", "Add a like unit beside it, or move loads to another feed."),
    QT_TRANSLATE_NOOP("Sentence", "Move batteries to a feeder with room for their power, or take fewer."),
    QT_TRANSLATE_NOOP("Sentence", "Link its feed to a source that is energized on this date."),
    QT_TRANSLATE_NOOP("Sentence", "Connect it to a live feeder."),
    QT_TRANSLATE_NOOP("Sentence", "Move one feed to a path of its own."),
    QT_TRANSLATE_NOOP("Sentence", "Connect it to a gas supply."),
    QT_TRANSLATE_NOOP("Sentence", "Connect it to a water supply."),
    QT_TRANSLATE_NOOP("Sentence", "Energize a feed earlier, or this later."),
    QT_TRANSLATE_NOOP("Sentence", "Connect its coolant port to a CDU."),
    QT_TRANSLATE_NOOP("Sentence", "Move it into a hall with air handlers, or attach a rear door."),
    QT_TRANSLATE_NOOP("Sentence", "Move it into a hall, or draw one around it."),
    QT_TRANSLATE_NOOP("Sentence", "Connect it to a bus, a board or its transformer."),
    QT_TRANSLATE_NOOP("Sentence", "Connect its inlet and its outlet."),
    QT_TRANSLATE_NOOP("Sentence", "Connect it to a header, to pumps or to what it is to cool."),
    QT_TRANSLATE_NOOP("Sentence", "Connect it to a loop with a rejector."),
    QT_TRANSLATE_NOOP("Sentence", "Add a like unit beside it."),
    QT_TRANSLATE_NOOP("Sentence", "Choose a type whose curve covers these conditions, or other conditions."),
    QT_TRANSLATE_NOOP("Sentence", "Move one of them."),
    QT_TRANSLATE_NOOP("Sentence", "Move it to a free place, or remove what is there by mistake."),
    QT_TRANSLATE_NOOP("Sentence", "Move it away."),
    QT_TRANSLATE_NOOP("Sentence", "Move it inside or enlarge the zone."),
    QT_TRANSLATE_NOOP("Sentence", "Enter a finite number in a plausible range."),
    QT_TRANSLATE_NOOP("Sentence", "Put a transformer between them."),
    QT_TRANSLATE_NOOP("Sentence", "Remove one link of the circle."),
    QT_TRANSLATE_NOOP("Sentence", "Add parallel runs or choose a larger cable."),
    QT_TRANSLATE_NOOP("Sentence", "Move the ends closer, add runs, or feed at a higher voltage."),
    QT_TRANSLATE_NOOP("Sentence", "Remove one of the exchangers' links."),
    QT_TRANSLATE_NOOP("Sentence", "Add a rejector and a pump with power and water."),
    QT_TRANSLATE_NOOP("Sentence", "Add a rejector or a pump to the loop."),
    QT_TRANSLATE_NOOP("Sentence", "Add a CDU to the loop or spread its racks."),
    QT_TRANSLATE_NOOP("Sentence", "Use chillers, or add rejectors to lower the approach."),
    QT_TRANSLATE_NOOP("Sentence", "Add air handlers with power and a loop."),
    QT_TRANSLATE_NOOP("Sentence", "Add an air handler to the hall."),
    QT_TRANSLATE_NOOP("Sentence", "Add a lateral or move machines to another."),
    QT_TRANSLATE_NOOP("Sentence", "Add a supply or use dry rejection."),
    QT_TRANSLATE_NOOP("Sentence", "Add a unit."),
    QT_TRANSLATE_NOOP("Sentence", "Add supply or a parallel unit at the bottleneck."),
    QT_TRANSLATE_NOOP("Sentence", "Look for a cooling plant that heats its own feed."),
    QT_TRANSLATE_NOOP("Sentence", "Connect its other port to another path."),
    QT_TRANSLATE_NOOP("Sentence", "Add a diesel tank."),
    QT_TRANSLATE_NOOP("Sentence", "Add a diesel generator or a grid-forming battery."),
    QT_TRANSLATE_NOOP("Sentence", "Add batteries, or generators that start faster."),
    QT_TRANSLATE_NOOP("Sentence", "Set a warmer leaving temperature, or keep the hall's air drier."),
    QT_TRANSLATE_NOOP("Sentence", "Choose larger pipes on the way, a pump with more head, or a shorter run."),
    QT_TRANSLATE_NOOP("Sentence", "Choose the next size of pipe, or lay parallel runs."),
    QT_TRANSLATE_NOOP("Sentence", "Add a second lateral and put a part of the machines on it."),
    QT_TRANSLATE_NOOP("Sentence", "Add a second supply, or tanks for the time of a repair."),
    QT_TRANSLATE_NOOP("Sentence", "Add make-up water tanks."),
    QT_TRANSLATE_NOOP("Sentence", "Move one of the rows."),
    QT_TRANSLATE_NOOP("Sentence", "Move one of them, or turn it so that its doors are free."),
    QT_TRANSLATE_NOOP("Sentence", "Set a wider pitch of its rows."),
    QT_TRANSLATE_NOOP("Sentence", "Turn one of the rows round, or give the first one rear doors."),
    QT_TRANSLATE_NOOP("Sentence", "Split the array and turn every second row round, or give it rear doors."),
    QT_TRANSLATE_NOOP("Sentence", "Ask for a stronger floor (a slab on grade), or choose lighter equipment."),
    QT_TRANSLATE_NOOP("Sentence", "Move one of them, or plan a 2-hour fire wall and waive this with that reason."),
    QT_TRANSLATE_NOOP("Sentence", "Move it away, or plan a 2-hour fire wall and waive this with that reason."),
    QT_TRANSLATE_NOOP("Sentence", "Move it away, or waive this with the fire test that allows less."),
    QT_TRANSLATE_NOOP("Sentence", "Move it away from the wall."),
    QT_TRANSLATE_NOOP("Sentence", "Move it inside or enlarge the parcel."),
    QT_TRANSLATE_NOOP("Sentence", "Move one outage to another time."),
    QT_TRANSLATE_NOOP("Sentence", "Remove the outage or move it."),
    QT_TRANSLATE_NOOP("Sentence", "Plan a network and jobs of their own for each kind."),
    QT_TRANSLATE_NOOP("Sentence", "Add network racks."),
    // fixes
    QT_TRANSLATE_NOOP("Sentence", "Connects %1 to %2"),
    QT_TRANSLATE_NOOP("Sentence", "Adds %1 beside %2"),
    QT_TRANSLATE_NOOP("Sentence", "Adds %1 beside %2, linked alike"),
    QT_TRANSLATE_NOOP("Sentence", "Adds %1 beside %2, linked alike, and moves %3 links to it"),
    QT_TRANSLATE_NOOP("Sentence", "Adds %1 beside %2, linked alike, and moves 1 link to it"),
    QT_TRANSLATE_NOOP("Sentence", "Lays %1 parallel runs instead of %2 for %3"),
    QT_TRANSLATE_NOOP("Sentence", "Moves feed B of %1 to %2"),
    QT_TRANSLATE_NOOP("Sentence", "Energizes %1 on %2, with its first feed"),
    QT_TRANSLATE_NOOP("Sentence", "Moves %1 by %2"),
    QT_TRANSLATE_NOOP("Sentence", "Removes link %1"),
    QT_TRANSLATE_NOOP("Sentence", "Sets the rows of %1 apart"),
    QT_TRANSLATE_NOOP("Sentence", "Turns %1 round"),
    QT_TRANSLATE_NOOP("Sentence", "Asks for a floor of %1 in %2"),
    QT_TRANSLATE_NOOP("Sentence", "Makes the pipe from %1 to %2 %3"),
    QT_TRANSLATE_NOOP("Sentence", "Moves the outage of %1 behind the others"),
    QT_TRANSLATE_NOOP("Sentence", "Removes outages of %1 beside its life"),
    // refused links
    QT_TRANSLATE_NOOP("Sentence", "A %1 link cannot end at %2; both ends must be %3 ports"),
    QT_TRANSLATE_NOOP("Sentence", "The link runs backwards: %1 takes and %2 gives; draw it the other way round"),
    QT_TRANSLATE_NOOP("Sentence", "The voltages differ: %1 against %2; put a transformer between them"),
    QT_TRANSLATE_NOOP("Sentence", "The fluids differ: %1 against %2; put a heat exchanger between them"),
    QT_TRANSLATE_NOOP("Sentence", "The loop of %1 carries %2 and that of %3 %4; put a heat exchanger between them"),
    QT_TRANSLATE_NOOP("Sentence", "%1 cannot be linked to itself; choose another component"),
    QT_TRANSLATE_NOOP("Sentence", "it has no ports"),
    QT_TRANSLATE_NOOP("Sentence", "it has %1"),
    QT_TRANSLATE_NOOP("Sentence", "%1 has no port %2; %3"),
    QT_TRANSLATE_NOOP("Sentence", "%1 and %2 are already linked by %3; change that link instead"),
    QT_TRANSLATE_NOOP("Sentence", "Port %1 of %2 is taken by link %3 from %4; remove that link first"),
    QT_TRANSLATE_NOOP("Sentence", "Port %1 of %2 is taken by link %3 to %4; remove that link first"),
    QT_TRANSLATE_NOOP(
        "Sentence",
        "%1 already feeds %2, so this link would feed a transformer from its own output; link it to another source"),
    QT_TRANSLATE_NOOP("Sentence", "%1 takes %2 and %3 gives it; draw the link the other way round"),
    QT_TRANSLATE_NOOP("Sentence", "%1 has no port that gives %2; %3"),
    QT_TRANSLATE_NOOP("Sentence", "%1 has no port that takes %2; %3"),
    QT_TRANSLATE_NOOP("Sentence", "its type is unknown"),
    QT_TRANSLATE_NOOP("Sentence", "power"),
    QT_TRANSLATE_NOOP("Sentence", "coolant"),
    QT_TRANSLATE_NOOP("Sentence", "gas"),
    QT_TRANSLATE_NOOP("Sentence", "water"),
    QT_TRANSLATE_NOOP("Sentence", "data"),
    // refused entries
    QT_TRANSLATE_NOOP("Sentence", "%1 is %2; it must be from %3 to %4"),
    QT_TRANSLATE_NOOP("Sentence", "%1 has %2 characters; at most %3 are allowed"),
    QT_TRANSLATE_NOOP("Sentence", "Parallel runs must be a whole number from 1 to 1,000"),
    QT_TRANSLATE_NOOP("Sentence", "count is %1; it must be at most columns × rows = %2"),
    QT_TRANSLATE_NOOP("Sentence", "%1 is %2; the elements overlap unless it is at least their %3, %4"),
    QT_TRANSLATE_NOOP("Sentence", "width"),
    QT_TRANSLATE_NOOP("Sentence", "depth"),
    QT_TRANSLATE_NOOP("Sentence", "A component with an outline cannot be an array; count must be 1"),
    QT_TRANSLATE_NOOP("Sentence", "%1 is mounted on %2, one on one; change the count of the rack"),
    QT_TRANSLATE_NOOP("Sentence", "It is retired on %1, which must be after it is energized on %2"),
    QT_TRANSLATE_NOOP("Sentence", "The outage from %1 is back on %2; that must be a later day"),
    QT_TRANSLATE_NOOP("Sentence", "The outages from %1 and %2 overlap; end the first before the second begins"),
    QT_TRANSLATE_NOOP("Sentence", "Two phases are on %1; each phase needs its own day"),
    QT_TRANSLATE_NOOP("Sentence", "wet_bulb_c is %1; it cannot be above dry_bulb_c, %2"),
    QT_TRANSLATE_NOOP("Sentence", "%1 cannot carry link %2; choose one for %3"),
    QT_TRANSLATE_NOOP("Sentence", "The outline has no area; its corners must not lie on one line"),
    QT_TRANSLATE_NOOP("Sentence", "The line has %1 points; it must have %2 to %3"),
    QT_TRANSLATE_NOOP("Sentence", "The line has no length; its points must not all be the same"),
    QT_TRANSLATE_NOOP("Sentence", "The outline has %1 corners; it must have %2 to %3"),
    QT_TRANSLATE_NOOP("Sentence",
                      "The outline crosses itself between corners %1 and %2; give the corners in order around it"),
    // pictures, maps and drawings
    QT_TRANSLATE_NOOP("Sentence", "The distance is %1 m; it must be above 0"),
    QT_TRANSLATE_NOOP("Sentence", "The two points lie on each other; put them as far apart as the picture allows"),
    QT_TRANSLATE_NOOP("Sentence", "The file has %1 shapes; at most %2 are imported, cut the map down to the site"),
    QT_TRANSLATE_NOOP("Sentence", "Nothing of the file was chosen; choose at least one kind of shape"),
    QT_TRANSLATE_NOOP("Sentence", "Nothing of the file can be placed; %1"),
    QT_TRANSLATE_NOOP("Sentence", "%1: the picture is too large; choose one of at most %2 MB"),
    QT_TRANSLATE_NOOP("Sentence", "%1: this is no JSON; export the map once more"),
    QT_TRANSLATE_NOOP("Sentence", "%1: this is no GeoJSON; export a FeatureCollection in WGS84"),
    QT_TRANSLATE_NOOP("Sentence", "%1: the position %2 is not in degrees; convert the file to WGS84 (EPSG:4326) first"),
    QT_TRANSLATE_NOOP("Sentence", "%1: a position is not [longitude, latitude]; check the file"),
    QT_TRANSLATE_NOOP("Sentence", "%1: the coordinates are not WGS84; convert the file to EPSG:4326 first"),
    QT_TRANSLATE_NOOP("Sentence", "%1: it has no shape to place; %2"),
    QT_TRANSLATE_NOOP("Sentence", "%1: it lies %2 km from the site's origin (%3); %4"),
    QT_TRANSLATE_NOOP("Sentence", "at most 100 km can be on one plan, check the file or the origin"),
    QT_TRANSLATE_NOOP("Sentence", "%1: the site has no place on Earth; %2"),
    QT_TRANSLATE_NOOP("Sentence",
                      "set its origin (latitude and longitude of the plan's point 0, 0) or import a map first"),
    QT_TRANSLATE_NOOP("Sentence", "%1: its brackets are nested too deep for a map; export the map once more"),
    QT_TRANSLATE_NOOP("Sentence", "%1: collections are nested too deep; check the file"),
    QT_TRANSLATE_NOOP("Sentence", "%1: the drawing has more than %2 corners; save the part with the site on its own"),
    QT_TRANSLATE_NOOP("Sentence", "%1: the drawing has more than %2 shapes; save the part with the site on its own"),
    QT_TRANSLATE_NOOP("Sentence", "%1: this is a binary DXF; save it as ASCII DXF"),
    QT_TRANSLATE_NOOP("Sentence", "%1: this is a DWG drawing; save it as ASCII DXF"),
    QT_TRANSLATE_NOOP("Sentence",
                      "%1: here a group code of a DXF file is expected; save the drawing as ASCII DXF once more"),
    QT_TRANSLATE_NOOP("Sentence", "%1: the file ends before its EOF; copy or save it once more"),
    QT_TRANSLATE_NOOP("Sentence", "%1: it has no section ENTITIES; save the drawing as DXF once more"),
    QT_TRANSLATE_NOOP("Sentence", "The clipboard holds no parts of a Gigasite plan; copy some first"),
    // refused cells of the table
    QT_TRANSLATE_NOOP("Sentence", "A number is needed here"),
    QT_TRANSLATE_NOOP("Sentence", "A whole number is needed here"),
    QT_TRANSLATE_NOOP("Sentence", "The number is too large"),
    QT_TRANSLATE_NOOP("Sentence", "%1 is no date; write 2026-01-31 or 2026-01"),
    QT_TRANSLATE_NOOP("Sentence", "There is no type %1; write the name or the id of a catalog type"),
    QT_TRANSLATE_NOOP("Sentence", "Several types are called %1; write the id, %2 or %3"),
    QT_TRANSLATE_NOOP("Sentence", "%1 is %2; it must be at least %3"),
    QT_TRANSLATE_NOOP("Sentence", "Type %1 has no number %2; `gigasite catalog %3` lists its numbers"),
    QT_TRANSLATE_NOOP("Sentence", "The feed is A or B"),
    QT_TRANSLATE_NOOP("Sentence",
                      "This column follows from the site and cannot be written; change what it follows from"),
    // scenarios, comparing, types
    QT_TRANSLATE_NOOP("Sentence", "%1: there is no scenario %2; choose one of the list"),
    QT_TRANSLATE_NOOP("Sentence", "%1: the name of a scenario has 1 to %2 bytes; choose another name"),
    QT_TRANSLATE_NOOP("Sentence", "%1: there is a scenario %2 already; choose another name"),
    QT_TRANSLATE_NOOP("Sentence", "%1: the scenario in use cannot be deleted; switch to another one first"),
    QT_TRANSLATE_NOOP("Sentence", "%1 is locked here and stays; unlock it first"),
    QT_TRANSLATE_NOOP("Sentence", "Link %1 is left out: %2 is not here; take it over as well"),
    QT_TRANSLATE_NOOP("Sentence", "Link %1 is left out: %2 has no port %3 here; take its type over as well"),
    QT_TRANSLATE_NOOP("Sentence", "Link %1 is left out: %2 joins the same ports here; remove it first"),
    QT_TRANSLATE_NOOP("Sentence", "Link %1 is left out: port %2 of %3 is occupied here; free it first"),
    QT_TRANSLATE_NOOP("Sentence", "Link %1 is removed: %2 has no such port with its other type; connect it anew"),
    QT_TRANSLATE_NOOP("Sentence", "Type %1 stays: it is in use here"),
    QT_TRANSLATE_NOOP("Sentence", "The type cannot be saved: %1 must be %2"),
    QT_TRANSLATE_NOOP("Sentence",
                      "Heat to liquid and heat to air are parts of one whole and must add up to 1; they are "
                      "%1 and %2"),
    QT_TRANSLATE_NOOP("Sentence",
                      "Port %1 of %2 is linked; remove link %3 before the port goes or becomes another one"),
    QT_TRANSLATE_NOOP("Sentence", "%1 is in use as what it is; duplicate it to make another kind of part"),
    QT_TRANSLATE_NOOP("Sentence", "%1 is a type of the catalog; duplicate it and change the copy"),
    QT_TRANSLATE_NOOP("Sentence", "%1 is a type of the catalog and stays"),
    QT_TRANSLATE_NOOP("Sentence", "%1 is in use by %2 parts; give these another type first"),
    QT_TRANSLATE_NOOP("Sentence", "%1 is in use by 1 part; give these another type first"),
    QT_TRANSLATE_NOOP("Sentence", "The site has no type %1; only its own types can be removed"),
    QT_TRANSLATE_NOOP("Sentence", "There is no type %1 in both site and catalog; compare them anew"),
    // files
    QT_TRANSLATE_NOOP("Sentence", "%1: this is a folder; choose a .gsite file in it"),
    QT_TRANSLATE_NOOP("Sentence", "%1: there is no such file; check the name"),
    QT_TRANSLATE_NOOP("Sentence", "%1: the file may not be read (%2); check its permissions"),
    QT_TRANSLATE_NOOP("Sentence", "%1: the file is empty (0 bytes); go back to a copy of it"),
    QT_TRANSLATE_NOOP("Sentence", "%1: this is not a Gigasite project; choose a .gsite file"),
    QT_TRANSLATE_NOOP("Sentence", "%1: the end of the file is missing; go back to a copy of it"),
    QT_TRANSLATE_NOOP("Sentence", "%1: the end of the file is missing (%2 of %3 bytes); go back to a copy of it"),
    QT_TRANSLATE_NOOP("Sentence", "%1: this SQLite file belongs to another program; choose a .gsite file"),
    QT_TRANSLATE_NOOP("Sentence", "%1: the file is damaged; go back to a copy of it (SQLite: %2)"),
    QT_TRANSLATE_NOOP("Sentence", "%1: the file is open in %2; choose another name"),
    QT_TRANSLATE_NOOP("Sentence", "%1: there is no folder %2; make it or choose another"),
    QT_TRANSLATE_NOOP("Sentence", "%1: nothing can be written into the folder; choose another"),
    QT_TRANSLATE_NOOP("Sentence", "%1: a file of that name is there and is never overwritten; choose another name"),
};

struct Pattern {
    const char* source;
    QRegularExpression expression;
    qsizetype fixedCharacters; // the more of them, the more it says
};

const std::vector<Pattern>& known() {
    static const std::vector<Pattern> list = [] {
        static const QRegularExpression place(QStringLiteral("%[1-9]"));
        std::vector<Pattern> made;
        for (const char* source : patterns) {
            QString text = QString::fromUtf8(source);
            QString expression = QRegularExpression::escape(text);
            expression.replace(QRegularExpression(QStringLiteral("\\\\%[1-9]")), QStringLiteral("(.+?)"));
            made.push_back({source, QRegularExpression(QRegularExpression::anchoredPattern(expression)),
                            text.remove(place).size()});
        }
        std::stable_sort(made.begin(), made.end(),
                         [](const Pattern& a, const Pattern& b) { return a.fixedCharacters > b.fixedCharacters; });
        return made;
    }();
    return list;
}

QString say(const QString& english, bool isPart) {
    for (const Pattern& pattern : known()) {
        if (isPart && pattern.source[0] == '%') continue; // names are not taken apart: "Site (part of 522 acres)"
        const QRegularExpressionMatch match = pattern.expression.match(english);
        if (!match.hasMatch()) continue;
        QString text = QCoreApplication::translate("Sentence", pattern.source);
        // All at once: what is put in may itself hold a per cent sign and a digit.
        QString said;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool place = text[i] == QLatin1Char('%') && i + 1 < text.size() && text[i + 1] >= QLatin1Char('1') &&
                               text[i + 1] <= QLatin1Char('9');
            if (!place) {
                said += text[i];
                continue;
            }
            const QString inner = match.captured(text[++i].digitValue());
            said += isPart ? inner : say(inner, true);
        }
        return said;
    }
    return english;
}

} // namespace

QStringList sentencePatterns() {
    QStringList list;
    for (const char* source : patterns) list << QString::fromUtf8(source);
    return list;
}

namespace {

QString translated(const QString& english) {
    const char* first = patterns[0];
    if (QCoreApplication::translate("Sentence", first) == QLatin1String(first)) return english; // the window is English
    return say(english, false);
}

/// Of the number that a key ends with: "pitch_x_m", "return_temp_c_max".
QString unitOfKey(QString key) {
    static constexpr std::pair<const char*, const char*> units[] = {{"_m", "m"},     {"_c", "°C"},   {"_deg", "°"},
                                                                    {"_kw", "kW"},   {"_mw", "MW"},  {"_kva", "kVA"},
                                                                    {"_mva", "MVA"}, {"_mwh", "MWh"}};
    static const QRegularExpression bound(QStringLiteral("_(max|min)$"));
    key.remove(bound);
    for (const auto& [end, unit] : units)
        if (key.endsWith(QLatin1String(end)) && !key.endsWith(QLatin1String("_per") + QLatin1String(end)))
            return QString::fromUtf8(unit);
    return {};
}

/// "rack_power_kw_max is 2e12; it must be from 0 to 1e+09": the field by the name the window has for it, and its
/// numbers as it shows them. The command line keeps the key, which is what an edit is written with.
QString withNames(QString english) {
    static const QRegularExpression limits(
        QStringLiteral("^([a-z0-9_]+) is (\\S+); it must be from (\\S+) to (\\S+)$"));
    const QRegularExpressionMatch match = limits.match(english);
    if (!match.hasMatch()) return english;
    const QString key = match.captured(1), unit = unitOfKey(key);
    for (int part = 4; part >= 2; --part) { // from behind: what stands before keeps its place
        const QString found = match.captured(part);
        bool isNumber = false;
        const double number = found.toDouble(&isNumber);
        if (!isNumber) continue; // "not a finite number"
        if (found.contains(QLatin1Char('e')) && !(std::abs(number) >= 1e4 && std::abs(number) < 1e15)) continue;
        const bool isLarge = std::abs(number) >= 1e4;
        english.replace(match.capturedStart(part), found.size(),
                        (isLarge ? formatCount(std::llround(number)) : found) +
                            (unit == QStringLiteral("°") || unit.isEmpty() ? unit : QChar(' ') + unit));
    }
    return key.contains(QLatin1Char('_')) ? english.replace(0, key.size(), quantityName(key.toStdString())) : english;
}

} // namespace

QString localSentence(const QString& original) {
    if (original.isEmpty() || original.size() > longest) return original;
    return inShownUnits(translated(withNames(original)));
}

} // namespace gs::ui
