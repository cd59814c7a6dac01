package org.meent.log;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.meent.proof.ChainReport;

/**
 * What a look through the chain found, for whoever asked.
 *
 * @param whole whether all entries are as they were written, and the noted head among them if one was given
 * @param entries how many entries stand whole, from the first on
 * @param head the hash of the last of those
 * @param touched the number of the first entry that was touched, or null
 * @param trace how it shows, {@code BODY_DIFFERS}, or null
 * @param noted what became of the noted head, {@code STANDS}
 * @param notedAt the number of the entry whose head was noted, or null if it does not stand
 */
public record LogReport(boolean whole, long entries, String head, @Schema(nullable = true) Long touched, @Schema(nullable = true) String trace, String noted, @Schema(nullable = true) Long notedAt) {
    static LogReport of(ChainReport report) {
        var stands = report.noted() == ChainReport.Noted.STANDS;
        return new LogReport(report.isWhole(), report.count(), report.head().hash(),
                report.touched().map(ChainReport.Touched::number).orElse(null),
                report.touched().map(touched -> touched.trace().name()).orElse(null),
                report.noted().name(), stands ? Long.valueOf(report.notedAt()) : null);
    }
}
