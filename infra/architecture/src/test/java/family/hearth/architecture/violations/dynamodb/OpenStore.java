package family.hearth.architecture.violations.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

public final class OpenStore {

    public AttributeValue find(String id) {
        return AttributeValue.fromS(id);
    }
}
