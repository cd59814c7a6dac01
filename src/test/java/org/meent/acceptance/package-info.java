/**
 * Stories that members and programs live through with the real WAR on the real server: pages in a real browser,
 * the API over HTTP. {@link org.meent.acceptance.OneServer} starts one server for all of them, on H2 or PostgreSQL.
 */
package org.meent.acceptance;
