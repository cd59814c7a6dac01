/** What holds for the whole of Meent, whoever adds to it. Each test also says what it saw, so that none passes by looking at nothing. */
package org.meent.architecture;
