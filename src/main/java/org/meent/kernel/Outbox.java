package org.meent.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.regex.Pattern;

/**
 * Sends what waits. That a mail was handed over is committed after its text and before the dot that makes it the
 * server's: a crash before leaves a mail that goes again, a crash after one that is in doubt, and none goes twice.
 */
@ApplicationScoped
class Outbox {
    private static final Pattern REPLY = Pattern.compile("^\\s*([245])\\d\\d[ -]");
    private final OutboxStore store;

    @Inject
    Outbox(OutboxStore store) {
        this.store = store;
    }

    void send(MailServer server) {
        store.pickUp();
        for (var claim = store.claim(); claim.isPresent(); claim = store.claim()) send(claim.get(), server);
    }

    private void send(OutboxMail.Claim claim, MailServer server) {
        var session = Session.getInstance(server.properties());
        var handed = new boolean[1];
        try {
            var message = message(claim, server, session, handed);
            message.saveChanges();
            try (var transport = session.getTransport("smtp")) {
                if (!connected(transport, server, claim)) return;
                transport.sendMessage(message, message.getAllRecipients());
                store.sent(claim);
            }
        } catch (MessagingException e) {
            var reply = reply(e);
            if (reply == '4' || reply == '5') store.notTaken(claim, reply == '5', reason(e));
            else if (handed[0]) store.doubted(claim, reason(e));
            else store.notTaken(claim, false, reason(e));
        }
    }

    /** Whatever keeps the database from noting it keeps the dot from being sent. */
    private boolean handOver(OutboxMail.Claim claim) throws IOException {
        try {
            return store.handOver(claim);
        } catch (RuntimeException e) {
            throw new IOException("The database did not note that the mail is handed over", e);
        }
    }

    /** A server that lets nobody in says nothing about this mail. */
    private boolean connected(jakarta.mail.Transport transport, MailServer server, OutboxMail.Claim claim) {
        try {
            // Without a user there must be no password either, else the name of the system's user would be tried with it.
            transport.connect(server.host(), server.port(), server.user().isEmpty() ? null : server.user(), server.user().isEmpty() ? null : server.password());
            return true;
        } catch (MessagingException e) {
            store.notTaken(claim, false, reason(e));
            return false;
        }
    }

    private MimeMessage message(OutboxMail.Claim claim, MailServer server, Session session, boolean[] handed) throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + claim.ref() + server.from().substring(server.from().lastIndexOf('@')).replace(">", "") + ">");
            }

            @Override
            public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
                super.writeTo(out, ignored);
                if (!handOver(claim)) throw new IOException("Another attempt has this mail");
                handed[0] = true;
            }
        };
        message.setFrom(new InternetAddress(server.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(claim.recipient()));
        message.setSubject(claim.subject(), "UTF-8");
        message.setSentDate(Date.from(claim.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", claim.language());
        var plain = new MimeBodyPart();
        plain.setText(claim.plain(), "UTF-8");
        var html = new MimeBodyPart();
        html.setText(claim.html(), "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, html));
        return message;
    }

    private static char reply(MessagingException refused) {
        for (Exception e = refused; e instanceof MessagingException m; e = m.getNextException()) {
            var matcher = REPLY.matcher(String.valueOf(m.getMessage()));
            if (matcher.find()) return matcher.group(1).charAt(0);
        }
        return ' ';
    }

    private static String reason(MessagingException refused) {
        Exception last = refused;
        while (last instanceof MessagingException m && m.getNextException() != null) last = m.getNextException();
        return String.valueOf(last.getMessage()).strip();
    }
}
