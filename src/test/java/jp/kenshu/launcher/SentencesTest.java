package jp.kenshu.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The launcher's sentences in both languages. */
class SentencesTest {

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        var japanese = bundle("launcher.properties");
        var english = bundle("launcher_en.properties");

        assertEquals(japanese.stringPropertyNames(), english.stringPropertyNames());
        for (var key : japanese.stringPropertyNames()) {
            assertEquals(places(japanese.getProperty(key)), places(english.getProperty(key)), key);
        }
    }

    @Test
    void placesAreFilledAndNumbersAreNotGrouped() {
        var sentence = Sentences.say("port.taken", 8080);

        assertFalse(sentence.contains("{0}") || sentence.contains("8,080"), sentence);
    }

    private static Properties bundle(String name) throws IOException {
        var bundle = new Properties();
        try (var in = new InputStreamReader(Sentences.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            bundle.load(in);
        }
        return bundle;
    }

    private static Set<String> places(String sentence) {
        var places = new TreeSet<String>();
        Pattern.compile("\\{\\d}").matcher(sentence).results().forEach(place -> places.add(place.group()));
        return places;
    }
}
