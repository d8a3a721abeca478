package jp.kenshu.report.groupwork;

import java.util.function.Function;

/** The files in which the compiled paper is handed out. */
public enum PaperKind {
    /** To read and to print. */
    PDF("pdf", "application/pdf", CompilationDocument::of),
    /** To go on writing in. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", CompilationWord::of);

    private final String ending;
    private final String mediaType;
    private final Function<Compilation, byte[]> maker;

    PaperKind(String ending, String mediaType, Function<Compilation, byte[]> maker) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.maker = maker;
    }

    /** The paper of {@code compilation} as such a file. */
    public byte[] make(Compilation compilation) {
        return maker.apply(compilation);
    }

    /** The ending of its name. */
    public String ending() {
        return ending;
    }

    /** What browsers are told that it is. */
    public String mediaType() {
        return mediaType;
    }
}
