package family.hearth.dynamodb;

import family.hearth.testkit.CloudDatabase;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives suites a table of their own on one database, which all suites of a JVM share. */
final class StoreExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Table.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var database = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(CloudDatabase.class, _ -> CloudDatabase.start(), CloudDatabase.class);
        var name = "hearth-" + UUID.randomUUID();
        TableLayout.createTable(database.client(), name);
        database.client().waiter().waitUntilTableExists(request -> request.tableName(name));
        return new Table(database.client(), name);
    }
}
