package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.exception.ConstraintViolationException;
import org.meent.members.PersonRow.CircleLink;

/** The queries of members. */
@ApplicationScoped
class MemberStore {
    private static final String ROW = "select new org.meent.members.MemberRow(m.id, m.ref, m.name, m.email, m.language, m.textSize, m.theme, m.showName, m.talent, m.joinedOn) from Member m ";
    private static final int REF_LENGTH = 36;
    private static final Pattern REF = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$");
    private final EntityManager entityManager;

    @Inject
    MemberStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<MemberRow> row(long id) {
        return entityManager.createQuery(ROW + "where m.id = :id", MemberRow.class).setParameter("id", id).getResultStream().findFirst();
    }

    Optional<MemberRow> row(UUID ref) {
        return entityManager.createQuery(ROW + "where m.ref = :ref", MemberRow.class).setParameter("ref", ref).getResultStream().findFirst();
    }

    /** The member with this address, in whatever capitals. */
    List<Long> joinedBefore(LocalDate day) {
        return entityManager.createQuery("select m.id from Member m where m.joinedOn < :day order by m.id", Long.class).setParameter("day", day).getResultList();
    }

    Optional<MemberRow> byAddress(String lower) {
        return entityManager.createQuery(ROW + "where m.emailLower = :email", MemberRow.class).setParameter("email", lower).getResultStream().findFirst();
    }

    /**
     * The member whom somebody means who typed this: the name if only one has it, else the ref or the address of the
     * member's page, which ends in it. A mail address finds nobody: whose it is, is told to nobody.
     *
     * @throws MemberProblems.NobodyNamed if it is nobody's
     * @throws MemberProblems.SeveralNamed if more than one have the name
     */
    MemberRow named(String typed, String field) {
        var text = typed.strip();
        var found = REF.matcher(text).find()
                ? entityManager.createQuery(ROW + "where m.ref = :ref", MemberRow.class).setParameter("ref", UUID.fromString(text.substring(text.length() - REF_LENGTH))).getResultList()
                : entityManager.createQuery(ROW + "where lower(m.name) = :text order by m.id", MemberRow.class)
                        .setParameter("text", text.toLowerCase(java.util.Locale.ROOT)).setMaxResults(2).getResultList();
        if (found.isEmpty()) throw new MemberProblems.NobodyNamed(field, text);
        if (found.size() > 1) throw new MemberProblems.SeveralNamed(field, text);
        return found.get(0);
    }

    /** What one types to mean this member: the name, or the ref if others have the name too. */
    String typed(UUID ref) {
        var name = row(ref).map(MemberRow::name).orElse("");
        var bearers = entityManager.createQuery("select count(m) from Member m where lower(m.name) = :name", Long.class).setParameter("name", name.toLowerCase(java.util.Locale.ROOT)).getSingleResult();
        return bearers == 1 ? name : ref.toString();
    }

    Optional<Member> lock(long id) {
        return Optional.ofNullable(entityManager.find(Member.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    long count() {
        return entityManager.createQuery("select count(m) from Member m", Long.class).getSingleResult();
    }

    /** Members by name; {@code text} is part of a name, a circle's name or a talent, and empty for all. */
    Slice<MemberRow> find(String text, int page) {
        var like = "%" + text.toLowerCase(java.util.Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        var where = text.isEmpty() ? "" : "where lower(m.name) like :text escape '!' or lower(m.talent) like :text escape '!' or exists (select 1 from CircleMember cm"
                + " join Circle c on c.id = cm.circleId where cm.memberId = m.id and c.nameLower like :text escape '!') ";
        var rows = entityManager.createQuery(ROW + where + "order by m.name, m.id", MemberRow.class);
        var total = entityManager.createQuery("select count(m) from Member m " + where, Long.class);
        if (!text.isEmpty()) {
            rows.setParameter("text", like);
            total.setParameter("text", like);
        }
        return new Slice<>(rows.setFirstResult(Slice.first(page)).setMaxResults(Slice.SIZE).getResultList(), page, total.getSingleResult());
    }

    /** The circles of these members, by name. */
    Map<Long, List<CircleLink>> circles(Collection<Long> memberIds) {
        var found = new HashMap<Long, List<CircleLink>>();
        if (memberIds.isEmpty()) return found;
        entityManager.createQuery("select cm.memberId, c.ref, c.name, c.purpose from CircleMember cm join Circle c on c.id = cm.circleId"
                        + " where cm.memberId in :members order by c.name, c.id", Object[].class)
                .setParameter("members", memberIds).getResultStream()
                .forEach(row -> found.computeIfAbsent((Long) row[0], id -> new java.util.ArrayList<>())
                        .add(new CircleLink((UUID) row[1], (String) row[2], (String) row[3])));
        return found;
    }

    Map<UUID, String> names(Collection<UUID> refs) {
        var found = new HashMap<UUID, String>();
        if (refs.isEmpty()) return found;
        entityManager.createQuery("select m.ref, m.name from Member m where m.ref in :refs", Object[].class).setParameter("refs", refs)
                .getResultStream().forEach(row -> found.put((UUID) row[0], (String) row[1]));
        return found;
    }

    /** Names by the database's numbers. */
    Map<Long, NameRow> namesById(Collection<Long> ids) {
        var found = new HashMap<Long, NameRow>();
        if (ids.isEmpty()) return found;
        entityManager.createQuery("select m.id, m.ref, m.name from Member m where m.id in :ids", Object[].class).setParameter("ids", ids)
                .getResultStream().forEach(row -> found.put((Long) row[0], new NameRow((UUID) row[1], (String) row[2], Initials.of((String) row[2]))));
        return found;
    }

    void add(Member member) {
        keepingAddressesApart(() -> {
            entityManager.persist(member);
            entityManager.flush();
        });
    }

    void save() {
        keepingAddressesApart(entityManager::flush);
    }

    /** The database decides who had the address first, however many ask at once. */
    private static void keepingAddressesApart(Runnable write) {
        try {
            write.run();
        } catch (ConstraintViolationException e) {
            if (isOf(e, "member_email_is_of_one_member")) throw new MemberProblems.AddressTaken();
            throw e;
        }
    }

    static boolean isOf(ConstraintViolationException e, String constraint) {
        return String.valueOf(e.getConstraintName()).toLowerCase(java.util.Locale.ROOT).contains(constraint);
    }
}
