package family.hearth.cdk;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Node;

/**
 * What differs between one deployment and another; all else is the same by construction.
 *
 * @param name {@code dev} or {@code prod}, part of every physical name
 * @param sender address that mail comes from; its domain becomes the SES identity
 * @param data what becomes of the table, the bucket and the signing key when the stack is deleted
 * @param logRetention how long logs are kept
 * @param requestsPerSecond steady rate of the whole API, far above what the limits for one caller allow
 * @param burst requests that may come at once on top of that
 */
record Stage(
        String name, String sender, RemovalPolicy data, RetentionDays logRetention, int requestsPerSecond, int burst) {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    Stage {
        if (!ADDRESS.matcher(sender).matches()) {
            throw new CannotSynth("\"" + sender + "\" is no address to send mail from: -c mailFrom=hearth@your.domain");
        }
    }

    /**
     * The stage that was asked for: {@code -c stage=} and {@code -c mailFrom=}, else the variables
     * {@code HEARTH_STAGE} and {@code HEARTH_MAIL_FROM}, else {@code dev}.
     *
     * @throws CannotSynth when there is no such stage, or it lacks what it must be told
     */
    static Stage from(Node context, Map<String, String> environment) {
        var name = setting(context, "stage", environment.get("HEARTH_STAGE"));
        var sender = setting(context, "mailFrom", environment.get("HEARTH_MAIL_FROM"));
        return named(name == null ? "dev" : name, sender);
    }

    static Stage named(String name, @Nullable String sender) {
        return switch (name) {
            case "dev" -> dev(sender == null ? "hearth@hearth.example" : sender);
            case "prod" -> prod(sender);
            default -> throw new CannotSynth("unknown stage \"" + name + "\": there is dev and there is prod");
        };
    }

    private static Stage dev(String sender) {
        return new Stage("dev", sender, RemovalPolicy.DESTROY, RetentionDays.TWO_WEEKS, 50, 100);
    }

    private static Stage prod(@Nullable String sender) {
        if (sender == null) {
            throw new CannotSynth("prod sends real mail, so it needs a sender: -c mailFrom=hearth@your.domain");
        }
        return new Stage("prod", sender, RemovalPolicy.RETAIN, RetentionDays.THREE_MONTHS, 500, 1000);
    }

    private static @Nullable String setting(Node context, String key, @Nullable String otherwise) {
        var value = context.tryGetContext(key);
        return value == null ? otherwise : value.toString();
    }

    /** The physical name of a thing that people look for by name. */
    String resourceName(String thing) {
        return "hearth-" + name + "-" + thing;
    }

    /** The log group of a part of this stage. */
    String logGroupName(String part) {
        return "/hearth/" + name + "/" + part;
    }

    String senderDomain() {
        return sender.substring(sender.indexOf('@') + 1);
    }

    boolean keepsData() {
        return data == RemovalPolicy.RETAIN;
    }
}
