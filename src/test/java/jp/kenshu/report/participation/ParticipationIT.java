package jp.kenshu.report.participation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.kenshu.OneTransaction;
import jp.kenshu.PortalClock;
import jp.kenshu.PortalIT;
import jp.kenshu.Rehearsal;
import jp.kenshu.Words;
import jp.kenshu.audit.Actor;
import jp.kenshu.group.reception.Arrivals;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.Registrations;
import jp.kenshu.registration.Teams;
import jp.kenshu.tally.Count;
import jp.kenshu.worksheet.Tables;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures of R5, each of them worked out a second time by plain SQL; and what an adviser reads of them. */
class ParticipationIT extends PortalIT {

    private static final Words JA = Words.in("ja");
    private static final Actor OFFICE = Actor.staff("事務局 花子");

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Rehearsal rehearsal;
    @Inject
    private OneTransaction transaction;
    @Inject
    private CrowdOfR5 crowd;
    @Inject
    private Delegates delegates;
    @Inject
    private Registrations registrations;
    @Inject
    private Teams teams;
    @Inject
    private Tables tables;
    @Inject
    private Arrivals arrivals;
    @Inject
    private Participation participation;
    @Inject
    private PortalClock clock;

    @BeforeEach
    void r5() {
        rehearsal.beginAnew();
        crowd.come();
        var nagareyama = teams.register(delegates.venue("tokyo").getId(), delegates.team(Delegates.NAGAREYAMA, 4), null, Delegates.byWeb("流山 一"));
        var fukuchiyama = teams.register(delegates.venue("osaka").getId(), delegates.team(Delegates.FUKUCHIYAMA, 3), null, Delegates.byWeb("福知山 一"));
        var hirado = teams.register(delegates.venue("osaka").getId(), delegates.team(Delegates.HIRADO, 5), null, Delegates.byWeb("平戸 一"));
        tables.seat(1, nagareyama);
        arrivals.receiveTeam(fukuchiyama.getId(), OFFICE);
        arrivals.receive(teams.get(nagareyama.getId()).getMembers().get(1).getId(), OFFICE);
        teams.withdraw(hirado.getId(), "都合", OFFICE);
    }

    @Test
    void theTableOfR5ComesOutAsTheReportHasIt() {
        var figures = participation.now(JA, false);

        for (var words : List.of("1,533 名 ＝ ", "452 名 ＋ ", "1,081 名")) {
            assertTrue(figures.sum().contains(words), figures.sum());
        }
        var table = figures.table("category");
        var codes = strings("select code from category where conference_id = (select max(id) from conference where code = 'r5') order by position");
        assertEquals(codes.stream().map(CrowdOfR5.CATEGORIES::get).map(each -> List.of(each[0] + each[1], each[0], each[1])).toList(),
                table.lines().stream().map(line -> numbers(line.counts())).toList());
        assertEquals(List.of(1533, 452, 1081), numbers(table.total().counts()));
        assertFalse(figures.hides());
    }

    @Test
    void everyFigureIsTheSameInPlainSql() {
        var withdrawn = registrations.register(delegates.partner("辞退 一郎"), route("stream"), false, Delegates.byWeb("辞退 一郎"));
        registrations.withdraw(withdrawn.getId(), OFFICE);
        var figures = participation.now(JA, false);

        assertEquals(counted("select coalesce(p.name, '所属の都道府県なし'), count(*) from registration r left join prefecture p on p.code = r.prefecture_code"
                + " where r.withdrawn_at is null group by 1"), byName(figures.table("prefecture"), 0));
        assertEquals(counted("select concat(month(d), '/', day(d), '–', month(d + interval 6 day), '/', day(d + interval 6 day)), count(*) from"
                + " (select date(registered_at + interval 9 hour) - interval weekday(registered_at + interval 9 hour) day as d from registration"
                + " where withdrawn_at is null) weeks group by 1"), byName(figures.table("week"), 0));
        assertEquals(1533, last(figures.table("week")).get(1).number());
        assertEquals(counted("select json_unquote(json_extract(v.name, '$.ja')), count(*) from team_member m join team t on t.id = m.team_id join venue v on v.id = t.venue_id"
                + " where t.state = 'ADMITTED' and m.removed_at is null group by 1"), byName(figures.table("attendance"), 0));
        assertEquals(counted("select json_unquote(json_extract(v.name, '$.ja')), count(*) from arrival a join team_member m on m.id = a.team_member_id"
                + " join team t on t.id = m.team_id join venue v on v.id = t.venue_id group by 1"), byName(figures.table("attendance"), 1));
        assertEquals(Map.of("看取り", 4, "グループ未定", 3), byName(figures.table("venueScene"), 0));
        var reached = strings("select municipality_code from registration where withdrawn_at is null and municipality_code is not null"
                + " union select municipality_code from team where state in ('ADMITTED', 'UNDER_REVIEW', 'PROPOSED')").size();
        assertEquals(List.of(1741, reached, 1741 - reached), List.of(figures.reach().all(), figures.reach().reached(), figures.reach().never()));
        assertEquals(strings("select name from municipality where prefecture_code = '47' and code not in (select municipality_code from registration"
                + " where municipality_code is not null)").size(), figures.reach().prefectures().get(46).never().size());
    }

    @Test
    void anAdviserReadsNoFigureUnderFiveNorOneFromWhichItFollows() throws Exception {
        var figures = participation.now(JA, true);
        var table = figures.table("category");

        assertTrue(figures.hides());
        for (int column = 0; column < 3; column++) {
            int at = column;
            var hidden = table.lines().stream().map(line -> line.counts().get(at)).filter(Count::hidden).count();
            assertTrue(hidden != 1, "a single hidden figure follows from the sum: " + table);
            assertTrue(table.lines().stream().map(line -> line.counts().get(at)).noneMatch(count -> count.number() > 0 && count.number() < 5), table::toString);
        }
        var workbook = ParticipationWorkbook.of(figures, JA);
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            var sheet = read.getSheetAt(0);
            assertEquals("地方厚生（支）局担当者", sheet.getRow(3).getCell(0).getStringCellValue());
            assertEquals("＊", sheet.getRow(3).getCell(1).getStringCellValue());
            assertEquals(1533, sheet.getRow(sheet.getLastRowNum()).getCell(1).getNumericCellValue());
            assertEquals(figures.tables().size() + 2, read.getNumberOfSheets());
        }
    }

    @Test
    void nobodyAtAllMakesTablesOfNoughts() {
        rehearsal.beginAnew();

        var figures = participation.now(JA, true);

        assertTrue(figures.sum().startsWith("0 名 ＝ "), figures.sum());
        assertEquals(List.of(0, 0, 0), numbers(figures.table("category").total().counts()));
        assertEquals(1741, figures.reach().never());
        assertTrue(ParticipationDocument.of(figures, JA, clock.now()).length > 1000);
    }

    private long route(String code) {
        return ((Number) transaction.kept(() -> entities.createNativeQuery("select min(id) from route where code = '" + code + "'").getSingleResult())).longValue();
    }

    private Map<String, Integer> counted(String sql) {
        var counted = new TreeMap<String, Integer>();
        transaction.kept(() -> entities.createNativeQuery(sql).getResultList()).forEach(row ->
                counted.put((String) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).intValue()));
        return counted;
    }

    private List<String> strings(String sql) {
        List<?> found = transaction.kept(() -> entities.createNativeQuery(sql).getResultList());
        return found.stream().map(String::valueOf).toList();
    }

    /** The figures of a column that are not nought, by the names of their lines. */
    private static Map<String, Integer> byName(FigureTable table, int column) {
        return IntStream.range(0, table.lines().size()).mapToObj(table.lines()::get).filter(line -> line.counts().get(column).number() > 0)
                .collect(Collectors.toMap(FigureTable.Line::name, line -> line.counts().get(column).number(), Integer::sum, TreeMap::new));
    }

    private static List<Count> last(FigureTable table) {
        return table.lines().get(table.lines().size() - 1).counts();
    }

    private static List<Integer> numbers(List<Count> counts) {
        return counts.stream().map(Count::number).toList();
    }
}
