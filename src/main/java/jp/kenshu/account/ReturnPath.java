package jp.kenshu.account;

/** The page that somebody wanted before being asked to sign in: one of the portal's own, never an address elsewhere. */
final class ReturnPath {

    private static final String HOME = "/home";

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

    private static boolean isOwn(String wanted) {
        return wanted != null && wanted.length() <= 300 && wanted.matches("/(?!/)[\\x21-\\x7E&&[^\\\\]]*")
                && Access.stated().ruleFor(wanted.replaceFirst("[?#].*", "")).isPresent();
    }
}
