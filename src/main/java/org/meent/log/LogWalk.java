package org.meent.log;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import org.meent.proof.ChainEntry;

/** Walks along the chain, some hundreds of entries at a time, so that a long log does not fill the memory. */
class LogWalk implements Iterator<ChainEntry> {
    /** How many entries are read at once. */
    static final int STRIDE = 500;
    private final LongFunction<List<ChainEntry>> after;
    private List<ChainEntry> some = List.of();
    private int next;
    private long last;
    private boolean ended;

    /** @param after gives the entries that follow a number, none at the end */
    LogWalk(LongFunction<List<ChainEntry>> after) {
        this.after = after;
    }

    @Override
    public boolean hasNext() {
        if (next == some.size() && !ended) {
            some = after.apply(last);
            next = 0;
            ended = some.isEmpty();
        }
        return !ended;
    }

    @Override
    public ChainEntry next() {
        if (!hasNext()) throw new NoSuchElementException();
        var entry = some.get(next++);
        last = entry.number();
        return entry;
    }
}
