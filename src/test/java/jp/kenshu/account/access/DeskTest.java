package jp.kenshu.account.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The bar over the staff's pages marks where one is. */
class DeskTest {

    private static final Path PAGES = Path.of("webapp");

    @Test
    void everyPageOfStaffBelongsToOneDesk() throws IOException {
        try (var files = Files.walk(PAGES)) {
            var pages = files.map(file -> "/" + PAGES.relativize(file).toString().replaceFirst("\\.xhtml$", "")).filter(page -> page.contains("/organiser/"))
                    .filter(page -> Files.exists(PAGES.resolve(page.substring(1) + ".xhtml"))).sorted().toList();

            assertEquals(List.of(), pages.stream().filter(page -> Desk.keysOf(page, null).size() != 1).toList());
        }
    }

    @Test
    void formOfAQuestionnaireIsWrittenAtTheDeskOfQuestionnaires() {
        assertEquals(List.of("desk.questionnaires"), Desk.keysOf("/form/organiser/form-question", "questionnaire-r5"));
        assertEquals(List.of("desk.settings"), Desk.keysOf("/form/organiser/form-question", "registration"));
    }
}
