package org.meent.desks;

/** What can be put on a drawing. */
public enum Part { ROOM, DOORWAY, DESK, FACILITY }
