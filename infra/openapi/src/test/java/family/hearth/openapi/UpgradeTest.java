package family.hearth.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From what the compiler writes to what a document says. */
class UpgradeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type':'string','nullable':true}  | {'type':['string','null']}",
                "{'type':'string','nullable':false} | {'type':'string'}",
                "{'allOf':[{'$ref':'#/components/schemas/Gender'}],'nullable':true}"
                        + " | {'anyOf':[{'$ref':'#/components/schemas/Gender'},{'type':'null'}]}",
                "{'enum':['ONE','TWO_MORE']}                        | {'enum':['one','two_more']}",
                "{'$ref':'#/components/schemas/KidRole'}            | {'$ref':'#/components/schemas/Role'}",
                "{'$ref':'#/components/schemas/PageResult_KidRole_'} | {'$ref':'#/components/schemas/RolePageResult'}",
                "{'$ref':'#/components/schemas/Success_KidRole_'}    | {'$ref':'#/components/schemas/RoleSuccess'}",
                "{'$ref':'#/components/schemas/Photo.Status'}" + " | {'$ref':'#/components/schemas/MemoryPhotoStatus'}",
                "{'$ref':'#/components/schemas/Invite.Status'}      | {'$ref':'#/components/schemas/InviteStatus'}",
                "{'description':'centimetres'}                      | {'description':'Centimetres.'}",
                "{'example':null,'explode':false}                   | {}",
                "{'properties':{'nullable':{'type':'boolean'}}}     | {'properties':{'nullable':{'type':'boolean'}}}",
                "{'components':{'schemas':{'PageResult_KidModel_':{}}}}"
                        + " | {'components':{'schemas':{'KidModelPageResult':{}}}}"
            })
    void tree_isBroughtTo31(String written, String expected) throws Exception {
        var tree = read(written);
        Upgrade.to31(tree);
        assertThat(tree).isEqualTo(read(expected));
    }

    @Test
    void schemaThatCannotBeNull_isRefused() throws Exception {
        var tree = read("{'nullable':true}");
        assertThatThrownBy(() -> Upgrade.to31(tree)).isInstanceOf(IllegalStateException.class);
    }

    private static ObjectNode read(String json) throws Exception {
        return new JsonMapper().readValue(json.replace('\'', '"'), ObjectNode.class);
    }
}
