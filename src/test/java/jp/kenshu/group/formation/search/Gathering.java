package jp.kenshu.group.formation.search;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.PortalClock;
import jp.kenshu.Rehearsal;
import jp.kenshu.assignment.ScenePreferences;
import jp.kenshu.assignment.Wishes;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.Attendee;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.Teams;

/** The teams of a small venue on the noon of the deadline, each with what it wishes, ready to be divided into groups. */
@ApplicationScoped
public class Gathering {

    /** The secretariat. */
    public static final Actor HANAKO = Actor.staff("事務局 花子");
    /** 水戸市, a big team. */
    public static final String MITO = "082015";
    /** 岡崎市. */
    public static final String OKAZAKI = "232025";
    /** 稲城市. */
    public static final String INAGI = "132250";
    /** 伊豆市. */
    public static final String IZU = "222224";

    private static final Map<String, List<String>> NAMES = Map.of(
            MITO, List.of("鈴木 一郎", "田中 美咲", "小野 健", "菊池 薫", "根本 亮", "石川 恵"),
            OKAZAKI, List.of("加藤 学", "杉浦 千春"),
            INAGI, List.of("榎本 徹", "福島 陽子"),
            IZU, List.of("土屋 誠"),
            Delegates.NAGAREYAMA, List.of("髙橋 惠子", "佐々木 隆", "山本 直子"),
            Delegates.HIRADO, List.of("松尾 誠"),
            Delegates.FUKUCHIYAMA, List.of("大槻 仁", "塩見 綾"));

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Teams teams;
    @Inject
    private ScenePreferences preferences;
    @Inject
    private Delegates delegates;
    @Inject
    private PortalClock clock;

    /** Everybody registers at Tokyo and says what they wish; the portal then stands at half past twelve on 12 October. */
    public void come() {
        rehearsal.beginAnew();
        rehearsal.standAt(OffsetDateTime.parse("2023-10-04T10:00+09:00").toInstant());
        wish(register(MITO), "discharge", "daily");
        wish(register(Delegates.NAGAREYAMA), "endoflife", "emergency");
        wish(register(Delegates.FUKUCHIYAMA), "endoflife", "emergency");
        wish(register(IZU), "endoflife", "emergency");
        wish(register(OKAZAKI), "daily", "emergency");
        wish(register(INAGI), "emergency", "discharge");
        register(Delegates.HIRADO);
        rehearsal.standAt(OffsetDateTime.parse("2023-10-12T12:30+09:00").toInstant());
    }

    /** One more team comes to Tokyo. */
    public Team register(String municipality) {
        var members = new ArrayList<Attendee>();
        for (var name : NAMES.get(municipality)) {
            members.add(members.size() % 3 == 2 ? delegates.partner(name) : delegates.officer(municipality, name));
        }
        return teams.register(delegates.venue("tokyo").getId(), members, null, Delegates.byWeb(municipality));
    }

    private void wish(Team team, String first, String second) {
        preferences.submit(team.getId(), Wishes.of(first, second, null), HANAKO);
    }

    /** The same venue at the conference of the year after {@code venue}'s, with nobody there yet; undone with the transaction. */
    public Venue nextYears(Venue venue) {
        var conference = copy("conference", venue.getPart().getConference().getId(), "code", "concat('after-', code)");
        var part = copy("part", venue.getPart().getId(), "conference_id", String.valueOf(conference));
        return entities.find(Venue.class, copy("venue", venue.getId(), "part_id", String.valueOf(part)));
    }

    private long copy(String table, long id, String changed, String value) {
        List<?> columns = entities.createNativeQuery("""
                select column_name from information_schema.columns
                where table_schema = database() and table_name = ? and column_name not in ('id', ?)""")
                .setParameter(1, table).setParameter(2, changed).getResultList();
        var kept = columns.stream().map(Object::toString).collect(Collectors.joining(", "));
        entities.createNativeQuery("insert into " + table + " (" + kept + ", " + changed + ") select " + kept + ", " + value + " from " + table + " where id = ?")
                .setParameter(1, id).executeUpdate();
        return ((Number) entities.createNativeQuery("select last_insert_id()").getSingleResult()).longValue();
    }

    /** The key of a municipality's card. */
    public String card(String municipality) {
        return "t" + team(municipality).getId();
    }

    /** The team of a municipality. */
    public Team team(String municipality) {
        return delegates.allTeams().stream().filter(team -> team.getMunicipality().getCode().equals(municipality))
                .reduce((first, last) -> last).orElseThrow();
    }

    /** Rows are changed past everything that this node knows. */
    @Transactional
    public void byAnotherNode(String change) {
        entities.createNativeQuery(change).executeUpdate();
    }
}
