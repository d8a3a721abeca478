package jp.kenshu.form.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jp.kenshu.Bilingual;
import jp.kenshu.Words;
import jp.kenshu.form.AnswerCell;
import jp.kenshu.form.AnswerWords;
import jp.kenshu.form.definition.Choice;
import jp.kenshu.form.definition.FormSection;
import jp.kenshu.form.definition.GridScale;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;

/** Draws the questions of one form into a page, kind by kind. */
final class QuestionMarkup {

    private final PageForm form;
    private final FacesContext faces;
    private final ResponseWriter out;
    private final Words words;
    private final String heading;

    QuestionMarkup(PageForm form, FacesContext faces, String heading) {
        this.heading = heading;
        this.form = form;
        this.faces = faces;
        this.out = faces.getResponseWriter();
        this.words = Words.in(faces);
    }

    /** Carries on what was typed without showing it. */
    void keep() throws IOException {
        version();
        for (var cell : form.getTyped().cells()) {
            var values = form.getTyped().of(cell);
            boolean ranked = form.form().definition().find(cell.question()).filter(question -> question.kind() == QuestionKind.RANKING).isPresent();
            for (int at = 0; at < values.size(); at++) {
                empty("input", "type", "hidden", "name", ranked ? form.field(cell, at + 1) : form.field(cell), "value", values.get(at));
            }
        }
    }

    /** Shows every question that may be for the person. */
    void ask() throws IOException {
        version();
        for (var section : form.form().definition().sections()) {
            var questions = section.questions().stream().filter(form::mayAsk).toList();
            if (!questions.isEmpty()) {
                start("section", "class", "questions stack", "data-guided", "true");
                head(section);
                for (var question : questions) {
                    ask(question);
                }
                end("section");
            }
        }
    }

    private void version() throws IOException {
        if (form.version() != null) {
            empty("input", "type", "hidden", "name", form.versionField(), "value", String.valueOf(form.version()));
        }
    }

    private void head(FormSection section) throws IOException {
        if (section.title() != null) {
            element(heading, section.title());
        }
        if (section.lead() != null) {
            element("p", section.lead(), "class", "lines");
        }
    }

    private void ask(Question question) throws IOException {
        var categories = form.categories(question.terms().condition());
        if (!categories.isEmpty()) {
            start("by-category", "values", categories, "field", form.chooser().field());
        }
        if (question.kind() == QuestionKind.STATEMENT) {
            when(question, null, () -> statement(question));
        } else if (question.kind() == QuestionKind.GRID) {
            when(question, null, () -> grid(question));
        } else {
            for (var cell : form.form().cells(question)) {
                when(question, cell.scene(), () -> field(question, cell));
            }
        }
        if (!categories.isEmpty()) {
            end("by-category");
        }
    }

    /** What is drawn into a page. */
    private interface Drawing {

        void draw() throws IOException;
    }

    /** Draws what is shown only while an earlier question has one of some answers; without script it always is. */
    private void when(Question question, String scene, Drawing drawing) throws IOException {
        var condition = question.terms().condition();
        if (!condition.dependsOnAnswer()) {
            drawing.draw();
            return;
        }
        boolean ofScene = scene != null && form.form().definition().find(condition.question()).filter(earlier -> earlier.terms().perScene()).isPresent();
        var earlier = ofScene ? AnswerCell.ofScene(condition.question(), scene) : AnswerCell.of(condition.question());
        start("asked-when", "field", form.field(earlier), "values", String.join(" ", condition.values()));
        drawing.draw();
        end("asked-when");
    }

    private void statement(Question question) throws IOException {
        start("p", "class", "lines statement");
        asked(question, AnswerCell.of(question.code()));
        end("p");
        help(question, null);
    }

    private void field(Question question, AnswerCell cell) throws IOException {
        switch (question.kind()) {
            case ONE -> choices(question, cell, "radio", question.offer().choices());
            case SEVERAL -> choices(question, cell, "checkbox", question.offer().choices());
            case YES_NO -> choices(question, cell, "radio", List.of(said("yes", "form.answer.yes"), said("no", "form.answer.no")));
            case SCALE -> choices(question, cell, "radio", figures(question));
            case MARK -> choices(question, cell, "checkbox", List.of(said("1", "form.mark")));
            case RANKING -> ranks(question, cell);
            case FILE -> file(question, cell);
            case MONTH -> labelled(question, cell, () -> select(form.field(cell), months(), form.getTyped().text(cell)));
            case TEXT -> labelled(question, cell, () -> area(question, cell));
            default -> labelled(question, cell, () -> line(question, cell));
        }
    }

    /** Files are sent on a page of their own, by whom the portal knows. */
    private void file(Question question, AnswerCell cell) throws IOException {
        start("div", "class", "field");
        start("p", "class", "statement");
        asked(question, cell);
        end("p");
        help(question, null);
        start("p", "class", "help");
        out.writeText(words.text("form.fileLater"), null);
        end("p");
        end("div");
    }

    private static Choice said(String code, String key) {
        return Choice.of(code, new Bilingual(Words.in("ja").text(key), Words.in("en").text(key)));
    }

    private static List<Choice> months() {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> said(String.valueOf(month), "form.month." + month)).toList();
    }

    private static List<Choice> figures(Question question) {
        var figures = new ArrayList<Choice>();
        var limits = question.limits();
        for (var figure : question.figures()) {
            var end = figure == limits.least().intValue() ? limits.leastLabel() : figure == limits.most().intValue() ? limits.mostLabel() : null;
            figures.add(Choice.of(String.valueOf(figure), end == null ? new Bilingual("" + figure, "" + figure)
                    : new Bilingual(figure + " " + end.ja(), figure + " " + end.en())));
        }
        return figures;
    }

    private void labelled(Question question, AnswerCell cell, Drawing input) throws IOException {
        var field = form.field(cell);
        start("div", "class", "field");
        start("label", "for", field, "id", field + "-label");
        asked(question, cell);
        end("label");
        help(question, field);
        input.draw();
        error(field);
        end("div");
    }

    private void choices(Question question, AnswerCell cell, String type, List<Choice> offered) throws IOException {
        var field = form.field(cell);
        start("fieldset", "class", "field " + (question.kind() == QuestionKind.SCALE ? "scale" : "choices"), "id", field, "tabindex", "-1",
                "aria-describedby", describedBy(question, field));
        start("legend");
        asked(question, cell);
        end("legend");
        help(question, field);
        for (var choice : offered) {
            choice(cell, type, choice);
        }
        error(field);
        end("fieldset");
    }

    private void choice(AnswerCell cell, String type, Choice choice) throws IOException {
        boolean chosen = form.getTyped().of(cell).contains(choice.code()) || choice.code().equals("1") && type.equals("checkbox") && form.getTyped().of(cell).contains("on");
        start("label", "class", "choice");
        empty("input", "type", type, "name", form.field(cell), "value", choice.code(), "checked", chosen ? "checked" : null,
                "data-alone", choice.exclusive() ? "true" : null);
        element("span", choice.label());
        end("label");
        if (choice.asksMore()) {
            var text = cell.beside(choice.code());
            start("p", "class", "beside");
            empty("input", "type", "text", "id", form.field(text), "name", form.field(text), "value", form.getTyped().text(text),
                    "aria-label", words.text("form.beside", choice.label()), "aria-describedby", form.field(text) + "-error", "aria-invalid", invalid(form.field(text)));
            end("p");
            error(form.field(text));
        }
    }

    private void ranks(Question question, AnswerCell cell) throws IOException {
        var field = form.field(cell);
        start("fieldset", "class", "field ranks", "id", field, "tabindex", "-1", "aria-describedby", describedBy(question, field));
        start("legend");
        asked(question, cell);
        end("legend");
        help(question, field);
        start("rank-choices", "place", words.text("form.rankLabel", "{0}"), "help", words.text("form.ranks.help"), "given", words.text("form.ranks.given"),
                "withdrawn", words.text("form.ranks.withdrawn"), "full", words.text("form.ranks.full"));
        start("div", "data-ranks", "true");
        rankLists(question, cell);
        end("div");
        end("rank-choices");
        error(field);
        end("fieldset");
    }

    /** One list a rank, which is all there is without script. */
    private void rankLists(Question question, AnswerCell cell) throws IOException {
        var given = form.getTyped().of(cell);
        for (int rank = 1; rank <= PageForm.ranks(question); rank++) {
            start("label", "for", form.field(cell, rank));
            out.writeText(words.text("form.rankLabel", rank), null);
            end("label");
            select(form.field(cell, rank), question.offer().choices(), rank <= given.size() ? given.get(rank - 1) : "");
        }
    }

    /** Each row is a card of its own, and on each scale one choice stands beside the other: what one hand can answer on a phone. */
    private void grid(Question question) throws IOException {
        var first = form.field(form.form().cells(question).get(0));
        start("fieldset", "class", "field grid-question", "aria-describedby", helpOf(question).isEmpty() ? null : first + "-help");
        start("legend");
        asked(question, AnswerCell.of(question.code()));
        end("legend");
        help(question, first);
        for (var row : question.offer().rows()) {
            start("fieldset", "class", "grid-row");
            start("legend");
            out.writeText(row.label().in(words.locale()), null);
            end("legend");
            for (var scale : question.offer().scales()) {
                steps(scale, AnswerCell.of(question.code()).in(row.code(), scale.code()));
            }
            end("fieldset");
        }
        end("fieldset");
    }

    private void steps(GridScale scale, AnswerCell cell) throws IOException {
        var field = form.field(cell);
        start("div", "class", "grid-field", "role", "radiogroup", "id", field, "tabindex", "-1", "aria-labelledby", field + "-scale",
                "aria-describedby", field + "-error", "aria-invalid", invalid(field));
        element("p", scale.label(), "class", "scale-name", "id", field + "-scale");
        start("div", "class", "steps");
        for (var choice : scale.choices()) {
            start("label", "class", "step");
            empty("input", "type", "radio", "name", field, "value", choice.code(),
                    "checked", form.getTyped().of(cell).contains(choice.code()) ? "checked" : null);
            element("span", choice.label());
            end("label");
        }
        end("div");
        error(field);
        end("div");
    }

    private void select(String field, List<Choice> offered, String chosen) throws IOException {
        start("select", "id", field, "name", field, "aria-describedby", field + "-error", "aria-invalid", invalid(field));
        start("option", "value", "");
        out.writeText(words.text("form.noChoice"), null);
        end("option");
        for (var choice : offered) {
            start("option", "value", choice.code(), "selected", choice.code().equals(chosen) ? "selected" : null);
            out.writeText(choice.label().in(words.locale()), null);
            end("option");
        }
        end("select");
    }

    private void area(Question question, AnswerCell cell) throws IOException {
        var field = form.field(cell);
        start("textarea", "id", field, "name", field, "rows", "4", "aria-describedby", describedBy(question, field), "aria-invalid", invalid(field));
        out.writeText("\n" + form.getTyped().text(cell), null);
        end("textarea");
    }

    private void line(Question question, AnswerCell cell) throws IOException {
        var field = form.field(cell);
        var unit = question.limits().unit();
        if (unit != null) {
            start("span", "class", "with-unit");
        }
        empty("input", "type", "text", "id", field, "name", field, "value", form.getTyped().text(cell), "class", question.kind() == QuestionKind.LINE ? null : "short",
                "inputmode", question.kind().isQuantity() ? (question.limits().decimals() > 0 ? "decimal" : "numeric") : null, "autocomplete", "off",
                "aria-describedby", describedBy(question, field), "aria-invalid", invalid(field));
        if (unit != null) {
            element("span", unit);
            end("span");
        }
    }

    private void asked(Question question, AnswerCell cell) throws IOException {
        if (question.wording().number() != null) {
            out.writeText(question.wording().number().in(words.locale()) + " ", null);
        }
        var scene = form.form().situation().scenes().stream().filter(each -> each.code().equals(cell.scene())).findFirst();
        if (scene.isPresent()) {
            out.writeText(scene.get().mark() + scene.get().name().in(words.locale()) + words.text("form.colon"), null);
        }
        out.writeText(question.label().in(words.locale()), null);
        if (question.isRequired()) {
            out.writeText(" ", null);
            start("span", "class", "required");
            out.writeText(words.text("field.required"), null);
            end("span");
        }
    }

    private void help(Question question, String field) throws IOException {
        var help = helpOf(question);
        if (!help.isEmpty()) {
            start("p", "class", "help lines", "id", field == null ? null : field + "-help");
            out.writeText(help, null);
            end("p");
        }
    }

    private String helpOf(Question question) {
        var wording = question.wording();
        var told = Stream.of(wording.instruction(), wording.help(), wording.example()).filter(Objects::nonNull).map(each -> each.in(words.locale()));
        return Stream.concat(told, AnswerWords.range(question, words).stream()).collect(Collectors.joining("\n"));
    }

    private String describedBy(Question question, String field) {
        return (helpOf(question).isEmpty() ? "" : field + "-help ") + field + "-error";
    }

    private void error(String field) throws IOException {
        start("p", "class", "error", "id", field + "-error");
        for (var message : faces.getMessageList(field)) {
            out.writeText(message.getSummary(), null);
        }
        end("p");
    }

    private String invalid(String field) {
        return faces.getMessageList(field).isEmpty() ? null : "true";
    }

    private void element(String name, Bilingual text, String... attributes) throws IOException {
        start(name, attributes);
        out.writeText(text.in(words.locale()), null);
        end(name);
    }

    private void empty(String name, String... attributes) throws IOException {
        start(name, attributes);
        end(name);
    }

    private void start(String name, String... attributes) throws IOException {
        out.startElement(name, null);
        for (int at = 0; at < attributes.length; at += 2) {
            if (attributes[at + 1] != null) {
                out.writeAttribute(attributes[at], attributes[at + 1], null);
            }
        }
    }

    private void end(String name) throws IOException {
        out.endElement(name);
    }
}
