package family.hearth.architecture.violations.functions.two;

public final class Neighbour {}
