package org.meent.voting;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads one Pabulib file, a record at a time. */
final class PabulibReader {
    private static final String TITLE = "description";
    private static final String PROJECT_COUNT = "num_projects";
    private static final String VOTE_COUNT = "num_votes";
    private static final String BUDGET = "budget";
    private static final String TYPE = "vote_type";
    private static final String UNLISTED = "default_score";
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,20}(\\.\\d{1," + Projects.MOST_DECIMALS + "})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,10}");
    private static final Pattern POINTS = Pattern.compile("\\d{1,10}");
    private static final int NONE = -1;
    private final Records records;
    private final Map<String, Stated> meta = new HashMap<>();
    private final List<Option> options = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Stated> costs = new ArrayList<>();
    private final BallotSum<BudgetBallot> ballots = new BallotSum<>();

    PabulibReader(Records records) {
        this.records = records;
    }

    /** What a file says, and in which line. */
    private record Stated(String text, long line) {
        MalformedBallots malformed(String key, Object... values) {
            return new MalformedBallots(line, Sentence.of(key, values));
        }
    }

    BallotFile<BudgetBallot> read() throws IOException {
        if (!next()) throw records.malformed("file.empty");
        if (!isTitle("META")) throw records.malformed("file.pabulib.section", "META");
        var head = head("META");
        if (!head.equals(List.of("key", "value"))) throw records.malformed("file.missing", "key;value");
        while (hasRow("PROJECTS")) readMeta();
        readProjects();
        if (options.isEmpty()) throw records.malformed("file.none");
        agree(PROJECT_COUNT, options.size());
        var projects = projects();
        readVotes();
        agree(VOTE_COUNT, ballots.size());
        var title = meta.containsKey(TITLE) ? meta.get(TITLE).text() : "";
        return new BallotFile<>(title, projects.options(), OptionalInt.empty(), Optional.of(projects), ballots.profile());
    }

    /** Goes to the next record that is not an empty line. */
    private boolean next() throws IOException {
        while (records.next()) if (records.size() > 1 || !records.field(0).isBlank()) return true;
        return false;
    }

    private boolean isTitle(String section) {
        return records.size() == 1 && text(0).equals(section);
    }

    private String text(int column) {
        return records.field(column).strip();
    }

    private List<String> head(String section) throws IOException {
        if (!next()) throw records.malformed("file.pabulib.ends", section);
        var head = new ArrayList<String>();
        for (var column = 0; column < records.size(); column++) head.add(text(column));
        return head;
    }

    /** Whether another row follows before the title of the next section, which must come. */
    private boolean hasRow(String nextSection) throws IOException {
        if (!next()) throw records.malformed("file.pabulib.section", nextSection);
        return !isTitle(nextSection);
    }

    private void readMeta() {
        var key = text(0);
        var isNeeded = List.of(TITLE, PROJECT_COUNT, VOTE_COUNT, BUDGET, TYPE, UNLISTED).contains(key);
        if (!isNeeded) return;
        if (records.size() != 2) throw records.malformed("file.fields", 2, records.size());
        if (meta.put(key, new Stated(text(1), records.line())) != null) throw records.malformed("file.twice", key);
    }

    private Stated stated(String key) {
        var stated = meta.get(key);
        if (stated == null) throw records.malformed("file.missing", key);
        return stated;
    }

    private void agree(String key, long found) {
        var said = stated(key);
        if (!COUNT.matcher(said.text()).matches()) throw said.malformed("file.count", key, said.text());
        if (Long.parseLong(said.text()) != found) throw records.malformed("file.disagrees", key, Long.parseLong(said.text()), found);
    }

    private void readProjects() throws IOException {
        var head = head("PROJECTS");
        var id = column(head, "project_id");
        var cost = column(head, "cost");
        var name = head.indexOf("name");
        while (hasRow("VOTES")) {
            checkSize(head);
            var option = option(text(id), name == NONE ? "" : text(name));
            if (options.size() == Options.MOST) throw records.malformed("file.options.many", Options.MOST);
            if (places.put(option.id(), options.size()) != null) throw records.malformed("file.twice", option.id());
            options.add(option);
            costs.add(new Stated(text(cost), records.line()));
        }
    }

    private int column(List<String> head, String name) {
        var column = head.indexOf(name);
        if (column == NONE) throw records.malformed("file.missing", name);
        if (column != head.lastIndexOf(name)) throw records.malformed("file.twice", name);
        return column;
    }

    private void checkSize(List<String> head) {
        if (records.size() != head.size()) throw records.malformed("file.fields", head.size(), records.size());
    }

    private Option option(String id, String name) {
        if (id.isEmpty() || id.indexOf(',') >= 0 || id.chars().anyMatch(Character::isISOControl)) throw records.malformed("file.pabulib.id", id);
        return new Option(id, name);
    }

    /** All amounts in one unit, the smallest decimal that any of them has. */
    private Projects projects() {
        var budget = stated(BUDGET);
        var decimals = amount(budget).scale();
        for (var cost : costs) decimals = Math.max(decimals, amount(cost).scale());
        var units = new ArrayList<Long>();
        for (var cost : costs) units.add(units(cost, decimals));
        return new Projects(Options.of(options), units, units(budget, decimals), decimals);
    }

    private static BigDecimal amount(Stated stated) {
        if (!AMOUNT.matcher(stated.text()).matches()) throw stated.malformed("file.amount", stated.text(), Projects.MOST_DECIMALS);
        return new BigDecimal(stated.text());
    }

    private static long units(Stated stated, int decimals) {
        var units = amount(stated).movePointRight(decimals);
        if (units.compareTo(BigDecimal.valueOf(Projects.MOST)) > 0) throw stated.malformed("file.amount.large", stated.text(), decimals);
        return units.longValueExact();
    }

    private void readVotes() throws IOException {
        var type = stated(TYPE);
        var hasPoints = type.text().equals("cumulative") || type.text().equals("scoring");
        if (!hasPoints && !type.text().equals("approval") && !type.text().equals("ordinal")) throw type.malformed("file.pabulib.type", type.text());
        if (meta.containsKey(UNLISTED) && !meta.get(UNLISTED).text().matches("0*(\\.0+)?")) throw meta.get(UNLISTED).malformed("file.pabulib.unlisted");
        var head = head("VOTES");
        column(head, "voter_id");
        var vote = column(head, "vote");
        var points = hasPoints ? column(head, "points") : NONE;
        while (next()) {
            checkSize(head);
            var named = named(text(vote));
            var ballot = hasPoints ? scores(named, text(points)) : type.text().equals("approval") ? ApprovalBallot.of(named) : RankedBallot.of(named).asPoints();
            ballots.add(ballot, 1, records.line());
        }
    }

    /** The places of the projects that a list of ids names. */
    private int[] named(String list) {
        if (list.isEmpty()) return new int[0];
        var size = 1;
        for (var index = list.indexOf(','); index >= 0; index = list.indexOf(',', index + 1)) size++;
        var named = new int[size];
        var from = 0;
        for (var index = 0; index < size; index++) {
            var to = index + 1 == size ? list.length() : list.indexOf(',', from);
            var id = list.substring(from, to).strip();
            var place = places.get(id);
            if (place == null) throw records.malformed("file.noOption", id);
            named[index] = place;
            from = to + 1;
        }
        return named;
    }

    private ScoreBallot scores(int[] named, String list) {
        var points = list.isEmpty() ? new String[0] : list.split(",", -1);
        if (points.length != named.length) throw records.malformed("file.pabulib.points", named.length, points.length);
        var scores = new HashMap<Integer, Long>();
        for (var index = 0; index < named.length; index++) {
            var text = points[index].strip();
            if (!POINTS.matcher(text).matches() || Long.parseLong(text) > ScoreBallot.MOST) throw records.malformed("file.points", text, ScoreBallot.MOST);
            var before = scores.put(named[index], Long.parseLong(text));
            if (before != null && before != Long.parseLong(text)) throw records.malformed("file.points.two", options.get(named[index]).id());
        }
        return ScoreBallot.of(scores);
    }
}
