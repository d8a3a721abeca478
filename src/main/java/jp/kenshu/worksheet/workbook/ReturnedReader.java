package jp.kenshu.worksheet.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.RuleViolation;
import jp.kenshu.Words;
import jp.kenshu.document.form.FormReader;
import jp.kenshu.document.form.PaperForm;
import jp.kenshu.document.form.ReturnedForm;
import jp.kenshu.document.form.ReturnedForm.Trouble;
import jp.kenshu.document.form.UnreadableForm;
import jp.kenshu.worksheet.SheetField;
import jp.kenshu.worksheet.SheetView;
import jp.kenshu.worksheet.SheetView.Field;
import jp.kenshu.worksheet.outline.Outline;
import jp.kenshu.worksheet.paper.GroupSheet;
import jp.kenshu.worksheet.text.Change;

/** Holds a workbook that came back against its sheet: what was changed in it, and what cannot be taken over. */
final class ReturnedReader {

    private final String edition;
    private final SheetView sheet;
    private final List<Edit> edits;
    private final List<Outline> outlines;
    private final Words words;
    private final GroupSheet paper;
    private final Map<Long, Field> fields = new HashMap<>();
    private final Map<Long, String> places = new LinkedHashMap<>();

    /** An edit of a field: the revision that it made, and how. */
    record Edit(long fieldId, long revision, Change change) {
    }

    /** Reads for the sheet as it stands, of which all edits are given from the first one on, and what it has consisted of under each version. */
    ReturnedReader(String edition, GroupSheet paper, List<Edit> edits, List<Outline> outlines) {
        this.edition = edition;
        this.paper = paper;
        this.sheet = paper.sheet();
        this.edits = edits;
        this.outlines = outlines;
        this.words = paper.words();
        sheet.fields().forEach(field -> name(field, paper.name(field.name())));
        sheet.rows().stream().filter(sheet::isOnSheet).forEach(this::name);
    }

    private void name(SheetView.Row row) {
        var hangs = sheet.listOf(row).needsParent();
        var siblings = hangs ? sheet.rows(row.kind(), sheet.findRow(row.parentId()).orElseThrow()) : sheet.rows(row.kind());
        var number = siblings.stream().map(SheetView.Row::id).toList().indexOf(row.id()) + 1;
        var above = hangs ? places.getOrDefault(sheet.findRow(row.parentId()).orElseThrow().fields().get(0).id(), "") + " / " : "";
        row.fields().forEach(field -> name(field, above + words.text("sheetForm.numbered", paper.name(field.name()), String.valueOf(number))));
    }

    private void name(Field field, String place) {
        fields.put(field.id(), field);
        places.put(field.id(), place);
    }

    /** What {@code file} would change; a file that is none of this sheet's workbooks is refused beside the field {@code file}. */
    Returned read(byte[] file, String fileName) {
        try {
            var seal = seal(FormReader.read(file, new PaperForm("", "")).seal());
            var form = FormReader.read(file, SheetForm.returned(seal, paper, outlines));
            var rows = new NewRows(seal, paper);
            rows.read(sound(form));
            return new Returned(UUID.randomUUID().toString().replace("-", ""), sheet.groupId(), fileName, changed(seal, form), rows.added(),
                    faults(seal, form, rows), form.strays());
        } catch (UnreadableForm unreadable) {
            throw unreadable.at("file");
        }
    }

    private Seal seal(String stored) {
        if (stored == null || !stored.startsWith("sheet-")) {
            throw RuleViolation.at("file", "sheetImport.notASheet");
        }
        var seal = Seal.read(stored).orElseThrow(() -> RuleViolation.at("file", "sheetImport.otherVersion"));
        if (!seal.edition().equals(edition)) {
            throw RuleViolation.at("file", "sheetImport.otherEdition");
        }
        if (seal.groupId() != sheet.groupId()) {
            throw RuleViolation.at("file", "sheetImport.otherGroup");
        }
        return seal;
    }

    private List<Returned.Changed> changed(Seal seal, ReturnedForm form) {
        var changed = new ArrayList<Returned.Changed>();
        seal.revisions().forEach((id, base) -> {
            var returned = form.texts().get(SheetForm.key(id));
            var field = fields.get(id);
            if (returned != null && field != null && base <= field.revision() && fault(returned) == null) {
                var was = textAt(id, base);
                if (!returned.equals(was) && !returned.equals(field.text())) {
                    changed.add(new Returned.Changed(id, base, was, places.get(id), field.text(), returned, result(id, base, was, returned), base < field.revision()));
                }
            }
        });
        return changed;
    }

    private Stream<Edit> editsOf(long fieldId) {
        return edits.stream().filter(edit -> edit.fieldId() == fieldId);
    }

    private String textAt(long fieldId, long revision) {
        var text = "";
        for (var edit : editsOf(fieldId).filter(each -> each.revision() <= revision).toList()) {
            text = edit.change().applyTo(text);
        }
        return text;
    }

    private String result(long fieldId, long base, String was, String returned) {
        var change = Change.between(was, returned);
        var now = was;
        for (var edit : editsOf(fieldId).filter(each -> each.revision() > base).toList()) {
            change = change.rebase(edit.change(), false);
            now = edit.change().applyTo(now);
        }
        return change.snappedTo(now).applyTo(now);
    }

    private Map<String, String> sound(ReturnedForm form) {
        return form.texts().entrySet().stream().filter(each -> fault(each.getValue()) == null).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Returned.Fault> faults(Seal seal, ReturnedForm form, NewRows rows) {
        var faults = new ArrayList<Returned.Fault>();
        var moved = form.faults().stream().filter(fault -> fault.trouble() == Trouble.MOVED).count();
        if (moved > 0) {
            faults.add(new Returned.Fault("", words.text("sheetImport.moved", moved)));
        }
        form.faults().stream().filter(fault -> fault.trouble() != Trouble.MOVED)
                .forEach(fault -> faults.add(new Returned.Fault(placeOf(fault.key(), rows), (words.text("sheetImport.trouble." + fault.trouble()) + " " + fault.found()).strip())));
        form.texts().forEach((key, text) -> {
            var fault = fault(text);
            if (fault != null) {
                faults.add(new Returned.Fault(placeOf(key, rows), fault));
            }
        });
        seal.revisions().keySet().stream().filter(id -> !fields.containsKey(id) && !form.texts().getOrDefault(SheetForm.key(id), "").isBlank())
                .forEach(id -> faults.add(new Returned.Fault("", words.text("sheetImport.rowGone", form.texts().get(SheetForm.key(id))))));
        faults.addAll(rows.faults());
        return faults;
    }

    private String placeOf(String key, NewRows rows) {
        return key.startsWith("f") ? places.getOrDefault(Long.parseLong(key.substring(1)), "") : rows.place(key);
    }

    private String fault(String text) {
        if (text.length() > SheetField.CONTENT_MAX) {
            return words.text("sheetImport.tooLong", SheetField.CONTENT_MAX);
        }
        return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t') ? words.text("sheetImport.controlCharacters") : null;
    }
}
