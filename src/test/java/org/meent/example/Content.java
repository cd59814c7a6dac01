package org.meent.example;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.meent.testing.Rooms;

/** What a visitor of the example could see of it, without the names and numbers that chance or the database gave. */
final class Content {
    private static final List<String> QUESTIONS = List.of(
            "select name, place, language, zone_id, example, founded_at from community",
            "select m.name, m.email, m.language, m.text_size, m.theme, m.show_name, m.talent, m.joined_on, e.kind from member m left join engagement e on e.member_id = m.id",
            "select m.email from member m join member_password p on p.member_id = m.id",
            "select c.name, c.purpose, m.email from circle c join circle_member i on i.circle_id = c.id join member m on m.id = i.member_id",
            "select a.role, m.email, a.first_day, a.last_day, a.revoked_at from mandate a join member m on m.id = a.member_id",
            "select rule_key, effective_from, amount from rule_version",
            "select decided_in, serial, title, method, decided_at, review_on from decision",
            "select s.name, f.name, f.position, r.name, r.note, r.kind, r.seats, r.x_dm, r.y_dm, r.width_dm, r.depth_dm from site s join floor f on f.site_id = s.id join room r on r.floor_id = f.id",
            "select d.number, r.name, d.x_dm, d.y_dm, d.mode, x.feature from desk d join room r on r.id = d.room_id left join desk_feature x on x.desk_id = d.id",
            "select closed_on, reason from closure",
            "select b.booking_date, d.number, b.first_slot, b.end_slot, m.email, b.status, b.show_name, q.kind, q.made_at from booking b join desk d on d.id = b.desk_id"
                    + " join member m on m.id = b.member_id join booking_request q on q.id = b.request_id",
            "select number, type, recorded_at from log_entry");

    private Content() {}

    static List<String> of(Rooms rooms) {
        var lines = new ArrayList<String>();
        try (var connection = rooms.connect(); var statement = connection.createStatement()) {
            for (var question : QUESTIONS) {
                // Each database has an order of its own for texts.
                var answers = new TreeSet<String>();
                try (var rows = statement.executeQuery(question)) {
                    while (rows.next()) {
                        var line = new StringBuilder();
                        for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) line.append(text(rows, column)).append('|');
                        answers.add(line.toString());
                    }
                }
                lines.addAll(answers);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }

    /** Both databases write a moment in their own way. */
    private static String text(java.sql.ResultSet rows, int column) throws SQLException {
        var type = rows.getMetaData().getColumnType(column);
        if (type == java.sql.Types.TIMESTAMP_WITH_TIMEZONE || rows.getMetaData().getColumnTypeName(column).equals("timestamptz")) {
            var moment = rows.getObject(column, java.time.OffsetDateTime.class);
            return moment == null ? "" : moment.toInstant().toString();
        }
        if (rows.getMetaData().getColumnTypeName(column).matches("(?i)bool(ean)?")) return String.valueOf(rows.getBoolean(column));
        return String.valueOf(rows.getString(column));
    }
}
