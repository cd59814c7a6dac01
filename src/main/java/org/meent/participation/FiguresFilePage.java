package org.meent.participation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The figures of a quarter as a file. */
@Named
@RequestScoped
public class FiguresFilePage {
    private final Figures figures;
    private final HttpServletRequest request;

    @Inject
    FiguresFilePage(Figures figures, HttpServletRequest request) {
        this.figures = figures;
        this.request = request;
    }

    /**
     * Sends the file.
     *
     * @throws IOException if whoever asked has gone
     */
    public void send() throws IOException {
        var text = figures.file(Objects.requireNonNullElse(request.getParameter("quarter"), ""));
        var context = FacesContext.getCurrentInstance();
        var reply = context.getExternalContext();
        reply.setResponseContentType("text/csv; charset=utf-8");
        reply.setResponseHeader("Content-Disposition", "attachment; filename=\"meent-participation.csv\"");
        reply.getResponseOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        context.responseComplete();
    }
}
