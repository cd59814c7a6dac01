package org.meent.desks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The desks of a floor on a day. */
@Path("desks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desks")
public class DesksResource {
    private final Weeks weeks;

    @Inject
    DesksResource(Weeks weeks) {
        this.weeks = weeks;
    }

    /**
     * The desks of a floor on a day.
     *
     * @param floor left out: the floor where the member last had a desk
     * @param day left out: the first on which a desk may be had
     * @param parts with commas between, {@code MORNING,AFTERNOON}; left out: those that the member last booked
     * @param feature what the desks must have; left out: all desks
     */
    @GET
    @Operation(summary = "The desks of a floor on a day")
    public DayRow list(@QueryParam("floor") UUID floor, @QueryParam("day") LocalDate day, @QueryParam("parts") String parts, @QueryParam("feature") Feature feature) {
        return weeks.day(new Look(floor, day, DayPart.named(parts), feature));
    }
}
