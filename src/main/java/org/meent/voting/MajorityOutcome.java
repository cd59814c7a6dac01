package org.meent.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a majority decided.
 *
 * @param settings by what it was counted
 * @param turnout how many voted
 * @param yes how many were for it
 * @param no how many were against it
 * @param abstain how many abstained
 * @param blank how many ballots said nothing
 */
public record MajorityOutcome(MajoritySettings settings, Turnout turnout, long yes, long no, long abstain, long blank) implements YesNoOutcome {
    /** The id of what wins when the question is adopted. */
    public static final String ADOPTED = "for";

    @Override
    public Verdict verdict() {
        if (!turnout.meetsQuorum()) return Verdict.QUORUM_NOT_MET;
        if (base() == 0) return Verdict.NO_VOTES;
        return meetsThreshold() ? Verdict.ADOPTED : yes == no ? Verdict.EQUAL : Verdict.REJECTED;
    }

    /** {@return the number of ballots or members of which the majority is a part} */
    public long base() {
        return switch (settings.base()) {
            case VALID -> yes + no;
            case CAST -> turnout.cast();
            case ENTITLED -> turnout.entitled();
        };
    }

    /** {@return the least number of ballots for it that is enough, of this base} */
    public long threshold() {
        return settings.share().least(base(), settings.strict());
    }

    /** {@return whether enough were for it, whatever the quorum says; never of no base at all} */
    public boolean meetsThreshold() {
        return base() > 0 && yes >= threshold();
    }

    /**
     * The least that would have changed the outcome: ballots that say something else, and where these are too few
     * further ballots. It is exact. Empty if nothing could, as when nobody may vote.
     */
    @Override
    public Optional<Change> change() {
        if (!turnout.meetsQuorum()) return Optional.of(new Change(0, turnout.missing())).filter(change -> change.added() > 0);
        if (turnout.entitled() == 0) return Optional.empty();
        var adopted = verdict() == Verdict.ADOPTED;
        // More of the same never brings the first outcome back, so that halving finds the least.
        long few = 0;
        var enough = turnout.entitled();
        while (few + 1 < enough) {
            var middle = few + (enough - few) / 2;
            if ((adopted ? against(middle) : inFavour(middle)).meetsThreshold() == adopted) few = middle;
            else enough = middle;
        }
        var changed = Math.min(enough, adopted ? yes : turnout.cast() - yes);
        return Optional.of(new Change(changed, enough - changed));
    }

    /** So many of those who were for it say no, which weighs most; when none is left, it is not adopted on any base. */
    private MajorityOutcome against(long ballots) {
        var turned = Math.min(ballots, yes);
        return with(yes - turned, no + turned, abstain + blank);
    }

    /** First those who were against it say yes, which weighs most, then those who said neither, then further members. */
    private MajorityOutcome inFavour(long ballots) {
        var turned = Math.min(ballots, no);
        var others = Math.min(ballots - turned, abstain + blank);
        var added = Math.min(ballots - turned - others, turnout.entitled() - turnout.cast());
        return with(yes + turned + others + added, no - turned, abstain + blank - others);
    }

    private MajorityOutcome with(long yes, long no, long neither) {
        return new MajorityOutcome(settings, new Turnout(yes + no + neither, turnout.entitled(), turnout.needed()), yes, no, neither, 0);
    }

    @Override
    public List<String> winners() {
        return verdict() == Verdict.ADOPTED ? List.of(ADOPTED) : List.of();
    }

    @Override
    public List<Sentence> steps() {
        return List.of(turnout.sentence(), thresholdSentence());
    }

    @Override
    public List<Sentence> explanation() {
        var sentences = new ArrayList<Sentence>();
        sentences.add(Sentence.of("majority." + verdict(), yes, no));
        sentences.addAll(steps());
        change().ifPresent(change -> sentences.add(changeSentence(change)));
        return List.copyOf(sentences);
    }

    private Sentence thresholdSentence() {
        var half = settings.share().equals(Fraction.HALF);
        return Sentence.of("majority.threshold." + (settings.strict() ? "more." : "least.") + (half ? "half." : "share.") + settings.base(),
                settings.share().toString(), threshold());
    }

    private Sentence changeSentence(Change change) {
        if (!turnout.meetsQuorum()) return Sentence.of("change.turnout", change.added());
        if (verdict() == Verdict.ADOPTED) return Sentence.of("majority.change.against", change.changed());
        return Sentence.of(change.added() == 0 ? "majority.change.for" : "majority.change.forAndMore", change.changed(), change.added());
    }
}
