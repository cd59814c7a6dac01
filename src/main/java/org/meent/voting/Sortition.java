package org.meent.voting;

import java.util.Comparator;
import org.meent.proof.Lot;

/**
 * Sortition: the lot chooses, everybody with the same chance. What the ballots say changes nothing; anyone can reckon
 * the {@link Lot} again from the seed and the ids.
 * <p>Source: RFC 3797, Publicly Verifiable Nominations Committee (NomCom) Random Selection (2004), for a draw that anyone can
 * repeat from a seed nobody could choose; the hash, and the order it gives, are those of {@link Lot}.
 */
public final class Sortition implements Rule<Ballot, SortitionSettings, SortitionOutcome> {
    /** For whoever counts. */
    public Sortition() {}

    @Override
    public String name() {
        return "lot";
    }

    @Override
    public SortitionOutcome count(Profile<Ballot> profile, SortitionSettings settings) {
        return new SortitionOutcome(settings, settings.options().list().stream()
                .map(option -> new SortitionOutcome.Ticket(option.id(), option.name(), Lot.ticket(settings.seed(), option.id())))
                .sorted(Comparator.comparing(SortitionOutcome.Ticket::id, Lot.order(settings.seed()))).toList());
    }
}
