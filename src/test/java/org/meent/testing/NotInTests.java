package org.meent.testing;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.inject.Named;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.meent.kernel.Say;

/** Leaves out what only a server can carry: pages, resources, sign-in over HTTP, the timer. Stories in a browser and over HTTP cover those. */
class NotInTests implements Extension {
    <T> void leaveOut(@Observes ProcessAnnotatedType<T> found) {
        var type = found.getAnnotatedType();
        var java = type.getJavaClass();
        var page = type.isAnnotationPresent(Named.class) && java != Say.class;
        var http = type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class) || HttpAuthenticationMechanism.class.isAssignableFrom(java);
        var shell = java.getPackageName().equals("org.meent.web") || java.getPackageName().equals("org.meent.start");
        var machine = Set.of("EntityManagerProducer", "Ticker", "DueTicker", "MailTicker").contains(java.getSimpleName());
        if (page || http || shell || machine) found.veto();
    }
}
