package jp.kenshu.lecture.course;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;

/** Where anybody who was shown a certificate finds whether the portal issued it, to whom and for what. */
@RequestScoped
@AllowedToEverybody("who knows the number has been shown the certificate")
@Named
public class CertificatePage {

    private static final int TYPED_MAX = 40;

    @Inject
    private Courses courses;
    @Inject
    private HttpServletRequest request;

    private String typed;
    private Certificate certificate;

    @PostConstruct
    void read() {
        var given = request.getParameter("number");
        typed = given == null || given.isBlank() ? null : given.substring(0, Math.min(given.length(), TYPED_MAX));
        certificate = typed == null ? null : courses.find(typed).orElse(null);
    }

    public String getTyped() {
        return typed;
    }

    public Certificate getCertificate() {
        return certificate;
    }
}
