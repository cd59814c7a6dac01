package org.meent.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meent.kernel.Caller;
import org.meent.participation.Cohort.Kind;
import org.meent.rules.RuleKey;
import org.meent.rules.Rulebook;

/** The figures of quarters that are over. Whoever is signed in is told the same: nobody is told more. */
@ApplicationScoped
@Transactional
public class Figures {
    private final FigureStore store;
    private final Caller caller;
    private final Rulebook rulebook;

    @Inject
    Figures(FigureStore store, Caller caller, Rulebook rulebook) {
        this.store = store;
        this.caller = caller;
        this.rulebook = rulebook;
    }

    /**
     * How members took part.
     *
     * @param quarter {@code 2026-Q3}, or the empty text for the last one
     * @throws ParticipationProblems.NoSuchQuarter if it was not counted
     */
    public ParticipationRow participation(String quarter) {
        caller.memberId();
        var all = store.counted();
        var chosen = chosen(all, quarter);
        var figures = chosen.map(counted -> store.of(counted.quarter())).orElse(List.of()).stream().filter(kept -> kept.cohort().kind() != Kind.WAY).toList();
        var rows = new ArrayList<FigureRow>();
        together(figures).forEach((about, told) -> rows.add(new FigureRow(about.topic(), about.cohort().kind(), about.cohort().key(), about.cohort().name(),
                told.asked().amount(), told.got().amount(), told.percent())));
        var turnout = together(store.ofEveryone(Topic.BALLOTS.name())).entrySet().stream().map(entry -> new ParticipationRow.Turnout(entry.getKey().quarter().row(),
                entry.getValue().asked().amount(), entry.getValue().got().amount(), entry.getValue().percent())).toList();
        return new ParticipationRow(row(chosen), rows(all), chosen.map(CountedQuarter::least).orElse(0), chosen.map(CountedQuarter::step).orElse(0), rows, turnout);
    }

    /**
     * The same for who is paid and who volunteers, as far as it is told.
     *
     * @param quarter {@code 2026-Q3}, or the empty text for the last one
     * @throws ParticipationProblems.NoSuchQuarter if it was not counted
     */
    public EqualityRow equality(String quarter) {
        caller.memberId();
        var all = store.counted();
        var chosen = chosen(all, quarter);
        var ways = together(chosen.map(counted -> store.of(counted.quarter())).orElse(List.of()).stream().filter(kept -> kept.cohort().kind() == Kind.WAY).toList());
        var shares = new LinkedHashMap<String, Map<String, Integer>>();
        ways.forEach((about, told) -> shares.computeIfAbsent(about.topic(), none -> new LinkedHashMap<>()).put(about.cohort().key(), told.percent()));
        var waited = shares.remove(Topic.DAYS.name()) == null ? null : new EqualityRow.Waited(waited(ways, "PAID"), waited(ways, "VOLUNTEER"));
        var rate = chosen.map(counted -> rulebook.at(RuleKey.MILEAGE_RATE, counted.quarter().end().minusDays(1))).orElse(null);
        var lines = shares.entrySet().stream().map(topic -> new EqualityRow.Line(topic.getKey(), topic.getValue().get("PAID"), topic.getValue().get("VOLUNTEER"))).toList();
        return new EqualityRow(row(chosen), rows(all), chosen.map(CountedQuarter::least).orElse(0), lines, waited, rate);
    }

    /** How many tenths of a day a claim of these members waited, on average. */
    private static Integer waited(Map<About, Pair> ways, String kind) {
        return asked(ways, Topic.DAYS, kind).tenthsEach(asked(ways, Topic.CLAIMS, kind));
    }

    private static Figure asked(Map<About, Pair> ways, Topic topic, String kind) {
        return ways.entrySet().stream().filter(entry -> entry.getKey().topic().equals(topic.name()) && entry.getKey().cohort().key().equals(kind))
                .findFirst().map(entry -> entry.getValue().asked()).orElse(Figure.TOO_FEW);
    }

    /** The figures of a quarter as comma-separated values, for whoever wants to go on with them. */
    public String file(String quarter) {
        return FigureCsv.of(participation(quarter));
    }

    /** What is told about a topic and a group in a quarter. */
    private record About(Quarter quarter, String topic, Cohort cohort) {}

    private record Pair(Figure asked, Figure got) {
        Integer percent() {
            return got.percentOf(asked);
        }
    }

    private static Map<About, Pair> together(List<KeptFigure> figures) {
        var together = new LinkedHashMap<About, Pair>();
        for (var kept : figures) {
            var about = new About(kept.quarter(), kept.topic(), kept.cohort());
            var before = together.getOrDefault(about, new Pair(Figure.TOO_FEW, Figure.TOO_FEW));
            together.put(about, kept.measure().equals("asked") ? new Pair(kept.figure(), before.got()) : new Pair(before.asked(), kept.figure()));
        }
        return together;
    }

    private static Optional<CountedQuarter> chosen(List<CountedQuarter> all, String asked) {
        if (asked == null || asked.isBlank()) return all.stream().findFirst();
        var quarter = Quarter.read(asked.strip()).orElseThrow(() -> new ParticipationProblems.NoSuchQuarter(asked));
        return Optional.of(all.stream().filter(counted -> counted.quarter().equals(quarter)).findFirst().orElseThrow(() -> new ParticipationProblems.NoSuchQuarter(asked)));
    }

    private static QuarterRow row(Optional<CountedQuarter> chosen) {
        return chosen.map(counted -> counted.quarter().row()).orElse(null);
    }

    private static List<QuarterRow> rows(List<CountedQuarter> all) {
        return all.stream().map(counted -> counted.quarter().row()).toList();
    }
}
