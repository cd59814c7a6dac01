package org.meent.desks;

import java.util.UUID;

/**
 * A floor for whoever looks at it: what it is called, in which house, and its drawing.
 *
 * @param ref by which the floor is known
 * @param name what it is called
 * @param siteRef by which its house is known
 * @param siteName what its house is called
 * @param version to send along with a change, so that nothing is overwritten unseen
 * @param drawing what is on it
 */
public record FloorPlan(UUID ref, String name, UUID siteRef, String siteName, int version, Drawing drawing) {}
