package jp.kenshu.form.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jp.kenshu.PortalIT;
import jp.kenshu.RuleViolation;
import jp.kenshu.audit.Actor;
import jp.kenshu.form.SampleForm;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.Question;
import jp.kenshu.form.definition.QuestionKind;
import jp.kenshu.programme.Programme;
import org.junit.jupiter.api.Test;

class FormVersionsIT extends PortalIT {

    private static final Actor HANA = Actor.staff("事務局 花子");

    @Inject
    private FormVersions versions;
    @Inject
    private Programme programme;

    @Test
    void aFormIsDraftedOpenedOnceAndThenOnlyAddedTo() throws Exception {
        var conference = programme.conference();
        var code = "versions-" + System.nanoTime();
        var first = form(code, SampleForm.PLACE, SampleForm.NEEDS);

        var drafts = atOnce(() -> versions.draft(conference, code, first, HANA).getId());
        assertEquals(drafts.get(0), drafts.get(1));
        assertFalse(versions.findOpen(conference, code).isPresent());

        var opened = atOnce(() -> versions.open(drafts.get(0), HANA).getOpenedAt());
        assertEquals(opened.get(0), opened.get(1));
        assertEquals(first, versions.findOpen(conference, code).orElseThrow().getDefinition());

        var next = versions.draft(conference, code, first, HANA);
        assertEquals(List.of(2, 0), List.of(next.getNumber(), next.getRevision()));
        assertEquals("forms.closed.KIND", assertThrows(RuleViolation.class,
                () -> versions.change(next.getId(), form(code, SampleForm.PLACE, SampleForm.plain("needs", QuestionKind.TEXT)), 0, HANA)).key());
        var added = form(code, SampleForm.PLACE, SampleForm.NEEDS, SampleForm.plain("more", QuestionKind.TEXT));
        assertEquals(1, versions.change(next.getId(), added, 0, HANA).getRevision());
        assertEquals("forms.changedMeanwhile", assertThrows(RuleViolation.class, () -> versions.change(next.getId(), first, 0, HANA)).key());
        assertEquals(first, versions.findOpen(conference, code).orElseThrow().getDefinition());

        versions.open(next.getId(), HANA);
        assertEquals(added, versions.findOpen(conference, code).orElseThrow().getDefinition());
        assertEquals(first, versions.get(drafts.get(0)).getDefinition());
    }

    @Test
    void whatOneNodeOpensTheOtherOneAsksAtOnce() {
        var other = new Unmanaged<>(FormVersions.class).newInstance().produce().inject().postConstruct();
        var conference = programme.conference();
        var code = "nodes-" + System.nanoTime();
        var first = versions.open(versions.draft(conference, code, form(code, SampleForm.PLACE), HANA).getId(), HANA);
        assertEquals(first.getId(), other.get().openId(programme.announcedAnew(), code));

        var next = versions.open(versions.draft(conference, code, null, HANA).getId(), HANA);

        assertEquals(next.getId(), other.get().openId(programme.announcedAnew(), code));
        assertEquals(2, next.getNumber());
        other.preDestroy().dispose();
    }

    private static FormDefinition form(String code, Question... questions) {
        var sample = SampleForm.of(questions);
        return new FormDefinition(code, sample.title(), sample.lead(), sample.sections());
    }

    private static <T> List<T> atOnce(Callable<T> deed) throws Exception {
        var two = Executors.newFixedThreadPool(2);
        try {
            var results = new ArrayList<T>();
            for (var each : two.invokeAll(List.of(deed, deed))) {
                results.add(each.get());
            }
            return results;
        } finally {
            two.shutdown();
        }
    }
}
