package jp.kenshu.report.groupwork;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import jp.kenshu.Words;
import jp.kenshu.account.AccessLinks;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.guide.Letterhead;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.Teams;
import jp.kenshu.storage.Retried;

/** The compiled paper on its way to the representatives of all teams: never public, kept as it went out, and sent again only when it says something else. */
@ApplicationScoped
@Retried
@Transactional
public class Sendings {

    private static final String JAPANESE = "ja";
    private static final Duration LINK_LASTS = Duration.ofDays(14);

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private Programme programme;
    @Inject
    private Compilations compilations;
    @Inject
    private Teams teams;
    @Inject
    private AccessLinks links;
    @Inject
    private Outbox outbox;
    @Inject
    private Letterhead letterhead;
    @Inject
    private PublicAddress address;
    @Inject
    private AuditTrail audit;

    /** Sends the paper as it is now to the representatives of all teams that take part; what says the same as the last one is not sent again. */
    @AllowedTo(Role.SECRETARIAT)
    public void send(Actor by) {
        var conference = programme.conference();
        entities.lock(entities.find(Conference.class, conference.getId()), LockModeType.PESSIMISTIC_WRITE);
        var compilation = compilations.now(Words.in(JAPANESE));
        if (compilation.groups().isEmpty()) {
            throw RuleViolation.of("groupWork.nothingToSend");
        }
        var last = findLast();
        if (last.filter(sending -> sending.says(compilation)).isPresent()) {
            return;
        }
        var readers = readers(conference);
        var sending = new Sending(conference.getId(), last.map(Sending::getNumber).orElse(0) + 1, compilation, readers.size(), by, clock.now());
        entities.persist(sending);
        entities.flush();
        languages(readers).forEach(language -> keep(sending, language));
        readers.forEach(team -> write(conference, team, sending.getNumber() > 1));
        audit.record(by, "compilationSent", "conference:" + conference.getId(), sending.getGroups(), readers.size());
    }

    /** Japanese, in which it can always be read, and what else representatives read in. */
    private static Set<String> languages(List<Team> readers) {
        return Stream.concat(Stream.of(JAPANESE), readers.stream().map(team -> team.getRepresentative().getPerson().getLanguage())).collect(Collectors.toSet());
    }

    private void keep(Sending sending, String language) {
        var compilation = compilations.now(Words.in(language));
        for (var kind : PaperKind.values()) {
            entities.persist(new SentPaper(sending, kind, language, kind.make(compilation)));
        }
    }

    private List<Team> readers(Conference conference) {
        return conference.findPart(PartKind.TEAM).map(part -> teams.of(part).stream().filter(team -> team.getState() == TeamState.ADMITTED).toList()).orElse(List.of());
    }

    private void write(Conference conference, Team team, boolean corrected) {
        var representative = team.getRepresentative();
        var language = representative.getPerson().getLanguage();
        outbox.post(letterhead.letter(conference, representative.getAttendee().getEmail(), language, corrected ? "compilation-corrected" : "compilation-sent", team.getSubject())
                .with("name", representative.getAttendee().getName())
                .with("municipality", team.getMunicipality().getFullName())
                .with("part", team.getPart().getTitle().in(language))
                .with("link", links.openFor(representative.getPerson(), LINK_LASTS, "/report/compilation"))
                .with("signIn", address.of("/account/sign-in")));
    }

    /** The last sending of the running conference, if there was one. */
    public Optional<Sending> findLast() {
        return all().stream().findFirst();
    }

    /** All sendings of the running conference, the newest first. */
    public List<Sending> all() {
        return entities.createQuery("select s from Sending s where s.conferenceId = :conference order by s.number desc", Sending.class)
                .setParameter("conference", programme.conference().getId()).getResultList();
    }

    /** The sending that the person may read: the last one, for who represents a team that takes part. */
    public Optional<Sending> findFor(long personId) {
        return teams.representedBy(personId).filter(team -> team.getState() == TeamState.ADMITTED).flatMap(team -> findLast());
    }

    /** A file of a sending in this language, or in Japanese where it was not made in it. */
    public byte[] paper(Sending sending, PaperKind kind, String language) {
        return entities.createQuery("select p from SentPaper p where p.sendingId = :sending and p.kind = :kind", SentPaper.class)
                .setParameter("sending", sending.getId()).setParameter("kind", kind.name()).getResultStream()
                .filter(paper -> paper.getLanguage().equals(language) || paper.getLanguage().equals(JAPANESE))
                .max(Comparator.comparing(paper -> paper.getLanguage().equals(language))).orElseThrow().getContent();
    }
}
