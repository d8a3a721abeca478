package jp.kenshu.seed.edition;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.programme.Conference;

/** What the forms of the editions ask, for tests of other packages. */
public final class FormsOfEditions {

    private static final Map<String, Map<FormUse, FormDefinition>> READ = new ConcurrentHashMap<>();

    private FormsOfEditions() {
    }

    /** A form of R5. */
    public static FormDefinition r5(FormUse use) {
        return READ.computeIfAbsent("r5", name -> Edition.read(name).forms()).get(use);
    }

    /** R5 as its files tell it. */
    public static Conference conference() {
        return Edition.read("r5").conference();
    }

    /** A form of an edition that was made up for tests. */
    public static FormDefinition of(String name, FormUse use) {
        return READ.computeIfAbsent(name, each -> Edition.read(Path.of("target/test-classes/seed", each).toAbsolutePath().toString()).forms()).get(use);
    }
}
