package jp.kenshu.programme.settings;

import java.io.InputStream;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.audit.Actor;
import jp.kenshu.audit.AuditTrail;
import jp.kenshu.audit.Said;
import jp.kenshu.programme.KeptEdition;
import jp.kenshu.programme.Material;
import jp.kenshu.storage.FileOf;
import jp.kenshu.storage.FileOwner;
import jp.kenshu.storage.Retried;
import jp.kenshu.storage.StoredFile;
import jp.kenshu.storage.StoredFiles;

/** The papers of the conference and the files under them: public ones for everybody, the others for who is signed in. */
@ApplicationScoped
@Retried
@Transactional
public class Materials implements FileOwner {

    private static final String MATERIAL = "material";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private StoredFiles files;
    @Inject
    private AuditTrail audit;
    @Inject
    private KeptEdition edition;
    @Inject
    private SignedIn signedIn;
    @Inject
    private HttpServletRequest request;

    /** Puts a file under a material in place of the former one. */
    @AllowedTo(Role.SECRETARIAT)
    public void publish(long id, InputStream given, String originalName, Actor by) {
        var material = lock(id);
        var former = material.getFile();
        var file = files.keep(new FileOf(MATERIAL, id), "file", given, originalName, by.stored());
        material.publish(file);
        entities.flush();
        edition.raiseNumber();
        if (former != null) {
            files.discard(former);
        }
        audit.record(by, "materialPublished", "material:" + id, Said.orWord(nameOf(former), "record.nothing"), nameOf(file));
    }

    /** Takes the file of a material away. */
    @AllowedTo(Role.SECRETARIAT)
    public boolean takeBack(long id, Actor by) {
        var material = lock(id);
        var former = material.getFile();
        if (former != null) {
            material.publish(null);
            entities.flush();
            edition.raiseNumber();
            files.discard(former);
            audit.record(by, "materialTakenBack", "material:" + id, nameOf(former));
        }
        return former != null;
    }

    private Material lock(long id) {
        var material = entities.find(Material.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (material == null) {
            throw RuleViolation.of("material.unknown");
        }
        entities.refresh(material);
        return material;
    }

    private static String nameOf(StoredFile file) {
        return file == null ? null : file.getOriginalName();
    }

    @Override
    public String owner() {
        return MATERIAL;
    }

    @Override
    public boolean letsRead(StoredFile file) {
        return of(file).filter(material -> material.isOpen() || request.getSession(false) != null && signedIn.isAnybody())
                .isPresent();
    }

    private Optional<Material> of(StoredFile file) {
        return entities.createQuery("select m from Material m where m.file = :file", Material.class)
                .setParameter("file", file).getResultStream().findFirst();
    }
}
