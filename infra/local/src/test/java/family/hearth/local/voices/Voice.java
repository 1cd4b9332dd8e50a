package family.hearth.local.voices;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.Multipart;
import family.hearth.local.StoredObjects;
import family.hearth.local.Upload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody who sends recordings to their family's memories. */
record Voice(LocalCloud cloud, Api api) {

    static final String PATH = "/api/v1/memories";

    /** A FLAC of that length, with nothing to be heard in it. */
    static byte[] flac(int length) {
        var file = Arrays.copyOf("fLaC".getBytes(StandardCharsets.US_ASCII), length);
        file[length - 1] = 7;
        return file;
    }

    /** A memory that is a recording only, to be uploaded. */
    ApiReply announce(String contentType, long sizeBytes) {
        return announce(Map.of(), contentType, sizeBytes);
    }

    /** The same with more to say. */
    ApiReply announce(Map<String, Object> more, String contentType, long sizeBytes) {
        return tryToAnnounce(more, contentType, sizeBytes).expect(201);
    }

    /** The same; any status will do. */
    ApiReply tryToAnnounce(Map<String, Object> more, String contentType, long sizeBytes) {
        var body = new HashMap<>(more);
        body.put("audio_upload", Map.of("content_type", contentType, "size_bytes", sizeBytes));
        return api.post(PATH).json(body).send();
    }

    /** A memory with a recording in the request. */
    ApiReply record(byte[] file) {
        return new Multipart()
                .file("audio", "voice", "audio/mpeg", file)
                .in(api.post(PATH))
                .expect(201);
    }

    /** Announces and sends a recording, waits until it is dealt with, and gives the memory's id. */
    int upload(byte[] file) {
        var announced = announce("audio/flac", file.length);
        send(announced, file).expect(200);
        settle();
        return id(announced);
    }

    ApiReply send(ApiReply announced, byte[] file) {
        return Upload.send(api, announced.json("/data/upload"), file);
    }

    void settle() {
        StoredObjects.settle(cloud);
    }

    /** A memory as it is now. */
    JsonNode memory(int id) {
        return api.get(PATH + "/" + id).expect(200).json("/data");
    }

    /** The keys of what is stored of a memory's sound. */
    List<String> objects(int id) {
        return StoredObjects.withPrefix(cloud, "audio/" + id + "/");
    }

    static int id(ApiReply made) {
        return (int) made.number("/data/id");
    }
}
