package family.hearth.bench;

import family.hearth.bench.cold.Cold;
import family.hearth.bench.cost.Cost;
import family.hearth.bench.growth.Growth;
import family.hearth.bench.images.Images;
import family.hearth.bench.load.Load;
import family.hearth.bench.policies.Policies;
import family.hearth.bench.search.Search;
import java.util.List;

/** Every benchmark that {@code ./hearth bench} knows. */
final class Benchmarks {

    static final List<Benchmark> ALL =
            List.of(new Cold(), new Cost(), new Growth(), new Images(), new Load(), new Policies(), new Search());

    private Benchmarks() {}
}
