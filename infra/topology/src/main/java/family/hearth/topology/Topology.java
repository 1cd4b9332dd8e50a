package family.hearth.topology;

import static family.hearth.topology.FunctionSpec.ObjectAccess.Right.DELETE;
import static family.hearth.topology.FunctionSpec.ObjectAccess.Right.READ;
import static family.hearth.topology.FunctionSpec.ObjectAccess.Right.WRITE;
import static family.hearth.topology.FunctionSpec.draft;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The one list of what Hearth deploys. A function that is not here does not exist. */
public final class Topology {

    /** Object prefix of what families uploaded, as uploaded: memory photos and avatars. */
    public static final String ORIGINALS = "originals/";

    /** Object prefix of the JPEGs made from originals; nothing here carries metadata. */
    public static final String DERIVED = "derived/";

    /** Object prefix of recordings, as uploaded. */
    public static final String AUDIO = "audio/";

    /** Object prefix of what a transcription engine has written down, until it is taken over. */
    public static final String TRANSCRIPTS = "transcripts/";

    /** The route that takes whatever no other route takes. */
    public static final String DEFAULT_ROUTE = "$default";

    private static final String PACKAGE = "family.hearth.functions.";

    private static final List<FunctionSpec> FUNCTIONS = Stream.of(
                    draft("oauth", PACKAGE + "oauth.OauthFunction")
                            .serves("/api/oauth/token")
                            .authenticates()
                            .writes("USER#", "CLIENT#"),
                    draft("parents", PACKAGE + "parents.ParentsFunction")
                            .servesKidtrol("/parents", "/parent", "/parent/change-password", "/login", "/logout")
                            .authenticates()
                            .writes("PERSON#", "EMAIL#", "USER#", "FAM#", "CRED#", "TRASH#", "POLICY#"),
                    draft("credentials", PACKAGE + "credentials.CredentialsFunction")
                            .serves(
                                    "/settings/api-clients",
                                    "/settings/api-clients/{id}",
                                    "/settings/api-key",
                                    "/settings/api-key/rotate",
                                    "/api/v1/tokens",
                                    "/api/v1/tokens/{id}",
                                    "/api/v1/tokens/{id}/rotate")
                            .authenticates()
                            .writes("USER#", "CLIENT#", "CRED#", "FAM#"),
                    draft("families", PACKAGE + "families.FamiliesFunction")
                            .serves("/api/families", "/api/families/{id}", "/family", "/settings/default-family")
                            .authenticates()
                            .writes("FAM#", "USER#", "TRASH#", "POLICY#")
                            .publishesEvents(),
                    draft("kids", PACKAGE + "kids.KidsFunction")
                            .serves("/api/kids", "/api/kids/{kidId}", "/api/kids/{kidId}/avatar")
                            .servesKidtrol("/kids", "/kids/{kidId}", "/kids/{kidId}/avatar/{version}")
                            .authenticates()
                            .writes("PERSON#", "EMAIL#", "USER#", "FAM#", "KID#", "TRASH#", "POLICY#")
                            .objects(ORIGINALS + "kids/", WRITE)
                            .objects(DERIVED + "kids/", READ)
                            .publishesEvents(),
                    draft("memories", PACKAGE + "memories.MemoriesFunction")
                            .serves(
                                    "/api/kids/{kidId}/memories",
                                    "/api/kids/{kidId}/memories/{id}",
                                    "/api/v1/memories",
                                    "/api/v1/memories/{id}")
                            .authenticates()
                            .reads("KID#")
                            .writes("FAM#", "TL#", "MEM#", "SX#", "TRASH#")
                            .objects(ORIGINALS + "memories/", WRITE)
                            .objects(AUDIO, READ, WRITE, DELETE),
                    draft("photos", PACKAGE + "photos.PhotosFunction")
                            .serves(
                                    "/api/kids/{kidId}/memories/{memoryId}/photos",
                                    "/api/kids/{kidId}/memories/{memoryId}/photos/order",
                                    "/api/kids/{kidId}/memories/{memoryId}/photos/{id}",
                                    "/api/kids/{kidId}/memories/{memoryId}/photos/{id}/content")
                            .authenticates()
                            .reads("KID#", "FAM#")
                            .writes("TL#", "MEM#", "TRASH#")
                            .objects(ORIGINALS + "memories/", READ, WRITE)
                            .objects(DERIVED + "memories/", READ),
                    draft("permissions", PACKAGE + "permissions.PermissionsFunction")
                            .serves("/api/kids/{kidId}/permissions", "/api/kids/{kidId}/permissions/{id}")
                            .authenticates()
                            .reads("FAM#")
                            .writes("KID#", "USER#"),
                    draft("invites", PACKAGE + "invites.InvitesFunction")
                            .serves(
                                    "/api/kids/{kidId}/invites",
                                    "/api/kids/{kidId}/invites/{id}",
                                    "/api/kids/{kidId}/invites/{id}/resend",
                                    "/api/invites",
                                    "/api/invites/{token}",
                                    "/api/invites/{token}/accept",
                                    "/api/invites/{token}/decline",
                                    "/api/v1/family/invitations")
                            .authenticates()
                            .reads("ADDR#")
                            .writes("KID#", "USER#", "INVITE#", "FAM#", "GUESTS#")
                            .sendsMail(),
                    draft("members", PACKAGE + "members.MembersFunction")
                            .serves(
                                    "/api/v1/members",
                                    "/api/v1/members/reactivate",
                                    "/api/v1/family/members",
                                    "/api/v1/family/members/{id}")
                            .authenticates()
                            .reads("SCORE#")
                            .writes("FAM#", "USER#", "CRED#"),
                    draft("chores", PACKAGE + "chores.ChoresFunction")
                            .serves("/api/v1/chores", "/api/v1/completions", "/api/v1/activity")
                            .authenticates()
                            .writes("CHORES#", "SCORE#", "FAM#"),
                    draft("prizes", PACKAGE + "prizes.PrizesFunction")
                            .serves("/api/v1/prizes", "/api/v1/redemptions")
                            .authenticates()
                            .writes("CHORES#", "SCORE#", "FAM#"),
                    draft("devices", PACKAGE + "devices.DevicesFunction")
                            .servesKidtrol(
                                    "/parent-mobile-devices",
                                    "/parent-mobile-devices/{id}",
                                    "/regulated-mobile-devices",
                                    "/regulated-mobile-devices/{id}",
                                    "/regulated-mobile-devices/{id}/master-schedule",
                                    "/devices/{id}/master-schedule")
                            .authenticates()
                            .reads("FAM#")
                            .writes("USER#", "POLICY#")
                            .publishesEvents(),
                    draft("schedules", PACKAGE + "schedules.SchedulesFunction")
                            .servesKidtrol("/schedules", "/schedules/{id}", "/overrides", "/overrides/{id}")
                            .authenticates()
                            .reads("FAM#")
                            .writes("POLICY#")
                            .publishesEvents(),
                    draft("docs", PACKAGE + "docs.DocsFunction")
                            .serves("/api/v1/health", "/docs", "/docs/{proxy+}", DEFAULT_ROUTE),
                    draft("make-thumbnails", PACKAGE + "makethumbnails.MakeThumbnailsFunction")
                            .wokenBy(new Trigger.ObjectCreated(ORIGINALS))
                            .writes("KID#", "FAM#", "TL#")
                            .reads("MEM#")
                            .objects(ORIGINALS, READ)
                            .objects(DERIVED, WRITE)
                            .memory(1769),
                    draft("start-transcription", PACKAGE + "starttranscription.StartTranscriptionFunction")
                            .wokenBy(new Trigger.ObjectCreated(AUDIO))
                            .reads("MEM#")
                            .writes("TL#")
                            .objects(AUDIO, READ, DELETE)
                            // Transcribe writes what it is asked for with the rights of who asked.
                            .objects(TRANSCRIPTS, WRITE)
                            .startsTranscriptions(),
                    draft("finish-transcription", PACKAGE + "finishtranscription.FinishTranscriptionFunction")
                            .wokenBy(new Trigger.TranscriptionEnded())
                            .writes("TL#", "MEM#", "SX#")
                            .objects(TRANSCRIPTS, READ, DELETE),
                    draft("expire-invites", PACKAGE + "expireinvites.ExpireInvitesFunction")
                            .wokenBy(new Trigger.Every(Duration.ofMinutes(5)))
                            .reads("DUE#INVITE#")
                            .writes("KID#", "GUESTS#")
                            .memory(512),
                    draft("evaluate-schedules", PACKAGE + "evaluateschedules.EvaluateSchedulesFunction")
                            .wokenBy(Trigger.Every.inParts(Duration.ofMinutes(1), 8, 8))
                            .reads("DUE#POLICY#")
                            .writes("POLICY#")
                            .publishesEvents()
                            .memory(512),
                    draft("empty-trash", PACKAGE + "emptytrash.EmptyTrashFunction")
                            .wokenBy(new Trigger.Every(Duration.ofMinutes(15)))
                            .reads("DUE#PURGE#")
                            .writes(
                                    "TRASH#", "TL#", "MEM#", "SX#", "KID#", "FAM#", "USER#", "EMAIL#", "INVITE#",
                                    "CRED#", "CLIENT#", "CHORES#", "SCORE#", "POLICY#", "GUESTS#")
                            .objects(ORIGINALS, READ, DELETE)
                            .objects(DERIVED, READ, DELETE)
                            .objects(AUDIO, READ, DELETE)
                            .objects(TRANSCRIPTS, READ, DELETE)
                            .memory(512),
                    draft("rotate-signing-key", PACKAGE + "rotatesigningkey.RotateSigningKeyFunction")
                            .wokenBy(new Trigger.KeyRotation(Duration.ofDays(30)))
                            .memory(512))
            .map(FunctionSpec.Draft::build)
            .toList();

    private Topology() {}

    /** Every function, in the order of their names in the tree. */
    public static List<FunctionSpec> functions() {
        return FUNCTIONS;
    }

    /**
     * The function of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static FunctionSpec function(String name) {
        return FUNCTIONS.stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no function named " + name));
    }
}
