package org.meent.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.meent.decisions.Register;
import org.meent.desks.Look;
import org.meent.desks.Weeks;
import org.meent.log.Log;
import org.meent.log.LogSearch;
import org.meent.members.Circles;
import org.meent.members.Mandates;
import org.meent.members.Members;
import org.meent.members.SignedIn;
import org.meent.proposals.Proposals;
import org.meent.rules.Rulebook;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** However much there is to show, a page asks the database a handful of questions: not one for each row. */
class FewQuestionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    /** Fewer than there are members on a page, desks on a floor, rules, or entries: one question for each would be more. */
    private static final int PEOPLE = 10;
    private static final int MANDATES = 6;
    private static final int RULES = 2;
    private static final int LOG = 6;
    /** Twenty of them, how many there are, what of them is not done, and what followed them. */
    private static final int DECISIONS = 4;
    private static final int PROPOSALS = 40;
    private static final int TODAY_PAGE = 24;

    @OnBothDatabases(fresh = true)
    void each_page_of_a_community_of_sixty(Rooms rooms) {
        rooms.the(ExampleCommunity.class).fill(Cast.USUAL);
        var members = rooms.the(Members.class);
        var weeks = rooms.the(Weeks.class);
        var log = rooms.the(Log.class);
        var mandates = rooms.the(Mandates.class);

        assertThat(questions(rooms, () -> members.find("", 1), members::count, () -> rooms.the(Circles.class).all(), mandates::now)).as("People").isLessThanOrEqualTo(PEOPLE);
        assertThat(questions(rooms, mandates::now, () -> mandates.over(1))).as("Mandates").isLessThanOrEqualTo(MANDATES);
        assertThat(questions(rooms, () -> rooms.the(Rulebook.class).all(""))).as("Rules").isLessThanOrEqualTo(RULES);
        assertThat(questions(rooms, () -> log.page(LogSearch.all()), log::head, log::lastCheck)).as("Log").isLessThanOrEqualTo(LOG);
        assertThat(questions(rooms, () -> rooms.the(Register.class).find("", 1))).as("Decisions").isLessThanOrEqualTo(DECISIONS);
        var proposals = rooms.the(Proposals.class);
        assertThat(questions(rooms, proposals::lists)).as("Proposals").isLessThanOrEqualTo(PROPOSALS);
        assertThat(questions(rooms, members::signedIn, () -> weeks.look(new Look(null, TODAY, Set.of(), null)), weeks::next, weeks::inToday, () -> rooms.the(Register.class).since(rooms.clock().instant().minus(7, ChronoUnit.DAYS))))
                .as("Today").isLessThanOrEqualTo(TODAY_PAGE);
    }

    private static long questions(Rooms rooms, Supplier<?>... doors) {
        var statistics = rooms.factory().unwrap(SessionFactory.class).getStatistics();
        var riet = rooms.the(Members.class).idByAddress(Cast.RIET);
        var before = statistics.getPrepareStatementCount();
        SignedIn.actAs(riet, () -> {
            for (var door : doors) door.get();
        });
        return statistics.getPrepareStatementCount() - before;
    }
}
