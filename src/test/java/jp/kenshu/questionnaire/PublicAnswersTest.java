package jp.kenshu.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jp.kenshu.account.access.Access;
import org.junit.jupiter.api.Test;

/** Whoever answers has no session that could expire under their hands: each page for everybody carries all it needs. */
class PublicAnswersTest {

    private static final Path PAGES = Path.of("webapp/questionnaire");

    @Test
    void pagesForThoseWhoAnswerNeedNoSession() throws IOException {
        try (var pages = Files.list(PAGES)) {
            assertEquals(List.of(), pages.filter(page -> page.toString().endsWith(".xhtml")).filter(PublicAnswersTest::isForEverybody).filter(page -> !read(page).contains("name=\"stateless\" value=\"#{true}\""))
                    .map(Path::toString).toList());
        }
    }

    private static boolean isForEverybody(Path page) {
        var address = "/questionnaire/" + page.getFileName().toString().replace(".xhtml", "");
        return Access.stated().ruleFor(address).filter(Access.Rule::isForEverybody).isPresent();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
