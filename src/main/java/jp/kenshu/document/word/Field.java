package jp.kenshu.document.word;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** A field that Word works out (a number, a page), with what is shown until it does. */
record Field(String instruction, String shown) {

    static Field of(String instruction, String shown) {
        return new Field(instruction, shown);
    }

    /** Writes the whole field at the end of a paragraph. */
    void in(XWPFParagraph paragraph) {
        begin(paragraph);
        paragraph.createRun().setText(shown);
        end(paragraph);
    }

    /** Writes its beginning; what is shown follows until {@link #end}. */
    void begin(XWPFParagraph paragraph) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        var text = paragraph.createRun().getCTR().addNewInstrText();
        text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        text.setStringValue(" " + instruction + " ");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    }

    /** Writes its end. */
    static void end(XWPFParagraph paragraph) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }
}
