package jp.kenshu.worksheet.desk;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Role;
import jp.kenshu.programme.Indicator;
import jp.kenshu.programme.PartKind;
import jp.kenshu.worksheet.live.OutlinedPage;
import jp.kenshu.worksheet.outline.Outline;
import org.omnifaces.util.Faces;

/** The sheet as groups will see it, alone on a page, to be looked at in a window as wide as a phone's or a desk's; nothing can be written on it. */
@AllowedTo(Role.SECRETARIAT)
@Named
@RequestScoped
public class SheetPreviewPage extends OutlinedPage {

    @Inject
    private EditedSheet edited;
    private Outline outline;

    @PostConstruct
    void read() {
        outline = edited.outline();
    }

    /** A sheet in which something is wrong cannot be laid out. */
    public void mustBeSound() {
        if (!edited.faults().isEmpty()) {
            Faces.redirect("/worksheet/organiser/sheet-draft");
        }
    }

    @Override
    protected Outline outline() {
        return outline;
    }

    @Override
    public boolean isWriting() {
        return true;
    }

    @Override
    public List<Indicator> getIndicators() {
        return edited.conference().findPart(PartKind.TEAM).stream().flatMap(part -> part.getScenes().stream()).limit(1)
                .flatMap(scene -> scene.getIndicators().stream()).toList();
    }
}
