package jp.kenshu.questionnaire.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import jp.kenshu.RuleViolation;

/** The files that somebody drops at once, each by itself or packed into an archive; they are looked at one after the other. */
final class GivenWorkbooks {

    /** More than this in one archive, or in one file of it, is not unpacked. */
    static final int FILES_MAX = 2_000;
    static final int FILE_MAX = 10_000_000;

    /** As Windows in Japan writes names into archives; those that say so are in UTF-8. */
    private static final Charset NAMES = Charset.forName("windows-31j");

    private int count;

    /** Gives each workbook of a file to {@code reader}: the file itself, or what an archive holds. */
    void each(String name, InputStream content, BiConsumer<String, byte[]> reader) throws IOException {
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            unpack(name, content, reader);
        } else {
            give(name, content, reader);
        }
    }

    private void unpack(String name, InputStream content, BiConsumer<String, byte[]> reader) throws IOException {
        try (var archive = new ZipInputStream(content, NAMES)) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (!entry.isDirectory() && !isOfTheSystem(entry.getName())) {
                    give(entry.getName(), archive, reader);
                }
            }
        } catch (IllegalArgumentException | ZipException broken) {
            throw RuleViolation.at("files", "workbooks.brokenArchive", name);
        }
    }

    /** What macOS and Windows add to archives of their own accord. */
    private static boolean isOfTheSystem(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith("/.DS_Store") || name.endsWith(".DS_Store") || name.endsWith("Thumbs.db");
    }

    private void give(String name, InputStream content, BiConsumer<String, byte[]> reader) throws IOException {
        if (++count > FILES_MAX) {
            throw RuleViolation.at("files", "workbooks.tooMany", FILES_MAX);
        }
        reader.accept(name, content.readNBytes(FILE_MAX + 1));
    }
}
