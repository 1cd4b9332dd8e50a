package family.hearth.cdk;

import family.hearth.topology.Trigger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.iam.ServicePrincipalOpts;
import software.amazon.awscdk.services.scheduler.ContextAttribute;
import software.amazon.awscdk.services.scheduler.Schedule;
import software.amazon.awscdk.services.scheduler.ScheduleExpression;
import software.amazon.awscdk.services.scheduler.ScheduleGroup;
import software.amazon.awscdk.services.scheduler.ScheduleTargetInput;
import software.amazon.awscdk.services.scheduler.targets.LambdaInvoke;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** What the clock wakes. */
final class SchedulesConstruct extends Construct {

    /** The default is 185 attempts over a day: a sweep that is an hour late has long been done by the next one. */
    private static final int RETRIES = 2;

    private final ScheduleGroup group;
    private final IQueue deadLetters;

    SchedulesConstruct(Construct scope, Stage stage, FunctionsConstruct functions, IQueue deadLetters) {
        super(scope, "Schedules");
        this.deadLetters = deadLetters;
        group = ScheduleGroup.Builder.create(this, "Group")
                .scheduleGroupName(stage.resourceName("sweeps"))
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        functions.forEach(this::schedule);
    }

    private void schedule(FunctionConstruct function) {
        for (var trigger : function.spec().triggers()) {
            if (trigger instanceof Trigger.Every every) {
                schedule(function, every);
            }
        }
    }

    private void schedule(FunctionConstruct function, Trigger.Every every) {
        var name = function.spec().name();
        var role = role(function).withoutPolicyUpdates();
        var rate = Duration.seconds(every.rate().toSeconds());
        if (every.parts().isEmpty()) {
            schedule(name, rate, target(function, role, rate, Map.of()));
        }
        for (var part : every.parts()) {
            var shards = Map.of("fromShard", part.first(), "toShard", part.last());
            schedule(name + "-" + part.first(), rate, target(function, role, rate, shards));
        }
    }

    private void schedule(String id, Duration rate, LambdaInvoke target) {
        Schedule.Builder.create(this, id)
                .scheduleGroup(group)
                .schedule(ScheduleExpression.rate(rate))
                .target(target)
                .build();
    }

    private LambdaInvoke target(FunctionConstruct function, IRole role, Duration rate, Map<String, Integer> part) {
        // Sorted, because the order of an unordered map would show in the template.
        var input = new TreeMap<String, Object>(part);
        input.put("scheduledAt", ContextAttribute.getScheduledTime());
        return LambdaInvoke.Builder.create(function.live())
                .role(role)
                .input(ScheduleTargetInput.fromObject(input))
                .retryAttempts(RETRIES)
                // From then on the next run does the same work.
                .maxEventAge(rate)
                .deadLetterQueue(deadLetters)
                .build();
    }

    private Role role(FunctionConstruct function) {
        return Role.Builder.create(this, "Wakes-" + function.spec().name())
                .assumedBy(new ServicePrincipal("scheduler.amazonaws.com", onlyOurSchedules()))
                .inlinePolicies(Map.of(
                        "wake",
                        PolicyDocument.Builder.create()
                                .statements(List.of(
                                        allow(
                                                "lambda:InvokeFunction",
                                                function.live().getFunctionArn()),
                                        allow("sqs:SendMessage", deadLetters.getQueueArn())))
                                .build()))
                .build();
    }

    /** Anyone's schedule may name our role; only those of our group may take it on. */
    private ServicePrincipalOpts onlyOurSchedules() {
        return ServicePrincipalOpts.builder()
                .conditions(Map.of(
                        "StringEquals",
                        new TreeMap<>(Map.of(
                                "aws:SourceAccount", Aws.ACCOUNT_ID, "aws:SourceArn", group.getScheduleGroupArn()))))
                .build();
    }

    private static PolicyStatement allow(String action, String resource) {
        return PolicyStatement.Builder.create()
                .actions(List.of(action))
                .resources(List.of(resource))
                .build();
    }
}
