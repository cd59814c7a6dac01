package org.meent.desks;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The answer to an act on a page: look there. So reloading a page repeats nothing.
 *
 * @param path from the root, with a slash in front
 */
record SeeOther(String path) {
    /** Sends the browser to {@code path}. */
    static void at(String path) {
        new SeeOther(path).send();
    }

    private void send() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
