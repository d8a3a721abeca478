package jp.kenshu.document.binding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The layers of one PDF, such as drafts, grids and notes to the printer, by their default state: what a hidden one draws is
 * taken out, while what it changes for the drawing after it stays.
 */
final class Layers {

    private static final Set<String> PAINTING = Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*");
    private static final Set<String> SHOWING = Set.of("Tj", "TJ", "sh", "BI");
    private static final COSName GROUPS = COSName.OCGS;
    private static final int DEEPEST = 16;

    private final Set<COSBase> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> covered = Collections.newSetFromMap(new IdentityHashMap<>());

    private Layers() {
    }

    static Layers of(PDDocument document) {
        var layers = new Layers();
        if (document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.OCPROPERTIES) instanceof COSDictionary properties) {
            var state = properties.getDictionaryObject(COSName.D) instanceof COSDictionary stated ? stated : new COSDictionary();
            if ("OFF".equals(state.getNameAsString(COSName.BASE_STATE))) {
                layers.hidden.addAll(all(properties.getDictionaryObject(GROUPS)));
                layers.hidden.removeAll(all(state.getDictionaryObject(COSName.ON)));
            }
            layers.hidden.addAll(all(state.getDictionaryObject(COSName.OFF)));
        }
        return layers;
    }

    private static List<COSBase> all(COSBase groups) {
        return groups instanceof COSArray array
                ? StreamSupport.stream(array.spliterator(), false).map(Layers::object).toList() : groups == null ? List.of() : List.of(groups);
    }

    private static COSBase object(COSBase base) {
        return base instanceof COSObject reference ? reference.getObject() : base;
    }

    boolean hideAnything() {
        return !hidden.isEmpty();
    }

    /** Whether what belongs to this layer, or to these layers by their rule, is hidden. */
    boolean hide(COSBase layer) {
        return hideAnything() && layer instanceof COSDictionary group && !isShown(group, 0);
    }

    private boolean isShown(COSDictionary group, int depth) {
        if (!"OCMD".equals(group.getNameAsString(COSName.TYPE))) {
            return !hidden.contains(group);
        }
        if (group.getDictionaryObject("VE") instanceof COSArray rule) {
            return holds(rule, depth);
        }
        var groups = all(group.getDictionaryObject(GROUPS));
        var policy = String.valueOf(group.getNameAsString("P"));
        return groups.isEmpty() || switch (policy) {
            case "AllOn" -> groups.stream().noneMatch(hidden::contains);
            case "AnyOff" -> groups.stream().anyMatch(hidden::contains);
            case "AllOff" -> hidden.containsAll(groups);
            default -> groups.stream().anyMatch(each -> !hidden.contains(each));
        };
    }

    private boolean holds(COSBase rule, int depth) {
        if (rule instanceof COSDictionary group) {
            return isShown(group, depth + 1);
        }
        if (!(rule instanceof COSArray array) || array.size() == 0 || depth > DEEPEST) {
            return true;
        }
        var terms = all(array).subList(1, array.size());
        return switch (String.valueOf(array.getName(0))) {
            case "And" -> terms.stream().allMatch(term -> holds(term, depth + 1));
            case "Or" -> terms.stream().anyMatch(term -> holds(term, depth + 1));
            case "Not" -> terms.stream().noneMatch(term -> holds(term, depth + 1));
            default -> true;
        };
    }

    /** Takes what is hidden out of a drawing and of all drawings in it. */
    void cover(COSStream drawing) throws IOException {
        if (!hideAnything() || !covered.add(drawing)) {
            return;
        }
        byte[] content;
        try (var in = drawing.createInputStream()) {
            content = in.readAllBytes();
        }
        var visible = new ByteArrayOutputStream();
        copyVisible(content, drawing.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary own ? own : new COSDictionary(), visible);
        try (var out = drawing.createOutputStream(COSName.FLATE_DECODE)) {
            visible.writeTo(out);
        }
    }

    /** Copies a drawing without what is hidden. */
    void copyVisible(byte[] content, COSDictionary resources, OutputStream out) throws IOException {
        coverAll(resources.getDictionaryObject(COSName.XOBJECT));
        coverAll(resources.getDictionaryObject(COSName.PATTERN));
        new ContentStreamWriter(out).writeTokens(new Reading(resources).visible(content));
    }

    private void coverAll(COSBase drawings) throws IOException {
        if (drawings instanceof COSDictionary named) {
            for (var name : List.copyOf(named.keySet())) {
                if (named.getDictionaryObject(name) instanceof COSStream drawing
                        && (COSName.FORM.equals(drawing.getCOSName(COSName.SUBTYPE)) || drawing.containsKey(COSName.PATTERN_TYPE))) {
                    cover(drawing);
                }
            }
        }
    }

    /** One drawing being read: how many marks are open, and how many of them hide. */
    private final class Reading {
        private final COSDictionary resources;
        private final List<Object> visible = new ArrayList<>();
        private final List<Boolean> marks = new ArrayList<>();
        private List<COSBase> operands = new ArrayList<>();

        Reading(COSDictionary resources) {
            this.resources = resources;
        }

        List<Object> visible(byte[] content) throws IOException {
            var parser = new PDFStreamParser(content);
            for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
                if (token instanceof Operator operator) {
                    read(operator);
                    operands = new ArrayList<>();
                } else if (token instanceof COSBase operand) {
                    operands.add(operand);
                }
            }
            return visible;
        }

        private void read(Operator operator) {
            var name = operator.getName();
            switch (name) {
                case "BDC" -> marks.add(operands.size() > 1 && COSName.OC.equals(operands.get(0)) && hide(named(COSName.PROPERTIES, operands.get(1))));
                case "BMC" -> marks.add(false);
                case "EMC" -> close();
                default -> keep(operator, name);
            }
        }

        private void close() {
            if (!marks.isEmpty()) {
                marks.remove(marks.size() - 1);
            }
        }

        private void keep(Operator operator, String name) {
            boolean hides = marks.contains(true);
            if (name.equals("Do") && (hides || !operands.isEmpty() && isHiddenDrawing(operands.get(0))) || hides && SHOWING.contains(name)) {
                return;
            }
            if (hides && PAINTING.contains(name)) {
                visible.add(Operator.getOperator("n"));
            } else if (hides && (name.equals("'") || name.equals("\""))) {
                visible.add(Operator.getOperator("T*"));
            } else {
                visible.addAll(operands);
                visible.add(operator);
            }
        }

        private boolean isHiddenDrawing(COSBase name) {
            return named(COSName.XOBJECT, name) instanceof COSDictionary drawing && hide(drawing.getDictionaryObject(COSName.OC));
        }

        private COSBase named(COSName kind, COSBase name) {
            return name instanceof COSDictionary inline ? inline
                    : name instanceof COSName key && resources.getDictionaryObject(kind) instanceof COSDictionary all ? all.getDictionaryObject(key) : null;
        }
    }
}
