/**
 * Participation and equality: how members take part, and whether that makes a difference where it must not.
 * <p>The door is {@link org.meent.participation.Engagements}. What it keeps is seen by the member alone; no other room
 * may know the type {@link org.meent.participation.Engagement} or read its table.
 */
package org.meent.participation;
