package jp.kenshu.seed.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;
import jp.kenshu.audit.Actor;
import jp.kenshu.group.formation.Formation;
import jp.kenshu.group.formation.Formations;
import jp.kenshu.group.formation.Publication;
import jp.kenshu.programme.DeadlineKind;
import jp.kenshu.programme.Part;
import jp.kenshu.programme.Programme;
import jp.kenshu.programme.Venue;
import jp.kenshu.seed.console.Announcement;

/** The groups of a demonstration: formed and published by the secretariat on the afternoon of the day when the last wish is due. */
@ApplicationScoped
public class DemoGroups {

    /** So long after the last wish is due the groups are out. */
    private static final Duration UNTIL_PUBLISHED = Duration.ofHours(3);
    private static final long BETWEEN_LOOKS = 100_000_000L;

    @Inject
    private PortalClock clock;
    @Inject
    private Programme programme;
    @Inject
    private Formations formations;
    @Inject
    private Publication publication;

    /** Forms and publishes the groups of every venue whose day has come. */
    void form(Part part) {
        if (part.getScenes().isEmpty()) {
            return;
        }
        part.getVenues().forEach(venue -> programme.findDeadline(DeadlineKind.SCENE_PREFERENCE, part, venue)
                .map(deadline -> deadline.getDue().at().plus(UNTIL_PUBLISHED)).filter(at -> !clock.now().isBefore(at))
                .ifPresent(at -> clock.during(at, () -> publish(formed(venue), Demo.secretariat(part)))));
    }

    private Formation formed(Venue venue) {
        Announcement.progress("startUp.groups");
        var formation = formations.begin(venue.getId(), null, Demo.secretariat(venue.getPart()));
        while (formations.isSolving(formation)) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            formation = formations.get(formation.getId());
        }
        return formation;
    }

    private Formation publish(Formation formation, Actor by) {
        if (formations.appraise(formation).isPublishable()) {
            publication.publish(formation.getId(), formation.getRevision(), by);
        }
        return formation;
    }
}
