package family.hearth.cdk;

import software.amazon.awscdk.services.sqs.IQueue;

/**
 * What a function finds around it.
 *
 * @param bucketName the bucket by name and not by reference: the bucket notifies functions, so it comes after them
 * @param url where the API answers
 * @param deadLetters where an event goes that a function failed on for good
 */
record Surroundings(
        Stage stage,
        TableConstruct table,
        String bucketName,
        String url,
        MailConstruct mail,
        String signingKeyArn,
        EventBusConstruct events,
        IQueue deadLetters) {}
