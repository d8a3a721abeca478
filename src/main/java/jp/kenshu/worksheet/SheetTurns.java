package jp.kenshu.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.audit.Actor;
import jp.kenshu.storage.Turn;
import jp.kenshu.storage.UniqueKeys;
import jp.kenshu.worksheet.text.Change;

/**
 * Those who type on the sheets take turns on this node: edits of one sheet that wait for each other go into one transaction. Each is
 * refused or answered for itself.
 */
@ApplicationScoped
public class SheetTurns {

    @Inject
    private Worksheets worksheets;

    private final Map<Long, Turn<SheetEdit, EditAnswer>> turns = new ConcurrentHashMap<>();

    /** The same as {@link Worksheets#edit}, perhaps together with what others write on the sheet at this moment. */
    @AllowedTo({Role.PARTICIPANT, Role.SECRETARIAT})
    public List<SheetEntry> edit(long groupId, long fieldId, String editId, long baseRevision, Change change, Actor by) {
        return turns.computeIfAbsent(groupId, id -> new Turn<>(edits -> write(id, edits), EditAnswer::refused))
                .write(new SheetEdit(fieldId, editId, baseRevision, change, by)).get();
    }

    private List<EditAnswer> write(long groupId, List<SheetEdit> edits) {
        try {
            return worksheets.editTogether(groupId, edits);
        } catch (RuntimeException failure) {
            if (UniqueKeys.violatedIn(failure).isEmpty()) {
                throw failure;
            }
            return oneByOne(groupId, edits);
        }
    }

    /** One of them has been written long ago, or memory was wrong: the database is asked about each. */
    private List<EditAnswer> oneByOne(long groupId, List<SheetEdit> edits) {
        var answers = new ArrayList<EditAnswer>();
        for (var edit : edits) {
            try {
                answers.add(EditAnswer.taken(worksheets.edit(groupId, edit.fieldId(), edit.editId(), edit.base(), edit.change(), edit.by())));
            } catch (RuntimeException refusal) {
                answers.add(EditAnswer.refused(refusal));
            }
        }
        return answers;
    }
}
