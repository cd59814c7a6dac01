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

/** A week on a floor, day by day. */
@Path("weeks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desks")
public class WeeksResource {
    private final Weeks weeks;

    @Inject
    WeeksResource(Weeks weeks) {
        this.weeks = weeks;
    }

    /**
     * The days of the week in which {@code day} lies.
     *
     * @param floor left out: the floor where the member last had a desk
     * @param day left out: the first on which a desk may be had
     * @param parts with commas between; left out: those that the member last booked
     */
    @GET
    @Operation(summary = "The days of a week on a floor")
    public WeekRow read(@QueryParam("floor") UUID floor, @QueryParam("day") LocalDate day, @QueryParam("parts") String parts) {
        return weeks.week(new Look(floor, day, DayPart.named(parts), null));
    }
}
