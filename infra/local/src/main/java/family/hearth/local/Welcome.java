package family.hearth.local;

import family.hearth.testkit.LocalCredentials;

/** What {@code ./hearth up} says when it is ready. */
record Welcome(LocalCloud cloud) {

    String text() {
        return """

                Hearth is up at   %1$s
                  API docs        %1$s/docs
                  mailbox         %1$s/_local/
                  database        %2$s   (table %3$s)
                  objects         %4$s   (bucket %5$s, access key %6$s, secret key %7$s)

                A first session:
                  curl -s %1$s/parents -d email=ada@example.org -d first_name=Ada -d last_name=Byron \\
                       -d password=correct-horse -d confirm_password=correct-horse
                  curl -s %1$s/login -H 'Content-Type: application/json' \\
                       -d '{"email":"ada@example.org","password":"correct-horse"}'
                  curl -s %1$s/parent -H "Authorization: Bearer TOKEN_FROM_THE_ANSWER"

                Ctrl-C stops it.
                """.formatted(
                        cloud.url(),
                        cloud.database().endpoint(),
                        LocalCloud.TABLE,
                        cloud.objects().endpoint(),
                        LocalCloud.BUCKET,
                        LocalCredentials.ACCESS_KEY,
                        LocalCredentials.SECRET_KEY);
    }
}
