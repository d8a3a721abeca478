package jp.kenshu.seed.edition;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jp.kenshu.worksheet.outline.Outline;

/** What the sheets of the editions consist of, for tests of what is made of them. */
public final class SheetsOfEditions {

    private static final Map<String, Outline> READ = new ConcurrentHashMap<>();

    private SheetsOfEditions() {
    }

    /** R5's eight steps. */
    public static Outline r5() {
        return READ.computeIfAbsent("r5", name -> Edition.read(name).outline());
    }

    /** The outline of an edition that was made up for tests. */
    public static Outline of(String name) {
        return READ.computeIfAbsent(name, each -> Edition.read(Path.of("target/test-classes/seed", each).toAbsolutePath().toString()).outline());
    }
}
