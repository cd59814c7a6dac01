package org.meent.members;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Lets a key that may only read do nothing else. */
@Provider
public class ReadOnlyTokens implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private final WhoAsks who;

    @Inject
    ReadOnlyTokens(WhoAsks who) {
        this.who = who;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!who.mayAct() && !READING.contains(request.getMethod())) throw new SignInProblems.TokenOnlyReads();
    }
}
