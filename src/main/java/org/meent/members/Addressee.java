package org.meent.members;

import java.util.Locale;

/**
 * A member as mail reaches them.
 *
 * @param memberId the database's number
 * @param name how the member is called
 * @param email the address
 * @param locale the language that the member reads, that of the community if none was chosen
 */
public record Addressee(long memberId, String name, String email, Locale locale) {}
