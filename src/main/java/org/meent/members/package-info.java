/**
 * Members: who we are, how we sign in, the circles we are in, and the mandates that some hold for a time.
 * <p>The doors are {@link org.meent.members.Members}, {@link org.meent.members.Circles},
 * {@link org.meent.members.Mandates} and those of signing in. One kind of account: nobody is more than a member, and
 * how someone takes part is not known here. Every power is a mandate, checked at the moment of use.
 */
package org.meent.members;
