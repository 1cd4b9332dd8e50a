package family.hearth.local.routes;

import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Album;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.Paging;
import family.hearth.local.Person;
import family.hearth.testkit.PhonePhoto;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one family has, by the names that specimens give it. Each thing is made when it is named for the first time, so
 * that a request pays for what it names only.
 */
final class Things implements UnaryOperator<String> {

    /** In every text that nobody else may read. */
    static final String SECRET = "Sekret";

    private final LocalCloud cloud;
    private final Api anybody;
    private final Person owner;
    private final Map<String, String> made = new LinkedHashMap<>();

    private Things(LocalCloud cloud, Api anybody, Person owner) {
        this.cloud = cloud;
        this.anybody = anybody;
        this.owner = owner;
    }

    /** Those of a family that has just come. */
    static Things ofNewFamily(LocalCloud cloud, Api anybody, String ownersName) {
        return new Things(cloud, anybody, Person.join(anybody, ownersName));
    }

    /** Others of the same family, of which none has been made. */
    Things more() {
        return new Things(cloud, anybody, owner);
    }

    Person owner() {
        return owner;
    }

    /** Whoever opens the door of the specimen with good reason. */
    Api caller(Specimen specimen) {
        return switch (specimen.door()) {
            case ANYBODY -> anybody;
            case CLIENT -> anybody.basic(apply("client"), apply("clientSecret"));
            default -> owner.api();
        };
    }

    /** Makes what the specimen needs and names. */
    void prepare(Specimen specimen) {
        specimen.needs().forEach(this::apply);
        specimen.names().forEach(this::apply);
        if (specimen.door() == Door.CLIENT) {
            apply("client");
        }
    }

    @Override
    public String apply(String name) {
        @Nullable String known = made.get(name);
        if (known != null) {
            return known;
        }
        var thing = make(name);
        made.putIfAbsent(name, thing);
        return thing;
    }

    private String make(String name) {
        return switch (name) {
            case "email" -> owner.email();
            case "fresh" -> "fresh-" + UUID.randomUUID() + "@example.org";
            case "word" -> UUID.randomUUID().toString();
            case "page" -> "atrict.json";
            case "family" -> Integer.toString(owner.family());
            case "secondFamily" -> posted("/api/families", "{'name':'%s second'}", "/id");
            case "kid" -> posted("/api/kids", "{'name':'%s kid'}", "/id");
            case "key" -> owner.familyKey();
            case "adult" -> Integer.toString(relative("Bob").id());
            case "retired" -> retired();
            case "client", "clientSecret" -> client(name);
            case "ownMemory" -> posted("/api/v1/memories", "{'title':'%s'}", "/data/id");
            case "token" -> posted("/api/v1/tokens", "{'token':{'name':'%s','scope':'read_write'}}", "/data/id");
            case "avatar", "picture" -> picture();
            default -> ofKid(name);
        };
    }

    private String ofKid(String name) {
        return switch (name) {
            case "memory" -> posted(at("/api/kids/<kid>/memories"), "{'text':'%s','occurredOn':'2024-05-01'}", "/id");
            case "photo" -> photo();
            case "permission" -> permission();
            case "invite" -> posted(at("/api/kids/<kid>/invites"), "{'email':'" + apply("fresh") + "'}", "/id");
            case "invitation" -> invitation();
            case "phone" -> posted("/parent-mobile-devices", "{'name':'%s phone','os':0,'type':'y'}", "/id");
            case "device" ->
                posted("/regulated-mobile-devices", at("{'name':'%s','kid':<kid>,'os':0,'type':'y'}"), "/id");
            case "schedule" -> posted("/schedules", """
                        {'name':'%s','start_time':'8:00','end_time':'9:00','day_list':[0],'feature_list':[0]}\
                        """, "/id");
            case "override" -> posted("/overrides", """
                        {'name':'%s','start_datetime':'2026-06-01T14:30','end_datetime':'2026-06-01T16:30'}\
                        """, "/id");
            case "chore" -> posted("/api/v1/chores", "{'name':'%s chore'}", "/data/id");
            case "prize" -> posted("/api/v1/prizes", "{'name':'%s prize','costPoints':1}", "/data/id");
            case "redemption" ->
                posted("/api/v1/redemptions", at("{'prizeId':'<prize>','memberId':'<kid>'}"), "/data/id");
            default -> throw new IllegalArgumentException("no family has a " + name);
        };
    }

    private String at(String text) {
        for (var name : new String[] {"kid", "prize"}) {
            if (text.contains("<" + name + ">")) {
                return at(text.replace("<" + name + ">", apply(name)));
            }
        }
        return text;
    }

    /** Made by a request of the owner, whose body is in single quotes and says {@code %s} for what is secret. */
    private String posted(String path, String body, String pointer) {
        return owner.api()
                .post(path)
                .body("application/json", body.formatted(SECRET).replace('\'', '"'))
                .expect(201)
                .string(pointer);
    }

    /** A token of the owner's with that scope. */
    String token(String scope) {
        return owner.api()
                .post("/api/v1/tokens")
                .json(Map.of("token", Map.of("name", SECRET, "scope", scope)))
                .expect(201)
                .string("/data/token");
    }

    private String client(String wanted) {
        var client = owner.api()
                .post("/settings/api-clients")
                .json(Map.of("name", SECRET, "scopes", new String[] {"common:read"}, "password", Person.PASSWORD))
                .expect(201);
        made.put("client", client.string("/client_id"));
        made.put("clientSecret", client.string("/client_secret"));
        return apply(wanted);
    }

    private String photo() {
        var path = "/api/kids/" + apply("kid") + "/memories/" + apply("memory") + "/photos";
        var album = new Album(cloud, owner.api(), path);
        return Integer.toString(album.upload(PhonePhoto.fourCorners(16, 16).jpeg()));
    }

    /** The picture of the kid; its name is the last part of where Kidtrol shows it. */
    private String picture() {
        owner.api()
                .put("/api/kids/" + apply("kid") + "/avatar")
                .body("image/jpeg", PhonePhoto.fourCorners(16, 16).jpeg())
                .expect(204);
        new Album(cloud, owner.api(), "").settle();
        var url = owner.api().get("/kids/" + apply("kid")).expect(200).string("/avatar_url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private String permission() {
        var guest = Person.join(anybody, "Oma");
        owner.share(Integer.parseInt(apply("kid")), guest, "viewer");
        var path = "/api/kids/" + apply("kid") + "/permissions";
        return Paging.all(guest.api(), path, 10).stream()
                .filter(permission -> permission.path("userId").asInt() == guest.id())
                .map(permission -> permission.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** The token of an invite that another family sent to this owner. */
    private String invitation() {
        var host = Person.join(anybody, "Host");
        return host.api()
                .post("/api/kids/" + host.kid("Pat") + "/invites")
                .json(Map.of("email", owner.email()))
                .expect(201)
                .string("/token");
    }

    /** Somebody of the family who has no say in it. */
    Person relative(String name) {
        return Person.join(anybody, name).moveIn(cloud, owner, FamilyRole.MEMBER);
    }

    private String retired() {
        var rita = relative("Rita");
        owner.api().delete("/api/v1/members").query("id", rita.id()).expect(200);
        return Integer.toString(rita.id());
    }
}
