package jp.kenshu.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.EditionNames;

/**
 * What belongs to a part that the edition does not have is not found: {@code parts.txt} says of each page and endpoint which
 * part it belongs to. Who may use it is another question, which {@link jp.kenshu.account.access.Access} answers.
 */
public class PartPages extends HttpFilter {

    private static final Map<String, String> PARTS = read();

    private static Map<String, String> read() {
        try (var stream = PartPages.class.getResourceAsStream("parts.txt")) {
            var parts = new LinkedHashMap<String, String>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).map(line -> line.split("\\s+"))
                    .forEach(words -> parts.put(words[0], words[1]));
            return parts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        if (partOf(path).filter(part -> !EditionNames.knows(part)).isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The part to which {@code path} belongs: {@code individual} or {@code team}; nothing for what every edition has. */
    static Optional<String> partOf(String path) {
        return Optional.ofNullable(PARTS.get(path)).or(() -> PARTS.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("/*") && path.startsWith(entry.getKey().substring(0, entry.getKey().length() - 1)))
                .map(Map.Entry::getValue).findFirst());
    }
}
