package org.meent.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

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

    /** Every mandate that holds now, and for each task that nobody has now the mandate that was last. */
    @GET
    public List<MandateRow> now() {
        return mandates.now();
    }
}
