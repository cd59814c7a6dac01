package org.meent.voting;

import java.util.SortedMap;

/** By what a rule counts; whatever was not chosen is said too. */
public interface Settings {
    /** {@return all settings by name, as the command takes them} */
    SortedMap<String, String> values();
}
