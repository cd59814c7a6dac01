package org.meent.kernel;

/**
 * Something that is done when its time has come, on whichever node is up first: a room brings it, and CDI finds it. What
 * is due stands in rows that are locked while it is done; done twice, it leaves the same behind.
 */
public interface DueWork {
    /** Room and verb, {@code votes.count}, for the server's log. */
    String name();

    /** Does all that is due; a thing that fails is left for the next time and holds no other up. */
    void carryOut();
}
