package jp.kenshu.seed.edition;

import java.util.List;

/**
 * Seed files that cannot be used. The message has a line for each fault, which names the file, the line and the key, and
 * says in plain words what is wrong there, so that whoever wrote the files can mend them all at once.
 */
public class BrokenSeed extends RuntimeException {

    BrokenSeed(List<String> faults) {
        super(String.join("\n", faults));
    }
}
