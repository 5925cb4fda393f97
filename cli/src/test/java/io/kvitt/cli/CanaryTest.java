package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.adapters.google.GoogleAdapters;
import io.kvitt.adapters.google.GoogleStub;
import io.kvitt.application.identity.AccessAnswer;
import io.kvitt.application.identity.ConnectAnswer;
import io.kvitt.application.identity.Identity;
import io.kvitt.application.identity.IdentityAnswer;
import io.kvitt.application.identity.Origin;
import io.kvitt.application.identity.PostedGoogleTokens;
import io.kvitt.application.identity.SignUpRequest;
import io.kvitt.application.identity.SignedIn;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.ClientType;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.GoogleOAuth;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Row 85 of the attack table: everything that is secret is marked, goes through everything that is done with it, and is then looked
 * for in what was logged, printed, answered, thrown and kept.
 */
class CanaryTest {

    private static final Origin PHONE = Origin.of(ClientType.IOS, "192.0.2.8", "iPhone");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final StringWriter told = new StringWriter();
    private final List<String> secrets = new ArrayList<>();

    @Test
    void noSecretIsFoundWhereItDoesNotBelong() throws IOException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        Handler everything = new StreamHandler(logged, new SimpleFormatter());
        everything.setLevel(Level.ALL);
        LogManager.getLogManager().getLogger("").addHandler(everything);
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (GoogleStub google = GoogleStub.started()) {
            live(google);
        } finally {
            System.setOut(out);
            System.setErr(err);
            everything.flush();
            LogManager.getLogManager().getLogger("").removeHandler(everything);
        }

        assertThat(secrets).hasSizeGreaterThan(8);
        for (String secret : secrets) {
            assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(secret);
            assertThat(logged.toString(StandardCharsets.UTF_8)).doesNotContain(secret);
            assertThat(told.toString()).doesNotContain(secret);
            for (Path file : files()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.getFileName().toString())
                        .doesNotContain(secret);
            }
        }
        assertThat(told.toString()).doesNotContain("canary");
    }

    /** A user's whole life, with everything that can go wrong on the way. */
    private void live(GoogleStub stub) throws IOException {
        Path file = folder.resolve("kvitt.db");
        Wiring wiring = new Wiring(
                new ByteArrayInputStream(new byte[0]),
                System.out,
                System.err,
                Map.of("KVITT_STORE", file.toString()),
                Clock.systemUTC());
        Secret password = secret("canary-password-åäö-1");
        Secret other = secret("canary-password-åäö-2");
        try (OpenStore store = wiring.store(file)) {
            Identity identity = wiring.identity(store.identity(), file);
            GoogleOAuth google = GoogleAdapters.oauth(stub.config(), Clock.systemUTC());
            SignUpRequest asked = new SignUpRequest(Optional.empty(), Optional.of("anna"), Optional.empty(), password);
            SignedIn anna = signedIn(tell(identity.signUp().signUp(asked, PHONE)));
            tell(asked);
            tell(identity.logIn().logIn("anna", other, PHONE));
            tell(identity.refreshSession().refresh(anna.tokens().refresh().reveal(), PHONE));
            tell(identity.refreshSession().refresh(anna.tokens().refresh().reveal() + "x", PHONE));
            tell(identity.checkAccess(List.of()).check(anna.tokens().access().reveal() + "x"));

            UserId id = anna.user().id();
            Secret refresh = kept(stub.granted("1", "anna@gmail.com", GoogleStub.IOS, GoogleStub.ALL_SCOPES));
            Secret access = kept(stub.access("1", "anna@gmail.com", GoogleStub.IOS, GoogleStub.ALL_SCOPES));
            tell(connect(identity, google, id, access, refresh));
            tell(store.identity().connections().held(id));
            Secret second = kept(stub.granted("2", "other@gmail.com", GoogleStub.IOS, GoogleStub.ALL_SCOPES));
            Secret secondAccess = kept(stub.access("2", "other@gmail.com", GoogleStub.IOS, GoogleStub.ALL_SCOPES));
            ConnectAnswer.SwitchAsked switching =
                    (ConnectAnswer.SwitchAsked) tell(connect(identity, google, id, secondAccess, second));
            kept(switching.proof());
            stub.next("/token", 400, "{\"error\":\"invalid_grant\",\"error_description\":\"canary in words\"}");
            AccessAnswer answer = identity.googleAccess(google).token(id);
            tell(answer);
            tell(identity.changePassword().change(id, password, other, PHONE));
            identity.disconnectGoogle().disconnect(id);
            tell(store.identity().duties().of(id));
            tell(identity.doDuties(List.of(identity.revokeGrant(google))).doDue(10));
            breakTheKeys(identity, file);
            identity.deleteAccount(store.records()).delete(id);
        }
    }

    /** Even what breaks does not tell. */
    private void breakTheKeys(Identity identity, Path file) throws IOException {
        Path keys = file.resolveSibling("kvitt.db.keys");
        String whole = Files.readString(keys);
        Files.writeString(keys, whole.substring(0, whole.length() / 2));
        Wiring wiring =
                new Wiring(new ByteArrayInputStream(new byte[0]), System.out, System.err, Map.of(), Clock.systemUTC());
        try (OpenStore store = wiring.store(file)) {
            assertThatThrownBy(() -> wiring.identity(store.identity(), file))
                    .isInstanceOfSatisfying(OutsideFailure.class, failure -> {
                        tell(failure);
                        assertThat(failure.kind()).isEqualTo(OutsideFailure.Kind.KEYS_UNUSABLE);
                    });
        }
        Files.writeString(keys, whole);
        tell(identity);
    }

    private static ConnectAnswer connect(
            Identity identity, GoogleOAuth google, UserId id, Secret access, Secret refresh) {
        return identity.takeGoogleTokens(google)
                .take(
                        id,
                        new PostedGoogleTokens(
                                Optional.of(access),
                                Optional.of(refresh),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    private SignedIn signedIn(IdentityAnswer<SignedIn> answer) {
        SignedIn in = ((IdentityAnswer.Done<SignedIn>) answer).value();
        kept(in.tokens().access());
        kept(in.tokens().refresh());
        return in;
    }

    private Secret secret(String text) {
        return kept(new Secret(text));
    }

    private Secret kept(Secret secret) {
        secrets.add(secret.reveal());
        return secret;
    }

    /** Everything that is answered or thrown is written down as a careless program would. */
    private <T> T tell(T answer) {
        told.write(answer + "\n");
        if (answer instanceof Throwable thrown) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            told.write(trace.toString());
        }
        return answer;
    }

    /** All files but those that are there to hold secrets. */
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".keys")).toList();
        }
    }
}
