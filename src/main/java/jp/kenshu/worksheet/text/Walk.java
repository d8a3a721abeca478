package jp.kenshu.worksheet.text;

/** Goes through a text along a change: here it keeps characters, there it inserts some, there it deletes some. */
final class Walk {

    private final Change change;
    private int index;
    private int at;
    private boolean inserted;

    /** Stands at the beginning of the text. */
    Walk(Change change) {
        this.change = change;
    }

    /** Whether the change still has something to do from here on. */
    boolean goesOn() {
        return index < change.splices().size();
    }

    /** Whether something is inserted here. */
    boolean inserts() {
        return goesOn() && !inserted && at == splice().position() && !splice().inserted().isEmpty();
    }

    /** Whether what is inserted here goes on with what its writer wrote before. */
    boolean goesOnWithOwn() {
        return splice().goesOn();
    }

    /** Whether what is inserted here stands before what {@code theirs} inserts here; {@code first} decides where neither or both go on. */
    boolean standsBefore(Walk theirs, boolean first) {
        return goesOnWithOwn() == theirs.goesOnWithOwn() ? first : goesOnWithOwn();
    }

    /** Whether the next characters are deleted. */
    boolean deletes() {
        return goesOn() && at >= splice().position() && at < splice().end();
    }

    /** For how many characters nothing else happens. */
    int length() {
        if (!goesOn()) {
            return Integer.MAX_VALUE;
        }
        return at < splice().position() ? splice().position() - at : splice().end() - at;
    }

    /** Inserts what is to be inserted here. */
    String takeInserted() {
        var text = splice().inserted();
        inserted = true;
        leaveDone();
        return text;
    }

    /** Goes {@code length} characters on. */
    void pass(int length) {
        at += length;
        leaveDone();
    }

    private void leaveDone() {
        while (goesOn() && at >= splice().end() && (inserted || splice().inserted().isEmpty())) {
            index++;
            inserted = false;
        }
    }

    private Splice splice() {
        return change.splices().get(index);
    }
}
