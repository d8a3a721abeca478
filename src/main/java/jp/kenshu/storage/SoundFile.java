package jp.kenshu.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import jp.kenshu.RuleViolation;

/**
 * A file that somebody gave and that the portal has looked into: what it is, its content without what does not belong to
 * it, and whether it has a fault that some programs do not forgive. Nothing is kept of it yet.
 */
public record SoundFile(String name, FileKind kind, byte[] content, boolean mended) {

    private static final Logger LOG = Logger.getLogger(SoundFile.class.getName());
    private static final int MEGABYTE = 1_000_000;

    /** Looks into {@code given}; a broken rule names the field {@code field} in which it was chosen, and the file. */
    public static SoundFile of(String field, GivenFile given) {
        try {
            return inspected(field, given);
        } catch (RuleViolation unusable) {
            var values = new ArrayList<Object>(List.of(given.plainName()));
            values.addAll(List.of(unusable.values()));
            throw RuleViolation.at(field, unusable.key(), values.toArray());
        }
    }

    private static SoundFile inspected(String field, GivenFile given) {
        var size = given.content().length;
        if (size == 0) {
            throw RuleViolation.at(field, "storage.empty");
        }
        if (size > StoredFiles.SIZE_MAX) {
            throw RuleViolation.at(field, "storage.tooLarge", StoredFiles.SIZE_MAX / MEGABYTE);
        }
        var kind = kind(field, given);
        if (kind != FileKind.PDF) {
            return new SoundFile(given.name(), kind, given.content(), false);
        }
        var content = PdfInspection.fromItsBegin(given.content());
        return new SoundFile(given.name(), kind, content, content.length != size || !PdfInspection.isWhole(content));
    }

    /** What a library makes of a hostile or broken file is that file's fault, whatever it throws: the next one is looked into. */
    private static FileKind kind(String field, GivenFile given) {
        try {
            return FileInspection.admit(field, given.content());
        } catch (RuleViolation unusable) {
            throw unusable;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError unreadable) {
            LOG.log(Level.WARNING, "A file could not be looked into: " + given.plainName(), unreadable);
            throw RuleViolation.at(field, "storage.unreadable");
        }
    }
}
