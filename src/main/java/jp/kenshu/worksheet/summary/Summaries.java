package jp.kenshu.worksheet.summary;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
import jp.kenshu.account.AccessLinks;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.mail.Outbox;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.programme.Dates;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import jp.kenshu.programme.guide.Letterhead;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.TeamState;
import jp.kenshu.registration.Teams;
import jp.kenshu.storage.Retried;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.Worksheet;
import jp.kenshu.worksheet.Worksheets;
import jp.kenshu.worksheet.outline.Outlines;
import jp.kenshu.worksheet.paper.GroupSheet;

/** The まとめ of the groups: collected when their step is closed, read by staff, released once to the representatives of the venue. */
@ApplicationScoped
@Retried
@Transactional
public class Summaries {

    private static final Duration LINK_LASTS = Duration.ofDays(14);

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private PortalClock clock;
    @Inject
    private Programme programme;
    @Inject
    private WorkGroups groups;
    @Inject
    private Worksheets worksheets;
    @Inject
    private Outlines outlines;
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

    /** The groups whose collected step has been closed since their summary was collected, if it ever was. */
    public List<Long> due() {
        return entities.createQuery("""
                select w.groupId from Worksheet w, SheetStep s
                where s.sheetId = w.id and s.collected = true and s.lockedFrom <= :now
                  and not exists (select c.id from CollectedSummary c where c.groupId = w.groupId and c.closedAt >= s.lockedFrom)""", Long.class)
                .setParameter("now", clock.now()).getResultList();
    }

    /**
     * Collects the summaries of these groups as far as they are closed and say something else than before. It holds their
     * sheets first, so that what was on its way when the step was closed has arrived.
     */
    @AllowedTo(Role.SECRETARIAT)
    public void collect(List<Long> groupIds, Actor by) {
        if (groupIds.isEmpty()) {
            return;
        }
        entities.createQuery("select w from Worksheet w where w.groupId in :groups order by w.id", Worksheet.class)
                .setParameter("groups", groupIds).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        var now = clock.now();
        for (var sheet : worksheets.snapshots(groupIds)) {
            var last = findLast(sheet.groupId());
            if (closing(sheet).isLockedAt(now) && (isDue(sheet, last) || differs(sheet, last))) {
                entities.persist(new CollectedSummary(sheet, now));
                audit.record(by, "summaryCollected", "group:" + sheet.groupId());
            }
        }
    }

    private static boolean isDue(SheetView sheet, Optional<CollectedSummary> last) {
        return last.isEmpty() || last.get().getClosedAt().isBefore(closing(sheet).lockedFrom());
    }

    private static SheetView.Step closing(SheetView sheet) {
        return sheet.step(sheet.outline().collected().number());
    }

    private static boolean differs(SheetView sheet, Optional<CollectedSummary> last) {
        return last.filter(summary -> !summary.getContent().equals(SummaryText.of(sheet)) && summary.getSequence() < sheet.sequence()).isPresent();
    }

    private Optional<CollectedSummary> findLast(long groupId) {
        return entities.createQuery("select s from CollectedSummary s where s.groupId = :group order by s.id desc", CollectedSummary.class)
                .setParameter("group", groupId).setMaxResults(1).getResultStream().findFirst();
    }

    /** The venue's groups with what has been collected of them, in the order of their numbers. */
    public List<GroupSummary> of(long venueId) {
        var all = groups.of(programme.getVenue(venueId));
        var sheets = worksheets.snapshots(all.stream().map(WorkGroup::getId).toList()).stream().collect(Collectors.toMap(SheetView::groupId, sheet -> sheet));
        return all.stream().map(group -> {
            var last = findLast(group.getId());
            var sheet = Optional.ofNullable(sheets.get(group.getId()));
            return new GroupSummary(group, GroupSheet.municipalitiesOf(group), last.orElse(null), sheet.filter(each -> differs(each, last)).isPresent());
        }).toList();
    }

    /** Releases the summaries of a venue to the representatives of its teams and writes to them; done twice it stays the first one's. */
    @AllowedTo(Role.SECRETARIAT)
    public void release(long venueId, Actor by) {
        var venue = programme.getVenue(venueId);
        entities.lock(entities.find(Venue.class, venueId), LockModeType.PESSIMISTIC_WRITE);
        if (findRelease(venueId).isPresent()) {
            return;
        }
        var missing = of(venueId).stream().filter(each -> !each.isCollected()).map(each -> String.valueOf(each.group().getNumber())).toList();
        if (!missing.isEmpty()) {
            throw RuleViolation.of("summaries.notAllCollected", missing, collectedStep(venue));
        }
        entities.persist(new SummaryRelease(venueId, by, clock.now()));
        teams.of(venue.getPart()).stream().filter(team -> team.getState() == TeamState.ADMITTED && team.getVenue().getId() == venueId).forEach(this::write);
        audit.record(by, "summariesReleased", "venue:" + venueId);
    }

    /** The number of the step that is collected at a venue. */
    public int collectedStep(Venue venue) {
        return outlines.of(venue.getPart().getConference()).collected().number();
    }

    private void write(Team team) {
        var representative = team.getRepresentative();
        var language = representative.getPerson().getLanguage();
        outbox.post(letterhead.letter(team.getPart().getConference(), representative.getAttendee().getEmail(), language, "summaries-released", team.getSubject())
                .with("name", representative.getAttendee().getName())
                .with("municipality", team.getMunicipality().getFullName())
                .with("part", team.getPart().getTitle().in(language))
                .with("venue", team.getVenue().getName().in(language))
                .with("day", Dates.in(language).day(team.getVenue().getHeldOn()))
                .with("link", links.openFor(representative.getPerson(), LINK_LASTS, "/worksheet/summaries"))
                .with("signIn", address.of("/account/sign-in")));
    }

    /** The release of a venue's summaries, once it has happened. */
    public Optional<SummaryRelease> findRelease(long venueId) {
        return entities.createQuery("select r from SummaryRelease r where r.venueId = :venue", SummaryRelease.class)
                .setParameter("venue", venueId).getResultStream().findFirst();
    }

    /** The venue whose released summaries the person may read as representative of one of its teams. */
    public Optional<Venue> findReleasedTo(long personId) {
        return teams.representedBy(personId).filter(team -> team.getState() == TeamState.ADMITTED).map(Team::getVenue)
                .filter(venue -> findRelease(venue.getId()).isPresent());
    }
}
