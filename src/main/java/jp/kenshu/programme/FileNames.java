package jp.kenshu.programme;

import java.time.format.DateTimeFormatter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.PortalClock;

/**
 * How the files that staff take away are called: by the edition, what they are, and the day on which they were made
 * (r5-registrations-20231020.xlsx), so that two of them in one folder are told apart.
 */
@ApplicationScoped
public class FileNames {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    @Inject
    private Programme programme;
    @Inject
    private PortalClock clock;

    /** The name of a file that holds {@code what}. */
    public String of(String what, String ending) {
        return programme.announced().getCode() + "-" + what + "-" + DAY.format(clock.now().atZone(PortalClock.JAPAN)) + "." + ending;
    }
}
