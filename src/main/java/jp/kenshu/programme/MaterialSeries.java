package jp.kenshu.programme;

/** The series in which a material is numbered; the same number in another series is another paper. */
public enum MaterialSeries {
    /** The numbered papers of a part itself (研修会議Ⅰ 資料１…). */
    PART,
    /** Sent to representatives beforehand (事前 資料１～４). */
    BEFOREHAND,
    /** Handed out on the day (当日資料). */
    ON_THE_DAY
}
