package org.meent.voting;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the lot chose.
 *
 * @param settings by what it was drawn
 * @param tickets what each drew, the lowest first
 */
public record SortitionOutcome(SortitionSettings settings, List<Ticket> tickets) implements Outcome {
    /**
     * Keeps the list as it is now.
     *
     * @param settings by what it was drawn
     * @param tickets what each drew, the lowest first
     */
    public SortitionOutcome {
        tickets = List.copyOf(tickets);
    }

    /**
     * What one drew.
     *
     * @param id by which files name it
     * @param name by which people know it
     * @param hash the ticket, as 64 lower-case hexadecimal digits
     */
    public record Ticket(String id, String name, String hash) {}

    @Override
    public List<String> winners() {
        return tickets.stream().limit(settings.seats()).map(Ticket::id).toList();
    }

    @Override
    public List<Sentence> steps() {
        return List.of(Sentence.of("lot.seed", settings.seed()));
    }

    @Override
    public List<Tie> ties() {
        return List.of();
    }

    /** The lot is the rule, and no tie. */
    @Override
    public TieSensitivity tieSensitivity() {
        return TieSensitivity.NONE;
    }

    @Override
    public List<Sentence> explanation() {
        var drawn = tickets.stream().limit(settings.seats()).map(Ticket::name).collect(Collectors.joining(", "));
        return List.of(tickets.isEmpty() ? Sentence.of("points.nothing") : Sentence.of("lot.drawn", drawn), Sentence.of("lot.seed", settings.seed()));
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table(Sentence.of("lot.table"), List.of(Sentence.of("points.table.option"), Sentence.of("lot.ticket")), tickets.stream().map(ticket -> List.of(ticket.name(), ticket.hash())).toList()));
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("order", tickets.stream().map(Ticket::id).toList());
    }
}
