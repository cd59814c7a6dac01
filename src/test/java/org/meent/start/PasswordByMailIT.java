package org.meent.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Riet lost her password: on the pages of a Meent that mails she gets in again, by a link out of a real mail server. */
class PasswordByMailIT {
    private static final String RIET = "riet.vermeulen@voorbeeld.nl";
    private static final String NEW = "vlinder-waterval-kapstok-rozijn";
    private static final Pattern LINK = Pattern.compile("https://meent\\.voorbeeld\\.nl/members/recover\\?link=([A-Za-z0-9_-]{43})\\s");
    @TempDir
    Path folder;

    @Test
    void a_link_in_a_mail_leads_to_a_new_password() throws Exception {
        var mails = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        var port = mails.getSmtp().getPort();
        try (var meent = Started.in(folder, Started.freePort(), List.of("-Dmeent.mail.host=localhost", "-Dmeent.mail.port=" + port, "-Dmeent.mail.from=meent@voorbeeld.nl",
                "-Dmeent.mail.tls=none", "-Dmeent.url=https://meent.voorbeeld.nl")).up()) {
            assertThat(meent.get("/members/sign-in").body()).contains("href=\"/members/recover\"");
            assertThat(ask(meent, "riet").statusCode()).isEqualTo(422);
            assertThat(ask(meent, "riet").body()).contains("Vul een heel adres in");
            var answers = List.of(ask(meent, "niemand@voorbeeld.nl"), ask(meent, RIET));
            assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(302));
            assertThat(answers.get(0).headers().map().get("Location")).as("nobody learns who is a member").isEqualTo(answers.get(1).headers().map().get("Location"));
            var word = answers.get(1).headers().allValues("Set-Cookie").stream().filter(one -> one.startsWith("__Host-meent-done=")).findFirst().orElseThrow().split(";")[0];
            assertThat(meent.get("/members/recover?done=asked", "Cookie", word).body()).contains("Kijk in je mail");
            assertThat(meent.get("/members/recover?done=asked").body()).as("who asked for nothing").doesNotContain("Kijk in je mail");

            // Within some seconds; the example may remind of a vote besides.
            assertThat(mails.waitForIncomingEmail(Duration.ofMinutes(1).toMillis(), 1)).isTrue();
            var link = link(mails);
            for (var times = 0; times < 2; times++) assertThat(meent.get("/members/recover?link=" + link, "Accept-Language", "en").body()).as("looking uses nothing up").contains("Choose a new password", "value=\"" + link + "\"");
            var followed = follow(meent, link);
            assertThat(followed.headers().firstValue("Location")).contains("/members/password");
            var cookie = followed.headers().allValues("Set-Cookie").stream().filter(one -> one.startsWith("__Host-meent=")).findFirst().orElseThrow().split(";")[0];
            assertThat(meent.status("/today", "Cookie", cookie)).as("first a password").isEqualTo(302);
            var again = follow(meent, link);
            assertThat(again.statusCode()).isEqualTo(401);
            assertThat(again.body()).contains("Deze link werkt niet meer.");

            assertThat(meent.post("/members/password", Map.of("choose", "choose", "choose:chosen:input", NEW, "choose:go", "", "jakarta.faces.ViewState", "stateless"), "Cookie", cookie).statusCode()).isEqualTo(302);
            assertThat(meent.status("/today", "Cookie", cookie)).isEqualTo(200);
            assertThat(meent.trySignIn().statusCode()).as("with the old one").isEqualTo(401);
            meent.stop();
            assertThat(meent.out() + meent.err()).doesNotContain(link);
        } finally {
            mails.stop();
        }
    }

    @Test
    void a_meent_that_does_not_mail_says_so_and_who_helps() {
        try (var meent = Started.in(folder, Started.freePort(), List.of()).up()) {
            assertThat(meent.get("/members/sign-in").body()).doesNotContain("/members/recover");
            assertThat(meent.get("/members/recover").body()).contains("Vanuit deze Meent gaat geen mail uit.", "vertrouwenspersonen");
            assertThat(ask(meent, RIET).body()).as("whoever asks all the same").contains("Vanuit deze Meent gaat geen mail uit.");
        }
    }

    private static java.net.http.HttpResponse<String> ask(Started meent, String address) {
        return meent.post("/members/recover", Map.of("ask", "ask", "ask:address:input", address, "ask:go", "", "jakarta.faces.ViewState", "stateless"));
    }

    private static java.net.http.HttpResponse<String> follow(Started meent, String link) {
        return meent.post("/members/recover", Map.of("follow", "follow", "link", link, "follow:go", "", "jakarta.faces.ViewState", "stateless"));
    }

    private static String link(GreenMail mails) {
        for (var mail : mails.getReceivedMessages()) {
            var link = LINK.matcher(GreenMailUtil.getWholeMessage(mail).replace("=\r\n", "").replace("=3D", "="));
            if (link.find()) return link.group(1);
        }
        throw new AssertionError("No mail has a link");
    }
}
