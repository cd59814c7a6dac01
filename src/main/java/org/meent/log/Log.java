package org.meent.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.meent.kernel.Caller;
import org.meent.kernel.Chance;
import org.meent.proof.ChainEntry;
import org.meent.proof.ChainHead;
import org.meent.proof.ChainReport;
import org.meent.proof.HashChain;
import org.meent.proof.LogFile;
import org.meent.proof.NotedHead;

/** The public log: doors write acts of power to it, every member reads it and checks its chain. */
@ApplicationScoped
@Transactional
public class Log {
    /** The form of the bodies that are written now. */
    static final int VERSION = 1;
    private final LogStore store;
    private final LogBodies bodies;
    private final LogTelling telling;
    private final Caller caller;
    private final Chance chance;
    private final Clock clock;

    @Inject
    Log(LogStore store, LogBodies bodies, LogTelling telling, Caller caller, Chance chance, Clock clock) {
        this.store = store;
        this.bodies = bodies;
        this.telling = telling;
        this.caller = caller;
        this.chance = chance;
        this.clock = clock;
    }

    /**
     * Appends an entry in the transaction of the act that it tells. The end of the chain is locked until that
     * transaction ends, so this is the last thing that a door does; who may act is for the door to say.
     *
     * @param type room and what happened, {@code desks.floorShown}: its sentence stands in the room's bundle under {@code log.floorShown}
     * @param body the facts: texts, whole numbers, booleans, days, refs; no name of a member
     * @param ground why that may be
     */
    public void write(String type, Map<String, ?> body, Ground ground) {
        var full = bodies.of(body, ground);
        var head = store.lockedHead();
        var entry = head.head().next(clock.instant(), type, VERSION, chance.bytes(ChainHead.SALT_BYTES), full);
        store.append(entry);
        head.moveTo(entry);
    }

    /** One page of what happened, newest first, for any member. */
    public LogRows page(LogSearch search) {
        caller.memberId();
        return telling.page(search);
    }

    /** The end of the chain, for any member to write down. */
    public ChainHead head() {
        caller.memberId();
        return store.head();
    }

    /** Looks through the whole chain and keeps what was found, for any member. */
    public LogCheckRow check() {
        caller.memberId();
        var report = verify(Optional.empty());
        var touched = report.touched().map(ChainReport.Touched::number).orElse(null);
        var check = new LogCheck(clock.instant(), report.count(), touched);
        store.keep(check);
        return check.row();
    }

    /** What the last look through the chain found, if there was one. */
    public Optional<LogCheckRow> lastCheck() {
        caller.memberId();
        return store.lastCheck();
    }

    /** Looks through the whole chain, for any member, and keeps nothing. */
    public LogReport report() {
        caller.memberId();
        return LogReport.of(verify(Optional.empty()));
    }

    /**
     * Looks through the whole chain for a head that somebody once wrote down.
     *
     * @param noted the hash, or number, colon and hash; spaces do not matter
     * @throws LogProblems.NotAHead if it is neither
     */
    public LogReport compare(String noted) {
        caller.memberId();
        return LogReport.of(verify(Optional.of(read(noted))));
    }

    /** The entries after {@code number} in order, some hundreds of them, for any member to take away. */
    public LogPiece pieceAfter(long number) {
        caller.memberId();
        var entries = store.after(number, store.head().number(), LogWalk.STRIDE);
        var lines = entries.stream().map(entry -> LogFile.line(entry) + "\n").collect(Collectors.joining());
        return new LogPiece(lines, entries.isEmpty() ? number : entries.get(entries.size() - 1).number(), entries.size() < LogWalk.STRIDE);
    }

    private ChainReport verify(Optional<NotedHead> noted) {
        var head = store.head();
        var report = HashChain.verify(entriesUpTo(head.number()), noted);
        // Entries that were cut off at the end leave a chain that hangs together; the kept end shows it.
        if (report.touched().isPresent() || report.head().hash().equals(head.hash())) return report;
        var missing = new ChainReport.Touched(report.count() + 1, ChainReport.Trace.NUMBER_MISSING);
        return new ChainReport(report.count(), report.head(), Optional.of(missing), report.noted(), report.notedAt());
    }

    private Iterator<ChainEntry> entriesUpTo(long last) {
        return new LogWalk(number -> store.after(number, last, LogWalk.STRIDE));
    }

    private static NotedHead read(String noted) {
        try {
            return NotedHead.parse(noted);
        } catch (IllegalArgumentException e) {
            throw new LogProblems.NotAHead();
        }
    }
}
