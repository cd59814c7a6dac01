package org.meent.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.meent.start.Booker.Booked;
import org.meent.start.Booker.Key;

/** Looks past the program at what the database holds, and compares it with what members were told. */
final class Bookkeeping {
    /** The half hours of the parts of a day that the example has: morning from 8, afternoon from 12 to 17. */
    private static final Map<String, Set<String>> PARTS = Map.of("16-24", Set.of("MORNING"), "24-34", Set.of("AFTERNOON"), "16-34", Set.of("MORNING", "AFTERNOON"));
    private final Connection connection;

    Bookkeeping(Connection connection) {
        this.connection = connection;
    }

    /** Gives the members with the fewest bookings ahead a key for the API. */
    List<Key> keys(int count) throws SQLException {
        return keysOf("select m.id from member m left join booking b on b.member_id = m.id and b.booking_date >= current_date group by m.id order by count(b.id), m.id", count);
    }

    /** Gives those who hold this role for everyone a key for the API. */
    List<Key> keysOfRole(String role, int count) throws SQLException {
        return keysOf("select distinct member_id from mandate where role = '" + role + "' and circle_id is null and revoked_at is null and last_day > current_date order by member_id", count);
    }

    private List<Key> keysOf(String members, int count) throws SQLException {
        var keys = new ArrayList<Key>();
        for (var member : column(members)) {
            if (keys.size() == count) break;
            var key = new Key(Long.parseLong(member), "meent_" + UUID.randomUUID());
            try (var insert = connection.prepareStatement("insert into access_token (ref, member_id, name, token_scope, token_hash, made_at, last_day) values (?, ?, 'Proef', 'act', ?, ?, ?)")) {
                insert.setObject(1, UUID.randomUUID());
                insert.setLong(2, key.member());
                insert.setString(3, sha256(key.token()));
                insert.setObject(4, java.time.OffsetDateTime.now());
                insert.setObject(5, LocalDate.now().plusDays(2));
                insert.executeUpdate();
            }
            keys.add(key);
        }
        return keys;
    }

    /** The desks that can be booked. */
    List<String> desks() throws SQLException {
        return column("select ref from desk where mode = 'RESERVABLE' order by number");
    }

    /** The house. */
    String site() throws SQLException {
        return column("select ref from site order by id").get(0);
    }

    /** By which others know a member. */
    String ref(Key of) throws SQLException {
        return column("select ref from member where id = " + of.member()).get(0);
    }

    /** How many codes confidants have printed. */
    int codes() throws SQLException {
        return Integer.parseInt(column("select count(*) from sign_in_code where printed_at is not null and not founding").get(0));
    }

    /** The floors that a host added in a trial. */
    List<String> floors() throws SQLException {
        return column("select name from floor where name like 'Proef %' order by name");
    }

    /** Everyone's budget that has most to spend in the example. */
    String budget() throws SQLException {
        return column("select ref from budget where name = 'Huis en energie'").get(0);
    }

    /** The claims of a trial: what each is, by what it was for. */
    Map<String, String> claims() throws SQLException {
        var found = new TreeMap<String, String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select purpose, state from claim where purpose like 'Proef %'")) {
            while (rows.next()) found.put(rows.getString(1), rows.getString(2));
        }
        return found;
    }

    /** Every cent stands somewhere: entries add up, accounts hold what their lines say, and each claim's money is where the claim stands. */
    void everyCentStandsSomewhere() throws SQLException {
        for (var wrong : List.of("select entry_id from posting group by entry_id having sum(cents) <> 0",
                "select e.id from ledger_entry e where (select count(*) from posting p where p.entry_id = e.id) < 2",
                "select a.code from account a where a.balance_cents <> (select coalesce(sum(p.cents), 0) from posting p where p.account_id = a.id)",
                "select h.hash from ledger_head h where not exists (select 1 from ledger_entry e where e.sequence = h.sequence and e.hash = h.hash) or h.sequence < (select max(sequence) from ledger_entry)",
                "select c.ref from claim c where c.state = 'SUBMITTED' and (select count(*) from reservation r where r.claim_id = c.id and r.round = c.round and r.settled_by is null) <> 1",
                "select c.ref from claim c where c.state = 'APPROVED' and (select count(*) from reservation r join ledger_entry e on e.id = r.settled_by where r.claim_id = c.id and e.kind = 'CLAIM') <> 1",
                "select c.ref from claim c where c.state = 'DRAFT' and exists (select 1 from reservation r where r.claim_id = c.id)")) {
            assertThat(column(wrong)).as(wrong).isEmpty();
        }
    }

    /** The last booking that there was before anybody began. */
    long last() throws SQLException {
        return Long.parseLong(column("select max(id) from booking").get(0));
    }

    /** What of the things that were confirmed to {@code booker} is not so. */
    Set<String> missing(Booker booker, long after) throws SQLException {
        var there = there(booker.member(), after);
        var missing = new TreeSet<String>();
        booker.confirmed().forEach((ref, told) -> {
            var found = there.get(ref);
            var endedInDoubt = ref.equals(booker.inDoubt()) && found != null && found.desk().equals(told.desk()) && found.day().equals(told.day());
            if (!told.equals(found) && !endedInDoubt) missing.add(ref + " was confirmed as " + told + " and is " + found);
        });
        return missing;
    }

    /** The bookings of a member that came after the one with this number. */
    Map<String, Booked> there(long member, long after) throws SQLException {
        var found = new TreeMap<String, Booked>();
        try (var query = connection.prepareStatement("select b.ref, d.ref, b.booking_date, b.first_slot, b.end_slot, b.status from booking b join desk d on d.id = b.desk_id where b.member_id = ? and b.id > ?")) {
            query.setLong(1, member);
            query.setLong(2, after);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), new Booked(rows.getString(2), rows.getObject(3, LocalDate.class), PARTS.get(rows.getInt(4) + "-" + rows.getInt(5)), rows.getString(6)));
                }
            }
        }
        return found;
    }

    /** No act was done by half: every half hour belongs to a booking that stands, every such booking has all of its own, and every claimed key has its answer. */
    void nothingIsHalf() throws SQLException {
        // A booking of months ago has lost its name, and with it what it took of the member's day.
        for (var table : Map.of("booking_slot", "", "member_slot", " and member_id is not null").entrySet()) {
            var wanted = column("select coalesce(sum(end_slot - first_slot), 0) from booking where status = 'CONFIRMED'" + table.getValue()).get(0);
            assertThat(column("select count(*) from " + table.getKey())).as(table.getKey()).containsExactly(wanted);
            assertThat(column("select count(*) from " + table.getKey() + " s join booking b on b.id = s.booking_id where b.status = 'CONFIRMED' and s.slot_no >= b.first_slot and s.slot_no < b.end_slot"))
                    .as(table.getKey()).containsExactly(wanted);
        }
        assertThat(column("select count(*) from idempotent_answer where status is null")).containsExactly("0");
        assertThat(column("select count(*) from booking_request r where not exists (select 1 from booking b where b.request_id = r.id or b.ended_by = r.id)")).as("acts without a booking").containsExactly("0");
    }

    /** No act of power is there without its entry in the public log, none stands there that was not done, and the chain ends where its head says. */
    void powerIsToldAndNothingElse() throws SQLException {
        var told = column("select body from log_entry where type = 'desks.floorAdded' and body like '%\"Proef %' order by number").stream()
                .map(body -> body.replaceAll(".*\"floor\":\"([^\"]*)\".*", "$1")).sorted().toList();
        assertThat(told).as("floors in the log").isEqualTo(floors());
        assertThat(column("select count(*) from log_entry where type = 'members.codePrinted'")).as("codes in the log").containsExactly(String.valueOf(codes()));
        assertThat(column("select hash from log_entry order by number desc").get(0)).as("the end of the chain").isEqualTo(column("select hash from log_head").get(0));
    }

    private List<String> column(String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) values.add(rows.getString(1));
        }
        return values;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
