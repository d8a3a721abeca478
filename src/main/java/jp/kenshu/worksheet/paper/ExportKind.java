package jp.kenshu.worksheet.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what a group's sheet can be taken away. */
public enum ExportKind {
    /** The whole sheet on A3. */
    A3("application/pdf", "pdf"),
    /** The sheet as plain text on A4. */
    A4("application/pdf", "pdf"),
    /** The empty form on A3, for a group on paper. */
    BLANK("application/pdf", "pdf"),
    /** A Word document. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** Slides for the 発表. */
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    /** The workbook that can come back. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String ending;

    ExportKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** The kind that an address names: {@code a3}, {@code docx}. */
    public static Optional<ExportKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.getName().equals(name)).findFirst();
    }

    /** The kind as addresses name it. */
    public String getName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it shows what was written as it is to be read, on A3 or A4. */
    public boolean isPaper() {
        return this == A3 || this == A4;
    }

    public String getMediaType() {
        return mediaType;
    }

    /** The ending of its file's name, without the dot. */
    public String getEnding() {
        return ending;
    }
}
