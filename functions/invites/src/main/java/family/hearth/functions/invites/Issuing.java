package family.hearth.functions.invites;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.Email;
import family.hearth.domain.Ids;
import family.hearth.domain.sharing.Invite;
import family.hearth.domain.sharing.Offer;
import family.hearth.dynamodb.IdTaken;
import family.hearth.dynamodb.InviteStore;
import family.hearth.mail.InviteMail;
import family.hearth.mail.Mailer;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;

/**
 * Makes invites and mails them. The mail goes out after the invite is written; should SES not take it, an invite to a
 * kid is sent again by its owner, which the first sending never delays.
 */
@Singleton
final class Issuing {

    private final InviteStore invites;
    private final Mailer mailer;
    private final String url;
    private final Ids ids;
    private final Clock clock;

    Issuing(InviteStore invites, Mailer mailer, @Property(name = "hearth.url") String url, Ids ids, Clock clock) {
        this.invites = invites;
        this.mailer = mailer;
        this.url = url;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The address as it is stored.
     *
     * @throws DomainFailure.Invalid on {@code email} when it is none
     */
    static String address(String email) {
        var normal = Email.normalise(email);
        if (!Email.isValid(normal)) {
            throw new DomainFailure.Invalid("email", "is not an email address");
        }
        return normal;
    }

    /**
     * Invites an address.
     *
     * @param name of what is offered, for the mail
     * @param answer to the caller, by the invite
     */
    <T> HttpResponse<T> issue(
            Offer offer,
            String name,
            String email,
            Caller caller,
            Function<Invite, ? extends HttpResponse<T>> answer,
            Idempotency.Answers answers) {
        return IdTaken.drawing(() -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var invite = Invite.create(ids.next(), UUID.randomUUID(), offer, email, caller.userId(), now);
            var answered = answer.apply(invite);
            invites.create(invite, answers.receipt(answered));
            mail(invite, name, caller);
            return answered;
        });
    }

    void mail(Invite invite, String name, Caller caller) {
        mailer.send(InviteMail.write(invite, caller.user().displayName(), name, url));
    }
}
