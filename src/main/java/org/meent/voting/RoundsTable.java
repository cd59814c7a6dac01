package org.meent.voting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rounds in rows and columns: a row for each round with the votes of each option, and a row for each transfer. */
final class RoundsTable {
    /** A table with more cells is no longer read by anybody. */
    private static final long MOST_CELLS = 1_000_000;
    private final Options options;
    private final Rounds counted;

    RoundsTable(Options options, Rounds counted) {
        this.options = options;
        this.counted = counted;
    }

    /** The tables of these rounds; without the one of all votes if that were too large to read. */
    List<Table> of(List<Round> rounds) {
        if (rounds.isEmpty()) return List.of();
        var tables = new ArrayList<Table>();
        if ((long) options.size() * rounds.size() <= MOST_CELLS) tables.add(votes(rounds));
        var transfers = transfers(rounds);
        if (!transfers.rows().isEmpty()) tables.add(transfers);
        if (counted.keepValues().isTold()) tables.add(kept(counted.keepValues()));
        return List.copyOf(tables);
    }

    private Table votes(List<Round> rounds) {
        var hasQuota = rounds.get(0).quota().isPresent();
        var hasLost = rounds.stream().anyMatch(round -> round.lost().signum() > 0);
        var head = new ArrayList<Sentence>();
        head.add(Sentence.of("stv.table.round"));
        options.list().forEach(option -> head.add(Sentence.of("stv.table.option", option.name())));
        head.add(Sentence.of("stv.table.exhausted"));
        if (hasLost) head.add(Sentence.of("stv.table.lost"));
        if (hasQuota) head.add(Sentence.of("stv.table.quota"));
        var decimals = IntStream.range(1, head.size()).boxed().collect(Collectors.toSet());
        if (hasQuota) head.add(Sentence.of("stv.table.elected"));
        head.add(Sentence.of("stv.table.out"));
        var rows = new ArrayList<List<String>>();
        var votes = new long[options.size()];
        for (var round : rounds) {
            counted.history().apply(round.number() - 1, votes);
            var row = new ArrayList<String>();
            row.add(String.valueOf(round.number()));
            for (var each : votes) row.add(text(counted.decimal(each)));
            row.add(text(round.nonTransferable()));
            if (hasLost) row.add(text(round.lost()));
            if (hasQuota) row.addAll(List.of(round.quota().orElseThrow().toString(), RoundSentences.names(options, round.elected())));
            row.add(RoundSentences.names(options, round.elimination().map(Elimination::option).stream().toList()));
            rows.add(row);
        }
        return new Table(Sentence.of("stv.table.votes"), head, rows, decimals);
    }

    private Table transfers(List<Round> rounds) {
        var head = List.of(Sentence.of("stv.table.round"), Sentence.of("stv.table.from"), Sentence.of("stv.table.to"), Sentence.of("stv.table.moved"));
        var rows = new ArrayList<List<String>>();
        for (var round : rounds) {
            for (var transfer : round.transfers()) {
                rows.add(List.of(String.valueOf(round.number()), RoundSentences.names(options, List.of(transfer.from())),
                        RoundSentences.names(options, List.of(transfer.to())), text(transfer.votes())));
            }
        }
        return new Table(Sentence.of("stv.table.transfers"), head, rows, Set.of(head.size() - 1));
    }

    /** A row for each round after the first election, a column for each of those elected before the last; empty until they are. */
    private Table kept(KeepValues values) {
        var head = new ArrayList<>(List.of(Sentence.of("stv.table.round")));
        for (var id : values.options()) head.add(Sentence.of("stv.table.option", RoundSentences.names(options, List.of(id))));
        var rows = new ArrayList<List<String>>();
        var number = 0;
        for (var kept : values.rounds()) {
            number++;
            if (kept.isEmpty()) continue;
            var row = new ArrayList<>(List.of(String.valueOf(number)));
            for (var id : values.options()) row.add(kept.containsKey(id) ? text(kept.get(id)) : "");
            rows.add(row);
        }
        return new Table(Sentence.of("stv.table.kept"), head, rows);
    }

    private static String text(BigDecimal votes) {
        return votes.toPlainString();
    }
}
