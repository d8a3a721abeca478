package jp.kenshu.group;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;
import jp.kenshu.registration.Team;
import jp.kenshu.registration.Teams;

/** A participant's own group (あなたのグループ): its number, scene and people, and their role; for a representative, where all of the team are. */
@AllowedTo(Role.PARTICIPANT)
@Named
@RequestScoped
public class GroupPage {

    @Inject
    private SignedIn signedIn;
    @Inject
    private WorkGroups groups;
    @Inject
    private Teams teams;

    private WorkGroupMember own;
    private WorkGroup group;
    private List<WorkGroupMember> team = List.of();

    @PostConstruct
    void read() {
        own = groups.findMember(signedIn.getId()).orElse(null);
        if (own != null) {
            group = groups.get(own.getGroup().getId());
            team = teams.representedBy(signedIn.getId()).map(Team::getId).map(groups::ofTeam).orElse(List.of());
        }
    }

    /** The people of the group, by municipality; nobody before publication. */
    public List<Map.Entry<String, List<WorkGroupMember>>> getCompany() {
        return group == null ? List.of() : List.copyOf(group.getPeople().stream().collect(Collectors.groupingBy(
                member -> member.getMember().getTeam().getMunicipality().getFullName(), LinkedHashMap::new, Collectors.toList())).entrySet());
    }

    /** Whether the team that this person represents is in more than one group. */
    public boolean isTeamApart() {
        return team.stream().map(member -> member.getGroup().getId()).distinct().count() > 1;
    }

    /** This person's place in a group, or null before publication. */
    public WorkGroupMember getOwn() {
        return own;
    }

    public WorkGroup getGroup() {
        return group;
    }

    /** The members of the team that this person represents. */
    public List<WorkGroupMember> getTeam() {
        return team;
    }
}
