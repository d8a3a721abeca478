package jp.kenshu.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.Bilingual;
import jp.kenshu.Language;
import jp.kenshu.audit.AuditEntry;
import jp.kenshu.audit.SubjectNames;

/** The record in words: what was done, to what, and what there is to say of it, in the language of the reader. */
@AllowedToEverybody("words")
@Named
@RequestScoped
public class RecordWords {

    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final int NAMES_MAX = 100_000;

    @Inject
    private Language language;
    @Inject
    @Any
    private Instance<SubjectNames> features;
    private final Map<String, Optional<Bilingual>> names = new HashMap<>();

    /** What was done. */
    public String action(AuditEntry entry) {
        return language.text("audit." + entry.getAction());
    }

    /** What it was done to: by its name where it is still there, else the kind of thing and its number. */
    public String subject(AuditEntry entry) {
        var subject = entry.getSubject().split(":", 2);
        var kind = language.text("auditSubject." + subject[0]);
        return subject.length == 1 ? kind : kind + " " + nameOf(subject[0], subject[1]).map(language::of).orElse(subject[1]);
    }

    private Optional<Bilingual> nameOf(String kind, String id) {
        if (names.size() > NAMES_MAX) {
            names.clear();
        }
        return !ID.matcher(id).matches() ? Optional.empty() : names.computeIfAbsent(kind + id, each ->
                features.stream().map(feature -> feature.find(kind, Long.parseLong(id))).flatMap(Optional::stream).findFirst());
    }

    /** What there is to say of it: a sentence where it has several values, else the value itself. */
    public String detail(AuditEntry entry) {
        var values = entry.getValues(language.getLocale());
        var sentence = "auditDetail." + entry.getAction() + (values.size() == 1 ? "" : "." + values.size());
        return language.words().has(sentence) && !values.get(0).isEmpty() ? language.text(sentence, values.toArray()) : String.join(" / ", values);
    }
}
