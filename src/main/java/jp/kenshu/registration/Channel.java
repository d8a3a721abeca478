package jp.kenshu.registration;

/** How a registration reached the portal. */
public enum Channel {
    /** The person or the representative filled in the form. */
    WEB,
    /** The secretariat entered it for somebody who telephoned. */
    PHONE,
    /** The secretariat entered it from a fax or a letter. */
    FAX,
    /** The secretariat imported it from a workbook. */
    WORKBOOK
}
