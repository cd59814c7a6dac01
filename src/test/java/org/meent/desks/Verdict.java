package org.meent.desks;

import java.util.List;

/**
 * What a rush left behind.
 *
 * @param doubleBookings pairs of confirmed bookings that share a desk and some half hour, by the database's own count
 * @param inTwoPlaces pairs by which a member sits at two desks at once
 * @param strayHalfHours rows of the slot tables that differ from what is booked
 * @param mostHeld the most bookings that a member holds
 * @param worked how many acts did something
 * @param refused how many did not
 * @param stoppedByKey how many were stopped by a key alone, which the locks should have made needless
 * @param wishesLost how many refused wishes are not written down
 * @param lies refusals whose reason was not true
 * @param faults what no member may ever see
 * @param forgotten bookings that were confirmed and are not there, or the other way round
 */
record Verdict(long doubleBookings, long inTwoPlaces, long strayHalfHours, long mostHeld, long worked, long refused, long stoppedByKey, long wishesLost,
        List<String> lies, List<Object> faults, List<String> forgotten) {
    static Verdict on(History history) {
        var house = history.house;
        house.rooms.waitForWhatFollows();
        return new Verdict(house.doubleBookings(), house.membersInTwoPlaces(), house.strayHalfHours("booking_slot") + house.strayHalfHours("member_slot"), house.mostHeld(),
                history.acts.stream().filter(History.Act::worked).count(), history.acts.stream().filter(act -> !act.worked()).count(),
                history.refusedFor(BookingProblems.TakenJustNow.class).size(), history.wishesRefused() - house.rooms.count("select count(*) from refused_wish"),
                new Truth(history).lies(), history.faults(), history.forgotten(house.confirmed()));
    }
}
