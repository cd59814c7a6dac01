/**
 * The shell: Today, the menu, help, what every page is framed by, security filters, error pages and the API's root.
 * It holds no rule of the community; the rooms do.
 */
package org.meent.web;
