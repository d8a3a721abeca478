package jp.kenshu.privacy;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.audit.Said;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.KeptEdition;
import jp.kenshu.programme.Programme;
import jp.kenshu.storage.Retried;

/** Until when an edition's personal data are kept, what would go, and the runs in which they went. */
@ApplicationScoped
@Retried
@Transactional
public class Retention {

    /** The people who took part in an edition whose time is over and in none whose data are still kept, and whose data have not been erased. */
    private static final String PEOPLE = """
            from person p where p.email not like '%@invalid'
              and (exists (select 1 from registration r where r.person_id = p.id) or exists (select 1 from team_member m where m.person_id = p.id))
              and not exists (select 1 from registration r join part t on t.id = r.part_id join conference c on c.id = t.conference_id
                where r.person_id = p.id and (c.personal_data_until is null or c.personal_data_until >= ?))
              and not exists (select 1 from team_member m join part t on t.id = m.part_id join conference c on c.id = t.conference_id
                where m.person_id = p.id and (c.personal_data_until is null or c.personal_data_until >= ?))""";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Programme programme;
    @Inject
    private PortalClock clock;
    @Inject
    private AuditTrail audit;
    @Inject
    private KeptEdition edition;

    /** Keeps personal data until {@code day}, after which they go by themselves or not; refused when the conference was changed since {@code version}. */
    @AllowedTo(Role.SECRETARIAT)
    public void keepUntil(LocalDate day, boolean goByThemselves, int version, Actor by) {
        var conference = entities.find(Conference.class, programme.conference().getId(), LockModeType.PESSIMISTIC_WRITE);
        if (conference.getVersion() != version) {
            throw RuleViolation.of("settings.changedMeanwhile");
        }
        if (day != null && day.isBefore(lastDay(conference))) {
            throw RuleViolation.at("until", "retention.beforeTheEnd");
        }
        conference.keepPersonalDataUntil(day, goByThemselves);
        edition.raiseNumber();
        audit.record(by, "retentionSet", "conference:" + conference.getId(), inWords(day), Said.word(goByThemselves ? "retention.byItself" : "retention.byButton"));
    }

    private static Object inWords(LocalDate day) {
        return day == null ? Said.word("retention.undecided") : Said.inBoth(words -> Dates.in(words.locale().getLanguage()).day(day));
    }

    private static LocalDate lastDay(Conference conference) {
        return conference.getParts().stream().flatMap(part -> Stream.concat(Stream.of(part.getHeldOn()),
                part.getVenues().stream().map(venue -> venue.getHeldOn()))).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    }

    /** Whether the time of the personal data of some edition is over. */
    public boolean isOver() {
        return ((Number) entities.createNativeQuery("select count(*) from conference where personal_data_until < ?")
                .setParameter(1, Date.valueOf(clock.today())).getSingleResult()).longValue() > 0;
    }

    /** What would go: of how many people, and how many registrations, team members, letters and drafts are theirs. */
    public Map<String, Long> reach() {
        var reach = new LinkedHashMap<String, Long>();
        reach.put("person", count("select count(*) " + PEOPLE));
        reach.put("registration", count("select count(*) from registration where person_id in (select p.id " + PEOPLE + ")"));
        reach.put("team_member", count("select count(*) from team_member where person_id in (select p.id " + PEOPLE + ")"));
        reach.put("outgoing_mail", count("select count(*) from outgoing_mail where recipient in (select p.email " + PEOPLE + ")"));
        reach.put("lecture_watched", count("select count(*) from lecture_watched where person_id in (select p.id " + PEOPLE + ")"));
        return reach;
    }

    private long count(String sql) {
        var today = Date.valueOf(clock.today());
        return ((Number) entities.createNativeQuery(sql).setParameter(1, today).setParameter(2, today).getSingleResult()).longValue();
    }

    /** Begins a run over everybody whose data have to go; while one is under way, that one is answered. */
    @AllowedTo(Role.SECRETARIAT)
    public RetentionRun begin(Actor by) {
        var conference = entities.find(Conference.class, programme.conference().getId(), LockModeType.PESSIMISTIC_WRITE);
        if (!isOver()) {
            throw RuleViolation.of("retention.notOver");
        }
        var present = runs().stream().filter(run -> run.getFinishedAt() == null).findFirst();
        if (present.isPresent()) {
            return present.get();
        }
        var run = new RetentionRun(conference, people().size(), by, clock.realNow());
        entities.persist(run);
        entities.flush();
        audit.record(by, "retentionBegun", "conference:" + conference.getId(), run.getPeople());
        return run;
    }

    /** Takes up a run that nobody is at work on; nothing when another node was first. */
    Optional<RetentionRun> takeUpLeft() {
        var left = runs().stream().filter(run -> run.isLeftAt(clock.realNow())).findFirst();
        left.ifPresent(run -> {
            entities.refresh(run, LockModeType.PESSIMISTIC_WRITE);
            if (run.isLeftAt(clock.realNow())) {
                run.takeUp(clock.realNow());
            }
        });
        return left;
    }

    /** The people whose data have to go. */
    List<Long> people() {
        var today = Date.valueOf(clock.today());
        List<?> found = entities.createNativeQuery("select p.id " + PEOPLE + " order by p.id").setParameter(1, today).setParameter(2, today).getResultList();
        return found.stream().map(each -> ((Number) each).longValue()).toList();
    }

    /** One more person is done with. */
    void goOn(long run) {
        entities.find(RetentionRun.class, run, LockModeType.PESSIMISTIC_WRITE).goOn(clock.realNow());
    }

    /** The run is done. */
    void finish(long id) {
        var run = entities.find(RetentionRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run.getFinishedAt() == null) {
            run.finish(clock.realNow());
            audit.record(Actor.portal(), "retentionDone", "conference:" + programme.conference().getId(), run.getDone());
        }
    }

    /** The runs of the present edition, the latest first. */
    public List<RetentionRun> runs() {
        return entities.createQuery("select r from RetentionRun r where r.conference = :conference order by r.id desc", RetentionRun.class)
                .setParameter("conference", programme.conference()).getResultList();
    }
}
