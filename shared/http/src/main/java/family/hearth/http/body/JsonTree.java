package family.hearth.http.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import family.hearth.http.failure.RequestFailure.MalformedBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** JSON (RFC 8259), read strictly: one value, no name twice, no more than 50 levels deep. */
final class JsonTree {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_NUMBER_LENGTH = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .build())
            .build();

    private JsonTree() {}

    /**
     * @throws MalformedBody when the text is not exactly one JSON value
     */
    static Tree parse(String text) {
        try (var parser = JSON.createParser(text)) {
            var first = parser.nextToken();
            if (first == null) {
                throw new MalformedBody("The body is empty.");
            }
            var tree = tree(parser, first);
            if (parser.nextToken() != null) {
                throw new MalformedBody("The body goes on after its JSON value.");
            }
            return tree;
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new MalformedBody("The body is not valid JSON"
                    + (place == null ? "." : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")."));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private static Tree tree(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new Tree.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Tree.Numeral(parser.getText());
            case VALUE_TRUE -> new Tree.Flag(true);
            case VALUE_FALSE -> new Tree.Flag(false);
            case VALUE_NULL -> new Tree.Nothing();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("a JSON value cannot begin with " + token);
        };
    }

    private static Tree fields(JsonParser parser) throws IOException {
        var values = new LinkedHashMap<String, Tree>();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            values.put(name, tree(parser, parser.nextToken()));
        }
        return new Tree.Fields(values);
    }

    private static Tree items(JsonParser parser) throws IOException {
        var values = new ArrayList<Tree>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(tree(parser, token));
        }
        return new Tree.Items(values);
    }
}
