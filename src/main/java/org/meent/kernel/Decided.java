package org.meent.kernel;

import java.util.Collection;
import java.util.Map;

/** Answers "who decided this?" for the rooms that lie below {@code decisions}, which implements it. */
public interface Decided {
    /** The decisions with these ids; an id that does not exist is left out. */
    Map<Long, DecisionLink> links(Collection<Long> decisionIds);
}
