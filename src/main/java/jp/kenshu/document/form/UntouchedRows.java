package jp.kenshu.document.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jp.kenshu.document.workbook.CellReading;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The rows of a form that came back as workbook in which everything that is printed stands where it left the portal. */
final class UntouchedRows {

    private UntouchedRows() {
    }

    /** Their numbers, from 0; rows in which nothing is printed are not among them. */
    static Set<Integer> of(PaperForm form, XSSFSheet returned) throws IOException {
        var untouched = new HashSet<Integer>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(WorkbookForm.write(form, Map.of(), "")))) {
            for (var row : workbook.getSheetAt(0)) {
                if (isUntouched(row, returned.getRow(row.getRowNum()))) {
                    untouched.add(row.getRowNum());
                }
            }
        }
        return untouched;
    }

    private static boolean isUntouched(Row printed, Row returned) {
        boolean any = false;
        for (var cell : printed) {
            var text = text((XSSFCell) cell);
            any |= !text.isBlank();
            if (!text.isBlank() && (returned == null || !text.equals(text((XSSFCell) returned.getCell(cell.getColumnIndex()))))) {
                return false;
            }
        }
        return any;
    }

    private static String text(XSSFCell cell) {
        return CellReading.of(cell).text();
    }
}
