package jp.kenshu.registration;

import java.util.Optional;
import java.util.regex.Pattern;

import jp.kenshu.form.AnswerCell;

/**
 * An answer to what the edition asks besides, by which a list is restricted to those who gave it. In the address of the list it stands
 * as question and answer: {@code needs:wheelchair}.
 */
public record SoughtAnswer(String question, String value) {

    private static final int LENGTH_MAX = 81;
    private static final Pattern GIVEN = Pattern.compile("([A-Za-z0-9-]{1,40}):([A-Za-z0-9-]{1,40})");

    /** The answer that an address names, if it names one. */
    public static Optional<SoughtAnswer> read(String given) {
        return Optional.ofNullable(given).filter(text -> text.length() <= LENGTH_MAX).map(GIVEN::matcher)
                .filter(found -> found.matches()).map(found -> new SoughtAnswer(found.group(1), found.group(2)));
    }

    /** Whether {@code attendee} gave it. */
    boolean isGivenBy(Attendee attendee) {
        return attendee.getAnswers().of(AnswerCell.of(question)).contains(value);
    }

    /** Whether a member of {@code team} gave it. */
    public boolean isGivenIn(Team team) {
        return team.getMembers().stream().map(TeamMember::getAttendee).anyMatch(this::isGivenBy);
    }

    /** As it stands in an address. */
    @Override
    public String toString() {
        return question + ":" + value;
    }
}
