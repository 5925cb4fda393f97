package io.kvitt.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import io.kvitt.domain.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    private static final Instant NOW = Samples.MORNING;
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final AtomicLong nanos = new AtomicLong();

    private Path path() {
        return folder.resolve("kvitt").resolve("keys.json");
    }

    private KeyFile open() {
        return KeyFile.open(path(), CLOCK, nanos::get);
    }

    private static String kid(CryptoKeys keys) {
        return keys.signing().current(NOW).kid();
    }

    @Test
    void itIsMadeOnFirstUseForItsOwnerAlone() throws Exception {
        CryptoKeys made = open().get();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path().getParent())))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(path().getParent())) {
            assertThat(files).containsExactly(path());
        }
        assertThat(made.write()).isEqualTo(open().get().write());
    }

    @Test
    void ofManyWhoMakeItAtOnceAllHaveTheSameKeys() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Set<String> kids = new HashSet<>();
        for (Future<String> each : threads.invokeAll(IntStream.range(0, 4)
                .mapToObj(i -> (Callable<String>) () -> kid(open().get()))
                .toList())) {
            kids.add(each.get(30, TimeUnit.SECONDS));
        }
        threads.shutdown();

        assertThat(kids).hasSize(1);
    }

    @ParameterizedTest(name = "{0} is refused")
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
    void whatOthersMayReadOrWriteIsRefused(String permissions) throws Exception {
        open();
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString(permissions));

        assertUnusable(this::open);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"version\":2}",
                "{\"version\":1,\"signing\":[],\"refresh\":[],\"sealing\":[]}",
                "{\"version\":1,\"signing\":[{\"signs_from\":1,\"jwk\":{\"kty\":\"RSA\",\"n\":\"canary\"}}]}"
            })
    void whatIsDamagedIsRefusedAndNotRepeated(String text) throws Exception {
        open();
        Files.writeString(path(), text);

        assertUnusable(this::open);
    }

    @Test
    void everyCutOfAGoodFileIsRefused() {
        String good = Samples.KEYS.write().reveal();

        for (int length = 0; length < good.length() - 2; length += 37) {
            Secret cut = new Secret(good.substring(0, length));
            assertUnusable(() -> CryptoKeys.parse(cut));
        }
        assertThat(CryptoKeys.parse(new Secret(good)).write().reveal()).isEqualTo(good);
    }

    private static void assertUnusable(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.KEYS_UNUSABLE))
                .hasMessageNotContaining("canary");
    }

    @Test
    void whatAnotherProcessChangedIsSeenAFewSecondsLater() {
        KeyFile ours = open();
        KeyFile another = open();

        another.change(keys -> keys.withNextSigningKey(NOW));
        assertThat(ours.get().signing().all()).hasSize(1);
        nanos.addAndGet(2_000_000_000L);
        assertThat(ours.get().signing().all()).hasSize(2);
    }

    @Test
    void aFileThatWentAwayIsUnusableAndNotMadeAnew() throws Exception {
        KeyFile ours = open();
        Files.delete(path());
        nanos.addAndGet(2_000_000_000L);

        assertUnusable(ours::get);
    }

    @Test
    void changesAreKeptForTheOwnerAlone() throws Exception {
        open().change(CryptoKeys::withNewSealingKey);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                .isEqualTo("rw-------");
        assertThat(open().get().sealing().keys()).hasSize(2);
    }
}
