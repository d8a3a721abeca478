package jp.kenshu.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jp.kenshu.RuleViolation;
import org.junit.jupiter.api.Test;

class AttendeeTest {

    @Test
    void everyFieldHoldsOneLineAndSaysSoBesideItself() {
        for (var mark : List.of("\n", "\t", "\u2028", "\u202E", "\u2066", "\u200B", "\uFEFF")) {
            var faults = faults(mark);

            for (var field : List.of("name", "reading", "department", "profession")) {
                assertEquals("\n\t\u2028".contains(mark) ? "oneLine.severalLines" : "oneLine.unseen", faults.get(field), field);
            }
        }
    }

    @Test
    void namesKeepWhatIsDrawn() {
        assertEquals(Map.of("category", "attendee.category"), faults("󠄀"));
        assertEquals(Map.of("category", "attendee.category"), faults("𠮷"));
    }

    private static Map<String, String> faults(String mark) {
        var text = "葛" + mark + "西";
        var refused = assertThrows(RuleViolation.class, () -> new Attendee(null, null, null, null, text, text, text, text, "kasai@example.jp"));
        var faults = new TreeMap<String, String>();
        refused.all().forEach(fault -> faults.put(fault.field(), fault.key()));
        return faults;
    }
}
