package org.meent.kernel;

/** Something that an adopted decision does: a record of a room, a typed command that its {@link EffectHandler} carries out. */
public interface Effect {}
