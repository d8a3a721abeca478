package jp.kenshu.document.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;

/** Numbers of a workbook as their typist would say them: codes without separators or exponents, days in ISO form. */
final class AsTyped extends DataFormatter {

    private static final Pattern LEADING_ZEROS = Pattern.compile("0{2,}");
    private static final Pattern ERA_YEAR = Pattern.compile("g{1,3}e{1,2}|e{1,2}(?=\"?年)");
    private static final MathContext EXCEL_PRECISION = new MathContext(15);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final boolean countsFrom1904;

    AsTyped(boolean countsFrom1904) {
        this.countsFrom1904 = countsFrom1904;
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format) {
        if (isDay(value, formatIndex, format)) {
            return dayOrTime(value);
        }
        var number = new BigDecimal(value, EXCEL_PRECISION).stripTrailingZeros();
        var plain = number.signum() == 0 ? "0" : number.toPlainString();
        boolean padded = format != null && LEADING_ZEROS.matcher(format).matches() && plain.matches("\\d+");
        return padded ? "0".repeat(Math.max(0, format.length() - plain.length())) + plain : plain;
    }

    /** Whether the number is shown as a day or a time. */
    boolean isDay(double value, int formatIndex, String format) {
        return isDay(formatIndex, format) && DateUtil.isValidExcelDate(value);
    }

    /** Gives the day formats that a Japanese Excel knows by number alone a form that can be recognised. */
    static void nameJapaneseFormats(StylesTable styles) {
        IntStream.concat(IntStream.rangeClosed(27, 36), IntStream.rangeClosed(50, 58))
                .filter(index -> styles.getNumberFormatAt((short) index) == null)
                .forEach(index -> styles.putNumberFormat((short) index, "yyyy/m/d"));
    }

    private static boolean isDay(int formatIndex, String format) {
        return format != null && DateUtil.isADateFormat(formatIndex, ERA_YEAR.matcher(format).replaceAll("yy"));
    }

    private String dayOrTime(double value) {
        var moment = DateUtil.getLocalDateTime(value, countsFrom1904, true);
        if (value < 1) return time(moment.toLocalTime());
        if (moment.toLocalTime().equals(LocalTime.MIDNIGHT)) return moment.toLocalDate().toString();
        return moment.toLocalDate() + "T" + time(moment.toLocalTime());
    }

    private static String time(LocalTime time) {
        return time.getSecond() == 0 ? MINUTE.format(time) : DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }
}
