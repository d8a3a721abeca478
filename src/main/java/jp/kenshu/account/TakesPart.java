package jp.kenshu.account;

import java.util.List;

/** Who of several people takes part in anything now; the feature in which they registered knows. */
public interface TakesPart {

    /** Those of {@code people} who stand in a registration or a team, in the same order. */
    List<Person> among(List<Person> people);
}
