package jp.kenshu.seed;

/**
 * A seed file that cannot be used. The message names the file, the line and the key, and says in plain words what is
 * wrong there, so that whoever wrote the file can mend it.
 */
public class BrokenSeed extends RuntimeException {

    BrokenSeed(String file, String what) {
        super(file + ": " + what);
    }

    BrokenSeed(String file, int line, String what) {
        super("%s, line %d: %s".formatted(file, line, what));
    }

    BrokenSeed(String file, int line, String key, String what) {
        super("%s, line %d, %s: %s".formatted(file, line, key, what));
    }
}
