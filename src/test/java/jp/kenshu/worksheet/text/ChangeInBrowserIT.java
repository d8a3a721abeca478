package jp.kenshu.worksheet.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import jp.kenshu.BrowserIT;
import jp.kenshu.Json;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;

/** The rules of changes stand twice, for the portal and for browsers; here both are asked the same and must answer the same. */
class ChangeInBrowserIT extends BrowserIT {

    private static final String ASKED = """
            const [cases, answer] = arguments;
            import('/resources/js/change.js').then(({ applyTo, between, compose, rebase }) => answer(cases.map(({ text, one, other, first, next }) => {
              const [mine, theirs] = [JSON.parse(one), JSON.parse(other)];
              const over = rebase(theirs, mine, !first);
              return [applyTo(mine, text), JSON.stringify(rebase(mine, theirs, first)), JSON.stringify(over), applyTo(compose(mine, over), text),
                JSON.stringify(between(text, next))];
            })));""";

    @Test
    void browserAndPortalAnswerTheSame() {
        open("/programme");
        var dice = new Random(17);
        var cases = new ArrayList<Map<String, Object>>();
        var told = new ArrayList<List<String>>();
        for (int round = 0; round < 5_000; round++) {
            var text = ChangeTest.text(dice, 12);
            var one = ChangeTest.change(dice, text, "［" + round + "］");
            var other = ChangeTest.change(dice, text, "〔" + round + "〕");
            var first = dice.nextBoolean();
            var next = dice.nextBoolean() ? ChangeTest.text(dice, 12) : ChangeTest.change(dice, text, "新").applyTo(text);
            cases.add(Map.of("text", text, "one", one.written().toString(), "other", other.written().toString(), "first", first, "next", next));
            var over = other.rebase(one, !first);
            told.add(List.of(one.applyTo(text), written(one.rebase(other, first)), written(over), over.applyTo(one.applyTo(text)), written(Change.between(text, next))));
        }

        var heard = ((ChromeDriver) browser).executeAsyncScript(ASKED, cases);

        for (int round = 0; round < told.size(); round++) {
            var number = round;
            assertEquals(told.get(round), ((List<?>) heard).get(round), () -> cases.get(number).toString());
        }
    }

    @Test
    void everyChangeThatABrowserWritesIsReadAsItWas() {
        var dice = new Random(19);
        for (int round = 0; round < 1_000; round++) {
            var change = ChangeTest.change(dice, ChangeTest.text(dice, 12), "［" + round + "］");
            try (var reader = Json.createReader(new StringReader(change.written().toString()))) {
                assertEquals(change, Change.read(reader.readArray()));
            }
        }
    }

    private static String written(Change change) {
        return change.written().toString();
    }
}
