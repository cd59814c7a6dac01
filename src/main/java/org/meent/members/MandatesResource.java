package org.meent.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who may do what, and until when. */
@Path("mandates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MandatesResource {
    private final Mandates mandates;

    @Inject
    MandatesResource(Mandates mandates) {
        this.mandates = mandates;
    }

    /** Every mandate that holds now, those to come, and for each task that nobody has now the mandate that was last. */
    @GET
    @Operation(summary = "Every mandate that holds now, and for each task that nobody has now the mandate that was last")
    public List<MandateRow> now() {
        return mandates.now();
    }

    /** The mandates that are over, the last one first, twenty at a time. */
    @GET
    @Path("over")
    @Operation(summary = "The mandates that are over, the last one first, twenty at a time")
    public Slice<MandateRow> over(@QueryParam("page") @DefaultValue("1") int page) {
        return mandates.over(page);
    }

    /** The roles that a mandate can give. */
    @GET
    @Path("roles")
    @Operation(summary = "The roles that a mandate can give, and what each is for")
    public List<RoleRow> roles() {
        return mandates.roles();
    }
}
