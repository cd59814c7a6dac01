package org.meent.money;

import java.util.Map;
import org.meent.kernel.KernelProblems.WrongField;
import org.meent.kernel.Problem;

/** What somebody can run into with money. */
public final class MoneyProblems {
    private MoneyProblems() {}

    /** There is no such budget. */
    public static class NoSuchBudget extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchBudget() {
            super("money.noSuchBudget", 404);
        }
    }

    /** There is no such entry. */
    public static class NoSuchEntry extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchEntry() {
            super("money.noSuchEntry", 404);
        }
    }

    /** There is no such claim, for this caller. */
    public static class NoSuchClaim extends Problem {
        private static final long serialVersionUID = 1;

        NoSuchClaim() {
            super("money.noSuchClaim", 404);
        }
    }

    /** There is not that much that has no purpose yet. */
    public static class NotEnough extends Problem {
        private static final long serialVersionUID = 1;

        NotEnough(long cents) {
            super("money.notEnough", 409, cents / 100, String.format("%02d", cents % 100));
        }
    }

    /** There is not that much in the budget; how much there is, is not told by trying. */
    public static class NotThatMuch extends Problem {
        private static final long serialVersionUID = 1;

        NotThatMuch() {
            super("money.notThatMuch", 409);
        }
    }

    /** An account would hold more than can be written. */
    public static class TooMuch extends Problem {
        private static final long serialVersionUID = 1;

        TooMuch() {
            super("money.tooMuch", 409);
        }
    }

    /** Something else was booked under this id. */
    public static class BookedOtherwise extends Problem {
        private static final long serialVersionUID = 1;

        BookedOtherwise() {
            super("money.bookedOtherwise", 409);
        }
    }

    /** It was taken back before. */
    public static class TakenBackAlready extends Problem {
        private static final long serialVersionUID = 1;

        TakenBackAlready() {
            super("money.takenBackAlready", 409);
        }
    }

    /** Only what came in is taken back by the treasurer. */
    public static class OnlyIncome extends Problem {
        private static final long serialVersionUID = 1;

        OnlyIncome() {
            super("money.onlyIncome", 409);
        }
    }

    /** Nothing that came in has this number. */
    public static class NoSuchNumber extends WrongField {
        private static final long serialVersionUID = 1;

        NoSuchNumber() {
            super("money.noSuchNumber", "number");
        }
    }

    /** It does not say where the money came from. */
    public static class SourceMissing extends WrongField {
        private static final long serialVersionUID = 1;

        SourceMissing() {
            super("money.sourceMissing", "source");
        }
    }

    /** It does not say what it is for. */
    public static class WhatMissing extends WrongField {
        private static final long serialVersionUID = 1;

        WhatMissing() {
            this("what");
        }

        WhatMissing(String field) {
            super("money.whatMissing", field);
        }
    }

    /** It does not say why. */
    public static class ReasonMissing extends WrongField {
        private static final long serialVersionUID = 1;

        ReasonMissing() {
            super("money.reasonMissing", "reason");
        }
    }

    /** It does not say what the money is for. */
    public static class PurposeMissing extends WrongField {
        private static final long serialVersionUID = 1;

        PurposeMissing() {
            super("money.purposeMissing", "purpose");
        }
    }

    /** It does not say where the money goes. */
    public static class ChooseWhere extends WrongField {
        private static final long serialVersionUID = 1;

        ChooseWhere() {
            super("money.chooseWhere", "to");
        }
    }

    /** It would go where it is. */
    public static class SameBudget extends WrongField {
        private static final long serialVersionUID = 1;

        SameBudget() {
            super("money.sameBudget", "to");
        }
    }

    /** It is no amount of euros. */
    public static class NotAnAmount extends WrongField {
        private static final long serialVersionUID = 1;

        NotAnAmount() {
            super("money.notAnAmount", "amount");
        }
    }

    /** It is no number of kilometres. */
    public static class NotADistance extends WrongField {
        private static final long serialVersionUID = 1;

        NotADistance() {
            super("money.notADistance", "kilometres");
        }
    }

    /** It is more precise than a tenth of a kilometre. */
    public static class OneDecimal extends WrongField {
        private static final long serialVersionUID = 1;

        OneDecimal() {
            super("money.oneDecimal", "kilometres");
        }
    }

    /** A point before three digits: a thousand for some, a part of one for others. */
    public static class ThousandOrPart extends WrongField {
        private static final long serialVersionUID = 1;

        ThousandOrPart(String thousand) {
            super("money.thousandOrPart", "kilometres", thousand);
        }
    }

    /** It does not say on which day. */
    public static class DayMissing extends WrongField {
        private static final long serialVersionUID = 1;

        DayMissing() {
            super("money.dayMissing", "day");
        }
    }

    /** The day is still to come. */
    public static class DayToCome extends WrongField {
        private static final long serialVersionUID = 1;

        DayToCome() {
            super("money.dayToCome", "day");
        }
    }

    /** The community was not founded on that day. */
    public static class DayTooEarly extends WrongField {
        private static final long serialVersionUID = 1;

        DayTooEarly(String first) {
            super("money.dayTooEarly", "day", first);
        }
    }

    /** It does not say where the journey began. */
    public static class FromMissing extends WrongField {
        private static final long serialVersionUID = 1;

        FromMissing() {
            super("money.fromMissing", "from");
        }
    }

    /** It does not say where the journey went. */
    public static class ToMissing extends WrongField {
        private static final long serialVersionUID = 1;

        ToMissing() {
            super("money.toMissing", "to");
        }
    }

    /** It does not say who pays. */
    public static class ChooseBudget extends WrongField {
        private static final long serialVersionUID = 1;

        ChooseBudget() {
            super("money.chooseBudget", "budget");
        }
    }

    /** It is neither an expense nor a journey. */
    public static class NoSuchKind extends WrongField {
        private static final long serialVersionUID = 1;

        NoSuchKind() {
            super("money.noSuchKind", "kind");
        }
    }

    /** It comes to nothing. */
    public static class NothingToPay extends WrongField {
        private static final long serialVersionUID = 1;

        NothingToPay() {
            super("money.nothingToPay", "kilometres");
        }
    }

    /** The claim went out; it is not changed any more. */
    public static class NotADraft extends Problem {
        private static final long serialVersionUID = 1;

        NotADraft() {
            super("money.notADraft", 409);
        }
    }

    /** It comes to another amount than the claimant saw: the rate of its day changed meanwhile. */
    public static class PricedOtherwise extends Problem {
        private static final long serialVersionUID = 1;
        private final long cents;

        PricedOtherwise(long cents) {
            super("money.pricedOtherwise", 409, cents / 100, String.format("%02d", cents % 100));
            this.cents = cents;
        }

        @Override
        public Map<String, Object> more() {
            return Map.of("amountCents", cents);
        }
    }

    /** More must agree to a claim on what is everyone's than there are approvers besides the claimant. */
    public static class TooFewApprovers extends Problem {
        private static final long serialVersionUID = 1;
        private final int needed;
        private final int others;

        TooFewApprovers(int needed, int others) {
            super("money.tooFewApprovers", 409, needed, others);
            this.needed = needed;
            this.others = others;
        }

        @Override
        public Map<String, Object> more() {
            return Map.of("needed", needed, "others", others);
        }
    }

    /** More must agree to a claim on a circle's money than are in it for long enough, besides the claimant. */
    public static class TooFewInCircle extends Problem {
        private static final long serialVersionUID = 1;
        private final int needed;
        private final int others;

        TooFewInCircle(int needed, int others, int days) {
            super("money.tooFewInCircle", 409, needed, others, days);
            this.needed = needed;
            this.others = others;
        }

        @Override
        public Map<String, Object> more() {
            return Map.of("needed", needed, "others", others);
        }
    }

    /** The claim does not wait for others' agreement. */
    public static class NotSubmitted extends Problem {
        private static final long serialVersionUID = 1;

        NotSubmitted() {
            super("money.notSubmitted", 409);
        }
    }

    /** Nobody decides on a claim of their own. */
    public static class NotYourOwn extends Problem {
        private static final long serialVersionUID = 1;

        NotYourOwn() {
            super("money.notYourOwn", 403);
        }
    }

    /** Whoever joined a circle claims from its budget, and sees and decides on claims there, after some days: as with votes. */
    public static class NewInCircle extends Problem {
        private static final long serialVersionUID = 1;
        private final int days;

        NewInCircle(int days) {
            super("money.newInCircle", 403, days);
            this.days = days;
        }

        @Override
        public Map<String, Object> more() {
            return Map.of("days", days);
        }
    }

    /** Others decide on this claim. */
    public static class NotAnApprover extends Problem {
        private static final long serialVersionUID = 1;

        NotAnApprover() {
            super("money.notAnApprover", 403);
        }
    }

    /** A text is longer than what is kept. */
    public static class TooLong extends WrongField {
        private static final long serialVersionUID = 1;

        TooLong(String field, int most) {
            super("money.tooLong", field, most);
        }
    }
}
