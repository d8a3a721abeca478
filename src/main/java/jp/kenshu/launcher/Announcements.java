package jp.kenshu.launcher;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the portal tells the launcher while it starts: what it is doing, why it cannot go on, which links to print. */
final class Announcements {

    private static final String PREFIX = "kenshu.announce.";

    private String lastProgress;

    /** Passes on what the portal says it is doing, each sentence once. */
    void passOnProgress(Consumer<String> listener) {
        var progress = System.getProperty(PREFIX + "progress");
        if (progress != null && !progress.equals(lastProgress)) {
            lastProgress = progress;
            listener.accept(progress);
        }
    }

    /** Why the portal cannot start, if it said so. */
    Optional<String> failure() {
        return Optional.ofNullable(System.getProperty(PREFIX + "failure"));
    }

    /** Passes on what whoever starts the portal should know, and forgets it. */
    void passOnNotices(Consumer<String> listener) {
        all("notice.").forEach(listener);
    }

    /** Passes on each one-time link as label and path, and forgets it. */
    void passOnLinks(Consumer<String[]> listener) {
        all("link.").forEach(link -> listener.accept(link.split("\\|", 2)));
    }

    private static Stream<String> all(String kind) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> Optional.ofNullable(System.clearProperty(PREFIX + kind + n)))
                .takeWhile(Optional::isPresent).map(Optional::get);
    }
}
