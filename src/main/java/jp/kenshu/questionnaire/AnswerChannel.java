package jp.kenshu.questionnaire;

import java.util.Locale;
import java.util.stream.Stream;

/** By which way a response came back (回収方法). */
public enum AnswerChannel {
    /** By the QR code of a slide, a poster or a slip. */
    QR,
    /** By the address, typed or out of the chat or a page. */
    ADDRESS,
    /** By the link of a letter. */
    LETTER,
    /** By a workbook that was filled in and sent back. */
    WORKBOOK,
    /** On paper, keyed in by the secretariat. */
    PAPER;

    /** The way that the address of the web form tells of: QR codes and letters say so, everything else is the address itself. */
    static AnswerChannel told(String by) {
        return Stream.of(QR, LETTER).filter(channel -> channel.code().equals(by)).findFirst().orElse(ADDRESS);
    }

    /** Whether what came this way was answered on the page. */
    public boolean isOfPage() {
        return this == QR || this == ADDRESS || this == LETTER;
    }

    /** Its name in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
