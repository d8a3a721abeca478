package jp.kenshu.questionnaire.repeat;

import jp.kenshu.questionnaire.Response;

/** Two responses that one person may have given, and why it looks so. */
record LikelyRepeat(Response first, Response second, Sign sign) {

    /** What makes it look so. */
    enum Sign {
        /** Both came on the sheet of paper with the same number, or by its square code. */
        SHEET,
        /** The same code that somebody made for themselves. */
        CODE,
        /** The same choices in every question, within a day. */
        CHOICES
    }
}
