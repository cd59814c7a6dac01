package org.meent.participation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of small things, for programs. */
@Path("small-things")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participation")
public class SmallThingsResource {
    private final SmallThings things;

    @Inject
    SmallThingsResource(SmallThings things) {
        this.things = things;
    }

    /** All of them. */
    @GET
    @Operation(summary = "The small things that are handed out, who may have them, and the decision that says so")
    public List<SmallThingRow> all() {
        return things.all();
    }
}
