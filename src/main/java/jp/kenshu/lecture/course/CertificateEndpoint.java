package jp.kenshu.lecture.course;

import java.io.IOException;
import java.util.LinkedHashMap;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.kenshu.AllowedTo;
import jp.kenshu.Asked;
import jp.kenshu.Download;
import jp.kenshu.Language;
import jp.kenshu.PortalClock;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.account.SignedIn;
import jp.kenshu.document.HouseDocument;
import jp.kenshu.mail.PublicAddress;
import jp.kenshu.programme.Dates;

/** Hands a participant their own certificate of a course as PDF (受講証明), with the address at which anybody verifies it. */
@AllowedTo(Role.PARTICIPANT)
@WebServlet(urlPatterns = "/lecture/certificate.pdf", asyncSupported = true)
public class CertificateEndpoint extends HttpServlet {

    @Inject
    private Courses courses;
    @Inject
    private SignedIn signedIn;
    @Inject
    private PublicAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var certificate = Asked.id(request, "course").flatMap(course -> courses.certificateOf(course, signedIn.getId()));
        if (certificate.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var words = Words.in(Language.chosenIn(request));
        Download.toLookAt(words.text("certificate.title") + ".pdf", "application/pdf").send(print(certificate.get(), words), response);
    }

    private byte[] print(Certificate certificate, Words words) {
        var course = certificate.getCourse();
        var conference = course.getConference();
        var document = new HouseDocument(words.text("certificate.title"), conference.getYear().in(words.locale()) + " " + conference.getTitle().in(words.locale()),
                words.locale()).dated(certificate.getIssuedAt().atZone(PortalClock.JAPAN));
        document.title(words.text("certificate.title"));
        document.paragraph(words.text("certificate.words", certificate.getName(), course.getTitle().in(words.locale()), course.getShare()));
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.text("certificate.number"), certificate.getNumber());
        facts.put(words.text("certificate.issued"), Dates.in(words.locale().getLanguage()).moment(certificate.getIssuedAt()));
        facts.put(words.text("certificate.secretariat"), conference.getSecretariat().in(words.locale()));
        document.facts(facts);
        document.heading(words.text("certificate.lectures"));
        document.list(course.getLectures().stream().map(lecture -> lecture.getSession().getTitle().in(words.locale())).toList());
        document.qrCode(address.of(certificate.getAddress()), words.text("certificate.verify"));
        return document.print();
    }
}
