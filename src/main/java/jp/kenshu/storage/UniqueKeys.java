package jp.kenshu.storage;

import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells which unique key of the database a write ran into, where that key is a rule of the conference. */
public final class UniqueKeys {

    private static final Pattern KEY = Pattern.compile("for key '(?:\\w+\\.)?(\\w+)'");
    private static final int DUPLICATE = 1062;

    private UniqueKeys() {
    }

    /** The name of the unique key that {@code failure} says was violated, if that is what happened. */
    public static Optional<String> violatedIn(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException sql && sql.getErrorCode() == DUPLICATE) {
                var key = KEY.matcher(sql.getMessage());
                return key.find() ? Optional.of(key.group(1)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
