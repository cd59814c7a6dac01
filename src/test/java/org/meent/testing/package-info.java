/**
 * A whole Meent without a server, for tests: the rooms wired by the server's own CDI implementation, real Hibernate,
 * a real database of each kind, a clock that the story moves and a caller that the story names.
 */
package org.meent.testing;
