package family.hearth.dynamodb;

import family.hearth.domain.access.Access;
import family.hearth.domain.access.OauthClient;
import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.people.Membership;
import family.hearth.domain.people.User;
import family.hearth.domain.sharing.KidRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows under a user: together they decide what the user may do. */
final class UserRows {

    /** An id that is taken, by a user or a kid. */
    record Reservation(int personId) {}

    /** What signing in needs to know of an address. */
    record Login(String email, int userId, String passwordHash) {}

    /** A role on a kid as its user sees it. */
    record Grant(int userId, int kidId, KidRole role, int permissionId) {}

    static final RowSchema<Reservation> RESERVATION = RowSchema.of(
                    Reservation.class, reservation -> PersonKeys.person(reservation.personId()))
            .integer("personId", Reservation::personId)
            .build(row -> new Reservation(row.integer("personId")));

    static final RowSchema<Login> LOGIN = RowSchema.of(Login.class, login -> PersonKeys.login(login.email()))
            .text("email", Login::email)
            .integer("userId", Login::userId)
            .text("passwordHash", Login::passwordHash)
            .build(row -> new Login(row.text("email"), row.integer("userId"), row.text("passwordHash")));

    static final RowSchema<User> USER = user(RowSchema.of(User.class, user -> UserKeys.user(user.id())));

    static final RowSchema<User> DELETED = user(RowSchema.of(User.class, user -> UserKeys.deleted(user.id())));

    /** The membership as the user's row; the family has its own copy. */
    static final RowSchema<Membership> MEMBERSHIP = membership(RowSchema.of(
            Membership.class, membership -> UserKeys.membership(membership.userId(), membership.familyId())));

    static final RowSchema<Membership> FAMILY_MEMBER = membership(RowSchema.of(
            Membership.class, membership -> FamilyKeys.member(membership.familyId(), membership.userId())));

    static final RowSchema<Grant> GRANT = RowSchema.of(
                    Grant.class, grant -> UserKeys.permission(grant.userId(), grant.kidId()))
            .integer("userId", Grant::userId)
            .integer("kidId", Grant::kidId)
            .choice("role", Grant::role)
            .integer("permissionId", Grant::permissionId)
            .build(row -> new Grant(
                    row.integer("userId"),
                    row.integer("kidId"),
                    row.choice("role", KidRole.class),
                    row.integer("permissionId")));

    private UserRows() {}

    private static RowSchema<User> user(RowSchema.Draft<User> draft) {
        return draft.integer("id", User::id)
                .text("email", User::email)
                .text("firstName", User::firstName)
                .text("lastName", User::lastName)
                .integer("defaultFamilyId", User::defaultFamilyId)
                .flag("emailProven", User::emailProven)
                .integer("sessionEpoch", User::sessionEpoch)
                .instant("createdAt", User::createdAt)
                .build(row -> new User(
                        row.integer("id"),
                        row.text("email"),
                        row.text("firstName"),
                        row.text("lastName"),
                        row.integer("defaultFamilyId"),
                        row.flag("emailProven"),
                        row.integer("sessionEpoch"),
                        row.instant("createdAt")));
    }

    private static RowSchema<Membership> membership(RowSchema.Draft<Membership> draft) {
        return draft.integer("userId", Membership::userId)
                .integer("familyId", Membership::familyId)
                .choice("role", Membership::role)
                .flag("active", Membership::active)
                .instant("joinedAt", Membership::joinedAt)
                .build(row -> new Membership(
                        row.integer("userId"),
                        row.integer("familyId"),
                        row.choice("role", FamilyRole.class),
                        row.flag("active"),
                        row.instant("joinedAt")));
    }

    /** All rows of a user's partition as one answer; empty when there is no such user. */
    static Optional<Access> access(List<Map<String, AttributeValue>> rows) {
        @Nullable User user = null;
        var memberships = new ArrayList<Membership>();
        var roles = new HashMap<Integer, KidRole>();
        var clients = new ArrayList<OauthClient>();
        for (var row : rows) {
            var sk = Key.of(row).sk();
            if (sk.equals(UserKeys.USER)) {
                user = USER.read(row);
            } else if (sk.startsWith(UserKeys.MEMBERS)) {
                memberships.add(MEMBERSHIP.read(row));
            } else if (sk.startsWith(UserKeys.PERMISSIONS)) {
                var grant = GRANT.read(row);
                roles.put(grant.kidId(), grant.role());
            } else if (sk.startsWith(UserKeys.CLIENTS)) {
                clients.add(ClientRows.OF_USER.read(row));
            }
        }
        return user == null ? Optional.empty() : Optional.of(new Access(user, memberships, roles, clients));
    }
}
