package jp.kenshu.document.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.kenshu.document.form.PaperForm.Entry;
import jp.kenshu.document.form.ReturnedForm.Fault;
import jp.kenshu.document.form.ReturnedForm.Trouble;
import jp.kenshu.document.workbook.UsualPackage;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.xmlbeans.XmlException;

/**
 * Reads a form that came back as Word document: every content control by its key, wherever it stands now. Where another
 * program has dropped the keys, as LibreOffice does, the controls are found by their names or their choices
 * ({@link WornControls}).
 */
final class WordFormReader {

    private static final Set<String> SKIPPED = Set.of("del", "moveFrom", "rt", "Fallback", "instrText", "rPr", "pPr", "tcPr", "tblPr", "sectPr");

    private final PaperForm form;
    private final Map<String, List<String>> found = new LinkedHashMap<>();
    private final List<String> outside = new ArrayList<>();
    private final WornControls worn;
    private final Set<Integer> brokenParagraphs = new HashSet<>();
    private final Deque<Control> open = new ArrayDeque<>();
    private StringBuilder paragraph = new StringBuilder();
    private int paragraphs;

    /** A content control while it is being read. */
    private static final class Control {
        private String key;
        private String tag;
        private String alias;
        private String name;
        private int paragraph;
        private final List<String> choices = new ArrayList<>();
        private boolean empty;
        private boolean begun;
        private final StringBuilder text = new StringBuilder();

        String read() {
            return empty ? "" : FormReader.plainBreaks(text.toString());
        }

        boolean isEntry() {
            return key != null || name != null;
        }
    }

    WordFormReader(PaperForm form) {
        this.form = form;
        this.worn = new WornControls(form);
    }

    ReturnedForm read(byte[] file) throws IOException, OpenXML4JException {
        try (var parts = OPCPackage.open(new ByteArrayInputStream(UsualPackage.of(file)))) {
            read(mainPart(parts));
            var seal = new POIXMLProperties(parts).getCustomProperties().getProperty(FormReader.SEAL);
            return new ReturnedForm(seal == null ? null : seal.getLpwstr(), texts(), faults(), strays());
        } catch (XMLStreamException | XmlException broken) {
            throw new IOException(broken);
        }
    }

    private static InputStream mainPart(OPCPackage parts) throws IOException, OpenXML4JException {
        var main = parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (main.isEmpty()) {
            throw new IOException("no main part");
        }
        return main.get(0).getInputStream();
    }

    private void read(InputStream document) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = factory.createXMLStreamReader(document);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {
                    // only elements carry texts that count
                }
            }
        }
        endParagraph();
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "sdt" -> open();
            case "sdtPr" -> describe(xml);
            case "p" -> beginParagraph();
            case "t" -> say(xml.getElementText());
            case "br", "cr" -> say("\n");
            case "tab" -> say("\t");
            case "noBreakHyphen" -> say("\u2011");
            case "softHyphen" -> say("\u00AD");
            default -> {
                if (SKIPPED.contains(xml.getLocalName())) {
                    skip(xml);
                }
            }
        }
    }

    private void open() {
        var control = new Control();
        control.paragraph = paragraphs;
        open.push(control);
    }

    private void end(String element) {
        if (element.equals("sdt")) {
            var control = open.pop();
            if (control.key != null) {
                found.computeIfAbsent(control.key, key -> new ArrayList<>()).add(control.read());
            } else if (control.name != null) {
                worn.add(control.name, control.paragraph, control.read());
            }
        }
    }

    /** Reads what a content control says about itself. */
    private void describe(XMLStreamReader xml) throws XMLStreamException {
        var control = open.peek();
        for (int depth = 1; depth > 0 && xml.hasNext();) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (control != null) {
                        note(control, xml.getLocalName(), attribute(xml));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // nothing is said there
                }
            }
        }
        if (control != null) {
            recognise(control);
        }
    }

    private static void note(Control control, String what, String value) {
        switch (what) {
            case "tag" -> control.tag = value;
            case "alias" -> control.alias = value;
            case "listItem" -> control.choices.add(value);
            case "showingPlcHdr" -> control.empty = !Set.of("0", "false", "off").contains(String.valueOf(value));
            default -> {
                // how it looks does not matter
            }
        }
    }

    /** By its tag; where another program has dropped the tags, by the name that it shows or the choices that it offers. */
    private void recognise(Control control) {
        if (control.tag != null) {
            control.key = form.entries().stream().map(Entry::key).filter(control.tag::equals).findFirst().orElse(null);
        } else {
            control.name = worn.nameOf(control.alias, control.choices);
        }
    }

    private static String attribute(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val") || xml.getAttributeLocalName(i).equals("value")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0 && xml.hasNext();) {
            var event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void beginParagraph() {
        paragraphs++;
        var control = entry();
        if (control == null) {
            endParagraph();
        } else if (control.begun) {
            control.text.append('\n');
        } else {
            control.begun = true;
        }
    }

    private void endParagraph() {
        if (!paragraph.toString().isBlank()) {
            outside.add(paragraph.toString());
        }
        paragraph = new StringBuilder();
    }

    private void say(String text) {
        var control = entry();
        if (control == null) {
            paragraph.append(text);
            if (text.equals("\n")) {
                brokenParagraphs.add(paragraphs);
            }
        } else {
            control.begun = true;
            control.text.append(text);
        }
    }

    private Control entry() {
        return open.stream().filter(Control::isEntry).findFirst().orElse(null);
    }

    private Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        found.forEach((key, read) -> {
            if (read.size() == 1) {
                texts.put(key, read.get(0));
            }
        });
        worn.readings(brokenParagraphs).forEach((key, reading) -> {
            if (reading.isRead() && !found.containsKey(key)) {
                texts.put(key, reading.text());
            }
        });
        return texts;
    }

    private List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        var readings = worn.readings(brokenParagraphs);
        for (var entry : form.entries()) {
            var times = found.getOrDefault(entry.key(), List.of()).size();
            if (times > 1) {
                faults.add(new Fault(entry.key(), Trouble.TWICE));
            } else if (times == 0) {
                faults.add(new Fault(entry.key(), readings.containsKey(entry.key()) ? readings.get(entry.key()).trouble() : Trouble.MISSING));
            }
        }
        return faults;
    }

    private List<String> strays() {
        return outside.stream().filter(text -> !form.prints(text)).map(String::strip).toList();
    }
}
