package org.meent.voting;

import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** An outcome as the command prints it: for programs, and for people. */
final class Report {
    /** The figures that have a place of their own. */
    private static final List<String> FIGURES = List.of("undefeated", "cost", "quota");
    private final String rule;
    private final Settings settings;
    private final long ballots;
    private final Outcome outcome;
    private final Locale language;

    Report(String rule, Settings settings, long ballots, Outcome outcome, Locale language) {
        this.rule = rule;
        this.settings = settings;
        this.ballots = ballots;
        this.outcome = outcome;
        this.language = language;
    }

    /** One JSON object. */
    String json() {
        var figures = outcome.figures();
        var report = new LinkedHashMap<String, Object>();
        report.put("rule", rule);
        report.put("settings", settings.values());
        report.put("ballots", ballots);
        report.put("winners", outcome.winners());
        for (var figure : FIGURES) if (figures.containsKey(figure)) report.put(figure, figures.get(figure));
        report.put("ties", outcome.ties().stream().map(Report::tie).toList());
        report.put("steps", sentences(outcome.steps()));
        report.put("explanation", sentences(outcome.explanation()));
        report.put("tieSensitivity", outcome.tieSensitivity().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        report.put("tables", outcome.tables().stream().map(this::table).toList());
        for (var figure : new TreeSet<>(figures.keySet())) report.putIfAbsent(figure, figures.get(figure));
        return Json.of(report);
    }

    private static Map<String, Object> tie(Outcome.Tie tie) {
        var map = new LinkedHashMap<String, Object>();
        map.put("tied", tie.tied());
        map.put("order", tie.order());
        map.put("criterion", tie.criterion());
        return map;
    }

    private List<Map<String, Object>> sentences(List<Sentence> sentences) {
        return sentences.stream().map(this::sentence).toList();
    }

    private Map<String, Object> sentence(Sentence sentence) {
        var map = new LinkedHashMap<String, Object>();
        map.put("key", sentence.key());
        map.put("values", sentence.values());
        map.put("text", sentence.in(language));
        return map;
    }

    private Map<String, Object> table(Table table) {
        var map = new LinkedHashMap<String, Object>();
        map.put("title", table.title().in(language));
        map.put("head", head(table));
        map.put("rows", table.rows());
        return map;
    }

    private List<String> head(Table table) {
        return table.head().stream().map(sentence -> sentence.in(language)).toList();
    }

    /**
     * The explanation, and then each table in columns. A name that has line ends or other control characters neither makes
     * lines of its own nor tells the terminal anything: there stands a space for each.
     */
    String text() {
        var text = new StringBuilder();
        for (var sentence : outcome.explanation()) text.append(OneLine.of(sentence.in(language))).append('\n');
        for (var table : outcome.tables()) {
            text.append('\n').append(OneLine.of(table.title().in(language))).append('\n');
            addColumns(text, head(table).stream().map(OneLine::of).toList(), table.rows().stream().map(row -> written(table, row)).toList());
        }
        return text.toString();
    }

    /** A row as people read it in this language: a number with decimals has the mark that sentences have. */
    private List<String> written(Table table, List<String> row) {
        var mark = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
        return IntStream.range(0, row.size()).mapToObj(column -> table.decimals().contains(column) ? row.get(column).replace('.', mark) : OneLine.of(row.get(column))).toList();
    }

    private static void addColumns(StringBuilder text, List<String> head, List<List<String>> rows) {
        var widths = new int[head.size()];
        for (var column = 0; column < widths.length; column++) {
            widths[column] = width(head.get(column));
            for (var row : rows) widths[column] = Math.max(widths[column], width(row.get(column)));
        }
        addRow(text, head, widths);
        for (var row : rows) addRow(text, row, widths);
    }

    private static void addRow(StringBuilder text, List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (var column = 0; column < widths.length; column++) {
            var cell = row.get(column);
            var space = " ".repeat(widths[column] - width(cell));
            // Numbers are read from the right, names from the left.
            line.append(column == 0 ? "" : "  ").append(cell.matches("–|-?[\\d.,/]+") ? space + cell : cell + space);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
