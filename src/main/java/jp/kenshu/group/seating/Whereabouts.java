package jp.kenshu.group.seating;

import java.util.function.ToDoubleFunction;

import jp.kenshu.group.hall.HallTable;
import jp.kenshu.group.hall.Layout;

/** Where a table stands in its hall, as seen by somebody who looks at the stage: front or back, left or right. */
final class Whereabouts {

    private static final double TOGETHER = 0.5;

    private final Layout layout;
    private final double towardsX;
    private final double towardsY;

    Whereabouts(Layout layout) {
        this.layout = layout;
        double x = layout.frontX() - layout.tables().stream().mapToDouble(HallTable::middleX).average().orElse(layout.columns() / 2.0);
        double y = layout.frontY() - layout.tables().stream().mapToDouble(HallTable::middleY).average().orElse(layout.rows() / 2.0);
        double far = Math.max(0.001, Math.hypot(x, y));
        towardsX = x / far;
        towardsY = y / far;
    }

    /** {@code front}, {@code middle} or {@code back}. */
    String depth(HallTable table) {
        return third(table, each -> -each.middleX() * towardsX - each.middleY() * towardsY, "front", "back");
    }

    /** {@code left}, {@code middle} or {@code right}. */
    String side(HallTable table) {
        return third(table, each -> -each.middleX() * towardsY + each.middleY() * towardsX, "left", "right");
    }

    private String third(HallTable table, ToDoubleFunction<HallTable> along, String first, String last) {
        double least = layout.tables().stream().mapToDouble(along).min().orElse(0);
        double most = layout.tables().stream().mapToDouble(along).max().orElse(0);
        double share = most - least < TOGETHER ? 0.5 : (along.applyAsDouble(table) - least) / (most - least);
        if (share < 1 / 3.0) {
            return first;
        }
        return share > 2 / 3.0 ? last : "middle";
    }
}
