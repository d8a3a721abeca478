package jp.kenshu.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Asked;
import jp.kenshu.Download;

/** Hands out stored files, each to whom its feature lets read it. For everybody else there is no such file. */
@AllowedToEverybody("the owner of each file decides who reads it")
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
        var owner = file.flatMap(this::owner).filter(found -> found.letsRead(file.get()));
        if (owner.isEmpty() || !Files.isRegularFile(files.pathOf(file.get()))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        describe(file.get(), owner.get().nameFor(file.get()), response);
        new FileAnswer(request, response, file.get().getStoredName()).send(files.pathOf(file.get()));
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private Optional<StoredFile> asked(HttpServletRequest request) {
        return Asked.id(request, "id").flatMap(files::find);
    }

    private Optional<FileOwner> owner(StoredFile file) {
        return owners.stream().filter(each -> each.owner().equals(file.getOwner())).findFirst();
    }

    private static void describe(StoredFile file, String name, HttpServletResponse response) {
        var shown = file.getKind().isShownInBrowser();
        response.setContentType(file.getMediaType());
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Content-Security-Policy", "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox");
        var download = shown ? Download.toLookAt(name, file.getMediaType()) : Download.toKeep(name, file.getMediaType());
        response.setHeader("Content-Disposition", download.disposition());
    }
}
