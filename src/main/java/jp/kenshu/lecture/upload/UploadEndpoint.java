package jp.kenshu.lecture.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.storage.FileFolder;
import jp.kenshu.storage.StoredFiles;

/**
 * Takes videos piece by piece as the tus protocol 1.0.0 says (core, creation, expiration, termination), so that no acknowledged
 * byte is lost whatever breaks off. Each request is asked who sends it; whose upload it is not does not find it.
 */
@AllowedTo(Role.SECRETARIAT)
@WebServlet(urlPatterns = "/lecture/organiser/upload/*", asyncSupported = true)
public class UploadEndpoint extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(UploadEndpoint.class.getName());
    private static final String VERSION = "1.0.0";
    private static final String PIECE = "application/offset+octet-stream";
    private static final int LOCKED = 423;
    private static final int NO_ROOM = 507;
    private static final int BUFFER = 64 * 1024;
    private static final int METADATA_MAX = 4_000;

    @Inject
    private Uploads uploads;
    @Inject
    private FileFolder folder;
    @Inject
    private SignedIn signedIn;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setHeader("Tus-Resumable", VERSION);
        response.setHeader("Cache-Control", "no-store");
        var method = request.getMethod();
        if (!method.equals("OPTIONS") && !VERSION.equals(request.getHeader("Tus-Resumable"))) {
            response.setHeader("Tus-Version", VERSION);
            response.sendError(HttpServletResponse.SC_PRECONDITION_FAILED);
            return;
        }
        switch (method) {
            case "OPTIONS" -> tell(response);
            case "POST" -> begin(request, response);
            case "HEAD", "PATCH", "DELETE" -> goOn(method, request, response);
            default -> response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private static void tell(HttpServletResponse response) {
        response.setHeader("Tus-Version", VERSION);
        response.setHeader("Tus-Extension", "creation,expiration,termination");
        response.setHeader("Tus-Max-Size", String.valueOf(Uploads.LENGTH_MAX));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var length = number(request.getHeader("Upload-Length"));
        var lecture = metadata(request, "lecture").flatMap(UploadEndpoint::number);
        if (length.filter(bytes -> bytes > 0).isEmpty() || lecture.isEmpty() || request.getPathInfo() != null && request.getPathInfo().length() > 1) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (length.get() > Uploads.LENGTH_MAX) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!folder.hasRoomFor(length.get())) {
            response.setStatus(NO_ROOM);
        } else {
            begin(lecture.get(), metadata(request, "filename").map(StoredFiles::plain).orElse("video"), length.get(), response);
        }
    }

    private void begin(long lecture, String name, long length, HttpServletResponse response) throws IOException {
        try {
            var upload = uploads.begin(lecture, name, length, signedIn.getId(), signedIn.asActor());
            response.setHeader("Location", "/lecture/organiser/upload/" + upload.getId());
            expires(upload, response);
            response.setStatus(HttpServletResponse.SC_CREATED);
        } catch (RuleViolation unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void expires(Upload upload, HttpServletResponse response) {
        response.setHeader("Upload-Expires", DateTimeFormatter.RFC_1123_DATE_TIME.format(upload.getLastAt().plus(Uploads.KEPT).atOffset(ZoneOffset.UTC)));
    }

    private void goOn(String method, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        var upload = path == null || !path.matches("/[0-9a-f-]{36}") ? Optional.<Upload>empty() : uploads.find(path.substring(1), signedIn.getId());
        if (upload.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (method) {
            case "HEAD" -> {
                response.setHeader("Upload-Offset", String.valueOf(settledOffsetOf(upload.get())));
                response.setHeader("Upload-Length", String.valueOf(upload.get().getLength()));
                expires(upload.get(), response);
            }
            case "DELETE" -> {
                uploads.giveUp(upload.get().getId(), signedIn.asActor());
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> take(upload.get(), request, response);
        }
    }

    private long settledOffsetOf(Upload upload) {
        return uploads.settle(upload, signedIn.asActor()) ? upload.getLength() : uploads.offsetOf(upload);
    }

    private void take(Upload upload, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var from = number(request.getHeader("Upload-Offset"));
        if (!isPiece(request.getContentType())) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (from.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (upload.isFinished()) {
            answer(from.get() == upload.getLength() ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_CONFLICT, upload, response);
        } else {
            takeAlone(upload, from.get(), request, response);
        }
    }

    /** Servers put a character set behind every type. */
    private static boolean isPiece(String type) {
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(PIECE);
    }

    /** Takes a piece while nobody else does; who comes meanwhile, on this node or another, is told to come later. */
    private void takeAlone(Upload upload, long from, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (var file = FileChannel.open(uploads.placeOf(upload), StandardOpenOption.WRITE); var lock = lockOf(file)) {
            if (lock == null) {
                response.sendError(LOCKED);
                return;
            }
            if (file.size() != from) {
                answer(HttpServletResponse.SC_CONFLICT, upload, response);
                return;
            }
            var whole = append(request, file, upload.getLength());
            file.force(false);
            if (!whole) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return;
            }
        } catch (FullDisk full) {
            LOG.log(Level.WARNING, "There is no room for an upload, which goes on once there is", full);
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            answer(NO_ROOM, upload, response);
            return;
        }
        settle(upload, response);
    }

    private static FileLock lockOf(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException taken) {
            return null;
        }
    }

    /** Writes the piece at the end, as far as it comes; answers false where it is longer than what is missing. */
    private static boolean append(HttpServletRequest request, FileChannel file, long length) throws IOException {
        var in = request.getInputStream();
        var buffer = new byte[BUFFER];
        long at = file.size();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (at + read > length) {
                return false;
            }
            write(ByteBuffer.wrap(buffer, 0, read), file, at);
            at += read;
        }
        return true;
    }

    private static void write(ByteBuffer bytes, FileChannel file, long from) throws FullDisk {
        try {
            for (long at = from; bytes.hasRemaining();) {
                at += file.write(bytes, at);
            }
        } catch (IOException unwritable) {
            throw new FullDisk(unwritable);
        }
    }

    /** What came cannot be written down. */
    private static final class FullDisk extends IOException {

        private static final long serialVersionUID = 1;

        FullDisk(IOException cause) {
            super(cause);
        }
    }

    private void settle(Upload upload, HttpServletResponse response) {
        if (uploads.settle(upload, signedIn.asActor())) {
            response.setHeader("Upload-Offset", String.valueOf(upload.getLength()));
        } else {
            uploads.grow(upload);
            response.setHeader("Upload-Offset", String.valueOf(uploads.offsetOf(upload)));
        }
        expires(upload, response);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void answer(int status, Upload upload, HttpServletResponse response) {
        response.setHeader("Upload-Offset", String.valueOf(uploads.offsetOf(upload)));
        response.setStatus(status);
    }

    private static Optional<Long> number(String text) {
        return Optional.ofNullable(text).filter(given -> given.matches("\\d{1,15}")).map(Long::valueOf);
    }

    /** One value of {@code Upload-Metadata}: names and values in Base64, parted by commas. */
    private static Optional<String> metadata(HttpServletRequest request, String name) {
        var all = request.getHeader("Upload-Metadata");
        if (all == null || all.length() > METADATA_MAX) {
            return Optional.empty();
        }
        try {
            return Arrays.stream(all.split(",")).map(String::strip).filter(each -> each.startsWith(name + " "))
                    .map(each -> new String(Base64.getDecoder().decode(each.substring(name.length() + 1).strip()), StandardCharsets.UTF_8)).findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
