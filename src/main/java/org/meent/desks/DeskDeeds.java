package org.meent.desks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.meent.kernel.Deeds;

/**
 * On how many days members wanted a desk, and had one. A member who was refused one desk and took another had a desk;
 * who tried five times in vain wanted one that day.
 */
@ApplicationScoped
class DeskDeeds implements Deeds {
    private static final String TOPIC = "desks.wishes";
    private final BookingStore store;

    @Inject
    DeskDeeds(BookingStore store) {
        this.store = store;
    }

    @Override
    public List<Deed> in(Span span) {
        return Stream.concat(store.had(span.first(), span.end()).stream().map(days -> new Deed(TOPIC, "got", days.memberId(), days.days())),
                store.wantedInVain(span.first(), span.end()).stream().map(days -> new Deed(TOPIC, "refused", days.memberId(), days.days()))).toList();
    }
}
