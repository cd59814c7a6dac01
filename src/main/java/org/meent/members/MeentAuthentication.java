package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/**
 * Says who makes a request: pages by the cookie of a session, programs by a key in the header, and neither by the
 * other's. What somebody may not see who is nobody here is for {@link MembersOnly} and for the API to say.
 */
@ApplicationScoped
class MeentAuthentication implements HttpAuthenticationMechanism {
    private static final Set<String> MEMBER = Set.of("member");
    private static final String BEARER = "Bearer ";
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final WhoAsks who;

    @Inject
    MeentAuthentication(Sessions sessions, AccessTokens tokens, WhoAsks who) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.who = who;
    }

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        who.reads(ReadingLanguage.of(request, response));
        try {
            return isOfApi(request) ? program(request, context) : person(request, context);
        } catch (RuntimeException e) {
            // No filter has begun yet: the server would answer this by itself, and not in plain words.
            who.cannotBeTold(e);
            return context.doNothing();
        }
    }

    private static boolean isOfApi(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/api") || path.startsWith("/api/");
    }

    private AuthenticationStatus program(HttpServletRequest request, HttpMessageContext context) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) return context.doNothing();
        var found = tokens.whose(header.substring(BEARER.length()).strip());
        if (found.isEmpty()) return context.doNothing();
        who.isProgram(found.get().memberId(), found.get().scope().equals(AccessToken.ACT));
        who.prefers(found.get().language());
        return context.notifyContainerAboutLogin(new CallerPrincipal(found.get().memberRef().toString()), MEMBER);
    }

    private AuthenticationStatus person(HttpServletRequest request, HttpMessageContext context) {
        var session = SessionCookie.in(request).flatMap(sessions::whose);
        if (session.isEmpty()) return context.doNothing();
        who.isMember(session.get().memberId(), session.get().ref(), session.get().byCode());
        who.prefers(session.get().language());
        return context.notifyContainerAboutLogin(new CallerPrincipal(session.get().memberRef().toString()), MEMBER);
    }
}
