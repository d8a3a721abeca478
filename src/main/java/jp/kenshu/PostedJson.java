package jp.kenshu;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;

/**
 * The JSON that a page's script posts: an object of texts, whole numbers, yes and no, and such objects and arrays within it,
 * as shallow and as small as the portal's own scripts make it. It is asked by kind; whatever is not of that kind, and
 * whatever else was sent, is an {@link UnreadableRequest}. In an array the values are named 0, 1, 2.
 */
public final class PostedJson {

    private static final int BYTES_MAX = 1_000_000;
    private static final int DEPTH_MAX = 8;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,17})");
    private static final Object NOTHING = new Object();

    private final Map<String, Object> values = new LinkedHashMap<>();

    private final boolean array;

    private PostedJson(boolean array) {
        this.array = array;
    }

    /** The object that {@code body} holds, in UTF-8; not more than a page sends is ever read. */
    public static PostedJson read(InputStream body) throws IOException {
        var bytes = body.readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            throw UnreadableRequest.tooLarge();
        }
        try (var parser = Json.createParser(new StringReader(text(bytes)))) {
            if (!parser.hasNext() || parser.next() != Event.START_OBJECT) {
                throw UnreadableRequest.because("no JSON object");
            }
            var posted = object(parser, 1);
            if (parser.hasNext()) {
                throw UnreadableRequest.because("something behind the JSON object");
            }
            return posted;
        } catch (JsonException malformed) {
            throw UnreadableRequest.because("no JSON");
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException broken) {
            throw UnreadableRequest.because("not in UTF-8");
        }
    }

    private static PostedJson object(JsonParser parser, int depth) {
        var object = new PostedJson(false);
        for (var event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            var name = parser.getString();
            if (object.values.put(name, value(parser, parser.next(), depth)) != null) {
                throw UnreadableRequest.because(name + " twice");
            }
        }
        return object;
    }

    private static PostedJson array(JsonParser parser, int depth) {
        var array = new PostedJson(true);
        for (var event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            array.values.put(String.valueOf(array.values.size()), value(parser, event, depth));
        }
        return array;
    }

    private static Object value(JsonParser parser, Event event, int depth) {
        if (depth > DEPTH_MAX) {
            throw UnreadableRequest.because("too deep");
        }
        return switch (event) {
            case START_OBJECT -> object(parser, depth + 1);
            case START_ARRAY -> array(parser, depth + 1);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> wholeNumber(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> NOTHING;
        };
    }

    private static Long wholeNumber(String written) {
        if (!WHOLE_NUMBER.matcher(written).matches()) {
            throw UnreadableRequest.because("a number that is not whole");
        }
        return Long.valueOf(written);
    }

    /** Whether there is a value under {@code name}. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Whether nothing (null) stands under {@code name}. */
    public boolean isNothing(String name) {
        return get(name, Object.class) == NOTHING;
    }

    /** The text under {@code name}. */
    public String text(String name) {
        return get(name, String.class);
    }

    /** The number under {@code name}, which is an id or a revision: never less than 0. */
    public long number(String name) {
        return number(name, 0, Long.MAX_VALUE);
    }

    /** The number under {@code name}, from {@code least} to {@code most}. */
    public int whole(String name, int least, int most) {
        return (int) number(name, least, most);
    }

    private long number(String name, long least, long most) {
        long number = get(name, Long.class);
        if (number < least || number > most) {
            throw UnreadableRequest.because(name + " out of its range");
        }
        return number;
    }

    /** Whether yes stands under {@code name}; no where nothing does. */
    public boolean isSet(String name) {
        return has(name) && get(name, Boolean.class);
    }

    /** The constant of {@code type} whose name stands under {@code name}. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        var text = text(name);
        return Stream.of(type.getEnumConstants()).filter(each -> each.name().equals(text)).findFirst()
                .orElseThrow(() -> UnreadableRequest.because(name + " unknown"));
    }

    /** The objects or arrays of the array under {@code name}. */
    public List<PostedJson> list(String name) {
        var list = get(name, PostedJson.class);
        if (!list.array) {
            throw UnreadableRequest.because(name + " is no array");
        }
        return list.values.keySet().stream().map(each -> list.get(each, PostedJson.class)).toList();
    }

    private <T> T get(String name, Class<T> type) {
        var value = values.get(name);
        if (!type.isInstance(value)) {
            throw UnreadableRequest.because(name + (value == null ? " missing" : " of another kind"));
        }
        return type.cast(value);
    }
}
