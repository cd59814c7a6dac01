package org.meent.kernel;

import java.util.Properties;

/**
 * The server that takes mail from Meent, out of the settings.
 *
 * @param tls {@code none}, {@code starttls} or {@code tls}
 * @param patience milliseconds that it may be silent
 */
record MailServer(String host, int port, String user, String password, String from, String tls, int patience) {
    private static final int PATIENCE = 30_000;

    static boolean isSet() {
        return !System.getProperty("meent.mail.host", "").isBlank();
    }

    static MailServer fromSettings() {
        return new MailServer(System.getProperty("meent.mail.host"), Integer.getInteger("meent.mail.port", 587), System.getProperty("meent.mail.user", ""),
                System.getProperty("meent.mail.password", ""), System.getProperty("meent.mail.from"), System.getProperty("meent.mail.tls", "starttls"), PATIENCE);
    }

    Properties properties() {
        var properties = new Properties();
        var silence = String.valueOf(patience);
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.auth", String.valueOf(!user.isEmpty()));
        properties.put("mail.smtp.connectiontimeout", silence);
        properties.put("mail.smtp.timeout", silence);
        properties.put("mail.smtp.writetimeout", silence);
        properties.put("mail.smtp.starttls.enable", String.valueOf(tls.equals("starttls")));
        properties.put("mail.smtp.starttls.required", String.valueOf(tls.equals("starttls")));
        properties.put("mail.smtp.ssl.enable", String.valueOf(tls.equals("tls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + "]";
    }
}
