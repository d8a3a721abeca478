package jp.kenshu.worksheet.wall;

/** What staff say to groups while they work. */
public enum RemarkKind {
    /** A notice or a hint (お知らせ). */
    NOTICE,
    /** An adviser's comment on the work (講評). */
    REVIEW
}
