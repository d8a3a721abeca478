package jp.kenshu.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jp.kenshu.account.SignedIn;
import jp.kenshu.assignment.homework.Homework;
import jp.kenshu.storage.FileOwner;
import jp.kenshu.storage.StoredFile;

/** The organisation charts (組織図) of the homework: read by who wrote it, the team's representative and the secretariat. */
@ApplicationScoped
@Transactional
public class OrganisationCharts implements FileOwner {

    /** The word by which the rows of these files name their feature. */
    static final String HOMEWORK = "homework";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private SignedIn signedIn;
    @Inject
    private Homeworks homeworks;
    @Inject
    private HttpServletRequest request;

    @Override
    public String owner() {
        return HOMEWORK;
    }

    @Override
    public boolean letsRead(StoredFile file) {
        return request.getSession(false) != null && entities.createQuery("select h.member.id from Homework h where h.orgChart = :file", Long.class)
                .setParameter("file", file).getResultStream().anyMatch(member -> signedIn.isSecretariat()
                        || signedIn.isParticipant() && homeworks.mayWrite(signedIn.getId(), member));
    }
}
