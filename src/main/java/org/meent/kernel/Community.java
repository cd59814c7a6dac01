package org.meent.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** The community that this installation serves: one row, there from the first start, founded once. */
@Entity
@Table(name = "community")
class Community {
    @Id
    private int id;
    @Column(nullable = false, length = 80)
    private String name;
    @Column(nullable = false, length = 80)
    private String place;
    @Column(nullable = false, length = 2)
    private String language;
    @Column(name = "zone_id", nullable = false, length = 60)
    private String zone;
    @Column(nullable = false)
    private boolean example;
    @Column(name = "founded_at")
    private Instant foundedAt;
    @Column(name = "founding_code_hash", length = 64)
    private String foundingCodeHash;

    protected Community() {}

    /** Opens the founding to whoever has the code. */
    void openFounding(String codeHash) {
        if (foundedAt != null) throw new IllegalArgumentException("Founded already");
        foundingCodeHash = codeHash;
    }

    /** Gives the community its name and its start; the code for founding is used up. */
    void found(CommunityRow as, Instant now) {
        prepare(as);
        foundedAt = now;
        foundingCodeHash = null;
    }

    /** Gives the community its name, language and time zone, for the last steps of its founding. */
    void prepare(CommunityRow as) {
        if (foundedAt != null) throw new IllegalArgumentException("Founded already");
        name = as.name();
        place = as.place();
        language = as.locale().getLanguage();
        zone = as.zone().getId();
        example = as.example();
    }

    boolean isOpenedBy(String codeHash) {
        return foundedAt == null && codeHash.equals(foundingCodeHash);
    }

    CommunityRow row() {
        return new CommunityRow(name, place, Locale.forLanguageTag(language), ZoneId.of(zone), example, foundedAt);
    }
}
