package jp.kenshu.seed;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.kenshu.EditionNames;
import jp.kenshu.PortalClock;
import jp.kenshu.Rounds;
import jp.kenshu.account.StaffMembers;
import jp.kenshu.programme.NamesOfEdition;
import jp.kenshu.programme.Programme;
import jp.kenshu.registration.SearchForms;
import jp.kenshu.seed.console.Announcement;
import jp.kenshu.seed.demo.Demo;
import jp.kenshu.seed.demo.DemoLectures;
import jp.kenshu.seed.demo.DemoLinks;
import jp.kenshu.seed.demo.DemoMoment;
import jp.kenshu.storage.Migrations;
import jp.kenshu.worksheet.workbook.WarmUp;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What happens once when the portal starts: the database is brought up to date, then the conference into it. */
@ApplicationScoped
public class StartUp {

    private static final Logger LOG = Logger.getLogger(StartUp.class.getName());
    private static final String FIRST_EDITION = "r5";

    @Inject
    private Migrations migrations;
    @Inject
    private SearchForms searchForms;
    @Inject
    private Programme programme;
    @Inject
    private Seeding seeding;
    @Inject
    @ConfigProperty(name = "kenshu.seed")
    private Optional<String> asked;
    @Inject
    @ConfigProperty(name = "kenshu.now")
    private Optional<String> now;
    @Inject
    private PortalClock clock;
    @Inject
    private Demo demo;
    @Inject
    private DemoLinks demoLinks;
    @Inject
    private DemoLectures demoLectures;
    @Inject
    @ConfigProperty(name = "kenshu.demo", defaultValue = "false")
    private boolean isDemo;
    @Inject
    private StaffMembers staff;
    @Inject
    private Rounds rounds;
    @Inject
    private WarmUp warmUp;

    private volatile boolean done;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object portal) {
        try {
            Announcement.progress("startUp.migrating");
            migrations.bringUpToDate();
            searchForms.renew();
            loadOrKeepTheEdition();
            seeding.complete();
            staff.openFirstSetUp().ifPresent(path -> Announcement.link("startUp.link.setUp", path));
            if (isDemo) {
                demonstrate();
            }
            rounds.begin();
            warmUp.begin();
            done = true;
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.SEVERE, "The portal cannot start", failure);
            Announcement.failure(failure);
            throw failure;
        }
    }

    private void loadOrKeepTheEdition() {
        if (programme.findConference().isEmpty()) {
            Announcement.progress("startUp.seeding");
            seeding.load(edition());
        } else {
            asked.filter(name -> !seeding.isOf(name, programme.conference()))
                    .ifPresent(name -> Announcement.notice("startUp.otherSeed", programme.conference().getCode(), name));
        }
        EditionNames.speakOf(NamesOfEdition.of(programme.conference()));
    }

    private void demonstrate() {
        var conference = programme.conference();
        if (now.isEmpty()) {
            clock.standAt(DemoMoment.of(conference));
        }
        demo.fill(() -> seeding.crowd(edition(), conference));
        demoLinks.tell();
        demoLectures.begin();
    }

    private String edition() {
        return asked.orElse(FIRST_EDITION);
    }

    /** Whether everything is in place, so that the portal may answer. */
    public boolean isDone() {
        return done;
    }
}
