package family.hearth.cdk;

import software.amazon.awscdk.services.events.EventBus;
import software.constructs.Construct;

/** Where functions publish what has happened. Rules that listen are made by whoever listens. */
final class EventBusConstruct extends Construct {

    private final EventBus bus;

    EventBusConstruct(Construct scope, Stage stage) {
        super(scope, "Events");
        bus = EventBus.Builder.create(this, "Default")
                .eventBusName(stage.resourceName("events"))
                .description("Hearth " + stage.name() + ": what devices are to block")
                .build();
    }

    String name() {
        return bus.getEventBusName();
    }

    String arn() {
        return bus.getEventBusArn();
    }
}
