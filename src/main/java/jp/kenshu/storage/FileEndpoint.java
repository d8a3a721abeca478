package jp.kenshu.storage;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Hands out stored files, each to whom its feature lets read it. For everybody else there is no such file. */
@WebServlet(urlPatterns = "/storage/file", asyncSupported = true)
public class FileEndpoint extends HttpServlet {

    @Inject
    private StoredFiles files;
    @Inject
    @Any
    private Instance<FileOwner> owners;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = asked(request);
        var owner = file.flatMap(found -> owners.stream().filter(each -> each.letsRead(found)).findFirst());
        if (owner.isEmpty() || !Files.isRegularFile(files.pathOf(file.get()))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var mark = '"' + file.get().getStoredName() + '"';
        response.setHeader("ETag", mark);
        response.setHeader("Cache-Control", "private, no-cache");
        if (mark.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        send(file.get(), owner.get().nameFor(file.get()), response);
    }

    private Optional<StoredFile> asked(HttpServletRequest request) {
        var id = request.getParameter("id");
        return id != null && id.matches("\\d{1,12}") ? files.find(Long.parseLong(id)) : Optional.empty();
    }

    private void send(StoredFile file, String name, HttpServletResponse response) throws IOException {
        var shown = file.getKind().isShownInBrowser();
        response.setContentType(file.getMediaType());
        response.setContentLengthLong(file.getSize());
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        response.setHeader("Content-Disposition", (shown ? "inline" : "attachment") + "; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        Files.copy(files.pathOf(file), response.getOutputStream());
    }
}
