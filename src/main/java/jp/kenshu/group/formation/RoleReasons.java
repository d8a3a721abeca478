package jp.kenshu.group.formation;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.Words;

/** Puts into words why somebody is proposed for a role, from what holds now: the rule, their wish, and the years before. */
final class RoleReasons {

    private final Words words;

    RoleReasons(Words words) {
        this.words = words;
    }

    /** Why {@code candidate} of {@code party} is proposed for {@code role}; {@code several} municipalities may share the group. */
    String why(Candidate candidate, Duties.Role role, Party party, boolean several) {
        var said = new ArrayList<String>();
        said.add(rule(candidate, role, party, several));
        if (candidate.wishes(role)) {
            said.add(words.text("formation.serves.wished." + role));
        }
        if (role == Duties.Role.CHAIR && candidate.experienced()) {
            said.add(words.text("formation.serves.experienced"));
        }
        if (candidate.served(role)) {
            said.add(words.text("formation.serves.again"));
        }
        if (candidate.wish().spared()) {
            said.add(words.text("formation.serves.spared"));
        }
        return String.join(" ", said);
    }

    private String rule(Candidate candidate, Duties.Role role, Party party, boolean several) {
        return switch (role) {
            case CHAIR -> words.text(candidate.spread() ? "formation.serves.facilitator" : candidate.people() > 1 ? "formation.serves.chair"
                    : "formation.serves.onlyChair", party.team().getMunicipality().getName(), party.people());
            case SCRIBE -> words.text(several ? "formation.serves.scribe" : "formation.serves.scribeAlone");
            case PRESENTER -> words.text(candidate.representative() || candidate.leads() ? "formation.serves.presenter"
                    : "formation.serves.presenterInstead");
        };
    }

    /** What somebody wishes, in a few words beside their name; empty for nothing. */
    String wishes(Candidate candidate) {
        var wishes = Stream.concat(Stream.of(Duties.Role.values()).filter(candidate::wishes).map(Enum::name),
                Stream.of("SPARED").filter(spared -> candidate.wish().spared())).map(wish -> words.text("formation.wish." + wish))
                .collect(Collectors.joining(words.text("formation.and")));
        return wishes.isEmpty() ? "" : words.text("formation.wish.of", wishes);
    }
}
