package org.meent.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a round of consent decided.
 *
 * @param settings by what it was counted
 * @param turnout how many answered
 * @param consent how many have no objection
 * @param standAside how many leave it to the others
 * @param objections how many reasoned objections stand
 * @param blank how many answers said nothing
 */
public record ConsentOutcome(ConsentSettings settings, Turnout turnout, long consent, long standAside, long objections, long blank) implements YesNoOutcome {
    /** The id of what wins when the question is adopted. */
    public static final String ADOPTED = "consent";

    @Override
    public Verdict verdict() {
        if (!turnout.meetsQuorum()) return Verdict.QUORUM_NOT_MET;
        if (turnout.cast() == 0) return Verdict.NO_VOTES;
        return objections == 0 ? Verdict.ADOPTED : Verdict.REJECTED;
    }

    /** The least that would have changed the outcome. It is exact; empty if nothing could. */
    @Override
    public Optional<Change> change() {
        if (!turnout.meetsQuorum()) return Optional.of(new Change(0, turnout.missing())).filter(change -> change.added() > 0);
        return switch (verdict()) {
            case ADOPTED -> Optional.of(new Change(1, 0));
            case NO_VOTES -> Optional.of(new Change(0, 1)).filter(change -> turnout.entitled() > 0);
            default -> Optional.of(new Change(objections, 0));
        };
    }

    @Override
    public List<String> winners() {
        return verdict() == Verdict.ADOPTED ? List.of(ADOPTED) : List.of();
    }

    @Override
    public List<Sentence> steps() {
        return List.of(turnout.sentence());
    }

    @Override
    public List<Sentence> explanation() {
        var sentences = new ArrayList<Sentence>();
        sentences.add(Sentence.of("consent." + verdict(), consent, standAside, objections));
        sentences.addAll(steps());
        change().ifPresent(change -> sentences.add(changeSentence(change)));
        return List.copyOf(sentences);
    }

    private Sentence changeSentence(Change change) {
        if (!turnout.meetsQuorum()) return Sentence.of("change.turnout", change.added());
        return Sentence.of("consent.change." + verdict(), change.ballots());
    }
}
