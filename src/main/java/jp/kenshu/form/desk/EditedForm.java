package jp.kenshu.form.desk;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedTo;
import jp.kenshu.Bilingual;
import jp.kenshu.Role;
import jp.kenshu.Words;
import jp.kenshu.form.definition.DefinitionEdit;
import jp.kenshu.form.Situation;
import jp.kenshu.form.definition.FormDefinition;
import jp.kenshu.form.definition.FormUse;
import jp.kenshu.form.version.FormVersion;
import jp.kenshu.form.version.FormVersions;
import jp.kenshu.programme.Conference;
import jp.kenshu.programme.PartKind;
import jp.kenshu.programme.Programme;

/** The form that an address names, as it is open and as it is drafted; a form that the edition cannot have is none. */
@AllowedTo(Role.SECRETARIAT)
@RequestScoped
public class EditedForm {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Programme programme;
    @Inject
    private FormVersions versions;
    @Inject
    @Any
    private Instance<FormKeeper> keepers;

    private List<FormVersion> all;

    /** The code of the form. */
    String code() {
        return String.valueOf(request.getParameter("form"));
    }

    /** Whether the edition has such a form, or may have it. */
    boolean isThere() {
        return use().filter(use -> conference().findPart(use.part()).isPresent()).isPresent()
                || !versions().isEmpty();
    }

    private Optional<FormUse> use() {
        for (var use : FormUse.values()) {
            if (use.code().equals(code())) {
                return Optional.of(use);
            }
        }
        return Optional.empty();
    }

    /** What the feature says to which the form belongs; nothing where it is asked at registration. */
    Optional<FormKeeper.Kept> kept() {
        return keepers.stream().map(keeper -> keeper.find(code())).flatMap(Optional::stream).findFirst();
    }

    /**
     * A code that no question has, nor had in any version: what was answered to it would be joined. Where a feature keeps the form, answers are
     * compared with those to other forms, too, so that no form may have it.
     */
    String freshCode() {
        var joined = kept().isPresent() ? versions.all() : versions();
        return DefinitionEdit.freshCode(joined.stream().map(FormVersion::getDefinition).toList());
    }

    /** What people are asked now, if they are. */
    Optional<FormVersion> open() {
        return versions().stream().filter(FormVersion::isOpen).findFirst();
    }

    /** The draft, if there is one. */
    Optional<FormVersion> draft() {
        return versions().stream().filter(version -> !version.isOpen()).findFirst();
    }

    /** What is drafted, or else open, or else a form without a question. */
    FormDefinition definition() {
        return draft().or(this::open).map(FormVersion::getDefinition).orElseGet(this::empty);
    }

    /** A form of this code that asks nothing yet. */
    FormDefinition empty() {
        var title = use().map(use -> new Bilingual(Words.in("ja").name(use), Words.in("en").name(use))).orElse(new Bilingual(code(), code()));
        return new FormDefinition(code(), title, null, List.of());
    }

    /** Somebody of whom nothing is known, asked about the scenes of the edition. */
    Situation anybody() {
        return conference().findPart(PartKind.TEAM).map(part -> Situation.ANYBODY.about(part.getScenes())).orElse(Situation.ANYBODY);
    }

    private List<FormVersion> versions() {
        if (all == null) {
            all = versions.of(conference(), code());
        }
        return all;
    }

    Conference conference() {
        return kept().map(FormKeeper.Kept::conference).orElseGet(programme::conference);
    }
}
