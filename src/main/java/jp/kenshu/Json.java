package jp.kenshu;

import java.io.Reader;
import java.io.Writer;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;

/** Makes and reads JSON, like {@link jakarta.json.Json}, which looks through all libraries for its provider at every call. */
public final class Json {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {
    }

    /** A new object, to be filled. */
    public static JsonObjectBuilder createObjectBuilder() {
        return PROVIDER.createObjectBuilder();
    }

    /** A new array, to be filled. */
    public static JsonArrayBuilder createArrayBuilder() {
        return PROVIDER.createArrayBuilder();
    }

    /** A text as a value. */
    public static JsonString createValue(String text) {
        return PROVIDER.createValue(text);
    }

    /** A whole number as a value. */
    public static JsonNumber createValue(long number) {
        return PROVIDER.createValue(number);
    }

    /** Writes JSON to {@code text}, one value after the other. */
    public static JsonGenerator createGenerator(Writer text) {
        return PROVIDER.createGenerator(text);
    }

    /** Reads JSON from text, one token after the other. */
    public static JsonParser createParser(Reader text) {
        return PROVIDER.createParser(text);
    }

    /** Reads JSON from text. */
    public static JsonReader createReader(Reader text) {
        return PROVIDER.createReader(text);
    }
}
