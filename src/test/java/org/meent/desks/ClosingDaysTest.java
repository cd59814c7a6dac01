package org.meent.desks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.meent.desks.FloorProblems.ClosedAlready;
import org.meent.desks.FloorProblems.NotClosed;
import org.meent.desks.FloorProblems.Wrong;
import org.meent.members.MemberProblems.MandateNeeded;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** A host shuts a house for a day and opens it again; every member sees which days, and why. */
class ClosingDaysTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    @OnBothDatabases
    void a_day_that_a_host_closes_is_seen_by_every_member_until_it_is_opened_again(Rooms rooms) {
        var house = new House(rooms);
        var mo = house.aHost("Mo Yilmaz");
        var riet = house.aMember("Riet Vermeulen");
        var site = house.aSite(mo);
        var days = rooms.the(ClosingDays.class);

        house.does(mo, () -> days.close(site.ref(), CHRISTMAS, "  Eerste \n kerstdag ", false));
        assertThat(house.as(riet, () -> days.ahead(site.ref()))).containsExactly(new ClosureRow(CHRISTMAS, "Eerste kerstdag"));

        house.does(mo, () -> days.open(site.ref(), CHRISTMAS));
        assertThat(house.as(riet, () -> days.ahead(site.ref()))).isEmpty();
        assertThat(rooms.count("select count(*) from log_entry where type in ('desks.dayClosed', 'desks.dayOpened') and body like '%" + site.name() + "\"%'")).isEqualTo(2);
    }

    @OnBothDatabases
    void a_member_without_a_mandate_closes_and_opens_nothing(Rooms rooms) {
        var house = new House(rooms);
        var mo = house.aHost("Mo Yilmaz");
        var riet = house.aMember("Riet Vermeulen");
        var site = house.aSite(mo);
        var days = rooms.the(ClosingDays.class);
        house.does(mo, () -> days.close(site.ref(), CHRISTMAS, "Eerste kerstdag", false));

        assertThatThrownBy(() -> house.does(riet, () -> days.close(site.ref(), CHRISTMAS.plusDays(1), "Feest", false))).isInstanceOf(MandateNeeded.class);
        assertThatThrownBy(() -> house.does(riet, () -> days.open(site.ref(), CHRISTMAS))).isInstanceOf(MandateNeeded.class);
    }

    @OnBothDatabases
    void yesterday_stays_as_it_was_and_today_may_still_change(Rooms rooms) {
        var house = new House(rooms);
        var mo = house.aHost("Mo Yilmaz");
        var site = house.aSite(mo);
        var days = rooms.the(ClosingDays.class);

        assertThatThrownBy(() -> house.does(mo, () -> days.close(site.ref(), TODAY.minusDays(1), "Lek", false)))
                .isInstanceOfSatisfying(Wrong.class, wrong -> assertThat(wrong.slug()).isEqualTo("desks.dayIsOver"));
        house.does(mo, () -> days.close(site.ref(), TODAY, "Lek", false));
        rooms.clock().set(TODAY.plusDays(1).atStartOfDay(ZoneId.of("Europe/Amsterdam")).toInstant());
        assertThatThrownBy(() -> house.does(mo, () -> days.open(site.ref(), TODAY))).isInstanceOf(Wrong.class);
        rooms.clock().set(TODAY.atTime(10, 14).atZone(ZoneId.of("Europe/Amsterdam")).toInstant());
    }

    @OnBothDatabases
    void each_refusal_says_what_is_wrong(Rooms rooms) {
        var house = new House(rooms);
        var mo = house.aHost("Mo Yilmaz");
        var site = house.aSite(mo);
        var days = rooms.the(ClosingDays.class);
        house.does(mo, () -> days.close(site.ref(), CHRISTMAS, "Eerste kerstdag", false));

        assertThatThrownBy(() -> house.does(mo, () -> days.close(site.ref(), CHRISTMAS, "Nog eens", false))).isInstanceOf(ClosedAlready.class);
        assertThatThrownBy(() -> house.does(mo, () -> days.open(site.ref(), CHRISTMAS.plusDays(1)))).isInstanceOf(NotClosed.class);
        assertThatThrownBy(() -> house.does(mo, () -> days.close(site.ref(), CHRISTMAS.plusDays(1), " ", false)))
                .isInstanceOfSatisfying(Wrong.class, wrong -> assertThat(wrong.field()).isEqualTo("reason"));
        assertThatThrownBy(() -> house.does(mo, () -> days.close(site.ref(), TODAY.plusYears(4), "Ver weg", false)))
                .isInstanceOfSatisfying(Wrong.class, wrong -> assertThat(wrong.slug()).isEqualTo("desks.dayTooFar"));
    }
}
