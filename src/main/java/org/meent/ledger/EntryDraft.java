package org.meent.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

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
    /** Keeps the lines as they are now. */
    public EntryDraft {
        postings = List.copyOf(postings);
    }

    /** An entry that takes this one back: on each account the same, the other way round. */
    public EntryDraft reversal(UUID id, LocalDate bookedOn, String narration, String decision) {
        return new EntryDraft(id, bookedOn, "reversal", narration, decision, this.id, postings.stream().map(Posting::negative).toList());
    }

    EntryDraft erased() {
        return new EntryDraft(id, bookedOn, kind, null, decision, reverses, postings);
    }
}
