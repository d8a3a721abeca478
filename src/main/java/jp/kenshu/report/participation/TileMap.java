package jp.kenshu.report.participation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.kenshu.Bilingual;
import jp.kenshu.Words;
import jp.kenshu.document.Align;
import jp.kenshu.document.Box;
import jp.kenshu.document.Drawing;
import jp.kenshu.document.Style;
import jp.kenshu.document.Tone;
import jp.kenshu.tally.Count;
import jp.kenshu.tally.Distribution;

/**
 * The country as a map of tiles, one for each prefecture, roughly where it lies and all of one size; a quarter of them each in one of four grounds, the darker the more people. The table
 * beside it says the same in figures.
 */
public record TileMap(List<Tile> tiles) {

    private static final int DARKEST = 4;
    private static final int COLUMNS = 14;

    private static final float SIDE = 33;
    private static final float GAP = 1;
    private static final int LIGHT_LETTERS_FROM = 3;
    private static final Style WORDS = Style.CELL.sized(7.5f).spaced(1.35f).aligned(Align.CENTRE);
    private static final float ENGLISH = 6;
    private static final int FIRST_WORD = 4;
    private static final Tone[] GROUNDS = {Tone.WHITE, new Tone(0xd9, 0xe6, 0xff), new Tone(0xa3, 0xbf, 0xfa), new Tone(0x48, 0x6d, 0xd6), new Tone(0x00, 0x17, 0x8f)};

    private static final Map<String, int[]> PLACES = places("""
            01 12 0  02 12 2  05 11 3  03 12 3  06 11 4  04 12 4  15 11 5  07 12 5
            17 8 6  16 9 6  20 10 6  10 11 6  09 12 6  08 13 6
            32 4 7  31 5 7  28 6 7  26 7 7  18 8 7  21 9 7  19 10 7  11 11 7  13 12 7  12 13 7
            35 3 8  34 4 8  33 5 8  27 6 8  29 7 8  25 8 8  23 9 8  22 10 8  14 11 8
            42 0 9  41 1 9  40 2 9  30 7 9  24 8 9
            43 1 10  44 2 10  38 4 10  37 5 10
            46 1 11  45 2 11  39 4 11  36 5 11
            47 0 12""");

    /** A tile: the prefecture's name (in Japanese without 都府県), its place, the people from there, and how dark it is, from 0 for nobody to 4. */
    public record Tile(Bilingual name, int column, int row, Count count, int darkness) {
    }

    /** The map of how people are spread over the prefectures. */
    static TileMap of(Distribution prefectures) {
        var values = prefectures.facet().values();
        var tiles = new ArrayList<Tile>();
        for (int index = 0; index < values.size(); index++) {
            var place = PLACES.get(values.get(index).code());
            if (place != null) {
                var count = prefectures.values().get(index);
                tiles.add(new Tile(shortened(values.get(index).label()), place[0], place[1], count, darkness(count, prefectures.values())));
            }
        }
        return new TileMap(tiles);
    }

    /** The map for page and paper. */
    public Drawing drawing(Words words) {
        var drawing = new Drawing(COLUMNS * SIDE);
        for (var tile : tiles) {
            var box = new Box(tile.column() * SIDE, tile.row() * SIDE, SIDE - GAP, SIDE - GAP);
            drawing.bar(box, Tone.LINE);
            drawing.bar(box.inset(0.5f), GROUNDS[tile.darkness()]);
            var style = tile.darkness() >= LIGHT_LETTERS_FROM ? WORDS.in(Tone.WHITE) : WORDS;
            float below = name(drawing, tile.name(), style, box, words);
            drawing.words(FigureTable.text(tile.count(), words), style.bold(), box.x(), below, box.width());
        }
        return drawing;
    }

    /** A name in letters that is too long for its tile is one of two words of which the first has four (Yama-nashi), and takes two lines. */
    private static float name(Drawing drawing, Bilingual name, Style style, Box box, Words words) {
        if (!words.locale().getLanguage().equals("en")) {
            drawing.words(name.ja(), style, box.x(), box.y() + 4, box.width());
            return box.y() + 16;
        }
        var english = style.sized(ENGLISH);
        if (Drawing.heightOf(name.en(), english, box.width()) <= english.lineHeight()) {
            drawing.words(name.en(), english, box.x(), box.y() + 5, box.width());
            return box.y() + 16;
        }
        return drawing.words(name.en().substring(0, FIRST_WORD) + "-\n" + name.en().substring(FIRST_WORD), english, box.x(), box.y() + 1, box.width());
    }

    /** The quarter of the prefectures with anybody to which it belongs by its figure, so that one great city does not leave all others pale. */
    private static int darkness(Count count, List<Count> all) {
        if (count.hidden() || count.number() == 0) {
            return count.hidden() ? 1 : 0;
        }
        var told = all.stream().filter(each -> !each.hidden() && each.number() > 0).toList();
        var fewer = told.stream().filter(each -> each.number() < count.number()).count();
        return (int) (1 + DARKEST * fewer / told.size());
    }

    private static Bilingual shortened(Bilingual name) {
        return new Bilingual(name.ja().equals("北海道") ? name.ja() : name.ja().replaceFirst("[都府県]$", ""), name.en());
    }

    private static Map<String, int[]> places(String written) {
        var words = written.strip().split("\\s+");
        var places = new LinkedHashMap<String, int[]>();
        for (int i = 0; i < words.length; i += 3) {
            places.put(words[i], new int[] {Integer.parseInt(words[i + 1]), Integer.parseInt(words[i + 2])});
        }
        return Map.copyOf(places);
    }
}
