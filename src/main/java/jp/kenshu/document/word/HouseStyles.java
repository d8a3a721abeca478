package jp.kenshu.document.word;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The styles of the house for Word: its typeface, the headings under Word's own names, captions, the entries of a table of contents. */
final class HouseStyles {

    private HouseStyles() {
    }

    static void giveTo(XWPFDocument document) {
        try (var written = HouseStyles.class.getResourceAsStream("styles.xml")) {
            document.createStyles().setStyles(StylesDocument.Factory.parse(written).getStyles());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (XmlException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
