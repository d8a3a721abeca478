package jp.kenshu.storage;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that the portal keeps: PDF, Office documents without macros, pictures, videos. */
public enum FileKind {
    /** A document to read and print. */
    PDF("application/pdf", "pdf"),
    /** A Word document. */
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** An Excel workbook. */
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** A PowerPoint presentation. */
    POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    /** A Word template. */
    WORD_TEMPLATE("application/vnd.openxmlformats-officedocument.wordprocessingml.template", "dotx"),
    /** An Excel template. */
    EXCEL_TEMPLATE("application/vnd.openxmlformats-officedocument.spreadsheetml.template", "xltx"),
    /** A PowerPoint template. */
    POWERPOINT_TEMPLATE("application/vnd.openxmlformats-officedocument.presentationml.template", "potx"),
    /** A PowerPoint presentation that opens as a show. */
    SLIDE_SHOW("application/vnd.openxmlformats-officedocument.presentationml.slideshow", "ppsx"),
    /** A Word document of 97–2003. */
    OLD_WORD("application/msword", "doc"),
    /** An Excel workbook of 97–2003. */
    OLD_EXCEL("application/vnd.ms-excel", "xls"),
    /** A PowerPoint presentation of 97–2003. */
    OLD_POWERPOINT("application/vnd.ms-powerpoint", "ppt"),
    /** A picture. */
    PNG("image/png", "png"),
    /** A photograph. */
    JPEG("image/jpeg", "jpg"),
    /** A video. */
    MP4("video/mp4", "mp4"),
    /** A video. */
    WEBM("video/webm", "webm");

    private final String mediaType;
    private final String ending;

    FileKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** The kind that is served under {@code mediaType}. */
    public static Optional<FileKind> served(String mediaType) {
        return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
    }

    /** The kind of an Office package whose parts are listed with {@code contentTypes}. */
    static Optional<FileKind> ofPackage(String contentTypes) {
        return Arrays.stream(values()).filter(kind -> contentTypes.contains(kind.mediaType + ".main+xml")).findFirst();
    }

    /** The media type under which it is served. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending that its name should have. */
    public String ending() {
        return ending;
    }

    /** Whether a browser shows it by itself. */
    public boolean isShownInBrowser() {
        return this == PDF || isPicture() || isVideo();
    }

    /** Whether it is a picture. */
    public boolean isPicture() {
        return this == PNG || this == JPEG;
    }

    /** Whether it is a video. */
    public boolean isVideo() {
        return this == MP4 || this == WEBM;
    }

    /** Whether it is made with an office suite, which alone can print it. */
    public boolean isOffice() {
        return !isShownInBrowser();
    }
}
