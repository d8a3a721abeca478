package jp.kenshu.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jp.kenshu.seed.edition.Announcements;
import org.junit.jupiter.api.Test;

/** A venue is never taken away: teams, groups and papers refer to it, so that every report has its name. */
class VenueStandsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern COLUMN = Pattern.compile("(?m)^\\s+(\\w*venue_id) bigint");
    private static final Pattern REFERENCE = Pattern.compile("(?s)foreign key \\((\\w*venue_id)\\) references venue \\(id\\)([^,;)]*)");
    private static final Pattern REMOVAL = Pattern.compile("(?i)delete\\s+from\\s+venue\\b|orphanRemoval[^;]*List<Venue>|remove\\(\\w*venue\\w*\\)|CascadeType\\.(ALL|REMOVE)[^;]*\\bVenue\\b");

    @Test
    void databaseRefusesToDeleteAVenueThatAnythingRefersTo() throws IOException {
        var columns = new ArrayList<String>();
        var held = new ArrayList<String>();
        for (var migration : files(MIGRATIONS, ".sql")) {
            for (var table : Files.readString(migration).split("(?=create table )")) {
                COLUMN.matcher(table).results().forEach(found -> columns.add(table.lines().findFirst().orElseThrow() + found.group(1)));
                REFERENCE.matcher(table).results().forEach(found -> {
                    assertEquals("", found.group(2).strip(), () -> "what becomes of " + found.group() + " without its venue");
                    held.add(table.lines().findFirst().orElseThrow() + found.group(1));
                });
            }
        }

        assertTrue(columns.size() >= 10, columns::toString);
        assertEquals(columns.stream().sorted().toList(), held.stream().sorted().toList());
    }

    @Test
    void nothingInThePortalTakesAVenueAway() throws IOException {
        for (var source : files(SOURCES, ".java")) {
            assertTrue(REMOVAL.matcher(Files.readString(source)).results().findAny().isEmpty(), source::toString);
        }
        var venues = Announcements.of("r5").findPart(PartKind.TEAM).orElseThrow().getVenues();
        assertThrows(UnsupportedOperationException.class, () -> venues.remove(0));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }
}
