package family.hearth.functions.invites;

/** What an accepted invite has become: a permission on a kid, or a membership in a family. */
sealed interface AcceptedInvite permits PermissionModel, MembershipModel {}
