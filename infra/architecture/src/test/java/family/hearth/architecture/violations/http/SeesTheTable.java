package family.hearth.architecture.violations.http;

import family.hearth.architecture.violations.dynamodb.OpenStore;

record SeesTheTable(OpenStore store) {}
