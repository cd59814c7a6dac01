package org.meent.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.meent.decisions.DecisionProblems.FoundedAlready;
import org.meent.decisions.DecisionProblems.FoundingNeeds;
import org.meent.decisions.DecisionProblems.WrongCode;
import org.meent.decisions.FoundingDraft.FirstCircle;
import org.meent.decisions.FoundingDraft.Person;
import org.meent.decisions.FoundingDraft.Task;
import org.meent.kernel.Communities;
import org.meent.log.Log;
import org.meent.log.LogSearch;
import org.meent.members.Circles;
import org.meent.members.Device;
import org.meent.members.MemberProblems;
import org.meent.members.PrintedCode;
import org.meent.members.SignIn;
import org.meent.members.SignInProblems;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;

/** Whoever holds the code founds the community, once, by a first decision that runs like every later one. */
class FoundingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Device PHONE = new Device("phone", "safari");

    @OnBothDatabases(fresh = true)
    void three_members_found_a_community_with_its_rules_circles_and_mandates(Rooms rooms) {
        var first = new FirstMembers(rooms).fillIn();

        var founded = first.found();

        assertThat(founded.decision()).isEqualTo("2026-01");
        assertThat(founded.codes()).extracting(PrintedCode::memberName).containsExactly("Riet Vermeulen", "Toos van Gils", "Kees Oomen");
        assertThat(founded.codes()).extracting(PrintedCode::code).doesNotHaveDuplicates();
        assertThat(rooms.the(Communities.class).current()).returns("De Meent", now -> now.name()).returns(true, now -> now.founded()).returns(false, now -> now.example());
        var rulebook = rooms.the(Rulebook.class);
        for (var key : RuleKey.values()) assertThat(rulebook.inForce(key, TODAY).value()).as(key.name()).isEqualTo(key.usual());
        assertThat(first.as("Toos", () -> rooms.the(Circles.class).all())).extracting(circle -> circle.name()).containsExactlyInAnyOrder("Het Huis", "De Buurttafel");
        assertThat(rooms.count("select count(*) from mandate where role = 'host'")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from mandate where role = 'confidant' and last_day = date '2027-11-24'")).isEqualTo(2);
        assertThat(rooms.count("select count(*) from founding_draft")).isZero();
    }

    @OnBothDatabases(fresh = true)
    void whoever_lost_the_codes_of_the_founding_gets_others_at_the_next_start_until_somebody_got_in(Rooms rooms) {
        var first = new FirstMembers(rooms).fillIn();
        var lost = first.found().codes().get(0).code();
        var tomorrow = Duration.ofHours(25);

        assertThat(atStart(rooms)).hasSize(3).allMatch(line -> line.startsWith("Nobody has signed in yet."))
                .extracting(line -> line.split(" ")[8]).containsExactly("Riet", "Toos", "Kees");
        rooms.clock().pass(tomorrow);
        var toos = atStart(rooms).get(1);
        assertThat(rooms.count("select count(*) from log_entry where type = 'members.foundingCodePrinted'")).as("told each time").isEqualTo(9);
        assertThatThrownBy(() -> rooms.the(SignIn.class).withCode("riet@voorbeeld.nl", lost, PHONE)).isInstanceOf(SignInProblems.SignInFails.class);
        rooms.the(SignIn.class).withCode("toos@voorbeeld.nl", toos.substring(toos.indexOf(": ") + 2), PHONE);

        assertThat(atStart(rooms)).as("Toos got in").isEmpty();
    }

    /** What the screen says at a start. */
    private static List<String> atStart(Rooms rooms) {
        var screen = new ArrayList<String>();
        System.getProperties().put("meent.console", (Consumer<String>) screen::add);
        try {
            rooms.the(OpenFounding.class).open();
        } finally {
            System.getProperties().remove("meent.console");
        }
        return screen;
    }

    @OnBothDatabases(fresh = true)
    void the_founding_decision_shows_its_effects_and_who_took_it(Rooms rooms) {
        var first = new FirstMembers(rooms).fillIn();
        first.found();

        var decision = first.as("Kees", () -> rooms.the(Register.class).one("2026-01"));

        assertThat(decision.title()).isEqualTo("De Meent is opgericht");
        assertThat(decision.method()).isEqualTo(Method.FOUNDING);
        assertThat(decision.reviewOn()).isEqualTo("2027-11-24");
        assertThat(decision.signatories()).extracting(DecisionRow.Signatory::name).containsExactly("Riet Vermeulen", "Toos van Gils", "Kees Oomen");
        assertThat(decision.effects()).hasSize(RuleKey.values().length + 2 + 3).allMatch(effect -> effect.state() == EffectState.DONE);
        assertThat(decision.effects()).extracting(EffectRow::position).isSorted();
        assertThat(decision.effects().get(0).sentence()).isEqualTo("Je boekt een plek tot 14 dagen vooruit.");
        assertThat(first.as("Kees", () -> rooms.the(Register.class).find("", 1)).rows()).extracting(DecisionLine::number).containsExactly("2026-01");
        assertThatThrownBy(() -> first.as("Kees", () -> rooms.the(Register.class).one("2026-02"))).isInstanceOf(DecisionProblems.NoSuchDecision.class);
    }

    @OnBothDatabases(fresh = true)
    void the_log_begins_with_the_founding_and_tells_each_effect_once(Rooms rooms) {
        var first = new FirstMembers(rooms).fillIn();
        first.found();

        var log = rooms.the(Log.class);
        var oldest = first.as("Riet", () -> log.page(new LogSearch("opgericht", org.meent.log.LogKind.DECISIONS, 0))).rows();

        assertThat(oldest).singleElement().returns(1L, row -> row.number()).returns("De Meent is opgericht, met besluit 2026-01.", row -> row.sentence());
        assertThat(rooms.count("select count(*) from log_entry where type = 'rules.ruleChanged'")).isEqualTo(RuleKey.values().length);
        assertThat(rooms.count("select count(*) from log_entry where type = 'members.mandateGranted'")).isEqualTo(3);
        assertThat(rooms.count("select count(*) from log_entry where type = 'members.circleFormed'")).isEqualTo(2);
        assertThat(first.as("Riet", log::report).whole()).isTrue();
        assertThat(first.as("Riet", () -> log.page(LogSearch.all())).rows()).noneMatch(row -> row.sentence().contains("{"));
    }

    @OnBothDatabases(fresh = true)
    void what_was_filled_in_outlives_a_restart_and_a_new_code(Rooms rooms) {
        var first = new FirstMembers(rooms).fillIn();

        var afterRestart = new FirstMembers(rooms);

        assertThat(afterRestart.founding.draft(afterRestart.code()).people()).hasSize(3);
        assertThat(afterRestart.founding.draft(afterRestart.code()).name()).isEqualTo("De Meent");
        assertThatThrownBy(() -> first.founding.draft(first.code())).isInstanceOf(WrongCode.class);
        assertThat(first.founding.opensWith(first.code())).isFalse();
        assertThat(afterRestart.founding.opensWith(afterRestart.code())).isTrue();
    }

    @OnBothDatabases(fresh = true)
    void the_first_members_choose_otherwise_than_is_proposed(Rooms rooms) {
        var first = new FirstMembers(rooms).fillIn();
        var founding = first.founding;
        founding.add(first.code(), "Wil de Rooij", "wil@voorbeeld.nl");
        founding.give(first.code(), List.of(new Task("host", List.of("wil@voorbeeld.nl"), 6),
                new Task("confidant", List.of("riet@voorbeeld.nl", "kees@voorbeeld.nl"), 12), new Task("treasurer", List.of("toos@voorbeeld.nl"), 18)));
        founding.form(first.code(), List.of(new FirstCircle("De Tuin", "")));
        founding.set(first.code(), Map.of("OPEN_BOOKINGS", 3L));

        first.found();

        assertThat(rooms.the(Rulebook.class).at(RuleKey.OPEN_BOOKINGS, TODAY)).isEqualTo(3);
        assertThat(rooms.count("select count(*) from circle")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from mandate m join member p on p.id = m.member_id where p.name = 'Wil de Rooij' and m.role = 'host' and m.last_day = date '2027-05-24'")).isEqualTo(1);
    }

    @OnBothDatabases(fresh = true)
    void what_cannot_stand_in_a_founding_is_refused_with_its_reason(Rooms rooms) {
        var first = new FirstMembers(rooms);
        var founding = first.founding;
        var code = first.code();

        assertThatThrownBy(() -> founding.call(code, " ", "Breda", "nl", "Europe/Amsterdam")).isInstanceOf(FoundingNeeds.class).hasMessageContaining("nameNeeded");
        assertThatThrownBy(() -> founding.call(code, "De Meent", "", "nl", "Breda")).hasMessageContaining("notOffered");
        assertThatThrownBy(() -> founding.call(code, "De Meent", "", "fr", "Europe/Amsterdam")).hasMessageContaining("notOffered");
        assertThatThrownBy(() -> founding.add(code, "Riet", "riet")).isInstanceOf(MemberProblems.NotAnAddress.class);
        founding.add(code, "Riet Vermeulen", "riet@voorbeeld.nl");
        assertThatThrownBy(() -> founding.add(code, "Riet Twee", "RIET@voorbeeld.nl ")).hasMessageContaining("addressTwice");
        assertThatThrownBy(() -> founding.add(code, "riet vermeulen", "twee@voorbeeld.nl")).hasMessageContaining("nameTwice");
        assertThatThrownBy(() -> founding.peopleAreEnough(code)).hasMessageContaining("tooFewFounders");
        assertThatThrownBy(first::found).isInstanceOf(FoundingNeeds.class);
        var many = IntStream.rangeClosed(1, 200).mapToObj(number -> new Person("Lid " + number, "lid" + number + "@voorbeeld.nl")).toList();
        assertThatThrownBy(() -> FirstPeople.with(many, new Person("Nog een", "nog@voorbeeld.nl"))).hasMessageContaining("tooManyFounders");
        founding.add(code, "Toos van Gils", "toos@voorbeeld.nl");
        founding.add(code, "Kees Oomen", "kees@voorbeeld.nl");
        assertThatThrownBy(() -> founding.give(code, List.of(new Task("confidant", List.of("riet@voorbeeld.nl", "toos@voorbeeld.nl"), 12)))).hasMessageContaining("hostNeeded");
        assertThatThrownBy(() -> founding.give(code, List.of(new Task("host", List.of("riet@voorbeeld.nl"), 12), new Task("confidant", List.of("riet@voorbeeld.nl", "riet@voorbeeld.nl"), 12))))
                .hasMessageContaining("confidantsNeeded");
        assertThatThrownBy(() -> founding.give(code, List.of(new Task("host", List.of("riet@voorbeeld.nl"), 25)))).hasMessageContaining("termOutOfRange");
        assertThatThrownBy(() -> founding.give(code, List.of(new Task("king", List.of("riet@voorbeeld.nl"), 12)))).hasMessageContaining("notOffered");
        assertThatThrownBy(() -> founding.form(code, List.of())).hasMessageContaining("circleNeeded");
        assertThatThrownBy(() -> founding.form(code, List.of(new FirstCircle("De Tuin", ""), new FirstCircle("de tuin", "")))).hasMessageContaining("circleTwice");
        assertThatThrownBy(() -> founding.form(code, List.of(new FirstCircle("De Tuin", ""), new FirstCircle("De  Tuin ", "")))).hasMessageContaining("circleTwice");
        assertThatThrownBy(() -> founding.form(code, List.of(new FirstCircle(" ", "Niemand")))).hasMessageContaining("circleNameNeeded");
        assertThatThrownBy(() -> founding.form(code, List.of(new FirstCircle("x".repeat(81), "")))).hasMessageContaining("tooLong");
        assertThatThrownBy(() -> founding.form(code, List.of(new FirstCircle("De Tuin", "x".repeat(301))))).hasMessageContaining("tooLong");
        assertThatThrownBy(() -> founding.set(code, Map.of("OPEN_BOOKINGS", 0L))).hasMessageContaining("ruleOutOfRange");
        assertThat(rooms.count("select count(*) from member") + rooms.count("select count(*) from decision")).isZero();
    }

    @OnBothDatabases(fresh = true)
    void each_refusal_names_its_field_so_that_the_page_can_show_it_there(Rooms rooms) {
        var first = new FirstMembers(rooms);
        var founding = first.founding;
        var code = first.code();
        var host = new Task("host", List.of("Riet@voorbeeld.nl"), 12);

        refused("name", () -> founding.call(code, "", "Breda", "nl", "Europe/Amsterdam"));
        refused("name", () -> founding.call(code, "x".repeat(81), "Breda", "nl", "Europe/Amsterdam"));
        refused("place", () -> founding.call(code, "De Meent", "x".repeat(81), "nl", "Europe/Amsterdam"));
        refused("language", () -> founding.call(code, "De Meent", "", "de", "Europe/Amsterdam"));
        refused("zone", () -> founding.call(code, "De Meent", "", "nl", "Mars/Olympus"));
        refused("name", () -> founding.add(code, " ", "riet@voorbeeld.nl"));
        refused("email", () -> founding.add(code, "Riet Vermeulen", "riet@"));
        refused("people", () -> founding.peopleAreEnough(code));
        for (var name : List.of("Riet", "Toos", "Kees")) founding.add(code, name, name + "@voorbeeld.nl");
        refused("name", () -> founding.add(code, "RIET", "ander@voorbeeld.nl"));
        refused("email", () -> founding.add(code, "Wil", "riet@voorbeeld.nl"));
        refused("host", () -> founding.give(code, List.of()));
        refused("confidant", () -> founding.give(code, List.of(host)));
        refused("months-host", () -> founding.give(code, List.of(new Task("host", List.of("riet@voorbeeld.nl"), 0))));
        refused("king", () -> founding.give(code, List.of(new Task("king", List.of("riet@voorbeeld.nl"), 12))));
        refused("circles", () -> founding.form(code, List.of()));
        refused("EVENING_END", () -> founding.set(code, Map.of("EVENING_END", 49L)));
        refused("code", () -> founding.found("2222-2222-2222"));
        assertThat(rooms.count("select count(*) from member")).isZero();
    }

    @OnBothDatabases(fresh = true)
    void the_number_is_that_of_the_year_where_the_community_is(Rooms rooms) {
        // In Amsterdam it is 2027 already, half past midnight.
        rooms.clock().set(Instant.parse("2026-12-31T23:30:00Z"));
        var first = new FirstMembers(rooms).fillIn();

        assertThat(first.found().decision()).isEqualTo("2027-01");
        assertThat(first.as("Riet", () -> rooms.the(Register.class).one("2027-01")).reviewOn()).isEqualTo("2028-01-01");
        assertThat(rooms.the(Rulebook.class).inForce(RuleKey.OPEN_BOOKINGS, LocalDate.of(2027, 1, 1)).effectiveFrom()).isEqualTo("2027-01-01");
    }

    @OnBothDatabases(fresh = true)
    void a_year_counts_from_one_and_the_latest_stands_first(Rooms rooms) {
        var first = new FirstMembers(rooms).fillIn();
        first.found();
        for (var number = 2; number <= 101; number++) enter(rooms, 2026);
        enter(rooms, 2027);

        var all = new ArrayList<DecisionLine>();
        for (var page = 1; page <= 6; page++) {
            var shown = page;
            all.addAll(first.as("Riet", () -> rooms.the(Register.class).find("", shown)).rows());
        }

        assertThat(all).extracting(DecisionLine::number).startsWith("2027-01", "2026-101", "2026-100", "2026-99").endsWith("2026-02", "2026-01").doesNotHaveDuplicates();
        assertThat(first.as("Riet", () -> rooms.the(Register.class).find("", 6)).older()).isNull();
        assertThat(first.as("Riet", () -> rooms.the(Register.class).find(" 2026-100 ", 1)).rows()).extracting(DecisionLine::number).containsExactly("2026-100");
        assertThat(first.as("Riet", () -> rooms.the(Register.class).one(" 2026-100 ")).number()).isEqualTo("2026-100");
        for (var wrong : new String[] {"", "2026", "2026-1", "26-01", "2026-00", "2026-01;", "9999999-01"}) {
            assertThatThrownBy(() -> first.as("Riet", () -> rooms.the(Register.class).one(wrong))).as(wrong).isInstanceOf(DecisionProblems.NoSuchDecision.class);
        }
    }

    @OnBothDatabases(fresh = true)
    void of_sixteen_who_enter_a_decision_at_once_no_two_get_one_number(Rooms rooms) throws Exception {
        var together = new CyclicBarrier(16);
        var pool = Executors.newFixedThreadPool(16);
        var tries = IntStream.range(0, 16).mapToObj(n -> (Callable<Void>) () -> {
            together.await();
            enter(rooms, 2026);
            return null;
        }).toList();

        var entered = 0L;
        for (var done : pool.invokeAll(tries)) if (catchThrowable(done::get) == null) entered++;
        pool.shutdown();

        assertThat(entered).isPositive();
        assertThat(rooms.count("select count(*) from decision")).isEqualTo(entered);
        assertThat(rooms.count("select max(serial) from decision")).as("numbers without a gap").isEqualTo(entered);
    }

    private static void enter(Rooms rooms, int year) {
        rooms.inTransaction(() -> {
            var store = rooms.the(DecisionStore.class);
            store.keep(new Decision(rooms.the(org.meent.kernel.Chance.class).ref(), store.next(year), "Een besluit", "", java.util.Locale.forLanguageTag("nl"), Method.FOUNDING,
                    rooms.clock().instant(), TODAY.plusYears(1)));
            return null;
        });
    }

    private static void refused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).as(field).isInstanceOfSatisfying(org.meent.kernel.KernelProblems.WrongField.class, problem -> assertThat(problem.field()).isEqualTo(field));
    }

    @OnBothDatabases(fresh = true)
    void without_the_code_nothing_is_shown_and_nothing_happens(Rooms rooms) {
        var first = new FirstMembers(rooms).fillIn();
        var founding = first.founding;

        for (var code : new String[] {"", "2222-2222-2222"}) {
            assertThat(founding.opensWith(code)).isFalse();
            assertThatThrownBy(() -> founding.draft(code)).isInstanceOf(WrongCode.class);
            assertThatThrownBy(() -> founding.call(code, "De Bende", "", "nl", "Europe/Amsterdam")).isInstanceOf(WrongCode.class);
            assertThatThrownBy(() -> founding.add(code, "Boef", "boef@voorbeeld.nl")).isInstanceOf(WrongCode.class);
            assertThatThrownBy(() -> founding.remove(code, "riet@voorbeeld.nl")).isInstanceOf(WrongCode.class);
            assertThatThrownBy(() -> founding.peopleAreEnough(code)).isInstanceOf(WrongCode.class);
            assertThatThrownBy(() -> founding.give(code, List.of())).isInstanceOf(WrongCode.class);
            assertThatThrownBy(() -> founding.form(code, List.of())).isInstanceOf(WrongCode.class);
            assertThatThrownBy(() -> founding.set(code, Map.of())).isInstanceOf(WrongCode.class);
            assertThatThrownBy(() -> founding.found(code)).isInstanceOf(WrongCode.class);
        }
        assertThat(first.founding.draft(first.code()).name()).isEqualTo("De Meent");
    }

    @OnBothDatabases(fresh = true)
    void of_eight_who_found_at_once_one_does_and_the_others_are_told(Rooms rooms) throws Exception {
        var first = new FirstMembers(rooms).fillIn();
        var pool = Executors.newFixedThreadPool(8);
        var tries = IntStream.range(0, 8).mapToObj(n -> (Callable<Founded>) first::found).toList();

        var founded = 0;
        for (var done : pool.invokeAll(tries)) {
            try {
                done.get();
                founded++;
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(FoundedAlready.class);
            }
        }
        pool.shutdown();

        assertThat(founded).isEqualTo(1);
        assertThat(rooms.count("select count(*) from decision")).isEqualTo(1);
        assertThat(rooms.count("select count(*) from member")).isEqualTo(3);
        assertThatThrownBy(first::found).isInstanceOf(FoundedAlready.class);
    }

    @OnBothDatabases(fresh = true)
    void a_founding_that_fails_half_way_leaves_nothing(Rooms rooms) throws Exception {
        var first = new FirstMembers(rooms).fillIn();
        try (var connection = rooms.connect(); var statement = connection.createStatement()) {
            // The last that a founding writes is the community itself.
            statement.execute("alter table community add constraint nobody_founds check (founded_at is null)");
        }

        assertThatThrownBy(first::found).isInstanceOf(RuntimeException.class);

        for (var table : new String[] {"member", "decision", "decision_effect", "rule_version", "mandate", "circle", "log_entry", "sign_in_code"}) {
            assertThat(rooms.count("select count(*) from " + table)).as(table).isZero();
        }
        assertThat(rooms.the(Communities.class).current().founded()).isFalse();
        assertThat(first.founding.draft(first.code()).people()).hasSize(3);
    }
}
