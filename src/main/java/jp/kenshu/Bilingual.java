package jp.kenshu;

import java.io.StringReader;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A text of the conference in both of the portal's languages, both always given. */
public record Bilingual(String ja, String en) {

    /** Says nothing, in either language. */
    public static final Bilingual NONE = new Bilingual("", "");

    /** Both languages; neither may be missing. */
    public Bilingual {
        Objects.requireNonNull(ja, "ja");
        Objects.requireNonNull(en, "en");
    }

    /** The text in {@code locale}: English for English, Japanese for everything else. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : ja;
    }

    /** The text in the language of {@code ja} or {@code en}. */
    public String in(String language) {
        return in(Locale.forLanguageTag(language));
    }

    /** These texts one behind the other, empty ones left out, with the space of each language between them. */
    public static Bilingual ofParts(Bilingual... parts) {
        return new Bilingual(Stream.of(parts).map(Bilingual::ja).filter(part -> !part.isEmpty()).collect(Collectors.joining("　")),
                Stream.of(parts).map(Bilingual::en).filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")));
    }

    /** Keeps a bilingual text as one JSON value. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Bilingual, String> {

        @Override
        public String convertToDatabaseColumn(Bilingual text) {
            return text == null ? null
                    : Json.createObjectBuilder().add("ja", text.ja).add("en", text.en).build().toString();
        }

        @Override
        public Bilingual convertToEntityAttribute(String column) {
            if (column == null) {
                return null;
            }
            try (var reader = Json.createReader(new StringReader(column))) {
                var json = reader.readObject();
                return new Bilingual(json.getString("ja"), json.getString("en"));
            }
        }
    }
}
