package jp.kenshu.registration.form;

import java.util.Map;

import jp.kenshu.SentFields;

/** What somebody sends who fills in the form of part Ⅰ and then confirms it: a municipality's public health nurse. */
public final class Part1Fields {

    private Part1Fields() {
    }

    /** The form as {@code page} shows it, filled in. */
    public static Map<String, String> typed(String page, String name, String email, String route) {
        var fields = SentFields.hiddenIn(page);
        fields.putAll(Map.of("category", "municipality", "municipality", "122203", "department", "介護保険課", "profession", "保健師",
                "name", name, "reading", "よみがな", "email", email, "emailAgain", email, "route", route, "check", "check"));
        fields.put("part1", "part1");
        return fields;
    }

    /** The press that registers on {@code page}, the confirmation. */
    public static Map<String, String> confirmed(String page) {
        var fields = SentFields.hiddenIn(page);
        fields.put("confirm", "confirm");
        fields.put("register", "register");
        return fields;
    }
}
