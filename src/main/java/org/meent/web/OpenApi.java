package org.meent.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The description of the API for programs, made when Meent is built. */
@Path("openapi.json")
@ApplicationScoped
public class OpenApi {
    /** For the server. */
    OpenApi() {}

    /** The OpenAPI document. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public byte[] document() throws IOException {
        try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
            if (in == null) throw new IllegalStateException("Built without a description of the API");
            return in.readAllBytes();
        }
    }
}
