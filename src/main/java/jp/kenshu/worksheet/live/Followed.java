package jp.kenshu.worksheet.live;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.Asked;
import jp.kenshu.RuleViolation;

/** A sheet that a browser follows: its group, the newest entry that the browser has of it, and the mark of who it knows to be here. */
record Followed(long groupId, long after, String mark) {

    /** No browser follows more sheets at once: an adviser has all groups of a venue open at most. */
    private static final int SHEETS_MAX = 100;

    /** The sheets that a question names: {@code group} and {@code after} for each, and {@code here} where people are known. */
    static List<Followed> in(HttpServletRequest request) {
        var groups = Asked.ids(request, "group");
        var after = Asked.ids(request, "after");
        var marks = request.getParameterValues("here");
        if (groups.size() > SHEETS_MAX || !after.isEmpty() && after.size() != groups.size()) {
            throw RuleViolation.of("sheet.broken");
        }
        var followed = new ArrayList<Followed>();
        for (int index = 0; index < groups.size(); index++) {
            followed.add(new Followed(groups.get(index), after.isEmpty() ? 0 : after.get(index), marks != null && index < marks.length ? marks[index] : ""));
        }
        return followed;
    }
}
