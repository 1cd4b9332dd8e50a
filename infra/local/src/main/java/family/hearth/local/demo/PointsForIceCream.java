package family.hearth.local.demo;

import java.util.List;

/** Chores are done, points earned and spent, and the family can read what happened. */
final class PointsForIceCream implements Scene {

    private static final String CHORES = "/api/v1/chores";
    private static final String REDEMPTIONS = "/api/v1/redemptions";

    @Override
    public String title() {
        return "Lena and Tom do their chores, and Lena buys an ice cream";
    }

    @Override
    public void play(Stage stage) {
        var key = stage.as("Ada").post("/settings/api-key").expect(201, "/created_at");
        stage.noteSecret("Ada's chore board", key.string("/key"));
        var tom = stage.as("Ada's client")
                .post("/api/kids")
                .json("name", "Tom Byron")
                .expect(201, "/id");
        stage.note("tom", tom.string("/id"));
        var board = stage.as("Ada's chore board");
        stage.note("dishes", chore(board, "Wash dishes", "🍽️", 10));
        stage.note("plants", chore(board, "Water the plants", "🪴", 10));
        stage.note("table", chore(board, "Set the table", "🥄", 10));
        earn(stage);
        spend(stage, board);
        read(stage, board);
    }

    private static String chore(Caller board, String name, String emoji, int points) {
        return board.post(CHORES)
                .json("name", name, "emoji", emoji, "points", points)
                .expect(201, "/data/emoji", "/data/points")
                .string("/data/id");
    }

    private static void earn(Stage stage) {
        complete(stage, "dishes", "kid").expect(201, "/data/choreName", "/data/pointsEarned");
        complete(stage, "plants", "kid").expect(201, "/data/choreName", "/data/pointsEarned");
        complete(stage, "table", "tom").expect(201, "/data/choreName", "/data/pointsEarned");
        complete(stage, "table", "tom").expect(200, "/data/choreName");
        stage.check("Lena has 20 points", points(stage, "kid") == 20);
        stage.check("Tom has 10, though he was noted twice", points(stage, "tom") == 10);
    }

    private static Call complete(Stage stage, String chore, String member) {
        return stage.as("Ada")
                .post("/api/v1/completions")
                .json("choreId", stage.note(chore), "memberId", stage.note(member));
    }

    private static void spend(Stage stage, Caller board) {
        var prize = board.post("/api/v1/prizes")
                .json("name", "Ice cream", "emoji", "🍨", "costPoints", 15)
                .expect(201, "/data/emoji", "/data/costPoints");
        var redemption = board.post(REDEMPTIONS)
                .json("memberId", stage.note("kid"), "prizeId", prize.string("/data/id"))
                .expect(201, "/data/prizeName", "/data/status");
        stage.note("redemption", redemption.string("/data/id"));
        stage.check("the ice cream has cost Lena 15 points", points(stage, "kid") == 5);
        for (var status : List.of("pending", "fulfilled")) {
            board.call("PUT", REDEMPTIONS + "?id={redemption}")
                    .json("status", status)
                    .expect(200, "/data/status", "/data/fulfilledAt");
        }
    }

    private static void read(Stage stage, Caller board) {
        var feed = board.get("/api/v1/activity?limit=20")
                .expect(200, "/data/events/0/prizeName", "/data/events/0/status", "/data/pagination/total");
        stage.check(
                "the feed tells of three chores and the ice cream",
                feed.string("/data/events/0/status").equals("fulfilled")
                        && feed.json("/data/pagination/total").asInt() == 4);
    }

    private static int points(Stage stage, String member) {
        return stage.as("Ada's chore board")
                .get("/api/v1/members?id={" + member + "}")
                .quietly(200)
                .json("/data/points")
                .asInt();
    }
}
