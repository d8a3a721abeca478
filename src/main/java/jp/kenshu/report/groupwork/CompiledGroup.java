package jp.kenshu.report.groupwork;

import java.util.List;

import jp.kenshu.programme.Scene;
import jp.kenshu.worksheet.paper.GroupSheet;

/**
 * A group in the compiled paper: its title, the municipalities in it (nobody's name), its sheet, which is null where none was opened,
 * and its まとめ as collected, which is null before that.
 */
public record CompiledGroup(long id, String title, Scene scene, List<String> municipalities, GroupSheet sheet, String summary) {

    /** Whether there is a sheet to show. */
    public boolean hasSheet() {
        return sheet != null;
    }

    /** Whether its まとめ has been collected. */
    public boolean isCollected() {
        return summary != null;
    }
}
