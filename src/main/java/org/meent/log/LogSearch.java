package org.meent.log;

/**
 * What of the log somebody wants to read.
 *
 * @param words what the sentence must contain, empty for all
 * @param kind of which kind
 * @param before only entries with a lower number, 0 for the newest
 */
public record LogSearch(String words, LogKind kind, long before) {
    /** Everything, from the newest on. */
    public static LogSearch all() {
        return new LogSearch("", LogKind.ALL, 0);
    }
}
