package jp.kenshu.group.papers;

import java.util.ArrayList;
import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.group.WorkGroupMember;

/** How the papers mark who serves a group: 司会, 書記, 説明者. */
final class Marks {

    private Marks() {
    }

    /** The roles in words, joined; empty for none. */
    static String full(WorkGroupMember member, Words words) {
        return String.join(words.text("seating.and"), of(member, words, "seating.role."));
    }

    /** The roles by one letter each; empty for none. */
    static String brief(WorkGroupMember member, Words words) {
        return String.join("", of(member, words, "seating.mark."));
    }

    private static List<String> of(WorkGroupMember member, Words words, String prefix) {
        var roles = new ArrayList<String>();
        if (member.isChair()) {
            roles.add(words.text(prefix + "chair"));
        }
        if (member.isScribe()) {
            roles.add(words.text(prefix + "scribe"));
        }
        if (member.isPresenter()) {
            roles.add(words.text(prefix + "presenter"));
        }
        return roles;
    }
}
