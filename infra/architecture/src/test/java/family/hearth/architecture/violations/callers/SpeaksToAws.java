package family.hearth.architecture.violations.callers;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

record SpeaksToAws(DynamoDbClient client) {}
