package jp.kenshu.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.kenshu.Role;
import jp.kenshu.account.access.Access;
import org.junit.jupiter.api.Test;

/** Walks the source: whatever can be reached from outside says who may use it, besides the line in {@code access.txt}. */
class AllowedTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path PAGES = Path.of("webapp");
    private static final Pattern STATED = Pattern.compile("^@AllowedTo(Everybody)?\\(", Pattern.MULTILINE);
    private static final Pattern ROLES = Pattern.compile("^@AllowedTo\\(([^)]*)\\)", Pattern.MULTILINE);
    private static final Pattern FROM_OUTSIDE = Pattern.compile("^@(Named|WebServlet|Path|ServerEndpoint)\\b", Pattern.MULTILINE);
    private static final Pattern BEAN = Pattern.compile("^@(ApplicationScoped|RequestScoped|SessionScoped|ViewScoped|Dependent|Named)\\b", Pattern.MULTILINE);
    private static final Pattern FINAL_METHOD = Pattern.compile("^    (?:public |protected )?final [^=;]*\\(", Pattern.MULTILINE);
    private static final Pattern VERB = Pattern.compile("((?:^    @[^\\n]*\\n)*)^    public (?!record|class)[^=;{(]*?(\\w+)\\([^;{]*?\\bActor \\w+[^;{]*\\{", Pattern.MULTILINE);

    @Test
    void everyPageAndEndpointSaysWhoMayUseIt() throws IOException {
        assertEquals(List.of(), sources().filter(source -> FROM_OUTSIDE.matcher(source.text()).find())
                .filter(source -> !STATED.matcher(source.text()).find()).map(Source::name).toList());
    }

    @Test
    void everyVerbThatSomebodyActsBySaysWhoMay() throws IOException {
        var silent = new TreeSet<String>();

        sources().filter(source -> BEAN.matcher(source.text()).find()).forEach(source -> VERB.matcher(source.text()).results()
                .filter(verb -> !verb.group(1).contains("@AllowedTo")).forEach(verb -> silent.add(source.name() + "." + verb.group(2))));

        assertEquals(Set.of(), silent);
    }

    @Test
    void theWalkFindsTheVerbs() throws IOException {
        var verbs = sources().filter(source -> source.name().equals("StaffMembers"))
                .flatMap(source -> VERB.matcher(source.text()).results()).map(verb -> verb.group(2)).collect(Collectors.toSet());

        assertTrue(verbs.containsAll(Set.of("add", "inviteAnew", "close", "reopen")), verbs.toString());
    }

    /** The container guards a class by a class of its own behind it, and starts nothing where a method cannot be taken over. */
    @Test
    void whatIsGuardedHasNoFinalMethods() throws IOException {
        assertEquals(List.of(), sources().filter(source -> BEAN.matcher(source.text()).find() || source.text().contains("extends HttpServlet"))
                .filter(source -> FINAL_METHOD.matcher(source.text()).find()).map(Source::name).toList());
    }

    /** A page's bean is for the roles of the page's line: never for more, so that it holds where the line does not. */
    @Test
    void pagesAndTheirBeansAgree() throws IOException {
        var differing = new TreeMap<String, String>();
        var roles = sources().filter(source -> FROM_OUTSIDE.matcher(source.text()).find())
                .collect(Collectors.toMap(Source::name, source -> rolesOf(source.text()), (one, other) -> one));

        for (var path : Access.stated().paths()) {
            var rule = Access.stated().ruleFor(path).orElseThrow();
            var bean = beanOf(path, roles.keySet());
            if (bean != null && !rule.roles().equals(roles.get(bean))) {
                differing.put(path, bean + " " + roles.get(bean) + " " + rule.roles());
            }
        }

        assertEquals("{}", differing.toString());
    }

    /** The first bean that the page itself names as its own. */
    private static String beanOf(String path, Set<String> beans) throws IOException {
        var file = PAGES.resolve((path.equals("/") ? "welcome" : path.substring(1)) + ".xhtml");
        if (!Files.exists(file) || path.equals("/home")) {
            return null; // the first page of each role has one part for participants and one for staff, each with a bean of its own
        }
        var found = Pattern.compile("\\b([a-z]\\w*Page)\\b").matcher(Files.readString(file));
        while (found.find()) {
            var name = Character.toUpperCase(found.group(1).charAt(0)) + found.group(1).substring(1);
            if (beans.contains(name)) {
                return name;
            }
        }
        return null;
    }

    private static Set<Role> rolesOf(String text) {
        var stated = ROLES.matcher(text);
        return stated.find() ? Stream.of(Role.values()).filter(role -> stated.group(1).contains("Role." + role)).collect(Collectors.toSet()) : Set.of();
    }

    private record Source(String name, String text) {
    }

    private static Stream<Source> sources() throws IOException {
        try (var all = Files.walk(SOURCES)) {
            return all.filter(path -> path.toString().endsWith(".java")).map(AllowedTest::read).toList().stream();
        }
    }

    private static Source read(Path file) {
        try {
            return new Source(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
