package org.meent.log;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The whole log as a file, for whoever wants to keep it or to check it elsewhere. */
@Named
@RequestScoped
public class LogFilePage {
    private final Log log;

    @Inject
    LogFilePage(Log log) {
        this.log = log;
    }

    /**
     * Sends the file piece by piece.
     *
     * @throws IOException if whoever asked has gone
     */
    public void send() throws IOException {
        var context = FacesContext.getCurrentInstance();
        var reply = context.getExternalContext();
        var piece = log.pieceAfter(0);
        reply.setResponseContentType("application/jsonl");
        reply.setResponseHeader("Content-Disposition", "attachment; filename=\"meent-log.jsonl\"");
        var out = reply.getResponseOutputStream();
        out.write(piece.lines().getBytes(StandardCharsets.UTF_8));
        while (!piece.end()) {
            piece = log.pieceAfter(piece.last());
            out.write(piece.lines().getBytes(StandardCharsets.UTF_8));
        }
        context.responseComplete();
    }
}
