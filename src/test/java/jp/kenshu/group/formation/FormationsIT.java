package jp.kenshu.group.formation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jp.kenshu.OneTransaction;
import jp.kenshu.PortalIT;
import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.assignment.ScenePreferences;
import jp.kenshu.assignment.Wishes;
import jp.kenshu.assignment.role.RoleWishChoice;
import jp.kenshu.assignment.role.RoleWishes;
import jp.kenshu.assignment.role.WishedRole;
import jp.kenshu.audit.Actor;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.group.formation.search.Demand;
import jp.kenshu.group.formation.search.Gathering;
import jp.kenshu.group.formation.search.Rule;
import jp.kenshu.group.formation.search.Wish;
import jp.kenshu.mail.Outbox;
import jp.kenshu.programme.Venue;
import jp.kenshu.registration.Delegates;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups formed, changed by hand and published, on the real database. */
class FormationsIT extends PortalIT {

    private static final Actor TARO = Actor.staff("事務局 太郎");

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;
    @Inject
    private Gathering gathering;
    @Inject
    private Formations formations;
    @Inject
    private Publication publication;
    @Inject
    private Situations situations;
    @Inject
    private ScenePreferences preferences;
    @Inject
    private RoleWishes wishes;
    @Inject
    private OneTransaction oneTransaction;
    @Inject
    private WorkGroups groups;
    @Inject
    private Teams teams;
    @Inject
    private Delegates delegates;
    @Inject
    private Outbox outbox;

    @BeforeEach
    void come() {
        gathering.come();
    }

    @Test
    void teamsMeetBySceneAndEachKnowsWhy() {
        var formed = form(null);

        var appraisal = formations.appraise(formed);
        assertTrue(appraisal.isPublishable());
        assertEquals(Set.of(gathering.card(Gathering.MITO)), company(formed, Gathering.MITO));
        assertEquals(Set.of(gathering.card(Delegates.NAGAREYAMA), gathering.card(Delegates.FUKUCHIYAMA), gathering.card(Gathering.IZU)),
                company(formed, Delegates.NAGAREYAMA));
        assertEquals(5, appraisal.teamsWithChoice(1));
        assertEquals("6名のため、１自治体で１グループです（5名以上）。（第１希望の「入退院支援」）", why(formed, Gathering.MITO));
        assertEquals("第１希望の「看取り」です。同じ希望の2自治体と一緒です。", why(formed, Gathering.IZU));
        assertEquals("第１希望の「日常の療養支援」は1自治体・2名のみで、最少人数4名に届かないため、第２希望の「急変時の対応」へ。", why(formed, Gathering.OKAZAKI));
        assertTrue(why(formed, Delegates.HIRADO).startsWith("資料２が未提出のため"));
    }

    @Test
    void rolesAreProposedForDifferentPeopleOfDifferentMunicipalities() {
        var formed = form(null);

        publication.publish(formed.getId(), formed.getRevision(), Gathering.HANAKO);

        for (var group : published()) {
            var chair = group.findChair().orElseThrow().getMember();
            var scribe = group.findScribe().orElseThrow().getMember();
            var teamsThere = group.getMembers().stream().map(member -> member.getMember().getTeam().getId()).distinct().count();
            assertFalse(chair.getId().equals(scribe.getId()));
            assertEquals(teamsThere > 1, !chair.getTeam().getId().equals(scribe.getTeam().getId()));
            assertEquals(teamsThere, group.getMembers().stream().filter(member -> member.isPresenter()).count());
        }
    }

    @Test
    void whoIsWillingServesAndWhoWouldRatherNotIsSpared() {
        var mito = gathering.team(Gathering.MITO);
        wishes.say(mito.getId(), Map.of(memberOf(mito, "根本 亮"), new RoleWishChoice(Set.of(WishedRole.CHAIR), false),
                memberOf(mito, "鈴木 一郎"), new RoleWishChoice(Set.of(), true),
                memberOf(mito, "田中 美咲"), new RoleWishChoice(Set.of(WishedRole.PRESENTER), false),
                memberOf(mito, "石川 恵"), new RoleWishChoice(Set.of(WishedRole.SCRIBE), false)), Gathering.HANAKO);

        var formed = form(null);

        var duties = formed.getBoard().duties();
        assertEquals(Set.of(new Board.Duty(memberOf(mito, "根本 亮"), true, false, false, false),
                        new Board.Duty(memberOf(mito, "石川 恵"), false, true, false, false),
                        new Board.Duty(memberOf(mito, "田中 美咲"), false, false, true, false)),
                duties.stream().filter(duty -> mito.getMembers().stream().anyMatch(member -> member.getId() == duty.member())).collect(Collectors.toSet()));
        assertEquals("水戸市は6名で参加し、説明者とは別に司会を出せるため。 司会をしてもよいとのことです。", whyChair(formed, "根本 亮"));
    }

    @Test
    void whoChairedLastYearDoesNotChairAgainAndTheYearAfterCountsAsExperienced() {
        var formed = form(null);
        publication.publish(formed.getId(), formed.getRevision(), Gathering.HANAKO);
        var chair = published().get(0).findChair().orElseThrow().getMember();
        var party = party(formed, chair.getTeam().getMunicipality().getCode());

        oneTransaction.undone(() -> {
            var nextYear = gathering.nextYears(venue());
            var next = situations.at(nextYear, Terms.usual()).candidate(party, chair);
            var later = situations.at(gathering.nextYears(nextYear), Terms.usual()).candidate(party, chair);

            assertTrue(next.served(Duties.Role.CHAIR) && !next.mayChair() && !next.experienced(), next.toString());
            assertTrue(!later.served(Duties.Role.CHAIR) && later.mayChair() && later.experienced(), later.toString());
            return null;
        });
    }

    private static long memberOf(Team team, String name) {
        return team.getMembers().stream().filter(member -> member.getAttendee().getName().equals(name)).findFirst().orElseThrow().getId();
    }

    private String whyChair(Formation formation, String name) {
        var situation = formations.appraise(formation).situation();
        var party = situation.find(gathering.card(Gathering.MITO)).orElseThrow();
        var member = party.members().stream().filter(each -> each.getAttendee().getName().equals(name)).findFirst().orElseThrow();
        return new RoleReasons(Words.in("ja")).why(situation.candidate(party, member), Duties.Role.CHAIR, party, false);
    }

    @Test
    void groupsOfALargeBoardAreFoundBySceneMunicipalityAndPerson() {
        var appraisal = formations.appraise(form(null));
        var izu = appraisal.board().find(gathering.card(Gathering.IZU)).orElseThrow().group();

        var all = Extract.of(appraisal, "", "", 7);
        assertEquals(List.of(appraisal.board().groups(), 1, 1), List.of(all.groups(), all.page(), all.getPages()));
        assertEquals(List.of(izu), numbers(Extract.of(appraisal, "伊豆", "", 1)));
        assertEquals(List.of(izu), numbers(Extract.of(appraisal, "土屋　誠", "endoflife", 1)));
        assertEquals(List.of(izu), numbers(Extract.of(appraisal, "高橋 惠子", "", 1)));
        assertEquals(List.of(), numbers(Extract.of(appraisal, "伊豆", "discharge", 1)));
        assertEquals(0, Extract.of(appraisal, "だれもいない", "", 1).getFrom());
    }

    private static List<Integer> numbers(Extract extract) {
        return extract.groups().stream().map(Board.BoardGroup::number).toList();
    }

    @Test
    void moveIsShownBeforePinsAndIsUndoneAndDoneAgain() {
        var formed = form(null);
        var izu = gathering.card(Gathering.IZU);
        int from = formed.getBoard().find(izu).orElseThrow().group();
        int to = formed.getBoard().find(gathering.card(Gathering.INAGI)).orElseThrow().group();
        var effect = new Reasons(Words.in("ja")).effect(formations.appraise(formed), party(formed, Gathering.IZU), to);

        var moved = formations.move(formed.getId(), formed.getRevision(), izu, to, Gathering.HANAKO);
        var undone = formations.undo(moved.getId(), moved.getRevision(), Gathering.HANAKO);
        var redone = formations.redo(undone.getId(), undone.getRevision(), Gathering.HANAKO);

        assertTrue(effect.sentences().get(0).startsWith("第２希望の「急変時の対応」になります"), effect.toString());
        assertTrue(moved.getBoard().find(izu).orElseThrow().pinned());
        assertEquals(to, moved.getBoard().find(izu).orElseThrow().group());
        assertEquals(from, undone.getBoard().find(izu).orElseThrow().group());
        assertEquals(moved.getBoard(), redone.getBoard());
    }

    @Test
    void whatAMoveWouldChangeIsWhatTheWholeBoardSaysAfterIt() {
        var before = formations.appraise(form(null));
        var rules = before.situation().terms().limits().order();

        for (var party : before.situation().parties()) {
            for (int number = 1; number <= before.board().getNextNumber(); number++) {
                var moved = new Appraisal(before.situation(), before.afterMove(party, number));
                var prospect = before.ifMoved(party, number);
                int own = before.board().find(party.key()).orElseThrow().group();
                assertEquals(List.of(moved.score(), moved.sceneOf(party).orElseThrow().getId(), moved.people(number), moved.excess(number), moved.people(own), moved.excess(own),
                                rules.stream().map(moved::figure).toList()),
                        List.of(prospect.score(), prospect.scene().getId(), prospect.people(number), prospect.excess(number), prospect.people(own), prospect.excess(own),
                                rules.stream().map(prospect::figure).toList()), party.name() + " → " + number);
            }
        }
        assertEquals(new Appraisal(before.situation(), before.board()).score(), before.score(), "trying leaves everything as it was");
    }

    @Test
    void whatANodeRemembersOfAVenueEndsWithAnyChangeThatAnotherNodeMakes() {
        var remembered = situations.seen(venue(), Terms.usual());
        assertSame(remembered, situations.seen(venue(), Terms.usual()));

        for (var change : List.of("update team_member set profession = '保健師' where name = '土屋 誠'",
                "update team_member set category_id = (select max(c.id) from category c where c.id <> team_member.category_id) where name = '土屋 誠'",
                "update scene_preference set second_scene_id = null where second_scene_id is not null",
                "update team set state = 'DECLINED', version = version + 1 where municipality_code = '232025'",
                "update category set facilitates = not facilitates")) {
            gathering.byAnotherNode(change);

            var now = situations.seen(venue(), Terms.usual());

            assertNotSame(remembered, now, change);
            remembered = now;
        }
        assertFalse(remembered.parties().stream().anyMatch(party -> party.team().getMunicipality().getCode().equals(Gathering.OKAZAKI)));
        gathering.byAnotherNode("update category set facilitates = not facilitates");
    }

    @Test
    void thoseWhoAreFixedStayWhenGroupsAreFormedAnew() {
        var formed = form(null);
        int to = formed.getBoard().find(gathering.card(Gathering.INAGI)).orElseThrow().group();
        var moved = formations.move(formed.getId(), formed.getRevision(), gathering.card(Gathering.IZU), to, Gathering.HANAKO);

        var again = form(moved.getId());

        assertEquals(2, again.getNumber());
        assertEquals(to, again.getBoard().find(gathering.card(Gathering.IZU)).orElseThrow().group());
        assertEquals(moved.getBoard(), formations.get(moved.getId()).getBoard());
    }

    @Test
    void secondOfTwoWhoChangeAtOnceIsToldAndOverwritesNothing() throws Exception {
        var formed = form(null);
        int to = formed.getBoard().find(gathering.card(Gathering.INAGI)).orElseThrow().group();

        var outcomes = atOnce(() -> formations.move(formed.getId(), formed.getRevision(), gathering.card(Gathering.IZU), to, Gathering.HANAKO),
                () -> formations.pin(formed.getId(), formed.getRevision(), gathering.card(Gathering.MITO), true, TARO));

        assertEquals(List.of("done", "formation.changedMeanwhile"), outcomes);
        assertEquals(formed.getRevision() + 1, formations.get(formed.getId()).getRevision());
    }

    @Test
    void publishingTellsEverybodyOnceAndLaterOnlyThoseWhomItTouches() {
        var formed = form(null);
        var told = publication.publish(formed.getId(), formed.getRevision(), Gathering.HANAKO);
        var ids = idsByNumber();
        var draft = formations.get(formed.getId());
        int to = draft.getBoard().find(gathering.card(Gathering.INAGI)).orElseThrow().group();

        var freed = formations.move(draft.getId(), draft.getRevision(), gathering.card(Gathering.IZU), to, Gathering.HANAKO);
        var toldLater = publication.publish(freed.getId(), freed.getRevision(), Gathering.HANAKO);
        var unchanged = formations.get(freed.getId());
        var toldAgain = publication.publish(unchanged.getId(), unchanged.getRevision(), Gathering.HANAKO);

        assertEquals(7, told.size());
        assertEquals(ids, idsByNumber());
        assertEquals(freed.getBoard().places().stream().filter(place -> place.group() == to).map(Board.Place::party)
                        .map(key -> Long.valueOf(key.substring(1))).collect(Collectors.toCollection(TreeSet::new)).size()
                + 2, toldLater.size());
        assertFalse(toldLater.contains(gathering.team(Gathering.MITO).getId()));
        assertEquals(Set.of(), toldAgain);
        assertEquals(List.of("group-published"), letters(Gathering.MITO));
        assertEquals(List.of("group-published", "group-changed"), letters(Gathering.IZU));
    }

    @Test
    void teamThatWithdrawsAfterPublishingIsFlaggedAndWhatWasPublishedStays() {
        var formed = form(null);
        publication.publish(formed.getId(), formed.getRevision(), Gathering.HANAKO);
        teams.withdraw(gathering.team(Gathering.INAGI).getId(), "台風のため", Gathering.HANAKO);
        var draft = formations.get(formed.getId());

        var refusal = assertThrows(RuleViolation.class, () -> publication.publish(draft.getId(), draft.getRevision(), Gathering.HANAKO));
        var reflected = formations.reflect(draft.getId(), draft.getRevision(), Gathering.HANAKO);

        assertEquals("formation.notPublishable", refusal.key());
        assertEquals(1, formations.appraise(draft).gone().size());
        assertEquals(0, formations.appraise(reflected).gone().size());
        assertEquals(17, published().stream().mapToInt(group -> group.getMembers().size()).sum());
    }

    @Test
    void teamThatGrowsPastTheGroupsSizeIsFlagged() {
        var formed = form(null);
        teams.add(gathering.team(Gathering.IZU).getId(), delegates.officer(Gathering.IZU, "山田 花"), Gathering.HANAKO);
        var situation = formations.appraise(formed);

        assertEquals(1, situation.growth(party(formed, Gathering.IZU)));
        assertFalse(situation.isPublishable());
        assertEquals(1, situation.excess(formed.getBoard().find(gathering.card(Gathering.IZU)).orElseThrow().group()));
    }

    @Test
    void whatCannotBeIsSaidWithWhatWouldHelp() {
        formations.setTerms(venue().getId(), new Terms(5, 4, 6, 2, Wish.ANY, Wish.MIXED, false, null), Gathering.HANAKO);

        var formed = form(null);

        var appraisal = formations.appraise(formed);
        var unmet = Demand.unmetBy(appraisal.situation().task(Board.EMPTY));
        assertEquals(17, formed.getBoard().places().stream().mapToInt(Board.Place::people).sum());
        assertEquals(List.of("東京会場は5名あふれます。グループ数の上限を3にするか、上限人数を11名にすると解消します。"),
                unmet.stream().map(each -> new Reasons(Words.in("ja")).unmet(each, appraisal.situation())).toList());
        assertThrows(RuleViolation.class, () -> publication.publish(formed.getId(), formed.getRevision(), Gathering.HANAKO));
        assertEquals(List.of(), published());
    }

    @Test
    void singleBigTeamIsAGroupByItself() {
        withdrawAllBut(Gathering.MITO);

        var formed = form(null);

        assertTrue(formations.appraise(formed).isPublishable());
        assertEquals(Set.of(gathering.team(Gathering.MITO).getId()), publication.publish(formed.getId(), formed.getRevision(), Gathering.HANAKO));
        assertEquals(1, published().size());
    }

    @Test
    void singleSmallTeamIsToldToBeTooFewAndWhatWasPublishedStays() {
        var all = form(null);
        publication.publish(all.getId(), all.getRevision(), Gathering.HANAKO);
        withdrawAllBut(Gathering.IZU);

        var small = form(null);

        assertEquals(List.of(Demand.Kind.TOO_FEW), unmet(small).stream().map(Demand::kind).toList());
        assertThrows(RuleViolation.class, () -> publication.publish(small.getId(), small.getRevision(), Gathering.HANAKO));
        assertEquals(17, published().stream().mapToInt(group -> group.getMembers().size()).sum());
    }

    private void withdrawAllBut(String municipality) {
        delegates.allTeams().stream().filter(team -> !team.getMunicipality().getCode().equals(municipality))
                .forEach(team -> teams.withdraw(team.getId(), "台風のため", Gathering.HANAKO));
    }

    @Test
    void everybodyWhoWantsOneSceneGetsItInAsManyGroupsAsNeeded() {
        for (var municipality : List.of(Gathering.MITO, Delegates.NAGAREYAMA, Delegates.FUKUCHIYAMA, Gathering.IZU, Gathering.OKAZAKI, Gathering.INAGI, Delegates.HIRADO)) {
            preferences.submit(gathering.team(municipality).getId(), Wishes.of("endoflife", "daily", null), Gathering.HANAKO);
        }

        var formed = form(null);

        var appraisal = formations.appraise(formed);
        assertTrue(appraisal.isPublishable());
        assertEquals(7, appraisal.teamsWithChoice(1));
        assertEquals(Set.of("endoflife"), formed.getBoard().groups().stream().map(group -> appraisal.situation().scene(group.scene()).getCode()).collect(Collectors.toSet()));
    }

    @Test
    void pinsThatContradictTheLimitsAreNamedAndWhatWasPublishedStays() {
        var formed = form(null);
        publication.publish(formed.getId(), formed.getRevision(), Gathering.HANAKO);
        var before = idsByNumber();
        var draft = formations.get(formed.getId());
        int to = draft.getBoard().find(gathering.card(Gathering.MITO)).orElseThrow().group();
        var moved = formations.move(draft.getId(), draft.getRevision(), gathering.card(Delegates.NAGAREYAMA), to, Gathering.HANAKO);

        var again = form(moved.getId());

        var said = unmet(again).stream().map(each -> new Reasons(Words.in("ja")).unmet(each, formations.appraise(again).situation())).toList();
        assertEquals(1, said.size());
        assertTrue(said.get(0).startsWith("グループ" + to + "に固定した"), said.toString());
        assertEquals(Set.of(gathering.card(Gathering.MITO), gathering.card(Delegates.NAGAREYAMA)), company(again, Gathering.MITO));
        assertThrows(RuleViolation.class, () -> publication.publish(again.getId(), again.getRevision(), Gathering.HANAKO));
        assertEquals(before, idsByNumber());
    }

    private List<Demand> unmet(Formation formation) {
        return Demand.unmetBy(formations.appraise(formation).situation().task(formation.getBoard()));
    }

    @Test
    void venueWithoutTeamsSaysSo() {
        var osaka = delegates.venue("osaka");

        var formed = await(formations.begin(osaka.getId(), null, Gathering.HANAKO));

        assertEquals(Board.EMPTY, formed.getBoard());
        assertEquals(Demand.Kind.NOBODY, Demand.unmetBy(formations.appraise(formed).situation().task(Board.EMPTY)).get(0).kind());
    }

    @Test
    void peopleAreSpreadByProfessionWithAFacilitatorEach() {
        var scene = venue().getPart().findScene("daily").orElseThrow();
        formations.setTerms(venue().getId(), new Terms(5, 4, 6, null, Wish.ANY, Wish.MIXED, true, scene), Gathering.HANAKO);

        var formed = form(null);

        var appraisal = formations.appraise(formed);
        assertTrue(appraisal.isPublishable());
        assertEquals(0, appraisal.figure(Rule.CHAIRS));
        assertEquals(17, formed.getBoard().places().size());
        publication.publish(formed.getId(), formed.getRevision(), Gathering.HANAKO);
        assertTrue(published().stream().allMatch(group -> group.findChair().isPresent()
                && group.getScene().getCode().equals("daily")));
    }

    @Test
    void termsThatContradictThemselvesAreRefusedFieldByField() {
        var refusal = assertThrows(RuleViolation.class, () -> new Terms(9, 5, 3, 0, Wish.ANY, Wish.ANY, false, null));

        assertEquals(List.of("largest", "big", "groups"), refusal.all().stream().map(RuleViolation::field).toList());
    }

    private Formation form(Long keeping) {
        return await(formations.begin(venue().getId(), keeping, Gathering.HANAKO));
    }

    private Formation await(Formation begun) {
        var now = begun;
        while (formations.isSolving(now)) {
            LockSupport.parkNanos(100_000_000L);
            now = formations.get(begun.getId());
        }
        return now;
    }

    private Venue venue() {
        return delegates.venue("tokyo");
    }

    private Party party(Formation formation, String municipality) {
        return formations.appraise(formation).situation().find(gathering.card(municipality)).orElseThrow();
    }

    private String why(Formation formation, String municipality) {
        return new Reasons(Words.in("ja")).why(formations.appraise(formation), party(formation, municipality));
    }

    private Set<String> company(Formation formation, String municipality) {
        return formation.getBoard().company(gathering.card(municipality));
    }

    private List<WorkGroup> published() {
        return groups.of(venue());
    }

    private Map<Integer, Long> idsByNumber() {
        return published().stream().collect(Collectors.toMap(WorkGroup::getNumber, WorkGroup::getId));
    }

    private List<String> letters(String municipality) {
        return outbox.about(gathering.team(municipality).getSubject()).stream().map(letter -> letter.getTemplate())
                .filter(template -> template.startsWith("group-")).toList();
    }

    private List<String> atOnce(Callable<?>... deeds) throws Exception {
        var barrier = new CyclicBarrier(deeds.length);
        var tasks = java.util.Arrays.stream(deeds).map(deed -> new FutureTask<>(() -> {
            barrier.await();
            try {
                deed.call();
                return "done";
            } catch (RuleViolation violation) {
                return violation.key();
            }
        })).toList();
        tasks.forEach(task -> threads.newThread(task).start());
        var outcomes = new java.util.ArrayList<String>();
        for (var task : tasks) {
            outcomes.add(task.get());
        }
        return outcomes.stream().sorted().toList();
    }
}
