package jp.kenshu.report.participation;

import java.util.List;

import jp.kenshu.tally.Count;

/**
 * All that the report says of who takes part, in the order in which it says it. {@code sum} is part Ⅰ in a line
 * (1,533 名 ＝ ウェビナー 452 名 ＋ 配信 1,081 名), null in an edition without it; {@code map} is null without prefectures.
 */
public record ParticipationFigures(String conference, String sum, List<FigureTable> tables, TileMap map, Reach reach, boolean keptBack) {

    /** Whether any figure is kept back, so that the mark for it has to be explained. */
    public boolean hides() {
        return tables.stream().anyMatch(FigureTable::hides) || map != null && map.tiles().stream().map(TileMap.Tile::count).anyMatch(Count::hidden);
    }

    /** The table under its code, or null where the edition has none. */
    public FigureTable table(String code) {
        return tables.stream().filter(table -> table.code().equals(code)).findFirst().orElse(null);
    }
}
