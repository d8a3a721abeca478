package jp.kenshu.worksheet.workbook;

import jp.kenshu.Download;
import jp.kenshu.worksheet.paper.BlankSheetDocument;
import jp.kenshu.worksheet.paper.ExportKind;
import jp.kenshu.worksheet.paper.GroupSheet;
import jp.kenshu.worksheet.paper.SheetDocument;
import jp.kenshu.worksheet.paper.SheetSlides;
import jp.kenshu.worksheet.paper.SheetTextDocument;
import jp.kenshu.worksheet.paper.WordSheet;

/** A sheet as a file of each kind, and how it is handed out. */
public final class SheetFile {

    private SheetFile() {
    }

    /** The sheet as a file of that kind. */
    public static byte[] made(ExportKind kind, GroupSheet sheet, String edition) {
        return switch (kind) {
            case A3 -> SheetDocument.of(sheet);
            case A4 -> SheetTextDocument.of(sheet);
            case BLANK -> BlankSheetDocument.of(sheet);
            case DOCX -> WordSheet.of(sheet);
            case PPTX -> SheetSlides.of(sheet);
            case XLSX -> SheetForm.written(sheet, edition);
        };
    }

    /** Hands it out under {@code name}, to be looked at or, where it is no PDF, to be kept. */
    public static Download download(ExportKind kind, String name) {
        var file = name + "." + kind.getEnding();
        return kind.getEnding().equals("pdf") ? Download.toLookAt(file, kind.getMediaType()) : Download.toKeep(file, kind.getMediaType());
    }
}
