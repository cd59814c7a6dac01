package org.meent.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody asked for a link to a new password, at an address that may be nobody's. */
@Entity
@Table(name = "recovery_request")
class RecoveryRequest {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false, length = EmailAddress.LONGEST)
    private String address;
    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    protected RecoveryRequest() {}

    RecoveryRequest(EmailAddress address, Instant now) {
        this.address = address.lower();
        askedAt = now;
    }

    String address() {
        return address;
    }
}
