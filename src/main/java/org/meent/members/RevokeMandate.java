package org.meent.members;

import java.util.UUID;
import org.meent.kernel.Effect;

/**
 * Ends a mandate before its term.
 *
 * @param mandate the mandate
 */
public record RevokeMandate(UUID mandate) implements Effect {}
