/**
 * Rules: what the community agreed upon as numbers, each with its unit, range, meaning and history.
 * <p>The door is {@link org.meent.rules.Rulebook}. The room keeps one promise above all: a rule changes by a decision
 * alone, from a day on that is not before it, and every value says which decision set it.
 */
package org.meent.rules;
