package jp.kenshu.document.workbook;

import java.util.regex.Pattern;

/** Keeps what people typed from being run or rewritten by the spreadsheet in which it is opened. */
public final class FormulaGuard {

    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern REWRITTEN_BY_EXCEL = Pattern.compile("0\\d+|\\d{16,}|\\d++(?:[-/:.eE]\\d++)++");

    private FormulaGuard() {
    }

    /** Whether a spreadsheet could take the text for a formula. */
    public static boolean couldBeFormula(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    /**
     * The text for a CSV cell: an apostrophe keeps a formula from running, and a code such as 011002, which Excel would
     * turn into another number or a date, is given as the constant that it is.
     */
    static String inCsv(String text) {
        if (couldBeFormula(text)) return "'" + text;
        return REWRITTEN_BY_EXCEL.matcher(text).matches() ? "=\"" + text + "\"" : text;
    }
}
