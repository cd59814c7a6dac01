package org.meent.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A member: joins, and from then on decides alone what stands in the own profile. */
@Entity
@Table(name = "member")
class Member {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(nullable = false, length = 100)
    private String name;
    @Column(nullable = false, length = 254)
    private String email;
    @Column(name = "email_lower", nullable = false, length = 254)
    private String emailLower;
    @Column(length = 2)
    private String language;
    @Column(name = "text_size", nullable = false)
    private int textSize;
    @Column(nullable = false, length = 20)
    private String theme;
    @Column(name = "show_name", nullable = false)
    private boolean showName;
    @Column(nullable = false, length = 200)
    private String talent;
    @Column(name = "joined_on", nullable = false, updatable = false)
    private LocalDate joinedOn;
    @Column(nullable = false, updatable = false)
    private boolean founder;

    protected Member() {}

    /** A founder, who reads what the device asks for and shows the name to nobody by default. */
    static Member founder(UUID ref, MemberName name, EmailAddress email, LocalDate joinedOn) {
        var member = new Member(ref, name, email, joinedOn);
        member.founder = true;
        return member;
    }

    /** A newcomer, who reads what the device asks for and shows the name to nobody by default. */
    Member(UUID ref, MemberName name, EmailAddress email, LocalDate joinedOn) {
        this.ref = ref;
        this.name = name.text();
        this.joinedOn = joinedOn;
        textSize = 100;
        theme = Theme.SYSTEM.key();
        talent = "";
        moveTo(email);
    }

    /** Says how others see the member. */
    void introduce(MemberName name, Talent talent, boolean showName) {
        this.name = name.text();
        this.talent = talent.text();
        this.showName = showName;
    }

    /** Sets how the member reads. */
    void read(Reading reading) {
        language = reading.language();
        textSize = reading.textSize();
        theme = reading.theme().key();
    }

    /** Gives the member another address to sign in with. */
    void moveTo(EmailAddress address) {
        email = address.text();
        emailLower = address.lower();
    }

    long id() {
        return id;
    }

    MemberRow row() {
        return new MemberRow(id, ref, name, email, language, textSize, theme, showName, talent, joinedOn);
    }
}
