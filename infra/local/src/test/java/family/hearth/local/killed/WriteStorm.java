package family.hearth.local.killed;

import family.hearth.local.Album;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.ApiRequest;
import family.hearth.local.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writers of three kinds that go on until nobody answers, and what they were told is there. */
final class WriteStorm implements AutoCloseable {

    /** How much is to be acknowledged of each kind before it may end. */
    private static final int ENOUGH = 12;

    private final House house;
    private final Api api;
    private final ConcurrentLinkedQueue<String> memories = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> redemptions = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Integer> photos = new ConcurrentLinkedQueue<>();
    private final CountDownLatch enough = new CountDownLatch(3);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> writers = new ArrayList<>();

    WriteStorm(House house, Api api) {
        this.house = house;
        this.api = api;
        writers.add(threads.submit(this::writeMemories));
        writers.add(threads.submit(this::redeem));
        writers.add(threads.submit(this::uploadPhotos));
    }

    /** Returns in the middle of it, when much of every kind has been acknowledged. */
    void awaitEnough() throws InterruptedException {
        enough.await();
    }

    /** Waits until every writer has noticed that nobody answers, and fails if one ended otherwise. */
    void awaitEnd() throws Exception {
        for (var writer : writers) {
            writer.get();
        }
    }

    List<String> memories() {
        return List.copyOf(memories);
    }

    List<String> redemptions() {
        return List.copyOf(redemptions);
    }

    List<Integer> photos() {
        return List.copyOf(photos);
    }

    private void writeMemories() {
        var path = house.memories();
        while (true) {
            var reply = answer(api.post(path).json(Map.of("text", "x", "occurredOn", "2024-05-01")));
            if (reply.isEmpty()) {
                return;
            }
            memories.add(reply.get().expect(201).string("/id"));
            count(memories.size());
        }
    }

    private void redeem() {
        while (true) {
            var reply = answer(api.post("/api/v1/redemptions")
                    .json(Map.of("prizeId", house.prize(), "memberId", Integer.toString(house.kid()))));
            if (reply.isEmpty()) {
                return;
            }
            redemptions.add(reply.get().expect(201).string("/data/id"));
            count(redemptions.size());
        }
    }

    private void uploadPhotos() {
        while (true) {
            var announced = answer(api.post(house.photos()).json(Album.announcement("image/jpeg", House.PHOTO.length)));
            if (announced.isEmpty()) {
                return;
            }
            var upload = announced.get().expect(201).json("/upload");
            var sent = answer(Upload.request(api, upload, House.PHOTO));
            if (sent.isEmpty()) {
                return;
            }
            sent.get().expect(200);
            photos.add((int) announced.get().number("/id"));
            count(photos.size());
        }
    }

    private void count(int acknowledged) {
        if (acknowledged == ENOUGH) {
            enough.countDown();
        }
    }

    /** Nothing when the connection broke: then nobody knows whether it was done. */
    private static Optional<ApiReply> answer(ApiRequest request) {
        try {
            return Optional.of(request.send());
        } catch (AssertionError noAnswer) {
            if (noAnswer.getCause() instanceof IOException) {
                return Optional.empty();
            }
            throw noAnswer;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
