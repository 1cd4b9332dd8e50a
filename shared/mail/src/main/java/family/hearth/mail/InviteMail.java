package family.hearth.mail;

import family.hearth.domain.sharing.Invite;
import family.hearth.domain.sharing.KidRole;
import family.hearth.domain.sharing.Offer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The words of an invite. */
public final class InviteMail {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private InviteMail() {}

    /**
     * Writes the mail.
     *
     * @param name of the kid or the family that it is to
     * @param url public URL of this Hearth, where the link leads
     */
    public static Mail write(Invite invite, String inviterName, String name, String url) {
        var link = url + "/api/invites/" + invite.token();
        var until = DAY.format(invite.expiresAt());
        var offer = offer(invite.offer(), name);
        var subject = switch (invite.offer()) {
            case Offer.OfKid _ -> "%s invites you to see %s on Hearth".formatted(inviterName, name);
            case Offer.OfFamily _ -> "%s invites you to join %s on Hearth".formatted(inviterName, name);
        };
        var text = """
                %s invites you to %s.

                Open the invitation: %s

                Sign in with this address to accept it, until %s. If you do not know %s, ignore this mail:
                without you nothing happens.
                """.formatted(inviterName, offer, link, until, inviterName);
        var html = """
                <p>%s invites you to %s.</p>
                <p><a href="%s">Open the invitation</a></p>
                <p>Sign in with this address to accept it, until %s. If you do not know %s, ignore this mail:
                without you nothing happens.</p>
                """.formatted(escape(inviterName), escape(offer), escape(link), until, escape(inviterName));
        return new Mail(invite.email(), subject, text, html);
    }

    private static String offer(Offer offer, String name) {
        return switch (offer) {
            case Offer.OfKid kid ->
                kid.role() == KidRole.EDITOR
                        ? "look at %s's memories and write some yourself".formatted(name)
                        : "look at %s's memories".formatted(name);
            case Offer.OfFamily family ->
                switch (family.role()) {
                    case MEMBER -> "join the family %s".formatted(name);
                    case ADMIN -> "join the family %s as an admin".formatted(name);
                    case OWNER -> "join the family %s as an owner".formatted(name);
                };
        };
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
