package jp.kenshu.questionnaire.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jp.kenshu.Words;
import jp.kenshu.document.form.FormReader;
import jp.kenshu.document.form.PaperForm;
import jp.kenshu.document.form.ReturnedForm;
import jp.kenshu.document.form.ReturnedForm.Trouble;
import jp.kenshu.document.form.UnreadableForm;
import jp.kenshu.document.form.UnreadableForm.Reason;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.AnswerCheck;
import jp.kenshu.form.AnswerFault;
import jp.kenshu.form.AnswerWords;
import jp.kenshu.form.Answers;
import jp.kenshu.form.paper.FormPaper;
import jp.kenshu.form.paper.PaperAnswers;
import jp.kenshu.questionnaire.workbook.ReadWorkbook.Doubt;
import jp.kenshu.questionnaire.workbook.ReadWorkbook.Outcome;

/** Reads one filled-in workbook against the versions of a questionnaire. One file's fault is that file's fault. */
final class WorkbookReading {

    /** What happened to a cell whose text is read nevertheless. */
    private static final Set<Trouble> READ_NEVERTHELESS = Set.of(Trouble.MOVED, Trouble.WORN, Trouble.DOUBTFUL);

    /** So many characters are shown of what stands in a cell. */
    private static final int SHOWN = 60;
    private static final int TOLD_SINGLY = 5;
    /** Why a file cannot be read where the words for other pages speak of a form that is downloaded there. */
    private static final Set<Reason> OWN_WORDS = Set.of(Reason.NOT_A_FORM, Reason.UNPACKS_TOO_LARGE);

    private final String code;
    private final List<AnswerSheet> sheets;
    private final Map<Printed, PaperForm> layouts;
    private final Words words;

    /** A sheet as it was handed out in a language. */
    private record Printed(AnswerSheet sheet, Locale language) {
    }

    /** Reads workbooks of the questionnaire of {@code code}, of which these are all versions, the newest first. */
    WorkbookReading(String code, List<AnswerSheet> sheets, Words words) {
        this.code = code;
        this.sheets = sheets;
        this.layouts = sheets.stream().flatMap(sheet -> Words.LANGUAGES.stream().map(language -> new Printed(sheet, language)))
                .collect(Collectors.toMap(Function.identity(), printed -> printed.sheet().layout(printed.language())));
        this.words = words;
    }

    /** What the file of this name says. */
    ReadWorkbook read(String file, byte[] content) {
        try {
            var newest = new Printed(sheets.get(0), Locale.JAPANESE);
            var returned = FormReader.read(content, layouts.get(newest));
            var seal = AnswerSheet.Seal.read(returned.seal());
            if (seal.isEmpty()) {
                return ReadWorkbook.notOurs(file, words.text("workbooks.notOurs"));
            }
            if (!seal.get().questionnaire().equals(code)) {
                return ReadWorkbook.notOurs(file, words.text("workbooks.otherQuestionnaire", seal.get().questionnaire()));
            }
            var sheet = sheetOf(seal.get().number());
            if (sheet.isEmpty()) {
                return ReadWorkbook.notOurs(file, words.text("workbooks.otherVersion", seal.get().number()));
            }
            var printed = new Printed(sheet.get(), seal.get().language());
            var ofVersion = printed.equals(newest) ? returned : FormReader.read(content, layouts.get(printed));
            return understood(file, sheet.get(), ofVersion, sign(content), seal.get().pass());
        } catch (UnreadableForm unreadable) {
            return ReadWorkbook.notOurs(file, words.text((OWN_WORDS.contains(unreadable.reason()) ? "workbooks.unreadable." : "UnreadableForm.") + unreadable.reason()));
        }
    }

    private Optional<AnswerSheet> sheetOf(int number) {
        return sheets.stream().filter(sheet -> sheet.number() == number).findFirst();
    }

    private ReadWorkbook understood(String file, AnswerSheet sheet, ReturnedForm returned, String sign, String pass) {
        var typed = PaperAnswers.read(sheet.form(), returned.texts());
        var checked = AnswerCheck.of(sheet.form(), typed);
        var doubts = new ArrayList<Doubt>();
        doubts.addAll(unread(sheet, returned));
        checked.faults().forEach(fault -> doubts.add(doubt(sheet, fault, typed)));
        var lacking = AnswerCheck.of(sheet.form(), checked.kept()).faults();
        lacking.stream().filter(fault -> !checked.faults().contains(fault)).forEach(fault -> sayThatItMustBeThere(nameOf(sheet, fault.cell()), doubts));
        boolean isSound = doubts.isEmpty();
        doubts.addAll(notAsked(sheet, typed, checked.kept()));
        var outcome = !lacking.isEmpty() ? Outcome.INCOMPLETE
                : isSound ? Outcome.ACCEPTED : Outcome.DOUBTFUL;
        return new ReadWorkbook(file, checked.kept().isEmpty() ? Outcome.INCOMPLETE : outcome, sheet.version(),
                checked.kept().isEmpty() ? null : checked.kept().json(), sign, pass, List.copyOf(doubts));
    }

    /** Of a question that must be answered: what was not read of it is said once, with that. */
    private void sayThatItMustBeThere(String question, List<Doubt> doubts) {
        var said = IntStream.range(0, doubts.size()).filter(place -> doubts.get(place).question().equals(question)).findFirst();
        if (said.isEmpty()) {
            doubts.add(new Doubt(question, "", words.text("workbooks.mustBeThere")));
        } else {
            var unread = doubts.get(said.getAsInt());
            doubts.set(said.getAsInt(), new Doubt(question, unread.found(), words.text("workbooks.mustBeReadable", unread.why())));
        }
    }

    /** What could not be read, once for each question; of a sheet that is broken throughout, the first few and how many more there are. */
    private List<Doubt> unread(AnswerSheet sheet, ReturnedForm returned) {
        var all = returned.faults().stream().filter(fault -> !READ_NEVERTHELESS.contains(fault.trouble()))
                .map(fault -> new Doubt(nameOf(sheet, fault.key()), shown(fault.found()), words.text("workbooks.trouble." + fault.trouble()))).distinct().toList();
        if (all.size() <= TOLD_SINGLY) {
            return all;
        }
        var few = new ArrayList<>(all.subList(0, TOLD_SINGLY));
        few.add(new Doubt("", "", words.text("workbooks.trouble.more", all.size() - TOLD_SINGLY)));
        return few;
    }

    /** What somebody wrote beside questions that were not for them, once for each question. */
    private List<Doubt> notAsked(AnswerSheet sheet, Answers typed, Answers kept) {
        return sheet.form().possibleQuestions().stream()
                .filter(question -> sheet.form().cells(question).stream().anyMatch(cell -> !typed.of(cell).isEmpty() && !sheet.form().asks(question, cell.scene(), kept)))
                .map(question -> new Doubt((sheet.asks().numberOf(question, words.locale()) + " " + question.label().in(words.locale())).strip(), "",
                        words.text("workbooks.notAsked"))).toList();
    }

    private Doubt doubt(AnswerSheet sheet, AnswerFault fault, Answers typed) {
        return new Doubt(nameOf(sheet, fault.cell()), shown(words.list(typed.of(fault.cell()))), fault.in(words));
    }

    private static String shown(String found) {
        return found.codePointCount(0, found.length()) <= SHOWN ? found : found.substring(0, found.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /** The question of an entry, a piece of whose answer it may hold. */
    private String nameOf(AnswerSheet sheet, String key) {
        return sheet.form().allCells().stream().filter(cell -> FormPaper.belongs(key, cell.code())).findFirst().map(cell -> nameOf(sheet, cell)).orElse(key);
    }

    private String nameOf(AnswerSheet sheet, AnswerCell cell) {
        return sheet.form().definition().find(cell.question()).map(question ->
                (sheet.asks().numberOf(question, words.locale()) + " " + new AnswerWords(sheet.form(), words).name(question, cell)).strip()).orElse(cell.code());
    }

    /** The sign of a file by which it is known again for a day. */
    private static String sign(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("workbook\n".getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
