package org.meent.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockOptions;

/** The queries of votes. */
@ApplicationScoped
class VoteStore {
    private static final int AT_ONCE = 500;
    private final EntityManager entityManager;

    @Inject
    VoteStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The ballot of a member, as stored. */
    record Cast(long ballotId, UUID ref, long memberId, String option, String reason, Instant closedAt) {}

    /** An objection to the roll, as stored. */
    record Objected(long memberId, String body, String language, Instant saidAt) {}

    /** How many ballots of a member were used, or not: {@code used} is 1 or 0. */
    record Used(long memberId, int used, long votes) {}

    /** Who used the ballot and who did not, in the votes that closed from one moment to before another. */
    List<Used> turnout(Instant from, Instant until) {
        return entityManager.createQuery("select new org.meent.votes.VoteStore$Used(r.memberId, r.ballots, count(v.id)) from VoteRoll r join Vote v on v.id = r.voteId"
                        + " where v.withdrawnAt is null and v.closesAt >= :from and v.closesAt < :until group by r.memberId, r.ballots order by r.memberId, r.ballots", Used.class)
                .setParameter("from", from).setParameter("until", until).getResultList();
    }

    void add(Vote vote, List<Long> roll) {
        entityManager.persist(vote);
        entityManager.flush();
        var options = vote.method().options();
        for (var i = 0; i < options.size(); i++) entityManager.persist(new VoteOption(vote.id(), options.get(i), i + 1));
        entityManager.persist(new VoteReminder(vote.id()));
        entityManager.flush();
        for (var from = 0; from < roll.size(); from += AT_ONCE) {
            sql("insert into vote_roll (vote_id, member_id, ballots) select :vote, m.id, 0 from member m where m.id in :members",
                    Map.of("vote", vote.id(), "members", roll.subList(from, Math.min(from + AT_ONCE, roll.size()))));
        }
    }

    Optional<Vote> with(UUID ref) {
        return entityManager.createQuery("select v from Vote v where v.ref = :ref", Vote.class).setParameter("ref", ref).getResultStream().findFirst();
    }

    List<Vote> about(Collection<UUID> subjects) {
        if (subjects.isEmpty()) return List.of();
        return entityManager.createQuery("select v from Vote v where v.subject in :subjects order by v.id", Vote.class).setParameter("subjects", subjects).getResultList();
    }

    Optional<Vote> lockAbout(UUID subject) {
        return entityManager.createQuery("select v from Vote v where v.subject = :subject", Vote.class).setParameter("subject", subject)
                .getResultStream().findFirst().map(vote -> locked(vote, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Others may cast meanwhile, nobody may count. */
    Vote lockToCast(Vote vote) {
        return locked(vote, LockModeType.PESSIMISTIC_READ);
    }

    /** Nobody else casts, counts or closes. */
    Vote lock(Vote vote) {
        return locked(vote, LockModeType.PESSIMISTIC_WRITE);
    }

    private Vote locked(Vote vote, LockModeType mode) {
        // What was changed a moment ago must not be forgotten by reading it again.
        entityManager.flush();
        entityManager.refresh(vote, mode);
        return vote;
    }

    /** The votes that are closed by the clock and not counted. */
    List<Long> due(Instant now) {
        return entityManager.createQuery("select v.id from Vote v where v.countedAt is null and v.withdrawnAt is null and v.closesAt <= :now order by v.closesAt, v.id", Long.class)
                .setParameter("now", now).getResultList();
    }

    /** The vote, locked, unless another node has it just now. */
    Optional<Vote> claim(long id) {
        return entityManager.createQuery("select v from Vote v where v.id = :id", Vote.class).setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED).getResultStream().findFirst();
    }

    /** The open votes that close until {@code closingUntil} and whose reminder is not done. */
    List<Long> toRemind(Instant now, Instant closingUntil) {
        return entityManager.createQuery("select v.id from VoteReminder r join Vote v on v.id = r.voteId where r.doneAt is null and v.countedAt is null and v.withdrawnAt is null"
                        + " and v.opensAt <= :now and v.closesAt > :now and v.closesAt <= :until order by v.closesAt, v.id", Long.class)
                .setParameter("now", now).setParameter("until", closingUntil).getResultList();
    }

    /** The vote's reminder, locked, unless it is done or another node has it just now. */
    Optional<VoteReminder> claimReminder(long vote) {
        return entityManager.createQuery("select r from VoteReminder r where r.voteId = :vote and r.doneAt is null", VoteReminder.class).setParameter("vote", vote)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED).getResultStream().findFirst();
    }

    /** Of the roll those after {@code member} who have not voted, in order, {@code most} of them. */
    List<Long> notVotedAfter(long vote, long member, int most) {
        return entityManager.createQuery("select r.memberId from VoteRoll r where r.voteId = :vote and r.ballots = 0 and r.memberId > :member order by r.memberId", Long.class)
                .setParameter("vote", vote).setParameter("member", member).setMaxResults(most).getResultList();
    }

    Vote one(long id) {
        return entityManager.find(Vote.class, id);
    }

    boolean onRoll(long vote, long member) {
        return number("select count(*) from vote_roll where vote_id = :vote and member_id = :member", Map.of("vote", vote, "member", member)) > 0;
    }

    List<Long> roll(long vote) {
        return longs("select member_id from vote_roll where vote_id = :vote order by member_id", Map.of("vote", vote));
    }

    /** Of the roll, by name, {@code most} members from {@code first} on. */
    List<Long> roll(long vote, int first, int most) {
        return entityManager.createQuery("select r.memberId from VoteRoll r join Member m on m.id = r.memberId where r.voteId = :vote order by m.name, m.id", Long.class)
                .setParameter("vote", vote).setFirstResult(first).setMaxResults(most).getResultList();
    }

    /** The votes, of these, on whose roll the member stands, and whether the ballot was used. */
    Map<Long, Boolean> onRolls(long member, Collection<Long> votes) {
        var found = new HashMap<Long, Boolean>();
        if (votes.isEmpty()) return found;
        for (var row : rows("select vote_id, ballots from vote_roll where member_id = :member and vote_id in :votes", Map.of("member", member, "votes", votes))) {
            found.put(((Number) row[0]).longValue(), ((Number) row[1]).intValue() == 1);
        }
        return found;
    }

    /** Uses the roll's one ballot of the member; false if it was used before. The row stays locked until the transaction ends. */
    boolean use(long vote, long member) {
        return sql("update vote_roll set ballots = 1 where vote_id = :vote and member_id = :member and ballots = 0", Map.of("vote", vote, "member", member)) == 1;
    }

    void cast(UUID ref, long vote, long member, String option, String reason, Instant now) {
        var ballot = new CastBallot(ref, vote, member, 1, now, now);
        entityManager.persist(ballot);
        entityManager.flush();
        choose(ballot.id(), vote, option, reason);
        remember(ballot.id(), option, now);
    }

    /** The member's ballot, locked. */
    Optional<Cast> lockBallot(long vote, long member) {
        rows("select id, used from ballot where vote_id = :vote and member_id = :member for update", Map.of("vote", vote, "member", member));
        return ballot(vote, member);
    }

    Optional<Cast> ballot(long vote, long member) {
        return casts("b.voteId = :vote and b.memberId = :member", Map.of("vote", vote, "member", member)).getResultStream().findFirst();
    }

    Optional<Cast> objection(long vote, UUID ref) {
        return casts("b.voteId = :vote and b.ref = :ref and c.optionKey = 'objection' and c.closedAt is null", Map.of("vote", vote, "ref", ref)).getResultStream().findFirst();
    }

    /** Of the ballots {@code most} from {@code first} on: those with a reason first, each by name. */
    List<Cast> ballots(long vote, int first, int most) {
        return casts("b.voteId = :vote order by case when c.reason is null then 1 else 0 end, m.name, m.id", Map.of("vote", vote)).setFirstResult(first).setMaxResults(most).getResultList();
    }

    /** The ballots with a reason, by name. */
    List<Cast> objected(long vote) {
        return casts("b.voteId = :vote and c.reason is not null order by m.name, m.id", Map.of("vote", vote)).getResultList();
    }

    /** How many ballots were cast. */
    long cast(long vote) {
        return number("select count(*) from ballot where vote_id = :vote", Map.of("vote", vote));
    }

    List<Cast> objections(long vote) {
        return casts("b.voteId = :vote and c.optionKey = 'objection' and c.closedAt is null order by b.id", Map.of("vote", vote)).getResultList();
    }

    private TypedQuery<Cast> casts(String where, Map<String, Object> values) {
        var query = entityManager.createQuery("select new org.meent.votes.VoteStore$Cast(b.id, b.ref, b.memberId, c.optionKey, c.reason, c.closedAt) from CastBallot b"
                + " join BallotChoice c on c.ballotId = b.id join Member m on m.id = b.memberId where " + where, Cast.class);
        values.forEach(query::setParameter);
        return query;
    }

    /** Chooses otherwise, or objects for another reason. The first time that an objection is made again, nothing is said of it yet. */
    void change(Cast ballot, long vote, String option, String reason, Instant now) {
        var again = option.equals(VoteMethod.OBJECTION) && !reason.equals(ballot.reason()) && met(ballot.ballotId()) > 0 && timesObjected(ballot.ballotId()) == 1;
        if (again) sql("delete from objection_met where ballot_id = :ballot", Map.of("ballot", ballot.ballotId()));
        sql("delete from ballot_choice where ballot_id = :ballot", Map.of("ballot", ballot.ballotId()));
        choose(ballot.ballotId(), vote, option, reason);
        sql("update ballot set changed_at = :now where id = :ballot", Map.of("now", now, "ballot", ballot.ballotId()));
        if (again || !option.equals(ballot.option())) remember(ballot.ballotId(), option, now);
    }

    /** How often the ballot became an objection, or began again as one. */
    private long timesObjected(long ballot) {
        return number("select count(*) from ballot_change where ballot_id = :ballot and option_key = :option", Map.of("ballot", ballot, "option", VoteMethod.OBJECTION));
    }

    private void choose(long ballot, long vote, String option, String reason) {
        entityManager.persist(new BallotChoice(ballot, vote, option, reason));
        entityManager.flush();
    }

    private void remember(long ballot, String option, Instant now) {
        var before = number("select count(*) from ballot_change where ballot_id = :ballot", Map.of("ballot", ballot));
        entityManager.persist(new BallotChange(ballot, Math.toIntExact(before) + 1, option, now));
        entityManager.flush();
    }

    List<VoteRow.Choice> changes(long vote, long member) {
        return rows("select c.option_key, c.changed_at from ballot_change c join ballot b on b.id = c.ballot_id where b.vote_id = :vote and b.member_id = :member order by c.position",
                Map.of("vote", vote, "member", member)).stream().map(row -> new VoteRow.Choice((String) row[0], (Instant) row[1])).toList();
    }

    /** How many ballots chose each option; closed objections stand under the empty text. */
    Map<String, Long> counts(long vote) {
        var counts = new HashMap<String, Long>();
        for (var row : rows("select case when closed_at is null then option_key else '' end, count(*) from ballot_choice where vote_id = :vote group by case when closed_at is null then option_key else '' end",
                Map.of("vote", vote))) counts.put((String) row[0], ((Number) row[1]).longValue());
        return counts;
    }

    /** Whether a majority closed an objection of this ballot. */
    boolean isOverruled(long ballot) {
        return entityManager.createQuery("select count(b) from CastBallot b where b.id = :ballot and b.overruledAt is not null", Long.class).setParameter("ballot", ballot).getSingleResult() > 0;
    }

    boolean met(long ballot, long member) {
        return number("select count(*) from objection_met where ballot_id = :ballot and member_id = :member", Map.of("ballot", ballot, "member", member)) > 0;
    }

    long met(long ballot) {
        return number("select count(*) from objection_met where ballot_id = :ballot", Map.of("ballot", ballot));
    }

    void sayMet(long ballot, long vote, long member, Instant now) {
        entityManager.persist(new ObjectionMet(ballot, member, vote, now));
        entityManager.flush();
    }

    void closeObjection(long ballot, Instant now) {
        sql("update ballot_choice set closed_at = :now where ballot_id = :ballot and closed_at is null", Map.of("now", now, "ballot", ballot));
        sql("update ballot set overruled_at = :now where id = :ballot", Map.of("now", now, "ballot", ballot));
    }

    void objectToRoll(UUID ref, long vote, long member, String body, String language, Instant now) {
        sql("delete from roll_objection where vote_id = :vote and member_id = :member", Map.of("vote", vote, "member", member));
        entityManager.persist(new RollObjection(ref, vote, member, body, language, now));
        entityManager.flush();
    }

    List<Objected> rollObjections(long vote) {
        return rows("select member_id, body, language, said_at from roll_objection where vote_id = :vote order by id", Map.of("vote", vote)).stream()
                .map(row -> new Objected(((Number) row[0]).longValue(), (String) row[1], (String) row[2], (Instant) row[3])).toList();
    }

    private int sql(String statement, Map<String, Object> values) {
        var query = entityManager.createNativeQuery(statement);
        values.forEach(query::setParameter);
        return query.executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String statement, Map<String, Object> values) {
        var query = entityManager.createNativeQuery(statement);
        values.forEach(query::setParameter);
        return ((List<Object[]>) query.getResultList()).stream().map(VoteStore::plain).toList();
    }

    /** Drivers give moments as they like. */
    private static Object[] plain(Object[] row) {
        var plain = row.clone();
        for (var i = 0; i < row.length; i++) {
            if (row[i] instanceof java.time.OffsetDateTime moment) plain[i] = moment.toInstant();
            else if (row[i] instanceof java.sql.Timestamp moment) plain[i] = moment.toInstant();
        }
        return plain;
    }

    @SuppressWarnings("unchecked")
    private List<Long> longs(String statement, Map<String, Object> values) {
        var query = entityManager.createNativeQuery(statement);
        values.forEach(query::setParameter);
        return ((List<Number>) query.getResultList()).stream().map(Number::longValue).toList();
    }

    private long number(String statement, Map<String, Object> values) {
        return longs(statement, values).get(0);
    }
}
