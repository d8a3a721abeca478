package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** A page whose bean lives as long as the page says that it holds something: it cannot be made anew once the portal has forgotten it. */
class HeldPagesTest {

    @Test
    void pagesSayThatTheyHoldSomethingWhereTheirBeanDoes() {
        var beans = files(Path.of("src/main/java"), ".java").stream().filter(source -> text(source).contains("\n@ViewScoped\n"))
                .map(source -> source.getFileName().toString().replace(".java", "")).map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1)).toList();
        var silent = new TreeSet<String>();

        for (var page : files(Path.of("webapp"), ".xhtml")) {
            var text = text(page);
            if (text.contains("template=\"/WEB-INF/page.xhtml\"") && beans.stream().anyMatch(bean -> text.contains("#{" + bean + ".") || text.contains("#{" + bean + "}"))
                    != text.contains("<ui:param name=\"holds\" value=\"#{true}\"/>")) {
                silent.add(page.toString());
            }
        }

        assertFalse(beans.isEmpty());
        assertEquals(List.of(), List.copyOf(silent));
    }

    private static List<Path> files(Path below, String ending) {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
