package org.meent.desks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.meent.testing.FreshJvm;

/** Where the machine stands makes no difference to the calendar of a house. */
class CalendarElsewhereTest {
    private static final String TOLD = "told ";

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Amsterdam", "America/New_York"})
    void the_calendar_holds_on_a_machine_in(String zone) {
        var elsewhere = FreshJvm.run(CalendarElsewhereTest.class, List.of("-Duser.timezone=" + zone));

        assertThat(elsewhere.output()).as(String.join("\n", elsewhere.output())).contains(TOLD + "12 stories in " + zone + ", 0 of which are not true");
    }

    /** Tells the stories of {@link CalendarTest} in this JVM. */
    public static void main(String... none) {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request().selectors(selectClass(CalendarTest.class)).build(), summary);
        var told = summary.getSummary();
        told.printFailuresTo(new PrintWriter(System.out, true));
        System.out.println(TOLD + told.getTestsFoundCount() + " stories in " + TimeZone.getDefault().getID() + ", " + told.getTestsFailedCount() + " of which are not true");
        System.exit(0);
    }
}
