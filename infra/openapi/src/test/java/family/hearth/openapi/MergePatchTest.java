package family.hearth.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases of RFC 7396, appendix A, whose target and patch are objects. */
class MergePatchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'a':'b'}         | {'a':'c'}                 | {'a':'c'}",
                "{'a':'b'}         | {'b':'c'}                 | {'a':'b','b':'c'}",
                "{'a':'b'}         | {'a':null}                | {}",
                "{'a':'b','b':'c'} | {'a':null}                | {'b':'c'}",
                "{'a':['b']}       | {'a':'c'}                 | {'a':'c'}",
                "{'a':'c'}         | {'a':['b']}               | {'a':['b']}",
                "{'a':{'b':'c'}}   | {'a':{'b':'d','c':null}}  | {'a':{'b':'d'}}",
                "{'a':[{'b':'c'}]} | {'a':[1]}                 | {'a':[1]}",
                "{'e':null}        | {'a':1}                   | {'e':null,'a':1}",
                "{}                | {'a':{'bb':{'ccc':null}}} | {'a':{'bb':{}}}"
            })
    void patch_changesWhatItNames(String target, String patch, String result) throws Exception {
        var tree = read(target);
        MergePatch.apply(tree, read(patch));
        assertThat(tree).isEqualTo(read(result));
    }

    private static ObjectNode read(String json) throws Exception {
        return new JsonMapper().readValue(json.replace('\'', '"'), ObjectNode.class);
    }
}
