package org.meent.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The members, as all members see them. */
@Path("members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MembersResource {
    private final Members members;
    private final Mandates mandates;

    @Inject
    MembersResource(Members members, Mandates mandates) {
        this.members = members;
        this.mandates = mandates;
    }

    /** Members by name, twenty at a time; {@code q} is part of a name, a circle's name or a talent. */
    @GET
    @Operation(summary = "Members by name, twenty at a time; q is part of a name, a circle's name or a talent")
    public Slice<PersonRow> find(@QueryParam("q") @DefaultValue("") String words, @QueryParam("page") @DefaultValue("1") int page) {
        return members.find(words, page);
    }

    /** One member. */
    @GET
    @Path("{ref}")
    @Operation(summary = "One member")
    public PersonRow one(@PathParam("ref") UUID ref) {
        return members.person(ref);
    }

    /** What a member may do now. */
    @GET
    @Path("{ref}/mandates")
    @Operation(summary = "The mandates that a member holds now")
    public List<MandateRow> mandates(@PathParam("ref") UUID ref) {
        return mandates.of(members.person(ref).ref());
    }
}
