/** The single table: keys, rows and stores. Nothing outside this package knows that DynamoDB exists. */
@NullMarked
package family.hearth.dynamodb;

import org.jspecify.annotations.NullMarked;
