package jp.kenshu.programme.settings;

import java.io.IOException;
import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.SignedIn;
import jp.kenshu.programme.Material;
import jp.kenshu.programme.Programme;
import org.omnifaces.util.Faces;

/** The form by which the secretariat puts a file under a material, replaces it or takes it away. */
@AllowedTo(Role.SECRETARIAT)
@Named
@ViewScoped
public class MaterialPage implements Serializable {

    @Inject
    private Programme programme;
    @Inject
    private Materials materials;
    @Inject
    private SignedIn signedIn;

    private Long id;
    private transient Material material;
    private transient Part file;

    /** Reads the material that the address names. */
    public void open() {
        material = id == null ? null : programme.findMaterial(id).orElse(null);
        if (material == null) {
            Faces.responseSendError(404, null);
        }
    }

    /** Publishes the chosen file. */
    public void publish() throws IOException {
        if (file == null || file.getSubmittedFileName() == null || file.getSubmittedFileName().isBlank()) {
            throw RuleViolation.at("file", "storage.none");
        }
        try (var given = file.getInputStream()) {
            materials.publish(id, given, file.getSubmittedFileName(), signedIn.asActor());
        }
        Faces.redirect("/programme/organiser/settings?done=material");
    }

    /** Takes the present file away. */
    public void takeBack() {
        Faces.redirect("/programme/organiser/settings?done=" + (materials.takeBack(id, signedIn.asActor()) ? "material" : "unchanged"));
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Material getMaterial() {
        return material;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
