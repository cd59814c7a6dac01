package org.example.garden;

import org.meent.kernel.Effect;

/**
 * Plants a tree in the garden that everyone shares.
 *
 * @param species what grows, 1 to 60 characters
 */
record PlantTree(String species) implements Effect {}
