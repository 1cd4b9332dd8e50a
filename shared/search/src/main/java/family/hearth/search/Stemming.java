package family.hearth.search;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;
import org.tartarus.snowball.ext.YiddishStemmer;

/** What is left of a folded word without its endings, by the Snowball stemmers that Lucene brings. */
final class Stemming {

    /** By primary subtag. A stemmer remembers the word it works on, so each word has one of its own; it costs little. */
    private static final Map<String, Supplier<SnowballStemmer>> STEMMERS = Map.ofEntries(
            entry("ar", ArabicStemmer::new),
            entry("ca", CatalanStemmer::new),
            entry("da", DanishStemmer::new),
            entry("de", GermanStemmer::new),
            entry("el", GreekStemmer::new),
            entry("en", EnglishStemmer::new),
            entry("es", SpanishStemmer::new),
            entry("et", EstonianStemmer::new),
            entry("eu", BasqueStemmer::new),
            entry("fi", FinnishStemmer::new),
            entry("fr", FrenchStemmer::new),
            entry("ga", IrishStemmer::new),
            entry("hi", HindiStemmer::new),
            entry("hu", HungarianStemmer::new),
            entry("hy", ArmenianStemmer::new),
            entry("id", IndonesianStemmer::new),
            entry("it", ItalianStemmer::new),
            entry("lt", LithuanianStemmer::new),
            entry("nb", NorwegianStemmer::new),
            entry("ne", NepaliStemmer::new),
            entry("nl", DutchStemmer::new),
            entry("nn", NorwegianStemmer::new),
            entry("no", NorwegianStemmer::new),
            entry("pt", PortugueseStemmer::new),
            entry("ro", RomanianStemmer::new),
            entry("ru", RussianStemmer::new),
            entry("sr", SerbianStemmer::new),
            entry("sv", SwedishStemmer::new),
            entry("ta", TamilStemmer::new),
            entry("tr", TurkishStemmer::new),
            entry("yi", YiddishStemmer::new));

    private Stemming() {}

    /** The stems of a language; of one without a stemmer, the words themselves. */
    static UnaryOperator<String> of(String language) {
        var stemmers = STEMMERS.get(language);
        return stemmers == null ? UnaryOperator.identity() : word -> stem(stemmers.get(), word);
    }

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
