package org.meent.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.util.TypeLiteral;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.meent.kernel.Chance;
import org.meent.kernel.DecisionLink;
import org.meent.kernel.EffectHandler;
import org.meent.members.InvitationForm;
import org.meent.members.Invitations;
import org.meent.money.Books;
import org.meent.money.IncomeForm;
import org.meent.testing.OnBothDatabases;
import org.meent.testing.Rooms;
import org.meent.voting.Base;
import org.meent.voting.Tally;

/** Killed before, inside or after its transaction: each kind of effect happens once. */
class ExactlyOnceTest {
    @OnBothDatabases(fresh = true)
    void each_kind_is_carried_out_once_however_often_what_is_due_is_done(Rooms rooms) throws SQLException {
        for (var kind : kinds(rooms)) {
            var effect = begin(rooms).get(kind);
            var before = rows(rooms);
            var decision = decided(rooms, null, effect);

            assertThat(rooms.count(PENDING)).as(kind + ", killed before").isEqualTo(1);
            due(rooms);

            var once = rows(rooms);
            assertThat(rooms.count("select count(*) from decision_effect where state = 'DONE' and link is not null and decision_id = " + decision.id())).as(kind).isEqualTo(1);
            assertThat(grown(before, once)).as(kind + " leaves something behind").isNotEmpty();

            due(rooms);
            rooms.the(Effects.class).oneByOne(decision);
            // Killed after the commit, with a node that did not see it: what the room itself did is recognised.
            catchThrowable(() -> rooms.inTransaction(() -> rooms.the(Handlers.class).carryOut(rooms.the(DecisionStore.class).effects(decision.id()).get(0), decision)));

            assertThat(rows(rooms)).as(kind + ", killed after").isEqualTo(once);
        }
    }

    @OnBothDatabases(fresh = true)
    void killed_inside_its_transaction_nothing_of_an_effect_happened_and_the_next_time_all_of_it(Rooms rooms) throws SQLException {
        for (var kind : kinds(rooms)) {
            var decision = decided(rooms, null, begin(rooms).get(kind));
            var effect = rooms.count("select id from decision_effect where decision_id = " + decision.id());
            var before = rows(rooms);
            // The last that its transaction does is refused: as much as ever is done by then.
            execute(rooms, "alter table decision_effect add constraint killed check (id <> " + effect + " or state <> 'DONE')");

            due(rooms);

            assertThat(rows(rooms)).as(kind + ", killed inside").isEqualTo(before);
            assertThat(rooms.count(PENDING)).as(kind).isEqualTo(1);
            execute(rooms, "alter table decision_effect drop constraint killed");
            due(rooms);

            assertThat(rooms.count(PENDING)).as(kind).isZero();
            assertThat(grown(before, rows(rooms))).as(kind).isNotEmpty();
            assertThat(rows(rooms).get("log_entry")).as(kind + " is told once").isEqualTo(before.get("log_entry") + 1);
        }
    }

    @OnBothDatabases(fresh = true)
    void what_reaches_further_than_the_circle_that_decided_is_not_done_and_says_so(Rooms rooms) throws SQLException {
        var begin = begin(rooms);
        var circle = UUID.fromString(string(rooms, "select cast(ref as varchar(36)) from circle order by id"));
        var before = rows(rooms);

        var decision = decided(rooms, circle, begin.get("change-rule"));
        due(rooms);

        var effect = rooms.inTransaction(() -> rooms.the(DecisionStore.class).effects(decision.id())).get(0);
        assertThat(effect.state()).isEqualTo(EffectState.FAILED);
        assertThat(effect.reason("nl")).isEqualTo("Dit raakt meer leden dan de kring die besloot.");
        assertThat(rooms.count("select count(*) from rule_version")).isEqualTo(before.get("rule_version"));
        assertThat(rooms.count("select count(*) from log_entry where type = 'decisions.effectFailed'")).isEqualTo(1);
        due(rooms);
        assertThat(rooms.count("select count(*) from log_entry where type = 'decisions.effectFailed'")).as("told once").isEqualTo(1);
    }

    @OnBothDatabases(fresh = true)
    void a_fault_of_ours_is_tried_ten_times_and_then_said(Rooms rooms) throws SQLException {
        var decision = decided(rooms, null, begin(rooms).get("form-circle"));
        execute(rooms, "alter table circle add constraint not_now check (name <> 'De Schuur')");

        for (var tries = 1; tries < 10; tries++) due(rooms);
        assertThat(rooms.count(PENDING)).isEqualTo(1);
        due(rooms);

        var effect = rooms.inTransaction(() -> rooms.the(DecisionStore.class).effects(decision.id())).get(0);
        assertThat(effect.state()).isEqualTo(EffectState.FAILED);
        assertThat(effect.reason("en")).isNotBlank().isNotEqualTo(effect.reason("nl"));
        assertThat(rooms.count("select count(*) from log_entry where type = 'decisions.effectFailed'")).isEqualTo(1);
    }

    private static final String PENDING = "select count(*) from decision_effect where state = 'PENDING'";

    /** All kinds that the rooms bring; each has an example here. */
    private static Set<String> kinds(Rooms rooms) {
        var kinds = new TreeSet<String>();
        rooms.beans().createInstance().select(new TypeLiteral<EffectHandler<?>>() {}).forEach(handler -> kinds.add(handler.kind()));
        assertThat(kinds).contains("admit-member", "adopt-policy", "allocate-money", "change-rule", "form-circle", "grant-mandate", "revoke-mandate");
        return kinds;
    }

    /** A community, if there is none, and an example of each kind of effect. */
    private static Map<String, ProposedEffect> begin(Rooms rooms) throws SQLException {
        if (rooms.count("select count(*) from decision") == 0) {
            var first = new FirstMembers(rooms).fillIn();
            first.found();
            moneyComesIn(rooms, first);
        }
        var today = LocalDate.ofInstant(rooms.clock().instant(), java.time.ZoneId.of("Europe/Amsterdam"));
        var values = new TreeMap<String, Map<String, String>>();
        values.put("allocate-money", Map.of("to", "everyone", "purpose", "Feest", "amount", "5", "what", "Taart"));
        org.meent.members.SignedIn.actAs(rooms.count("select id from member where name like 'Riet%'"), () -> {
            var form = new InvitationForm("Nieuw Lid", "nieuw" + rooms.count("select count(*) from invitation") + "@voorbeeld.nl", "nl", null);
            values.put("admit-member", Map.of("invitation", rooms.the(Invitations.class).invite(form).ref().toString()));
        });
        values.put("adopt-policy", Map.of("title", "Stilte", "text", "Na tien uur is het stil."));
        values.put("add-small-thing", Map.of("name", "Een sleutel", "what", "Van de voordeur", "forWhom", "EVERYONE"));
        values.put("change-rule", Map.of("ruleKey", "OPEN_BOOKINGS", "amount", "8", "effectiveFrom", today.plusDays(7).toString()));
        values.put("form-circle", Map.of("name", "De Schuur", "purpose", "Gereedschap"));
        values.put("grant-mandate", Map.of("role", "host", "member", string(rooms, "select cast(ref as varchar(36)) from member where name like 'Kees%'"),
                "from", today.toString(), "until", today.plusMonths(6).toString()));
        values.put("revoke-mandate", Map.of("mandate", string(rooms, "select cast(ref as varchar(36)) from mandate where role = 'host' order by id")));
        var effects = new TreeMap<String, ProposedEffect>();
        values.forEach((kind, typed) -> effects.put(kind, rooms.inRequest(() -> rooms.the(ProposedEffects.class).read(kind, typed))));
        return effects;
    }

    /** What is given a purpose has to be there: Kees becomes treasurer, and books it. */
    private static void moneyComesIn(Rooms rooms, FirstMembers first) throws SQLException {
        var today = LocalDate.ofInstant(rooms.clock().instant(), java.time.ZoneId.of("Europe/Amsterdam"));
        var kees = string(rooms, "select cast(ref as varchar(36)) from member where name like 'Kees%'");
        var mandate = Map.of("role", "treasurer", "member", kees, "from", today.toString(), "until", today.plusMonths(6).toString());
        rooms.the(Effects.class).oneByOne(decided(rooms, null, rooms.inRequest(() -> rooms.the(ProposedEffects.class).read("grant-mandate", mandate))));
        first.as("Kees", () -> rooms.the(Books.class).receive(new UUID(6, 6), new IncomeForm("Gemeente", "Bijdrage", "100")));
    }

    private static DecisionLink decided(Rooms rooms, UUID circle, ProposedEffect effect) {
        var register = rooms.the(Register.class);
        var chance = rooms.the(Chance.class);
        return rooms.inTransaction(() -> register.register(new RegisterEntry(chance.ref(), "2026-38", chance.ref(), 1, "Een vraag", "De tekst", Locale.forLanguageTag("nl"), circle,
                new Tally("majority", 6, Base.VALID, 20, 3, 2, 1, 0, 0), List.of(effect), false, null, LocalDate.of(2027, 11, 24))));
    }

    private static void due(Rooms rooms) {
        rooms.the(DueEffects.class).carryOut();
    }

    private static void execute(Rooms rooms, String sql) throws SQLException {
        try (var connection = rooms.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String string(Rooms rooms, String sql) throws SQLException {
        try (var connection = rooms.connect(); var statement = connection.createStatement(); var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    /** How many rows each table has, and how many mandates were taken back, which adds none. */
    private static Map<String, Long> rows(Rooms rooms) throws SQLException {
        var rows = new TreeMap<String, Long>();
        try (var connection = rooms.connect(); var statement = connection.createStatement();
                var tables = statement.executeQuery("select table_name from information_schema.tables where lower(table_schema) = 'public' and table_type = 'BASE TABLE' and lower(table_name) not like 'flyway%'")) {
            while (tables.next()) rows.put(tables.getString(1).toLowerCase(Locale.ROOT), 0L);
        }
        assertThat(rows).containsKeys("circle", "mandate", "rule_version", "policy", "log_entry");
        rows.replaceAll((table, none) -> rooms.count("select count(*) from " + table));
        rows.put("mandate taken back", rooms.count("select count(*) from mandate where revoked_at is not null"));
        return rows;
    }

    /** The tables that have more rows now, the log aside. */
    private static Set<String> grown(Map<String, Long> before, Map<String, Long> after) {
        var grown = new TreeSet<String>();
        after.forEach((table, count) -> {
            if (!table.startsWith("log") && !table.startsWith("decision") && count > before.get(table)) grown.add(table);
        });
        return grown;
    }
}
