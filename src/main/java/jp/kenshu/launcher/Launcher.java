package jp.kenshu.launcher;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Starts the portal with one command: its database, its server, its pages. Says on the console what it is doing, where to
 * look, and, if it cannot start, why; stops everything in order when it is told to end.
 */
final class Launcher {

    private static final int REFUSED = 2;
    private static final int STOP_SECONDS = 30;
    private static final int PATIENCE = 1_200; // rounds of a tenth of a second

    private final Console console;
    private final Options options;
    private final Announcements announcements = new Announcements();
    private WaitingRoom waitingRoom;
    private DataFolder folder;
    private EmbeddedDatabase database;
    private Portal portal;
    private volatile boolean deployed;
    private volatile boolean serving;

    private Launcher(Console console, Options options) {
        this.console = console;
        this.options = options;
    }

    /** Starts the portal as the arguments and the environment ask. */
    static void main(String[] arguments) {
        var console = Console.ofThisProcess();
        try {
            var options = Options.of(List.of(arguments), System.getenv());
            if (options.wantsHelp()) {
                console.say(Sentences.say("help"));
            } else if (options.wantsVersion()) {
                console.say("Kenshu " + version());
            } else {
                new Launcher(console, options).run();
            }
        } catch (StartRefused e) {
            console.complain(e.getMessage());
            System.exit(REFUSED);
        }
    }

    private static String version() {
        return Optional.ofNullable(Launcher.class.getPackage().getImplementationVersion()).orElse("");
    }

    private void run() {
        waitingRoom = WaitingRoom.open(options);
        folder = DataFolder.open(options.data());
        System.setProperty("java.io.tmpdir", folder.temporary().toString());
        console.keepOthersOut(folder.resolve("log/console.log"));
        portal = new Portal(options, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "kenshu-stop"));
        console.say(Sentences.say("starting", folder.path()));
        try {
            var access = openDatabase();
            console.say(Sentences.say("portal.starting"));
            watch();
            portal.start(access);
            deployed = true;
        } catch (RuntimeException e) {
            giveUp(e);
        }
    }

    private void giveUp(RuntimeException failure) {
        failure.printStackTrace(); // to the log: the console gets the sentence
        giveUp(announcements.failure().orElse(failure instanceof StartRefused ? failure.getMessage()
                : Sentences.say("portal.failed", folder.resolve("log"))));
    }

    private CompletableFuture<DatabaseAccess> openDatabase() {
        var outside = options.outsideDatabase();
        if (outside.isPresent()) {
            return CompletableFuture.completedFuture(OutsideDatabase.tried(outside.get()));
        }
        database = new EmbeddedDatabase(folder, console::say);
        return CompletableFuture.supplyAsync(() -> database.start().access());
    }

    private void watch() {
        var watcher = new Thread(this::followStart, "kenshu-watch");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void followStart() {
        for (var rounds = 1; !serving; rounds++) {
            announcements.passOnProgress(console::say);
            announcements.failure().ifPresent(this::giveUp);
            if (deployed && portal.isReady()) {
                open();
            } else if (rounds % PATIENCE == 0) {
                console.say(Sentences.say("portal.takes.long", folder.resolve("log")));
            }
            pause();
        }
    }

    private void open() {
        try {
            portal.listen(waitingRoom);
        } catch (RuntimeException e) {
            giveUp(e);
        }
        welcome();
        tidyUp();
    }

    private void tidyUp() {
        try {
            folder.deleteLeftovers();
        } catch (IOException e) {
            e.printStackTrace(); // to the log: the next start tries again
        }
    }

    private synchronized void giveUp(String sentence) {
        console.complain(sentence);
        System.exit(REFUSED);
    }

    private void welcome() {
        serving = true;
        console.say(Sentences.say("ready", options.baseUrl()));
        announcements.passOnNotices(console::say);
        announcements.passOnLinks(link -> console.say("  " + link[0] + "\n    "
                + (options.isDemo() ? options.localUrl() : options.baseUrl()) + link[1]));
        console.say(Sentences.say("ready.to.stop"));
    }

    /** A tenth of a second, in which something else may become ready. */
    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        if (serving) {
            console.say(Sentences.say("stopping"));
        }
        stopServer();
        if (database != null) {
            database.close();
        }
        if (serving) {
            console.say(Sentences.say("stopped"));
        }
    }

    private void stopServer() {
        var stopping = new Thread(portal::stop, "kenshu-stop-server");
        stopping.setDaemon(true);
        stopping.start();
        try {
            stopping.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
