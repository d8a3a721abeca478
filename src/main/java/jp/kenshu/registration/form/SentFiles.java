package jp.kenshu.registration.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.registration.AnswerFiles;
import jp.kenshu.storage.GivenFile;

/** The files that a page posted as answers, by the codes of the questions. */
public final class SentFiles {

    private SentFiles() {
    }

    /** Reads them. */
    public static Map<String, List<GivenFile>> in(HttpServletRequest request) throws IOException, ServletException {
        var given = new HashMap<String, List<GivenFile>>();
        for (var part : request.getParts()) {
            if (part.getName().startsWith(AnswerFiles.FIELD) && part.getSubmittedFileName() != null && !part.getSubmittedFileName().isBlank()) {
                try (var content = part.getInputStream()) {
                    given.computeIfAbsent(part.getName().substring(AnswerFiles.FIELD.length()), code -> new ArrayList<>())
                            .add(GivenFile.read(part.getSubmittedFileName(), content));
                }
            }
        }
        return given;
    }
}
