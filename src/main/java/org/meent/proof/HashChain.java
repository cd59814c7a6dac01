package org.meent.proof;

import java.util.Iterator;
import java.util.Optional;
import org.meent.proof.ChainReport.Noted;
import org.meent.proof.ChainReport.Touched;
import org.meent.proof.ChainReport.Trace;

/**
 * The chain of a public log: each entry carries the hash of the one before it, so that whoever touches an entry has
 * to touch all that follow. Entries are looked at one by one, from wherever they come; none is kept.
 *
 * <p>A chain shows that it hangs together, not who wrote it: only a {@link NotedHead} from an earlier day shows that
 * it was not written anew from some entry on.
 */
public final class HashChain {

    private final Optional<NotedHead> wanted;
    private ChainHead head = ChainHead.START;
    private long notedAt = -1;

    private HashChain(Optional<NotedHead> wanted) {
        this.wanted = wanted;
        lookForNoted();
    }

    /**
     * Checks the entries from the first on and stops at the first that was touched.
     *
     * @param entries all entries of a log, in order
     * @return what was found, with {@link Noted#NOT_GIVEN}
     * @throws MalformedLog if the entries come from a {@link LogFile} that cannot be read further
     */
    public static ChainReport verify(Iterator<ChainEntry> entries) {
        return verify(entries, Optional.empty());
    }

    /**
     * Checks the entries from the first on, looks for the head that somebody noted, and stops at the first entry that
     * was touched. A number that was noted wrongly does no harm: the hash alone says which entry it was.
     *
     * @param entries all entries of a log, in order
     * @param noted the head to look for, empty if nobody noted one; not null
     * @return what was found
     * @throws MalformedLog if the entries come from a {@link LogFile} that cannot be read further
     */
    public static ChainReport verify(Iterator<ChainEntry> entries, Optional<NotedHead> noted) {
        var chain = new HashChain(noted);
        while (entries.hasNext()) {
            ChainEntry entry = entries.next();
            Optional<Trace> trace = chain.traceOn(entry);
            if (trace.isPresent()) return chain.report(Optional.of(new Touched(chain.head.number() + 1, trace.get())));
            chain.head = entry.head();
            chain.lookForNoted();
        }
        return chain.report(Optional.empty());
    }

    private Optional<Trace> traceOn(ChainEntry entry) {
        if (entry.number() != head.number() + 1) return Optional.of(Trace.NUMBER_MISSING);
        if (!entry.previous().equals(head.hash())) return Optional.of(Trace.PREVIOUS_DIFFERS);
        if ((entry.salt() == null) != (entry.body() == null)) return Optional.of(Trace.HALF_ERASED);
        if (!entry.isErased() && !bodyIsAsWritten(entry)) return Optional.of(Trace.BODY_DIFFERS);
        if (!fieldsAreAsWritten(entry)) return Optional.of(Trace.HASH_DIFFERS);
        if (entry.recordedAt().isBefore(head.recordedAt())) return Optional.of(Trace.TIME_GOES_BACK);
        return Optional.empty();
    }

    private static boolean bodyIsAsWritten(ChainEntry entry) {
        try {
            return entry.computeBodyHash().equals(entry.bodyHash());
        } catch (IllegalArgumentException e) {
            // What cannot be hashed was never written by us.
            return false;
        }
    }

    private static boolean fieldsAreAsWritten(ChainEntry entry) {
        try {
            return entry.computeHash().equals(entry.hash());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void lookForNoted() {
        if (wanted.isPresent() && wanted.get().hash().equals(head.hash())) notedAt = head.number();
    }

    private ChainReport report(Optional<Touched> touched) {
        return new ChainReport(head.number(), head, touched, noted(touched.isPresent()), Math.max(notedAt, 0));
    }

    private Noted noted(boolean isTouched) {
        if (wanted.isEmpty()) return Noted.NOT_GIVEN;
        if (notedAt >= 0) return Noted.STANDS;
        if (isTouched) return Noted.NOT_REACHED;
        if (wanted.get().number().isEmpty()) return Noted.NOT_FOUND;
        return wanted.get().number().getAsLong() > head.number() ? Noted.SHORTENED : Noted.REWRITTEN;
    }
}
