package family.hearth.testkit;

import family.hearth.topology.FunctionSpec;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * The role of one function, enforced in its SDK clients: what the CDK app writes into IAM policies
 * ({@code dynamodb:LeadingKeys}, object prefixes, mail) from the same topology.
 *
 * <p>Presigning passes by it: on AWS a presigned URL is judged when it is used, with the rights of its maker.
 */
public final class PermissionGuard implements ExecutionInterceptor {

    private final FunctionSpec function;
    private final List<AccessDenied> denials = new CopyOnWriteArrayList<>();

    public PermissionGuard(FunctionSpec function) {
        this.function = function;
    }

    /** Everything that was denied, oldest first, even if the function swallowed the exception. */
    public List<AccessDenied> denials() {
        return List.copyOf(denials);
    }

    /** The same, and forgets them. */
    public List<AccessDenied> takeDenials() {
        var taken = denials();
        denials.removeAll(taken);
        return taken;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        try {
            check(context, attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME));
        } catch (NotAllowed notAllowed) {
            var operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
            var denied = new AccessDenied(
                    function.name(), operation, Objects.requireNonNullElse(notAllowed.getMessage(), "not allowed"));
            denials.add(denied);
            throw denied;
        }
    }

    private void check(Context.BeforeExecution context, String service) throws NotAllowed {
        switch (service) {
            case "DynamoDb" -> new RowRights(function).check(context.request());
            case "S3" -> new ObjectRights(function).check(context.request());
            case "Ses" -> {
                if (!function.sendsMail()) {
                    throw new NotAllowed("the topology does not let it send mail");
                }
            }
            default -> throw new NotAllowed("the topology knows nothing of " + service);
        }
    }
}
