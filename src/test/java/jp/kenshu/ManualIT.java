package jp.kenshu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;

/**
 * Takes the manuals' pictures from the running portal, and holds manuals and pictures together. With
 * {@code -Dmanual=update} the pictures under {@code docs/images} are replaced.
 */
class ManualIT extends BrowserIT {

    private static final Path DOCS = Path.of("docs");
    private static final Path IMAGES = DOCS.resolve("images");
    private static final Pattern IMAGE = Pattern.compile("\\(images/([\\w-]+)\\.png\\)");
    private static final Dimension TALL = new Dimension(1200, 1400);

    @Test
    void picturesOfTheManualsAreTakenFromThePortal() {
        var taken = new TreeSet<String>();
        var stage = stage();

        browser.manage().window().setSize(TALL);
        take(taken, "site", "/");
        take(taken, "part1", "/registration/part1");
        take(taken, "part2", "/registration/part2");
        take(taken, "receipt", stage.get("receipt"));
        take(taken, "sign-in", "/account/sign-in");
        take(taken, "notice", "/privacy/notice");
        var lecture = get("/test/lecture?code=r5-I-05").body().lines().findFirst().orElseThrow();
        take(taken, "lecture", "/lecture/r5-I-05?t=20");
        takeAs(taken, stage.get("representative"), Map.of("home-representative", "/home", "team", "/registration/team",
                "assignment", "/assignment", "preference", "/assignment/preference"));
        takeAs(taken, stage.get("member"), Map.of("member", "/registration/member", "homework", "/assignment/homework"));
        signInAs(Role.SECRETARIAT);
        take(taken, "desk-home", "/home");
        take(taken, "desk-people", "/registration/organiser/people");
        take(taken, "desk-teams", "/registration/organiser/teams");
        take(taken, "desk-team", "/registration/organiser/team?id=" + stage.get("teamUnderReview"));
        take(taken, "desk-board", "/assignment/organiser/board");
        take(taken, "desk-board-team", "/assignment/organiser/team?id=" + stage.get("team"));
        take(taken, "desk-import", "/registration/organiser/import");
        take(taken, "desk-settings", "/programme/organiser/settings");
        take(taken, "desk-outbox", "/mail/organiser/outbox");
        take(taken, "desk-circular", "/circular/organiser/circular");
        take(taken, "desk-captions", "/lecture/organiser/captions?id=" + lecture);
        take(taken, "desk-participation", "/report/organiser/participation");
        take(taken, "desk-record", "/record/organiser/record");
        take(taken, "desk-hall", "/group/organiser/hall?venue=tokyo");
        take(taken, "desk-seating", "/group/organiser/seating?venue=tokyo");
        take(taken, "desk-reception", "/group/organiser/reception?venue=tokyo&q=" + encoded("佐々木"));
        takeGroupWork(taken, stage);
        signInAs(stage.get("member"));
        take(taken, "seat", "/group/seat");
        browser.manage().window().setSize(PHONE);
        take(taken, "phone-site", "/");
        take(taken, "phone-part1", "/registration/part1");
        signInAs(stage.get("representative"));
        take(taken, "phone-sheet", "/worksheet/" + stage.get("group") + "#step-2");
        takeFormation(taken);
        takeQuestionnaire(taken);

        assertEquals(picturesInManuals(), taken);
    }

    private void takeFormation(TreeSet<String> taken) {
        get("/test/tokyo-teams");
        browser.manage().window().setSize(TALL);
        signInAs(Role.SECRETARIAT);
        open("/group/organiser/formation?venue=tokyo");
        press("begin");
        element("publish");
        take(taken, "desk-formation", "/group/organiser/formation?venue=tokyo");
    }

    private void takeQuestionnaire(TreeSet<String> taken) {
        setClock("2023-10-19T16:30:00+09:00");
        open("/questionnaire/organiser/questionnaires");
        pressFirst("main tbody a");
        press("open");
        awaitText("アンケートを始めました");
        var page = browser.getCurrentUrl().substring(SharedPortal.address().length()).replaceFirst("&done=.*", "");
        take(taken, "desk-questionnaire", page);
        take(taken, "desk-keying", page.replace("questionnaire?", "keying?"));
        browser.manage().window().setSize(PHONE);
        take(taken, "phone-questionnaire", "/q/r5");
    }

    private void takeGroupWork(TreeSet<String> taken, Map<String, String> stage) {
        assertEquals("written", get("/test/room?group=" + stage.get("group") + "&lock=8").body());
        take(taken, "desk-wall", "/worksheet/organiser/wall?venue=tokyo");
        take(taken, "desk-summaries", "/worksheet/organiser/summaries?venue=tokyo");
        take(taken, "desk-group-work", "/report/organiser/group-work");
        signInAs(stage.get("representative"));
        take(taken, "table", "/worksheet/table?group=" + stage.get("group"));
        take(taken, "sheet", "/worksheet/" + stage.get("group"));
        take(taken, "sheet-model", "/worksheet/" + stage.get("group") + "#step-4");
        open("/worksheet/follow-up");
        press("take");
        awaitText("写しました");
        take(taken, "follow-up", "/worksheet/follow-up");
    }

    private void takeAs(TreeSet<String> taken, String email, Map<String, String> pages) {
        signInAs(email);
        pages.forEach((name, path) -> take(taken, name, path));
    }

    private void take(TreeSet<String> taken, String name, String path) {
        open(path);
        await(driver -> all("live-sheet:not([data-ready])").isEmpty());
        var picture = screenshot("manual-" + name);
        if ("update".equals(System.getProperty("manual"))) {
            try {
                Files.createDirectories(IMAGES);
                Files.copy(picture, IMAGES.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
        taken.add(name);
    }

    private static TreeSet<String> picturesInManuals() {
        var named = new TreeSet<String>();
        try (Stream<Path> manuals = Files.list(DOCS)) {
            for (var manual : manuals.filter(file -> file.toString().endsWith(".md")).toList()) {
                IMAGE.matcher(Files.readString(manual)).results().forEach(image -> named.add(image.group(1)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return named;
    }
}
