package family.hearth.architecture.documents;

import java.util.Arrays;

/**
 * What a family does in a month, as the cost model assumes it, and what each time may take of the table: the budget that
 * a test holds it to, in the very words of that test.
 */
enum Activity {
    SIGN_IN("signs in", 4, "WriteBudgetIT", "new Budget(9, 4, 1 + 4 + 2)"),
    LOOK_AT_KIDS("looks at its kids", 120, "ReadBudgetIT", "new Budget(3, 4, 1)"),
    TURN_A_PAGE("turns a page of a timeline", 240, "ReadBudgetIT", "new Budget(3, 4, 1)"),
    LOOK_AT_A_PICTURE("looks at a picture", 600, "ReadBudgetIT", "new Budget(4, 5, 1)"),
    SET_DOWN_A_MEMORY("sets down a memory", 12, "WriteBudgetIT", "new Budget(4, 4, 1 + 2 * 6)"),
    ADD_A_PHOTO("announces a photo, or has its sizes made", 40, "WriteBudgetIT", "new Budget(6, 5, 1 + 2 * 3)"),
    KEEP_A_MEMORY_FOR_ALL(
            "keeps a memory or a recording for the family", 6, "FamilyMemoriesBudgetIT", "new Budget(3, 2, 1 + 2 * 5)"),
    TURN_A_PAGE_OF_ALL(
            "turns a page of the family's memories", 60, "FamilyMemoriesBudgetIT", "new Budget(4, 2 + 1 + 2 + 2, 1)"),
    COMPLETE_A_CHORE(
            "completes a chore or redeems a prize", 64, "ChoreographyBudgetIT", "new Budget(4, 2 + 6, 1 + 2 * 6)"),
    ASK_FOR_THE_SCHEDULE("has a device ask for its schedule", 1440, "PolicyBudgetIT", "new Budget(3, 3, 1)"),
    CHANGE_THE_SCHEDULE("changes a schedule, or has its bedtime come", 64, "PolicyBudgetIT", "new Budget(4, 4, 5)");

    /** Photos among {@link #ADD_A_PHOTO}: each is announced once and made once. */
    static final int PHOTOS = 20;

    private final String words;
    private final int timesAMonth;
    private final String test;
    private final String budget;

    Activity(String words, int timesAMonth, String test, String budget) {
        this.words = words;
        this.timesAMonth = timesAMonth;
        this.test = test;
        this.budget = budget;
    }

    String words() {
        return words;
    }

    int timesAMonth() {
        return timesAMonth;
    }

    /** The class of the test that holds it to its budget. */
    String test() {
        return test;
    }

    /** The budget as it stands there. */
    String budget() {
        return budget;
    }

    double readUnits() {
        return number(1);
    }

    double writeUnits() {
        return number(2);
    }

    private double number(int place) {
        return sum(
                budget.substring(budget.indexOf('(') + 1, budget.indexOf(')')).split(",")[place]);
    }

    /** Of {@code 1 + 2 * 3} and the like. */
    private static double sum(String expression) {
        return Arrays.stream(expression.split("\\+"))
                .mapToDouble(product -> Arrays.stream(product.split("\\*"))
                        .mapToDouble(factor -> Double.parseDouble(factor.strip()))
                        .reduce(1, (one, other) -> one * other))
                .sum();
    }
}
