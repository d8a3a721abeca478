package jp.kenshu.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The terminal of the person who starts the portal: it shows the launcher's plain sentences and nothing else. */
final class Console {

    private final PrintStream out;
    private final PrintStream err;

    private Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The terminal this process was started in. */
    static Console ofThisProcess() {
        return new Console(System.out, System.err);
    }

    /** Sends what libraries print to that file from now on, so that the terminal stays readable. */
    void keepOthersOut(Path file) {
        try {
            var elsewhere = new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8);
            System.setOut(elsewhere);
            System.setErr(elsewhere);
        } catch (IOException e) {
            throw new StartRefused(e, "data.unwritable", file);
        }
    }

    synchronized void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    synchronized void complain(String sentence) {
        err.println(sentence);
        err.flush();
    }
}
