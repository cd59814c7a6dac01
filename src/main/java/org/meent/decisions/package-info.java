/**
 * Decisions: the register of what was decided, the effects that follow from it, and the founding, which is the first.
 * <p>The doors are {@link org.meent.decisions.Register} and {@link org.meent.decisions.Founding}. The room keeps one
 * promise above all: an effect is carried out exactly once, and the log tells it.
 */
package org.meent.decisions;
