package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.domain.OutsideFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every code that is used has its page in {@code docs/errors}, and every page a code that is used. */
class ErrorPagesTest {

    private static final Path FOLDER = Path.of("../docs/errors");

    /** Written like codes, and none: variables of the environment, and names that Textract gives to fields. */
    private static final Set<String> NO_CODES = Set.of(
            "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
            "KVITT_CORS_ORIGINS",
            "KVITT_DAY_TOKENS",
            "KVITT_GMAIL_URL",
            "KVITT_GOOGLE_APP_CLIENTS",
            "KVITT_GOOGLE_CLIENT",
            "KVITT_GOOGLE_SECRET_FILE",
            "KVITT_GOOGLE_URL",
            "KVITT_KEYS",
            "KVITT_OIDC_CLIENT",
            "KVITT_OIDC_ISSUER",
            "KVITT_OIDC_SECRET_FILE",
            "KVITT_URL",
            "KVITT_STORE",
            "KVITT_TERMINALS",
            "KVITT_TESSERACT",
            "LC_ALL",
            "NEEDS_REAUTH",
            "RATE_LIMIT_EXCEEDED",
            "LC_CTYPE",
            "NO_COLOR",
            "OMP_THREAD_LIMIT",
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "AMOUNT_DUE",
            "AMOUNT_PAID",
            "DELIVERY_DATE",
            "DUE_DATE",
            "INVOICE_RECEIPT_DATE",
            "INVOICE_RECEIPT_ID",
            "ORDER_DATE",
            "PO_NUMBER",
            "RECEIVER_NAME",
            "RECEIVER_VAT_NUMBER",
            "TAX_PAYER_ID",
            "VENDOR_ADDRESS",
            "VENDOR_NAME",
            "VENDOR_VAT_NUMBER");

    /** What the store's own rules are called where they are broken; they are names of an enumeration there. */
    private static final List<String> RULES_OF_THE_STORE = List.of(
            "STORE_REVERSAL_OF_NOTHING", "STORE_REVERSED_TOO_MUCH", "STORE_REPORT_VERSIONS", "STORE_USER_NAMES");

    /** With {@code -Dkvitt.error-pages=write} they are written anew first. */
    @BeforeAll
    static void write() throws IOException {
        if (System.getProperty("kvitt.error-pages", "").equals("write")) {
            for (String old : ErrorPages.in(FOLDER).keySet()) {
                Files.delete(FOLDER.resolve(old + ".md"));
            }
            for (Map.Entry<String, String> page : made().entrySet()) {
                Files.writeString(FOLDER.resolve(page.getKey() + ".md"), page.getValue(), StandardCharsets.UTF_8);
            }
        }
    }

    private static Map<String, String> made() throws IOException {
        return ErrorPages.of(Files.readString(FOLDER.resolve("README.md")));
    }

    @Test
    void thePagesSayWhatTheTablesSay() throws IOException {
        assertThat(made()).hasSizeGreaterThan(100);
        assertThat(ErrorPages.in(FOLDER)).isEqualTo(made());
    }

    @Test
    void everyCodeThatIsUsedHasAPageAndEveryPageACodeThatIsUsed() throws IOException {
        Set<String> used = new TreeSet<>(RULES_OF_THE_STORE);
        for (OutsideFailure.Kind kind : OutsideFailure.Kind.values()) {
            used.add(kind.name());
        }
        for (ProblemCode code : ProblemCode.values()) {
            used.add(code.text());
        }
        for (String module : List.of(
                "domain",
                "application",
                "adapters-inmemory",
                "adapters-local",
                "adapters-documents",
                "adapters-http",
                "adapters-crypto",
                "adapters-google",
                "cli")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    used.addAll(ErrorPages.usedIn(Files.readString(file)));
                }
            }
        }
        assertThat(used).containsAll(NO_CODES);
        used.removeAll(NO_CODES);
        assertThat(ErrorPages.in(FOLDER).keySet()).isEqualTo(used);
    }

    @Test
    void aCodeIsFoundWhereverItStands() {
        assertThat(ErrorPages.usedIn("""
                new Violation("/a", "ID_TAKEN", "The id (ID_GIVEN) is taken."); case "document.empty": "no.code" "A_b" 'X_Y'
                """)).containsExactly("ID_TAKEN", "ID_GIVEN", "document.empty");
    }
}
