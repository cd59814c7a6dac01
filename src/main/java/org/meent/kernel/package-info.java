/**
 * What every room shares and no room owns: ids, time, chance, the caller, problems, words, effects,
 * places in the navigation, idempotency, the community's own settings and the schema.
 * <p>It knows no feature: rooms hand it things through its interfaces, and CDI finds them.
 */
package org.meent.kernel;
