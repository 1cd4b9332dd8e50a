package family.hearth.local.ms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the reference prints, asked by curl with its header, in which only the token is another.
 *
 * @param host what stands before each path
 */
record PrintedReference(URI host, String token) {

    /** As the reference shows one. */
    static final String PRINTED_TOKEN = "ms_3c5a7f9b1e4d8c0a6f2e3b9d8c7a6f5e4d3c2b1a09876543210abcdef123456";

    private static final String HEADER = "Authorization: Bearer " + PRINTED_TOKEN;

    /** What curl printed, and the status it was told. */
    record Answer(int status, String body) {

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(body);
        }

        /** What stands below {@code data}, which is all there is. */
        JsonNode data() throws IOException {
            assertThat(names(json())).containsExactly("data");
            return json().path("data");
        }
    }

    /** The names of an object's members, in their order. */
    static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    Answer curl(String path, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("curl", "--silent", "--write-out", "\n%{http_code}"));
        command.addAll(List.of("-H", HEADER.replace(PRINTED_TOKEN, token), host + path));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as("exit status of curl").isZero();
        var end = output.lastIndexOf('\n');
        return new Answer(Integer.parseInt(output.substring(end + 1)), output.substring(0, end));
    }
}
