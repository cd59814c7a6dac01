package org.meent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.meent.kernel.Communities;
import org.meent.kernel.CommunityRow;

/** The community itself, for programs: what it is called, and in which time zone its days are. */
@Path("community")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Community")
public class CommunityResource {
    private final Communities communities;

    @Inject
    CommunityResource(Communities communities) {
        this.communities = communities;
    }

    /** The community. */
    @GET
    @Operation(summary = "What the community is called, and in which time zone its days are")
    public CommunityRow community() {
        return communities.current();
    }
}
