package io.kvitt.domain.identity.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everybody promises who tells users what is kept of them. No adapter may switch a test off. */
public abstract class UserRecordsContract {

    protected static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    protected static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");
    protected static final UserId NOBODY = new UserId("user_6f1c0000-0000-4000-8000-00000000000c");

    /** A store with records of Anna, in which the word annasmark stands, and of Bo, with bosmark. */
    protected abstract UserRecords ofAnnaAndBo();

    /** A text that is kept of Anna and must not be told. */
    protected abstract String secretOfAnna();

    @Test
    void theCountsComeFirstAndThenARecordALine() {
        List<String> told = told(ofAnnaAndBo(), ANNA);

        assertThat(told.get(0))
                .startsWith("{\"record\":\"export_of_user\",\"format\":1,")
                .endsWith("}");
        assertThat(told)
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("{\"record\":\"")
                        .endsWith("}")
                        .doesNotContain("\n"));
        assertThat(String.join("\n", told)).contains("annasmark");
    }

    @Test
    void nothingOfAnybodyElseIsTold() {
        assertThat(String.join("\n", told(ofAnnaAndBo(), ANNA))).doesNotContain("bosmark", BO.value());
        assertThat(String.join("\n", told(ofAnnaAndBo(), BO))).doesNotContain("annasmark", ANNA.value());
    }

    @Test
    void noSecretIsTold() {
        assertThat(String.join("\n", told(ofAnnaAndBo(), ANNA))).doesNotContain(secretOfAnna());
    }

    @Test
    void ofWhomNothingIsKeptTheCountsAreTold() {
        assertThat(told(ofAnnaAndBo(), NOBODY))
                .singleElement()
                .asString()
                .doesNotContainPattern(",\"(?!format)[a-z_]+\":[1-9]");
    }

    private static List<String> told(UserRecords records, UserId owner) {
        List<String> lines = new ArrayList<>();
        records.tell(owner, lines::add);
        return lines;
    }
}
