package family.hearth.bench.cost;

import java.util.List;

/**
 * What AWS asks, in dollars for a million, on demand in us-east-1 since November 2024. Left out is what every call costs
 * alike: the gateway's 1.00 a million and Lambda's time. A presigned URL costs nothing to make.
 */
final class Prices {

    static final double READ_UNIT = 0.125;
    static final double WRITE_UNIT = 0.625;

    private static final double MAIL = 100;
    private static final double OBJECT_WRITTEN = 5;
    private static final double OBJECT_READ = 0.4;

    private Prices() {}

    /** Of a million of these units. */
    static double database(double readUnits, double writeUnits) {
        return readUnits * READ_UNIT + writeUnits * WRITE_UNIT;
    }

    /** Of a million of these calls, each named like {@code S3.PutObject}. */
    static double elsewhere(List<String> calls) {
        return calls.stream().mapToDouble(Prices::of).sum();
    }

    private static double of(String call) {
        if (call.startsWith("Ses.")) {
            return MAIL;
        }
        return switch (call) {
            case "S3.PutObject", "S3.CopyObject", "S3.ListObjectsV2" -> OBJECT_WRITTEN;
            case "S3.DeleteObject", "S3.DeleteObjects" -> 0;
            default -> OBJECT_READ;
        };
    }
}
