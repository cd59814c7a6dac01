package org.meent.money;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The ledger as a file, for whoever wants to keep it or to check it with other tools. */
@Named
@RequestScoped
public class LedgerFilePage {
    private final Books books;
    private final HttpServletRequest request;

    @Inject
    LedgerFilePage(Books books, HttpServletRequest request) {
        this.books = books;
        this.request = request;
    }

    /**
     * Sends the file in the form that the address asks for: comma-separated values, or a journal.
     *
     * @throws IOException if whoever asked has gone
     */
    public void send() throws IOException {
        switch (String.valueOf(request.getParameter("form"))) {
            case "journal" -> send("text/plain", "meent.journal", books.journal());
            case "full-journal" -> send("text/plain", "meent-full.journal", books.fullJournal());
            default -> send("text/csv", "meent-ledger.csv", books.csv());
        }
    }

    private static void send(String type, String name, String text) throws IOException {
        var context = FacesContext.getCurrentInstance();
        var reply = context.getExternalContext();
        reply.setResponseContentType(type + "; charset=utf-8");
        reply.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        reply.getResponseOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        context.responseComplete();
    }
}
