package family.hearth.architecture.violations.functions.one;

import family.hearth.architecture.violations.functions.two.Neighbour;

record ReachesOver(Neighbour neighbour) {}
