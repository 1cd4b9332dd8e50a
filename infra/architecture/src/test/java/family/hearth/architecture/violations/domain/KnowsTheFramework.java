package family.hearth.architecture.violations.domain;

import jakarta.inject.Singleton;

@Singleton
final class KnowsTheFramework {}
