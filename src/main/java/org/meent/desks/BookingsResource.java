package org.meent.desks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own bookings. */
@Path("bookings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Bookings")
public class BookingsResource {
    private final Bookings bookings;

    @Inject
    BookingsResource(Bookings bookings) {
        this.bookings = bookings;
    }

    /** The bookings that are not over, soonest first. */
    @GET
    @Operation(summary = "Your bookings that are not over")
    public List<BookingRow> list() {
        return bookings.mine();
    }

    /** Books a desk; a problem about a taken desk carries {@code offer}, another desk that is free. */
    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Done.class)))
    @Operation(summary = "Book a desk")
    public Response book(@Valid @NotNull BookingWish wish) {
        return made(bookings.book(wish.desk(), wish.day(), wish.parts()));
    }

    /** Books what the member had a week before. */
    @POST
    @Path("same-as-last-week")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Done.class)))
    @Operation(summary = "Book what you had a week before")
    public Response sameAsLastWeek(@Valid @NotNull RepeatWish wish) {
        return made(bookings.sameAsLastWeek(wish.day()));
    }

    /** Moves a booking; if that cannot be, it stays what it was. */
    @POST
    @Path("{booking}/move")
    @Operation(summary = "Move a booking to another desk, day or part of the day")
    public Done move(@PathParam("booking") UUID booking, @Valid @NotNull BookingWish wish) {
        return bookings.move(booking, wish.desk(), wish.day(), wish.parts());
    }

    /** Gives a booking back. */
    @POST
    @Path("{booking}/give-back")
    @Operation(summary = "Give a booking back")
    public Done giveBack(@PathParam("booking") UUID booking) {
        return bookings.giveBack(booking);
    }

    /** What an act did, and until when it can be undone. */
    @GET
    @Path("acts/{request}")
    @Operation(summary = "What an act did, and until when it can be undone")
    public Done act(@PathParam("request") UUID request) {
        return bookings.act(request);
    }

    /** Undoes an act of less than ten minutes ago. */
    @POST
    @Path("acts/{request}/undo")
    @Operation(summary = "Undo an act of less than ten minutes ago")
    public Done undo(@PathParam("request") UUID request) {
        return bookings.undo(request);
    }

    private static Response made(Done done) {
        return Response.created(URI.create("bookings/acts/" + done.request())).entity(done).build();
    }
}
