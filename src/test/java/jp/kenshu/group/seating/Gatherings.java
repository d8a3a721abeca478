package jp.kenshu.group.seating;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import jp.kenshu.group.hall.Fixture;
import jp.kenshu.group.hall.FixtureKind;
import jp.kenshu.group.hall.HallTable;
import jp.kenshu.group.hall.Layout;
import jp.kenshu.group.hall.TableShape;

/** Halls and groups made by chance, the same for the same seed. */
final class Gatherings {

    private Gatherings() {
    }

    /** A hall of so many tables in rows of four, of two to twelve seats. */
    static Layout hall(Random random, int tables) {
        return new Layout(60, 60, IntStream.range(0, tables).mapToObj(index -> new HallTable(index + 1,
                random.nextInt(5) == 0 ? TableShape.ROUND : TableShape.RECTANGLE, 2 + random.nextInt(11),
                1 + index % 4 * 14, 5 + index / 4 * 10, random.nextInt(6) == 0, random.nextInt(3) == 0)).toList(),
                List.of(new Fixture(FixtureKind.STAGE, 20, 0, 12, 2)));
    }

    /** So many groups on four scenes, of two to nine people each from one to three teams. */
    static List<Party> parties(Random random, int groups) {
        var parties = new ArrayList<Party>();
        for (int group = 0; group < groups; group++) {
            parties.add(party(random, 100 + group, group + 1, 1 + random.nextInt(4), 2 + random.nextInt(8)));
        }
        return parties;
    }

    private static Party party(Random random, long group, int number, int scene, int size) {
        int teams = 1 + random.nextInt(3);
        boolean appointed = random.nextInt(5) > 0;
        return new Party(group, number, scene, IntStream.range(0, size).mapToObj(index -> new Sitter(group * 1000 + index, group * 10 + index % teams,
                appointed && index == 0, appointed && index == 1, random.nextInt(12) == 0, random.nextInt(25) == 0)).toList());
    }
}
