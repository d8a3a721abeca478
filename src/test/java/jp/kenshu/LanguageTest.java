package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

/** The link to the same page in the other language. */
class LanguageTest {

    @Test
    void aPageIsShownInTheOtherLanguageWithAllThatItsAddressSays() {
        assertEquals("?id=3&day=2023-10-26&lang=en", new Language(request("GET", "id=3&day=2023-10-26&lang=ja", Map.of())).getOther());
        assertEquals("?lang=en", new Language(request("GET", "lang=ja", Map.of())).getOther());
    }

    /** What a refused form was about stood in its fields alone; the link to the other language led to a page about nothing. */
    @Test
    void aPageThatAnswersAFormIsShownInTheOtherLanguageToo() {
        assertEquals("?id=3&day=2023-10-26&lang=en", new Language(request("POST", "lang=ja", Map.of("id", "3", "day", "2023-10-26", "name", "山田"))).getOther());
        assertEquals("?lang=en", new Language(request("POST", "lang=ja", Map.of("id", "3&x=<b>"))).getOther());
        assertEquals("?lang=en", new Language(request("POST", "lang=ja", Map.of())).getOther());
    }

    private static HttpServletRequest request(String method, String query, Map<String, String> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(LanguageTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, called, values) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getQueryString" -> query;
                    case "getParameter" -> parameters.get(values[0]);
                    default -> null;
                });
    }
}
