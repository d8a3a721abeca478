package jp.kenshu.report.groupwork;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import jp.kenshu.Words;

/** The work of all groups in one paper (まとめ集): venue by venue, scene by scene, at one moment. */
public record Compilation(Words words, String conference, List<AtVenue> venues, Instant madeAt) {

    /** The groups of a venue, scene by scene in the order of their numbers; the day is empty where it is not fixed. */
    public record AtVenue(String name, String day, List<CompiledGroup> groups) {
    }

    /** All groups in the order of the paper. */
    public List<CompiledGroup> groups() {
        return venues.stream().flatMap(venue -> venue.groups().stream()).toList();
    }

    /** The titles of the groups whose まとめ has not been collected, so that the paper would be without it. */
    public List<String> missing() {
        return groups().stream().filter(group -> !group.isCollected()).map(CompiledGroup::title).toList();
    }

    /** What stands for all that the groups say: two of the same sign say the same, in whatever language their heads are. */
    public String sign() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            groups().stream().flatMap(Compilation::said).forEach(text -> digest.update((text + '\u0000').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<String> said(CompiledGroup group) {
        var head = Stream.of(group.id() + " " + group.scene().getCode(), String.join("、", group.municipalities()), String.valueOf(group.summary()));
        if (!group.hasSheet()) {
            return head;
        }
        var sheet = group.sheet().sheet();
        var texts = sheet.fields().stream().map(field -> field.name() + " " + field.text());
        var rows = sheet.outline().lists().stream().flatMap(list -> sheet.rows(list.code()).stream()).flatMap(row -> row.fields().stream()
                .map(field -> row.id() + " " + row.parentId() + " " + field.name() + " " + field.text()));
        return Stream.of(head, texts, rows).flatMap(each -> each);
    }
}
