package jp.kenshu.seed;

import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.kenshu.account.StaffMembers;
import jp.kenshu.mail.Postman;
import jp.kenshu.programme.Programme;
import jp.kenshu.storage.Migrations;
import jp.kenshu.worksheet.followup.ReminderRounds;
import jp.kenshu.worksheet.summary.SummaryRounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What happens once when the portal starts: the database is brought up to date, then the conference into it. */
@ApplicationScoped
public class StartUp {

    private static final Logger LOG = Logger.getLogger(StartUp.class.getName());

    @Inject
    private Migrations migrations;
    @Inject
    private Programme programme;
    @Inject
    private Seeding seeding;
    @Inject
    @ConfigProperty(name = "kenshu.seed", defaultValue = "r5")
    private String edition;
    @Inject
    private Demo demo;
    @Inject
    private DemoLinks demoLinks;
    @Inject
    @ConfigProperty(name = "kenshu.demo", defaultValue = "false")
    private boolean isDemo;
    @Inject
    private StaffMembers staff;
    @Inject
    private Postman postman;
    @Inject
    private ReminderRounds reminders;
    @Inject
    private SummaryRounds summaries;

    private volatile boolean done;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object portal) {
        try {
            Announcement.progress("startUp.migrating");
            migrations.bringUpToDate();
            if (programme.findConference().isEmpty()) {
                Announcement.progress("startUp.seeding");
                seeding.load(edition);
            }
            staff.openFirstSetUp().ifPresent(path -> Announcement.link("startUp.link.setUp", path));
            if (isDemo) {
                demo.fill();
                demoLinks.tell();
            }
            postman.begin();
            reminders.begin();
            summaries.begin();
            done = true;
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "The portal cannot start", failure);
            Announcement.failure(failure);
            throw failure;
        }
    }

    /** Whether everything is in place, so that the portal may answer. */
    public boolean isDone() {
        return done;
    }
}
