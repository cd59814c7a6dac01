/**
 * The launcher: looks at the port, the data folder and the database, and hands over to the server.
 * It needs the JDK alone, and it is what {@code mvn -Prun}, the single file and the tests start Meent with.
 */
package org.meent.start;
