package org.meent.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.meent.decisions.ProposedEffect;

/** The queries of proposals. */
@ApplicationScoped
class ProposalStore {
    private static final String OPEN = "p.submittedAt is not null and p.endedAs is null and (p.admittedAt is not null or p.admissionEndsAt > :moment)"
            + " and (p.admittedAt is null or p.frozenAt is not null or p.freezeBy > :moment or exists (select 1 from Question q where q.proposalId = p.id and q.settledAt is null)) ";
    private final EntityManager entityManager;

    @Inject
    ProposalStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** How many proposals of a member were adopted, or were not: {@code adopted} is 1 or 0. */
    record Ended(long memberId, int adopted, long proposals) {}

    /** Whose proposals ended from one moment to before another, by what happened or by the clock. */
    List<Ended> ended(Instant from, Instant until) {
        return entityManager.createQuery("select new org.meent.proposals.ProposalStore$Ended(p.authorId, case when p.endedAs = org.meent.proposals.Ending.ADOPTED then 1 else 0 end, count(p.id))"
                        + " from Proposal p where p.endedAs in (org.meent.proposals.Ending.ADOPTED, org.meent.proposals.Ending.REJECTED, org.meent.proposals.Ending.QUORUM_NOT_MET) and p.endedAt >= :from and p.endedAt < :until"
                        + " or p.endedAs is null and p.submittedAt is not null and p.admittedAt is null and p.admissionEndsAt >= :from and p.admissionEndsAt < :until"
                        + " or p.endedAs is null and p.frozenAt is null and p.freezeBy >= :from and p.freezeBy < :until"
                        + " group by p.authorId, case when p.endedAs = org.meent.proposals.Ending.ADOPTED then 1 else 0 end", Ended.class)
                .setParameter("from", from).setParameter("until", until).getResultList();
    }

    void keep(Object fresh) {
        entityManager.persist(fresh);
        entityManager.flush();
    }

    ProposalNumber next(int year) {
        var last = entityManager.createQuery("select max(p.serial) from Proposal p where p.submittedIn = :year", Integer.class).setParameter("year", year).getSingleResult();
        return new ProposalNumber(year, last == null ? 1 : last + 1);
    }

    /** The draft of this ref that the member wrote or is asked to send out, locked; who waited for the lock may find that it has gone out. */
    Optional<Proposal> lockDraft(UUID ref, long member) {
        return lock("p.ref = :ref and p.submittedAt is null and (p.authorId = :member or p.sponsorId = :member)", Map.of("ref", ref, "member", member))
                .filter(found -> found.submittedAt() == null && found.isDraftOf(member));
    }

    Optional<Proposal> lock(ProposalNumber number) {
        return lock("p.submittedIn = :year and p.serial = :serial", Map.of("year", number.year(), "serial", number.serial()));
    }

    Optional<Proposal> lock(long id) {
        return lock("p.id = :id", Map.of("id", id));
    }

    /** The proposal of an amendment, locked: as long as it is, nobody else says what becomes of the amendment. */
    Optional<Proposal> lockAmended(UUID amendment) {
        return lock("p.id = (select a.proposalId from Amendment a where a.ref = :amendment)", Map.of("amendment", amendment));
    }

    /** The proposal about which something was said, locked: as long as it is, nobody else takes that back. */
    Optional<Proposal> lockTalkedAbout(UUID remark) {
        return lock("p.id = (select r.proposalId from Remark r where r.ref = :remark)", Map.of("remark", remark));
    }

    /** The proposal of what was put to the vote about this subject, locked: as long as it is, nobody else settles the question. */
    Optional<Proposal> lockAsked(UUID question) {
        return lock("p.id = (select q.proposalId from Question q where q.ref = :question)", Map.of("question", question));
    }

    private Optional<Proposal> lock(String where, Map<String, Object> values) {
        var query = entityManager.createQuery("select p from Proposal p where " + where, Proposal.class).setLockMode(LockModeType.PESSIMISTIC_WRITE);
        values.forEach(query::setParameter);
        return query.getResultStream().findFirst().map(found -> {
            // What this transaction saw before it got the lock may be old by now.
            entityManager.refresh(found);
            return found;
        });
    }

    Optional<Proposal> withRef(UUID ref) {
        return entityManager.createQuery("select p from Proposal p where p.ref = :ref", Proposal.class).setParameter("ref", ref).getResultStream().findFirst();
    }

    Optional<Proposal> draft(UUID ref, long member) {
        return entityManager.createQuery("select p from Proposal p where p.ref = :ref and p.submittedAt is null and (p.authorId = :member or p.sponsorId = :member)", Proposal.class)
                .setParameter("ref", ref).setParameter("member", member).getResultStream().findFirst();
    }

    Optional<Proposal> with(ProposalNumber number) {
        return entityManager.createQuery("select p from Proposal p where p.submittedIn = :year and p.serial = :serial", Proposal.class)
                .setParameter("year", number.year()).setParameter("serial", number.serial()).getResultStream().findFirst();
    }

    /** The drafts that the member wrote, or is asked to send out, the latest first. */
    List<Proposal> drafts(long member) {
        return entityManager.createQuery("select p from Proposal p where p.submittedAt is null and (p.authorId = :member or (p.quiet = true and p.sponsorId = :member)) order by p.id desc", Proposal.class)
                .setParameter("member", member).getResultList();
    }

    /** Those that go on with an effect of this decision that could not be carried out, the first first. */
    List<Proposal> goingOnAfter(long decision) {
        return entityManager.createQuery("select p from Proposal p where p.followsDecisionId = :decision and p.continuesId is not null order by p.id", Proposal.class)
                .setParameter("decision", decision).getResultList();
    }

    /** Those of these that go on with an effect that could not be carried out. */
    List<UUID> goingOn(Collection<UUID> refs) {
        if (refs.isEmpty()) return List.of();
        return entityManager.createQuery("select p.ref from Proposal p where p.ref in :refs and p.continuesId is not null", UUID.class).setParameter("refs", refs).getResultList();
    }

    /** Those that have gone out and have not ended, and those that ended by the clock after {@code moment}, in the order of their numbers. */
    List<Proposal> open(Instant moment) {
        return entityManager.createQuery("select p from Proposal p where " + OPEN + "order by p.id", Proposal.class).setParameter("moment", moment).getResultList();
    }

    /** Those that ended, the last first. */
    List<Proposal> ended(int most) {
        return entityManager.createQuery("select p from Proposal p where p.endedAs is not null and p.submittedAt is not null order by p.endedAt desc, p.id desc", Proposal.class)
                .setMaxResults(most).getResultList();
    }

    /** Those that have gone out of which some text contains {@code words}, the last first. */
    List<Proposal> search(String words, int most) {
        var like = "%" + words.toLowerCase(java.util.Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return entityManager.createQuery("select p from Proposal p where p.submittedAt is not null and exists (select 1 from ProposalVersion v where v.proposalId = p.id"
                        + " and (lower(v.title) like :like escape '!' or lower(v.body) like :like escape '!')) order by p.submittedAt desc, p.id desc", Proposal.class)
                .setParameter("like", like).setMaxResults(most).getResultList();
    }

    Optional<ProposalVersion> latest(long proposal) {
        return entityManager.createQuery("select v from ProposalVersion v where v.proposalId = :proposal order by v.number desc", ProposalVersion.class)
                .setParameter("proposal", proposal).setMaxResults(1).getResultStream().findFirst();
    }

    /** All versions, the first first. */
    List<ProposalVersion> versions(long proposal) {
        return entityManager.createQuery("select v from ProposalVersion v where v.proposalId = :proposal order by v.number", ProposalVersion.class)
                .setParameter("proposal", proposal).getResultList();
    }

    /** The latest title of each. */
    Map<Long, String> titles(Collection<Long> proposals) {
        var titles = new HashMap<Long, String>();
        if (proposals.isEmpty()) return titles;
        entityManager.createQuery("select v.proposalId, v.title from ProposalVersion v where v.proposalId in :proposals order by v.number", Object[].class)
                .setParameter("proposals", proposals).getResultStream().forEach(row -> titles.put((Long) row[0], (String) row[1]));
        return titles;
    }

    List<ProposedEffect> effects(ProposalVersion version) {
        return entityManager.createQuery("select e from ProposalEffect e where e.versionId = :version order by e.position", ProposalEffect.class)
                .setParameter("version", version.id()).getResultStream().map(ProposalEffect::effect).toList();
    }

    List<ProposedEffect> effects(Amendment amendment) {
        return entityManager.createQuery("select e from AmendmentEffect e where e.amendmentId = :amendment order by e.position", AmendmentEffect.class)
                .setParameter("amendment", amendment.id()).getResultStream().map(AmendmentEffect::effect).toList();
    }

    void keepEffects(ProposalVersion version, List<ProposedEffect> effects) {
        // One by one: whoever has read them in this transaction holds them under the same keys.
        entityManager.createQuery("select e from ProposalEffect e where e.versionId = :version", ProposalEffect.class).setParameter("version", version.id()).getResultStream().toList().forEach(entityManager::remove);
        entityManager.flush();
        for (var i = 0; i < effects.size(); i++) entityManager.persist(new ProposalEffect(version.id(), i + 1, effects.get(i)));
        entityManager.flush();
    }

    void keepEffects(Amendment amendment, List<ProposedEffect> effects) {
        for (var i = 0; i < effects.size(); i++) entityManager.persist(new AmendmentEffect(amendment.id(), i + 1, effects.get(i)));
        entityManager.flush();
    }

    /** A draft that was thrown away leaves nothing. */
    void discard(Proposal draft) {
        entityManager.createQuery("delete from ProposalEffect e where e.versionId in (select v.id from ProposalVersion v where v.proposalId = :proposal)")
                .setParameter("proposal", draft.id()).executeUpdate();
        entityManager.createQuery("delete from ProposalVersion v where v.proposalId = :proposal").setParameter("proposal", draft.id()).executeUpdate();
        entityManager.remove(draft);
        entityManager.flush();
    }

    boolean supports(long proposal, long member) {
        return entityManager.find(Support.class, new Support.Key(proposal, member)) != null;
    }

    void unsupport(long proposal, long member) {
        entityManager.createQuery("delete from Support s where s.proposalId = :proposal and s.memberId = :member")
                .setParameter("proposal", proposal).setParameter("member", member).executeUpdate();
    }

    boolean lifts(long proposal, long member) {
        return entityManager.find(Lift.class, new Lift.Key(proposal, member)) != null;
    }

    long lifts(long proposal) {
        return entityManager.createQuery("select count(l.memberId) from Lift l where l.proposalId = :proposal", Long.class).setParameter("proposal", proposal).getSingleResult();
    }

    /** How many members support each; who has no support is left out. */
    Map<Long, Long> support(Collection<Long> proposals) {
        return counts("select s.proposalId, count(s.memberId) from Support s where s.proposalId in :proposals group by s.proposalId", proposals);
    }

    /** Which of these the member supports. */
    List<Long> supportedBy(long member, Collection<Long> proposals) {
        if (proposals.isEmpty()) return List.of();
        return entityManager.createQuery("select s.proposalId from Support s where s.memberId = :member and s.proposalId in :proposals", Long.class)
                .setParameter("member", member).setParameter("proposals", proposals).getResultList();
    }

    /** How many remarks stand at each. */
    Map<Long, Long> remarkCounts(Collection<Long> proposals) {
        return counts("select r.proposalId, count(r.id) from Remark r where r.proposalId in :proposals and r.takenBackAt is null group by r.proposalId", proposals);
    }

    /** How many amendments stand at each. */
    Map<Long, Long> amendmentCounts(Collection<Long> proposals) {
        return counts("select a.proposalId, count(a.id) from Amendment a where a.proposalId in :proposals group by a.proposalId", proposals);
    }

    /** How many amendments of each wait for the author. */
    Map<Long, Long> toJudge(Collection<Long> proposals) {
        return counts("select a.proposalId, count(a.id) from Amendment a where a.proposalId in :proposals and a.fate is null group by a.proposalId", proposals);
    }

    /** How many questions about each nobody has answered. */
    Map<Long, Long> toAnswer(Collection<Long> proposals) {
        return counts("select q.proposalId, count(q.id) from Remark q where q.proposalId in :proposals and q.kind = org.meent.proposals.Remark$Kind.QUESTION and q.takenBackAt is null"
                + " and not exists (select 1 from Remark a where a.proposalId = q.proposalId and a.answersId = q.id and a.takenBackAt is null) group by q.proposalId", proposals);
    }

    private Map<Long, Long> counts(String query, Collection<Long> proposals) {
        var counts = new HashMap<Long, Long>();
        if (proposals.isEmpty()) return counts;
        entityManager.createQuery(query, Object[].class).setParameter("proposals", proposals).getResultStream().forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    /** What was said, in the order in which it was; what was taken back is left out. */
    List<Remark> remarks(long proposal) {
        return entityManager.createQuery("select r from Remark r where r.proposalId = :proposal and r.takenBackAt is null order by r.id", Remark.class)
                .setParameter("proposal", proposal).getResultList();
    }

    /** What was said, as it is now, unless it was taken back. */
    Optional<Remark> remark(UUID ref) {
        return entityManager.createQuery("select r from Remark r where r.ref = :ref and r.takenBackAt is null", Remark.class).setParameter("ref", ref).getResultStream().findFirst().map(this::asItIs);
    }

    List<Amendment> amendments(long proposal) {
        return entityManager.createQuery("select a from Amendment a where a.proposalId = :proposal order by a.id", Amendment.class)
                .setParameter("proposal", proposal).getResultList();
    }

    /** An amendment as it is now; who is to judge it has its proposal locked before. */
    Optional<Amendment> amendment(UUID ref) {
        return entityManager.createQuery("select a from Amendment a where a.ref = :ref", Amendment.class).setParameter("ref", ref).getResultStream().findFirst().map(this::asItIs);
    }

    Optional<Amendment> amendment(long id) {
        return Optional.ofNullable(entityManager.find(Amendment.class, id));
    }

    /** What was put to a vote, in order. */
    List<Question> questions(long proposal) {
        return entityManager.createQuery("select q from Question q where q.proposalId = :proposal order by q.position", Question.class)
                .setParameter("proposal", proposal).getResultList();
    }

    /** What was put to the vote, as it is now. */
    Optional<Question> question(UUID ref) {
        return entityManager.createQuery("select q from Question q where q.ref = :ref", Question.class).setParameter("ref", ref).getResultStream().findFirst().map(this::asItIs);
    }

    /** What this transaction saw of it before may be old by now; what it changed is written by the query that found it. */
    private <T> T asItIs(T found) {
        entityManager.refresh(found);
        return found;
    }

    /** The question of each that waits for its answer; of most there is none. */
    Map<Long, Question> asked(Collection<Long> proposals) {
        var asked = new HashMap<Long, Question>();
        if (proposals.isEmpty()) return asked;
        entityManager.createQuery("select q from Question q where q.proposalId in :proposals and q.settledAt is null order by q.position", Question.class)
                .setParameter("proposals", proposals).getResultStream().forEach(question -> asked.put(question.proposalId(), question));
        return asked;
    }
}
