/** What stories need inside the server that members must never have: a clock to move, a way to a token. */
package org.meent.acceptance.inwar;
