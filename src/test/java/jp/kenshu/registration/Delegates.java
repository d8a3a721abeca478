package jp.kenshu.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.audit.Actor;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import jp.kenshu.programme.place.Municipalities;

/** The people of the tests about teams: officers of a municipality, of its prefecture, and local partners. */
@ApplicationScoped
@Transactional
public class Delegates {

    /** 流山市. */
    public static final String NAGAREYAMA = "122203";
    /** 平戸市. */
    public static final String HIRADO = "422070";
    /** 福知山市. */
    public static final String FUKUCHIYAMA = "262013";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Programme programme;
    @Inject
    private Municipalities municipalities;

    /** The venue of {@code code} in the running conference. */
    public Venue venue(String code) {
        return programme.conference().findPart(PartKind.TEAM).orElseThrow().findVenue(code).orElseThrow();
    }

    /** An officer of a municipality. */
    public Attendee officer(String municipality, String name) {
        return officerRead(municipality, name, "よみ");
    }

    /** An officer of a municipality whose name is read so. */
    public Attendee officerRead(String municipality, String name, String reading) {
        return new Attendee(programme.conference().findCategory("municipality").orElseThrow(), null,
                municipalities.find(municipality).orElseThrow(), null, name, reading, "高齢者支援課", "事務職", address(name));
    }

    /** An officer of a municipality whose section shares the mailbox {@code address}. */
    public Attendee officer(String municipality, String name, String address) {
        return new Attendee(programme.conference().findCategory("municipality").orElseThrow(), null,
                municipalities.find(municipality).orElseThrow(), null, name, "よみ", "高齢者支援課", "事務職", address);
    }

    /** An officer of the prefecture in which a municipality lies. */
    public Attendee prefectural(String municipality, String name) {
        return new Attendee(programme.conference().findCategory("prefecture").orElseThrow(),
                municipalities.find(municipality).orElseThrow().getPrefecture(), null, null,
                name, "よみ", "医療整備課", "保健師", address(name));
    }

    /** A local partner. */
    public Attendee partner(String name) {
        return new Attendee(programme.conference().findCategory("professional").orElseThrow(), null, null,
                "在宅クリニック", name, "よみ", "訪問診療部", "医師", address(name));
    }

    /** A team of {@code people} of a municipality: a representative, and then officers and partners in turn. */
    public List<Attendee> team(String municipality, int people) {
        var team = new ArrayList<Attendee>();
        for (int number = 1; number <= people; number++) {
            var name = municipality + " " + number;
            team.add(number % 3 == 0 ? partner(name) : officer(municipality, name));
        }
        return team;
    }

    /** Leaves the registrations as a version of the portal left them that made no order of readings and searched otherwise. */
    public void forgetSearchForms() {
        entities.createQuery("update Registration r set r.search = '', r.readingOrder = '', r.searchForm = 0").executeUpdate();
    }

    /** Every team of the portal with its members, oldest first. */
    public List<Team> allTeams() {
        return entities.createQuery("select distinct t from Team t left join fetch t.everybody order by t.id", Team.class).getResultList();
    }

    /** The address of somebody whose name it is made of. */
    public static String address(String name) {
        return name.replace(" ", "-").chars().mapToObj(c -> c < 128 ? String.valueOf((char) c) : Integer.toHexString(c))
                .reduce("", String::concat) + "@example.lg.jp";
    }

    /** How a form on the web is handed in by {@code name}, under an attempt of its own. */
    public static Entry byWeb(String name) {
        return new Entry(UUID.randomUUID().toString(), Actor.participant(name), Channel.WEB, "ja");
    }

    /** The ids of those members of {@code team} who bear one of {@code names}. */
    public static List<Long> idsOf(Team team, String... names) {
        return team.getMembers().stream().filter(member -> Arrays.asList(names).contains(member.getAttendee().getName()))
                .map(TeamMember::getId).toList();
    }
}
