package jp.kenshu.privacy;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedTo;
import jp.kenshu.Language;
import jp.kenshu.Role;
import jp.kenshu.account.SignedIn;

/** What is held on the participant who looks, why, and how it is taken away, corrected or deleted. */
@AllowedTo(Role.PARTICIPANT)
@Named
@RequestScoped
public class OwnPage {

    @Inject
    private SignedIn signedIn;
    @Inject
    private PersonalData data;
    @Inject
    private Export export;
    @Inject
    private Language language;

    private List<Export.Section> sections = List.of();

    @PostConstruct
    void read() {
        sections = data.find(signedIn.getId()).map(person -> export.sections(person, language.words())).orElse(List.of());
    }

    /** What is held, table by table. */
    public List<Export.Section> getSections() {
        return sections;
    }
}
