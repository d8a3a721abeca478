package jp.kenshu.account.entrance;

import jp.kenshu.account.access.Access;

/** The page that somebody wanted before being asked to sign in: one of the portal's own, never an address elsewhere. */
final class ReturnPath {

    private static final String HOME = "/home";
    /** A list restricted by a hundred Japanese characters is nearly as long. */
    private static final int LENGTH_MAX = 2_000;
    private static final int KEPT_MAX = 300;

    private ReturnPath() {
    }

    /** {@code wanted} when it is a page of the portal, else the role's first page. */
    static String orHome(String wanted) {
        return isOwn(wanted) ? wanted : HOME;
    }

    /** {@code wanted} when it is a page of the portal, else nothing. */
    static String orNull(String wanted) {
        return isOwn(wanted) ? wanted : null;
    }

    /** {@code wanted} when it is a page of the portal and short enough to be kept with a link by mail, else nothing. */
    static String kept(String wanted) {
        return isOwn(wanted) && wanted.length() <= KEPT_MAX ? wanted : null;
    }

    private static boolean isOwn(String wanted) {
        return wanted != null && wanted.length() <= LENGTH_MAX && wanted.matches("/(?!/)[\\x21-\\x7E&&[^\\\\]]*")
                && Access.stated().ruleFor(wanted.replaceFirst("[?#].*", "")).isPresent();
    }
}
