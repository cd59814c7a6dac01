package org.meent.members;

import java.util.UUID;
import org.meent.kernel.Effect;

/**
 * Admits somebody who was invited.
 *
 * @param invitation the invitation
 */
public record AdmitMember(UUID invitation) implements Effect {}
