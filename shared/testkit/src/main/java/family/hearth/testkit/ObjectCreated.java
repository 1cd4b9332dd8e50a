package family.hearth.testkit;

/**
 * An object that has just been written.
 *
 * @param key as it is, not URL-encoded
 * @param size in bytes
 * @param eTag without quotes
 */
public record ObjectCreated(String bucket, String key, long size, String eTag, Cause cause) {

    /** How it was written; S3 names its event after this. */
    public enum Cause {
        PUT("Put"),
        COPY("Copy"),
        COMPLETE_MULTIPART_UPLOAD("CompleteMultipartUpload");

        private final String title;

        Cause(String title) {
            this.title = title;
        }

        /** The name in an S3 event record, such as {@code ObjectCreated:Put}. */
        public String eventName() {
            return "ObjectCreated:" + title;
        }
    }
}
