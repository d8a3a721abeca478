package jp.kenshu.group.reception;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.kenshu.InputText;
import jp.kenshu.JapaneseOrder;
import jp.kenshu.registration.RegistrationNumber;
import jp.kenshu.registration.TeamMember;

/** What was typed or scanned at a desk: part of a name or reading, a municipality, a receipt's number, or the address in its QR code. */
final class Typed {

    private static final Pattern NUMBER = Pattern.compile("(?i)(?:[A-Z]+-)?\\d{1,12}");

    private final String typed;
    private final String plain;

    Typed(String typed) {
        this.typed = typed;
        this.plain = InputText.code(typed);
    }

    /** Those of {@code people} whom it means. A scanned code must be that of the receipt. */
    List<TeamMember> among(List<TeamMember> people) {
        if (plain == null) {
            return List.of();
        }
        if (plain.contains("?") && valueIn("number").isPresent()) {
            return teamOf(valueIn("number"), people).filter(member -> member.getTeam().hasCode(valueIn("code").orElse(null)))
                    .filter(member -> valueIn("member").map(String.valueOf(member.getId())::equals).orElse(true)).toList();
        }
        var byNumber = NUMBER.matcher(plain).matches() ? teamOf(Optional.of(plain), people).toList() : List.<TeamMember>of();
        return byNumber.isEmpty() ? byWords(people) : byNumber;
    }

    private Stream<TeamMember> teamOf(Optional<String> number, List<TeamMember> people) {
        var id = number.flatMap(RegistrationNumber::read);
        return people.stream().filter(member -> id.filter(member.getTeam().getId()::equals).isPresent());
    }

    private Optional<String> valueIn(String name) {
        return Arrays.stream(plain.substring(plain.indexOf('?') + 1).split("&")).filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1)).findFirst();
    }

    private List<TeamMember> byWords(List<TeamMember> people) {
        var words = InputText.searched(typed);
        return people.stream().filter(member -> words.stream().allMatch(searchTextOf(member)::contains))
                .sorted(JapaneseOrder.by(member -> member.getAttendee().getReading(), member -> member.getAttendee().getName())).toList();
    }

    private static String searchTextOf(TeamMember member) {
        var attendee = member.getAttendee();
        return InputText.forSearch(attendee.getName(), attendee.getReading(), attendee.getAffiliation().ja(), attendee.getAffiliation().en(),
                member.getTeam().getMunicipality().getFullName(), member.getTeam().getNumber());
    }
}
