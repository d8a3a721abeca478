package jp.kenshu.group.formation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.group.WorkGroups;
import jp.kenshu.group.formation.search.Demand;
import jp.kenshu.group.formation.search.Rule;
import jp.kenshu.group.formation.search.Wish;
import jp.kenshu.group.reception.Arrivals;
import jp.kenshu.group.reception.StandIn;
import jp.kenshu.group.reception.Substitutes;
import jp.kenshu.programme.Scene;
import jp.kenshu.registration.TeamMember;

/** The board of one draft, as the page of formation shows it: groups with their cards, reasons, roles, and what is wrong. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class DraftPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Language language;
    @Inject
    private Formations formations;
    @Inject
    private Publication publication;
    @Inject
    private Arrivals arrivals;
    @Inject
    private Substitutes substitutes;

    private Formation formation;
    private Appraisal appraisal;
    private Reasons reasons;
    private RoleReasons roleReasons;
    private Extract extract;
    private String words = "";
    private String scene = "";
    private int page = 1;
    private List<String> faults;
    private List<String> shifts = List.of();
    private List<StandIn> standIns = List.of();
    private Formation holding;
    private boolean publishedAsItIs;
    private List<Card> unplaced = List.of();
    private List<Group> groups = List.of();

    /** A group on the board: its state ({@code bad} where it breaks a limit) and its cards. */
    public record Group(int number, Scene scene, int people, int excess, boolean fixed, List<Card> cards, List<Servant> servants) {

        /** The colour of the group's head count. */
        public String tone() {
            return excess == 0 ? "ok" : "bad";
        }

        /** The one in a role, or null. */
        public Servant in(String role) {
            return servants.stream().filter(servant -> servant.serves(role)).findFirst().orElse(null);
        }

        /** Everybody in a role. */
        public List<Servant> all(String role) {
            return servants.stream().filter(servant -> servant.serves(role)).toList();
        }
    }

    /** A party's card; {@code choice} is 1, 2, 0 for neither, or −1 for a team without a wish. */
    public record Card(Party party, boolean pinned, int choice, int growth, String why) {
    }

    /** A member of a group with the roles proposed for them, why each is, and what they wish in a few words. */
    public record Servant(TeamMember member, Map<String, String> whys, String wishes) {

        /** Whether they serve in the role. */
        public boolean serves(String role) {
            return whys.containsKey(role);
        }

        /** Why they serve in the role, in sentences. */
        public String why(String role) {
            return whys.get(role);
        }
    }

    @PostConstruct
    void read() {
        reasons = new Reasons(language.words());
        roleReasons = new RoleReasons(language.words());
        words = Optional.ofNullable(request.getParameter("words")).map(String::strip).orElse("");
        scene = Optional.ofNullable(request.getParameter("scene")).orElse("");
        page = Asked.number(request, "page").orElse(1);
        Asked.id(request, "formation")
                .flatMap(formations::find).ifPresent(this::show);
    }

    /** Shows this draft instead of the one that the address names. */
    public void show(Formation shown) {
        formation = shown;
        faults = null;
        appraisal = formations.appraise(formation);
        holding = formations.published(formation.getVenue()).orElse(null);
        compare();
        extract = Extract.of(appraisal, words, scene, page);
        unplaced = extract.unplaced().stream().map(this::card).toList();
        groups = extract.groups().stream().map(this::group).toList();
    }

    /** Looks at what publishing would change of what holds; before the first publication that is nothing. */
    private void compare() {
        var changed = holding == null ? List.<WorkGroups.Shift>of() : publication.shifts(appraisal);
        var present = changed.isEmpty() ? Map.of() : arrivals.at(formation.getVenue());
        shifts = changed.stream().map(shift -> say(shift) + (present.containsKey(shift.member().getId()) ? language.text("formation.shift.present") : "")).toList();
        standIns = substitutes.at(formation.getVenue());
        publishedAsItIs = holding != null && holding.getId().equals(formation.getId()) && changed.isEmpty();
    }

    private Group group(Board.BoardGroup group) {
        var parties = appraisal.in(group.number());
        var servants = new ArrayList<Servant>();
        parties.forEach(party -> party.members().forEach(member -> servants.add(servant(party, member, parties))));
        return new Group(group.number(), appraisal.situation().scene(group.scene()), appraisal.people(group.number()),
                appraisal.excess(group.number()), group.fixed(), parties.stream().map(this::card).toList(), servants);
    }

    private Card card(Party party) {
        var place = appraisal.board().find(party.key());
        return new Card(party, place.filter(Board.Place::pinned).isPresent(),
                party.hasWish() ? appraisal.sceneOf(party).map(party::choice).orElse(-1) : -1, appraisal.growth(party),
                reasons.why(appraisal, party));
    }

    private Servant servant(Party party, TeamMember member, List<Party> parties) {
        var duty = appraisal.board().dutyOf(member.getId()).orElse(null);
        var whys = new LinkedHashMap<String, String>();
        var several = parties.stream().map(each -> each.team().getId()).distinct().count() > 1;
        var candidate = appraisal.situation().candidate(party, member);
        for (var role : Duties.Role.values()) {
            if (duty != null && role.isHeldBy(duty)) {
                whys.put(role.name(), duty.byHand() ? language.text("formation.serves.byHand") : roleReasons.why(candidate, role, party, several));
            }
        }
        return new Servant(member, whys, roleReasons.wishes(candidate));
    }

    /** The members of a group who may take a role; for the introduction, those of one team. */
    public List<Servant> candidates(Group group, Servant instead) {
        return group.servants().stream().filter(each -> instead == null
                || each.member().getTeam().getId().equals(instead.member().getTeam().getId())).toList();
    }

    /** What speaks against publishing, in sentences; empty where nothing does. */
    public List<String> getFaults() {
        if (faults == null) {
            faults = appraisal == null || isSolving() ? List.of() : findFaults();
        }
        return faults;
    }

    private List<String> findFaults() {
        var faults = new ArrayList<String>();
        Demand.unmetBy(appraisal.situation().task(appraisal.board())).forEach(demand -> faults.add(reasons.unmet(demand, appraisal.situation())));
        for (var group : appraisal.board().groups()) {
            var excess = appraisal.excess(group.number());
            if (excess != 0) {
                faults.add(language.text(excess > 0 ? "formation.fault.over" : "formation.fault.under", group.number(), Math.abs(excess)));
            }
        }
        appraisal.placed().stream().filter(party -> appraisal.growth(party) != 0).forEach(party -> faults.add(language.text("formation.fault.grown",
                party.name(), party.people() - appraisal.growth(party), party.people(),
                appraisal.board().find(party.key()).orElseThrow().group())));
        var missing = appraisal.unplaced();
        missing.stream().limit(Extract.GROUPS_A_PAGE).forEach(party -> faults.add(language.text("formation.fault.unplaced", party.name(), party.people())));
        if (missing.size() > Extract.GROUPS_A_PAGE) {
            faults.add(language.text("formation.fault.unplacedMore", missing.size() - Extract.GROUPS_A_PAGE));
        }
        appraisal.gone().forEach(place -> faults.add(language.text("formation.fault.gone", place.group(), place.people())));
        return faults;
    }

    /** What is worth knowing although nothing is wrong: everybody at one scene, a single team, teams without a wish. */
    public List<String> getRemarks() {
        var remarks = new ArrayList<String>();
        if (appraisal == null || appraisal.situation().terms().isOfPeople()) {
            return remarks;
        }
        var parties = appraisal.situation().parties();
        if (parties.size() == 1) {
            remarks.add(language.text("formation.remark.one", parties.get(0).name()));
        }
        var wished = parties.stream().filter(Party::hasWish).map(Party::first)
                .collect(Collectors.toMap(Scene::getId, scene -> scene, (one, same) -> one)).values();
        if (wished.size() == 1 && parties.size() > 1) {
            remarks.add(language.text("formation.remark.oneScene", language.of(wished.iterator().next().getName())));
        }
        var silent = parties.stream().filter(party -> !party.hasWish()).map(Party::name).toList();
        if (!silent.isEmpty()) {
            remarks.add(language.text("formation.remark.noWish", silent.size(), String.join(language.text("formation.and"), silent)));
        }
        return remarks;
    }

    /** What publishing the draft would change for people, in sentences, once something has been published; who has come today is marked. */
    public List<String> getShifts() {
        return isSolving() ? List.of() : shifts;
    }

    private String say(WorkGroups.Shift shift) {
        var name = shift.member().getAttendee().getName();
        var roles = roles(shift.rolesBefore()) + " → " + roles(shift.rolesAfter());
        if (shift.isMove()) {
            return language.text("formation.shift.move", name, shift.from() == null ? language.text("formation.shift.none") : groupOf(shift.from()),
                    shift.to() == null ? language.text("formation.shift.none") : groupOf(shift.to()))
                    + (shift.rolesBefore().equals(shift.rolesAfter()) ? "" : language.text("formation.shift.alsoRoles", roles));
        }
        return shift.scene() == null ? language.text("formation.shift.roles", name, groupOf(shift.to()), roles)
                : language.text("formation.shift.scene", name, groupOf(shift.to()), language.of(shift.scene().getName()));
    }

    private String groupOf(int number) {
        return language.text("formation.groupOf", number);
    }

    private String roles(List<String> roles) {
        return roles.isEmpty() ? language.text("formation.shift.noRole")
                : roles.stream().map(role -> language.text("group." + role)).collect(Collectors.joining(language.text("formation.and")));
    }

    /** The roles that the reception gave today, which publishing leaves as they are. */
    public List<StandIn> getStandIns() {
        return standIns;
    }

    /** Whether these groups are published, and publishing them again would change nothing. */
    public boolean isPublishedAsItIs() {
        return publishedAsItIs;
    }

    /** The draft of the venue that holds, or null before the first publication. */
    public Formation getHolding() {
        return holding;
    }

    /** The rules in their order. */
    public List<Rule> getRules() {
        return appraisal.situation().terms().limits().order().stream().filter(rule -> !isIndifferent(rule)).toList();
    }

    private boolean isIndifferent(Rule rule) {
        var terms = appraisal.situation().terms();
        return rule == Rule.KINDS && terms.getKinds() == Wish.ANY || rule == Rule.PREFECTURES && terms.getPrefectures() == Wish.ANY
                || terms.isOfPeople() && (rule == Rule.FIRST_CHOICE || rule == Rule.NEITHER_CHOICE);
    }

    /** What a rule counts, in words that depend on what is wished. */
    public String name(Rule rule) {
        var terms = appraisal.situation().terms();
        return switch (rule) {
            case KINDS -> language.text("formation.rule.KINDS." + terms.getKinds());
            case PREFECTURES -> language.text(terms.isOfPeople() ? "formation.rule.TEAMS" : "formation.rule.PREFECTURES." + terms.getPrefectures());
            case CHAIRS -> language.text(terms.isOfPeople() ? "formation.rule.FACILITATORS" : "formation.rule.CHAIRS");
            default -> language.text("formation.rule." + rule);
        };
    }

    /** The figure of a rule. */
    public String figure(Rule rule) {
        return reasons.figure(appraisal, rule);
    }

    /** How the teams' wishes came out, in one line. */
    public String getSummary() {
        return summary(appraisal, language);
    }

    /** How the wishes came out in any draft, in one line. */
    static String summary(Appraisal appraisal, Language language) {
        return appraisal.situation().terms().isOfPeople() ? language.text("formation.summary.people", appraisal.placed().size(), appraisal.groups())
                : language.text("formation.summary", appraisal.teamsWithChoice(1), appraisal.wishes(), appraisal.teamsWithChoice(2),
                        appraisal.teamsWithChoice(0), appraisal.groups());
    }

    /** Whether nothing speaks against publishing. */
    public boolean isPublishable() {
        return appraisal != null && !isSolving() && appraisal.isPublishable();
    }

    /** Whether the portal is still looking for better groups. */
    public boolean isSolving() {
        return formation != null && formations.isSolving(formation);
    }

    /** What is to be said of the draft now. */
    public Appraisal getAppraisal() {
        return appraisal;
    }

    public Formation getFormation() {
        return formation;
    }

    /** The groups that are shown now. */
    public List<Group> getGroups() {
        return groups;
    }

    /** Which part of the board is shown. */
    public Extract getExtract() {
        return extract;
    }

    /** Whether the board is so large that groups are looked for instead of read one after the other. */
    public boolean isLarge() {
        return appraisal.board().groups().size() > Extract.GROUPS_A_PAGE || !words.isEmpty() || !scene.isEmpty();
    }

    /** Who is looked for. */
    public String getWords() {
        return words;
    }

    /** The code of the scene that is looked at, empty for all. */
    public String getScene() {
        return scene;
    }

    /** The address of another page of the same search. */
    public String addressOf(int other) {
        return "/group/organiser/formation?venue=" + formation.getVenue().getCode() + "&draft=" + formation.getNumber() + "&scene="
                + URLEncoder.encode(scene, StandardCharsets.UTF_8) + "&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&page=" + other;
    }

    /** Those who are in no group, as far as they are shown. */
    public List<Card> getUnplaced() {
        return unplaced;
    }

    /** Whether single people are spread instead of teams. */
    public boolean isOfPeople() {
        return appraisal.situation().terms().isOfPeople();
    }

    /** The scenes that a group may work on. */
    public List<Scene> getScenes() {
        return appraisal.situation().scenes();
    }
}
