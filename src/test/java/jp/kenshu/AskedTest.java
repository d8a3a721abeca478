package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

class AskedTest {

    private static final Pattern BY_HAND = Pattern.compile("(?:Integer|Long|UUID)\\.(?:parse\\w+|valueOf|fromString)\\(request\\.getParameter\\(");

    @Test
    void whatIsOfItsKindIsRead() {
        assertEquals(Optional.of(12L), Asked.id(asking("12"), "id"));
        assertEquals(List.of(1L, 2L), Asked.ids(asking("1", "2", "x"), "id"));
        assertEquals(Optional.of(999_999_999), Asked.number(asking("999999999"), "id"));
        assertEquals("saved", Asked.word(asking("saved"), "id"));
    }

    @Test
    void nothingElseWasAskedFor() {
        for (var value : List.of("", " ", "-1", "+1", "1.5", "1e99999999", "9".repeat(19), "9".repeat(900_000), "١", "1 ", "0x1", "null")) {
            assertEquals(Optional.empty(), Asked.id(asking(value), "id"));
            assertEquals(List.of(), Asked.ids(asking(value), "id"));
            assertEquals(Optional.empty(), Asked.number(asking(value), "id"));
        }
        for (var value : List.of("", "a b", "<b>", "a".repeat(21), "保存", "1")) {
            assertNull(Asked.word(asking(value), "id"));
        }
        assertEquals(Optional.empty(), Asked.number(asking("4294967297"), "id"));
        assertEquals(List.of(), Asked.ids(asking(), "id"));
    }

    @Test
    void nobodyMakesANumberOfAParameterByHand() throws IOException {
        var offences = new ArrayList<String>();

        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (BY_HAND.matcher(Files.readString(file)).find()) offences.add(file.getFileName().toString());
            }
        }

        assertEquals(List.of(), offences);
    }

    private static HttpServletRequest asking(String... values) {
        return (HttpServletRequest) Proxy.newProxyInstance(AskedTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (request, method, arguments) -> switch (method.getName()) {
                    case "getParameter" -> values.length == 0 ? null : values[0];
                    case "getParameterValues" -> values.length == 0 ? null : values;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
