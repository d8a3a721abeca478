package jp.kenshu.document.form;

import java.io.IOException;

import jp.kenshu.document.form.UnreadableForm.Reason;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;

/** Reads a form that came back as Word document or workbook, whichever it is. */
public final class FormReader {

    /** The name of the property in which a form carries its seal. */
    static final String SEAL = "KenshuForm";

    private FormReader() {
    }

    /** Reads {@code file} against the form as it was handed out. */
    public static ReturnedForm read(byte[] file, PaperForm form) throws UnreadableForm {
        var suite = FormInspection.admit(file);
        try {
            return suite == FormInspection.Suite.WORD ? new WordFormReader(form).read(file) : new WorkbookFormReader(form).read(file);
        } catch (IOException | OpenXML4JException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            throw new UnreadableForm(Reason.DAMAGED, broken);
        }
    }

    /** The text with line breaks as the portal keeps them. */
    static String plainBreaks(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
