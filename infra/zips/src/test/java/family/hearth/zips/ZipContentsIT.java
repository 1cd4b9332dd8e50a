package family.hearth.zips;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Topology;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What lies in the zips: no more than is needed, and exactly what the function's rights are for. */
class ZipContentsIT {

    private static final int MEGABYTE = 1_000_000;

    /** What only one function works with, and could work with nowhere else: the image engine, language analysers. */
    private static final Pattern HEAVY = Pattern.compile("libvips.*|lucene-.*");

    static Stream<String> functions() {
        return Topology.functions().stream().map(FunctionSpec::name);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void zip_isBelowAMegabyte_apartFromHeavyLibrariesOfItsOwn(String name) {
        var light = deployed(name).zip().sizes().entrySet().stream()
                .filter(file -> !HEAVY.matcher(file.getKey()).matches())
                .mapToLong(file -> file.getValue())
                .sum();

        assertThat(light).isLessThan(MEGABYTE);
    }

    @Test
    void layer_isBelowFortyMegabytes() {
        assertThat(Deployment.synthesised().layer().size()).isLessThan(40 * MEGABYTE);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void zip_holdsNoLibraryASecondTime_norInAnotherVersionThanTheLayer(String name) {
        var layer = deployed(name).layer().versions();

        assertThat(deployed(name).zip().versions())
                .doesNotContainKeys(layer.keySet().toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void variables_areThoseThatTheCodeReads(String name) {
        var function = deployed(name);
        var read = new TreeSet<String>();
        Stream.of(function.zip(), function.layer())
                .flatMap(archive -> archive.settings().stream())
                .forEach(setting -> read.add(variable(setting)));

        assertThat(function.variables().keySet())
                .filteredOn(variable -> variable.startsWith("HEARTH_"))
                .isNotEmpty()
                .isSubsetOf(read);
    }

    /** A right that no code in the zip could use would be one too many, and code without its right fails in the cloud. */
    @ParameterizedTest
    @CsvSource({"hearth-mail, MAIL", "hearth-events, EVENTS", "hearth-media, OBJECTS", "hearth-secrets, SIGNING_KEY"})
    void adapters_areInTheZipsOfThoseThatMayUseThem(String module, Need need) {
        var holding = functions().filter(name -> deployed(name).zip().holds(module));

        assertThat(holding.collect(Collectors.toSet())).isEqualTo(allowed(need::isOf));
    }

    @Test
    void libvips_isInTheZipThatMakesThumbnails_forTheArchitectureOfLambda() {
        var library = deployed("make-thumbnails").zip().content("native/libvips-cpp.so.8.18.7");

        assertThat(library).startsWith(0x7f, 'E', 'L', 'F');
        // The machine that an ELF file is for: 183 is AArch64.
        assertThat(library[18]).isEqualTo((byte) 183);
        assertThat(deployed("make-thumbnails").zip().names()).contains("native/LICENCES.md", "native/versions.json");
    }

    /** What a function may be given, and how the topology says so. */
    enum Need {
        MAIL,
        EVENTS,
        OBJECTS,
        SIGNING_KEY;

        boolean isOf(FunctionSpec function) {
            return switch (this) {
                case MAIL -> function.sendsMail();
                case EVENTS -> function.publishesEvents();
                case OBJECTS -> !function.objectAccess().isEmpty();
                case SIGNING_KEY -> function.signsTokens() || function.rotatesSigningKey();
            };
        }
    }

    private static Set<String> allowed(Predicate<FunctionSpec> need) {
        return Topology.functions().stream()
                .filter(need)
                .map(FunctionSpec::name)
                .collect(Collectors.toSet());
    }

    private static String variable(String setting) {
        return setting.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static DeployedFunction deployed(String name) {
        return Deployment.synthesised().function(name);
    }
}
