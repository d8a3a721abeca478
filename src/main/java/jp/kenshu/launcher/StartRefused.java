package jp.kenshu.launcher;

/** Why the portal cannot start, as one plain sentence that also says what to do. */
public class StartRefused extends RuntimeException {

    /** The sentence of that key, with its places filled in. */
    public StartRefused(String key, Object... values) {
        super(Sentences.say(key, values));
    }

    /** As above, with what went wrong underneath for the log. */
    public StartRefused(Throwable cause, String key, Object... values) {
        super(Sentences.say(key, values), cause);
    }
}
