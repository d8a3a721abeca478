package jp.kenshu.assignment.packet;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jp.kenshu.storage.FileKind;

/** Turns office files into PDF with LibreOffice, where the machine has it ({@code soffice} on the PATH); else it does nothing. */
public final class OfficePrinter {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path program;

    private OfficePrinter(Path program) {
        this.program = program;
    }

    /** The LibreOffice of this machine, if there is one. */
    public static OfficePrinter ofThisMachine() {
        return new OfficePrinter(Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank()).map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable).findFirst().orElse(null));
    }

    /** A machine without LibreOffice. */
    public static OfficePrinter none() {
        return new OfficePrinter(null);
    }

    /** The file as PDF, which the caller deletes; nothing where it cannot be converted. */
    Optional<Path> print(Path file, FileKind kind) throws IOException {
        if (program == null) {
            return Optional.empty();
        }
        var desk = Files.createTempDirectory("kenshu-office");
        try {
            var given = Files.copy(file, desk.resolve("paper." + kind.ending()));
            if (!convert(given, desk)) {
                return Optional.empty();
            }
            var printed = Files.createTempFile("kenshu-printed", ".pdf");
            return Optional.of(Files.move(desk.resolve("paper.pdf"), printed, StandardCopyOption.REPLACE_EXISTING));
        } finally {
            clear(desk);
        }
    }

    private boolean convert(Path file, Path desk) throws IOException {
        var process = new ProcessBuilder(program.toString(), "--headless", "--norestore", "--nolockcheck",
                "-env:UserInstallation=" + desk.resolve("profile").toUri(), "--convert-to", "pdf", "--outdir", desk.toString(), file.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && Files.exists(desk.resolve("paper.pdf"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void clear(Path desk) throws IOException {
        try (var files = Files.walk(desk)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
