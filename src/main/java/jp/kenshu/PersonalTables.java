package jp.kenshu;

import java.util.List;
import java.util.Map;

/**
 * A feature that keeps something about people, and alone knows where and why. Whoever adds a table names it here, or in the test's list of
 * those that know nobody; the test fails for a table that neither names.
 */
public interface PersonalTables {

    /** Its tables, those that refer to others first. */
    List<PersonalTable> personalTables();

    /**
     * What a shown column of a row says in words, where it is kept as codes: under the head of each thing that it says, or under an empty one
     * where it says one thing, whose head is that of the column. Nothing where it says it as it stands.
     */
    default Map<String, String> inWords(PersonalTable table, Map<String, Object> row, String column, Words words) {
        return Map.of();
    }

    /** Names are about to be taken out of its tables: what stands elsewhere is put into them, and what is remembered of them holds no more. */
    default void settle() {
        // most features keep everything in their tables
    }

    /** The person of these registrations and memberships in teams is about to be erased: what of theirs lies outside of tables goes. */
    default void letGo(List<Long> registrations, List<Long> members) {
        // most features keep everything in their tables
    }
}
