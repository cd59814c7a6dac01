package org.meent.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.meent.ledger.LedgerRefusal.Reason;

/**
 * What somebody wants to book.
 *
 * @param id chosen by whoever asks, so that asking again books nothing more
 * @param bookedOn the day it counts for, not before that of the last entry
 * @param kind what it is, {@code allocation}
 * @param narration why, in words; null once it was erased
 * @param decision the number of the decision behind it, or null
 * @param reverses the entry that it takes back, or null
 * @param postings the lines, two at least, which add up to 0
 */
public record EntryDraft(UUID id, LocalDate bookedOn, String kind, String narration, String decision, UUID reverses, List<Posting> postings) {
    /**
     * Keeps the lines as they are now.
     *
     * @param id chosen by whoever asks
     * @param bookedOn the day it counts for
     * @param kind what it is, {@code allocation}
     * @param narration why, in words; null once it was erased
     * @param decision the number of the decision behind it, or null
     * @param reverses the entry that it takes back, or null
     * @param postings the lines; {@link #check} counts and adds them
     */
    public EntryDraft {
        postings = List.copyOf(postings);
    }

    /**
     * {@return an entry that takes this one back: on each account the same, the other way round}
     *
     * @param id that of the new entry, chosen by whoever asks
     * @param bookedOn the day the new entry counts for
     * @param narration why this one is taken back, in words
     * @param decision the number of the decision behind it, or null
     */
    public EntryDraft reversal(UUID id, LocalDate bookedOn, String narration, String decision) {
        return new EntryDraft(id, bookedOn, "reversal", narration, decision, this.id, postings.stream().map(Posting::negative).toList());
    }

    EntryDraft erased() {
        return new EntryDraft(id, bookedOn, kind, null, decision, reverses, postings);
    }

    /**
     * Refuses an entry that could not come next where this is held.
     *
     * @param held what there is before the entry
     * @throws LedgerRefusal with what is wrong
     */
    public void check(Holdings held) {
        if (postings.size() < 2) throw new LedgerRefusal(Reason.TOO_FEW_LINES, id.toString());
        var moved = moved();
        moved.keySet().stream().filter(code -> held.account(code).isEmpty()).findFirst().ifPresent(code -> {
            throw new LedgerRefusal(Reason.UNKNOWN_ACCOUNT, code);
        });
        if (postings.stream().mapToLong(Posting::cents).reduce(0, Math::addExact) != 0) throw new LedgerRefusal(Reason.NOT_BALANCED, id.toString());
        if (bookedOn.isBefore(held.lastDay())) throw new LedgerRefusal(Reason.DAY_GOES_BACK, bookedOn.toString());
        if (reverses != null) checkReversal(held, moved);
        moved.forEach((code, cents) -> checkBalance(held, code, cents));
    }

    private void checkReversal(Holdings held, SortedMap<String, Long> moved) {
        var reversed = held.booked(reverses).orElseThrow(() -> new LedgerRefusal(Reason.NOTHING_TO_REVERSE, reverses.toString()));
        if (held.isReversed(reverses)) throw new LedgerRefusal(Reason.REVERSED_ALREADY, reverses.toString());
        var opposite = reversed.moved();
        opposite.replaceAll((code, cents) -> -cents);
        if (!opposite.equals(moved)) throw new LedgerRefusal(Reason.NOT_THE_OPPOSITE, reverses.toString());
    }

    private static void checkBalance(Holdings held, String code, long cents) {
        var after = held.balanceCents(code) + cents;
        if (cents < 0 && after < held.account(code).orElseThrow().minimumCents()) throw new LedgerRefusal(Reason.BELOW_MINIMUM, code);
        if (Math.abs(after) > Posting.MOST) throw new LedgerRefusal(Reason.TOO_MUCH, code);
    }

    /** How many cents each account gets in all, or, if negative, gives. */
    SortedMap<String, Long> moved() {
        var moved = new TreeMap<String, Long>();
        postings.forEach(posting -> moved.merge(posting.account(), posting.cents(), Math::addExact));
        return moved;
    }
}
