package jp.kenshu;

import java.util.List;

/** A part of a page that draws fields of its own, so that what is wrong with one of them is said beside it. */
public interface FieldOwner {

    /** The names of its fields, which are their ids, in the order of the page. */
    List<String> ownedFields();

    /** What the question of {@code field} is called, where what is wrong with it stands away from it. */
    String called(String field, Words words);
}
