package jp.kenshu.group.seating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.audit.Actor;
import jp.kenshu.group.Gathering;
import jp.kenshu.group.hall.HallProposal;
import jp.kenshu.group.hall.Halls;

/** Lets the groups in Tokyo sit as published, so that every page about seats and reception has something to show. */
@ApplicationScoped
public class Seated {

    private static final Actor HANAKO = Actor.staff("事務局 花子");

    @Inject
    private Gathering gathering;
    @Inject
    private Halls halls;
    @Inject
    private SeatingPlans plans;

    /** Proposes the hall and the seats for the groups that are there, and publishes them. */
    public void publish() {
        var tokyo = gathering.venue("tokyo");
        halls.setUp(tokyo, HallProposal.forGroups(gathering.now().stream().map(group -> group.getMembers().size()).toList()), 0, HANAKO);
        plans.propose(tokyo, 0, HANAKO);
        plans.publish(tokyo, 1, HANAKO);
    }
}
