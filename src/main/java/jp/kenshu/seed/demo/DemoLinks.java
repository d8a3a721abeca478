package jp.kenshu.seed.demo;

import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.account.AccessLinks;
import jp.kenshu.account.Person;
import jp.kenshu.Role;
import jp.kenshu.account.StaffMembers;
import jp.kenshu.programme.Programme;
import jp.kenshu.questionnaire.Questionnaires;
import jp.kenshu.seed.console.Announcement;

/**
 * One link for each role of a demonstration, good once and on the portal's own machine only, told to who starts it; and the addresses
 * of its questionnaires.
 */
@ApplicationScoped
@Transactional
public class DemoLinks {

    private static final Map<Role, String> STAFF = Map.of(Role.SECRETARIAT, "事務局（見本）", Role.ORGANISER, "主催者（見本）",
            Role.ADVISER, "アドバイザー（見本）");

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private StaffMembers staff;
    @Inject
    private AccessLinks links;
    @Inject
    private Programme programme;
    @Inject
    private Questionnaires questionnaires;

    /** Makes the links and tells them. */
    public void tell() {
        tell(Role.SECRETARIAT);
        tell(Role.ORGANISER);
        tell(Role.ADVISER);
        tell("startUp.link.representative", """
                select m.person from TeamMember m where m.representative = true and m.activeEmail is not null
                order by m.id""");
        tell("startUp.link.member", """
                select m.person from TeamMember m where m.representative = false and m.confirmedAt is null
                  and m.activeEmail is not null order by m.id""");
        tell("startUp.link.participant", "select r.person from Registration r where r.withdrawnAt is null order by r.id");
        questionnaires.of(programme.conference()).stream().filter(each -> each.getOpenedAt() != null)
                .forEach(each -> Announcement.link("startUp.link.questionnaire", each.getPath()));
    }

    private void tell(Role role) {
        var word = role.name().toLowerCase(Locale.ROOT);
        var member = staff.meetForDemonstration(word + "@kenshu.example.jp", STAFF.get(role), role);
        Announcement.link("startUp.link." + word, links.openForDemonstration(member));
    }

    private void tell(String label, String firstOfThem) {
        entities.createQuery(firstOfThem, Person.class).setMaxResults(1).getResultStream().findFirst()
                .ifPresent(person -> Announcement.link(label, links.openForDemonstration(person)));
    }
}
