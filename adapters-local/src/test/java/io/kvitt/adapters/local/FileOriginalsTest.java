package io.kvitt.adapters.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.document.port.OriginalsContract;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOriginalsTest extends OriginalsContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected Originals empty() {
        return store().originals();
    }

    private LocalStore store() {
        LocalStore store = LocalStore.open(folder.resolve("store-" + opened.size() + ".db"));
        opened.add(store);
        return store;
    }

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }

    @Test
    void filesAndFoldersAreForTheirOwnerOnly() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        store().originals().keep(ANNA, document("one"), NOON);

        for (Path path : all()) {
            String allowed = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
            assertThat(allowed).as(path.toString()).endsWith("------");
        }
        assertThat(all()).hasSize(4);
    }

    @Test
    void aDamagedDocumentIsAFailureAndMendedWhenItIsHandedInAgain() throws IOException {
        LocalStore store = store();
        DocumentHash hash = store.originals().keep(ANNA, document("one"), NOON);
        Files.writeString(file(hash), "two");

        assertThatThrownBy(() -> store.originals().find(ANNA, hash))
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(OutsideFailure.Kind.STORE_DAMAGED));
        assertThat(store.check(read -> {})).extracting(Violation::at).containsExactly("/original/" + ANNA + " " + hash);

        store.originals().keep(ANNA, document("one"), NOON);

        assertThat(store.originals().find(ANNA, hash)).contains(document("one"));
        assertThat(store.check(read -> {})).isEmpty();
    }

    @Test
    void whatACrashLeftIsNoDocumentAndIsSweptAway() throws IOException {
        LocalStore store = store();
        DocumentHash hash = store.originals().keep(ANNA, document("one"), NOON);
        Path part = Files.writeString(file(hash).resolveSibling(hash + ".x" + OriginalFile.PART), "on");
        Files.setLastModifiedTime(part, FileTime.from(NOON));

        assertThat(store.check(read -> {})).isEmpty();
        store.originals().sweep(ANNA, NOON, any -> true);
        assertThat(part).exists();
        store.originals().sweep(ANNA, NOON.plusSeconds(1), any -> true);

        assertThat(part).doesNotExist();
        assertThat(store.originals().holds(ANNA, hash)).isTrue();
    }

    @Test
    void aBackupHasTheDocumentsToo() {
        LocalStore store = store();
        DocumentHash hash = store.originals().keep(ANNA, document("one"), NOON);
        Path copy = folder.resolve("copy.db");

        assertThat(store.backUp(copy)).isTrue();

        try (LocalStore other = LocalStore.open(copy)) {
            assertThat(other.originals().find(ANNA, hash)).contains(document("one"));
            other.originals().sweep(ANNA, NOON.plusSeconds(1), any -> false);
            assertThat(other.originals().holds(ANNA, hash)).isFalse();
        }
        assertThat(store.originals().holds(ANNA, hash)).isTrue();
    }

    @Test
    void aUserTakesTheirDocumentsAway() {
        LocalStore store = store();
        DocumentHash hash = store.originals().keep(ANNA, document("one"), NOON);
        store.originals().keep(BO, document("two"), NOON);
        Path mine = folder.resolve("mine.jsonl");

        assertThat(store.exportUserTo(ANNA, mine)).isTrue();

        assertThat(folder.resolve("mine.jsonl.originals"))
                .isDirectoryContaining(file -> file.getFileName().toString().equals(hash + ".txt"));
        assertThat(folder.resolve("mine.jsonl.originals")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFolderThatCannotBeWrittenIsAFailure() throws IOException {
        LocalStore store = store();
        Files.writeString(folder.resolve("store-0.db.originals"), "in the way");

        assertThatThrownBy(() -> store.originals().keep(ANNA, document("one"), NOON))
                .isInstanceOf(OutsideFailure.class);
    }

    private Path file(DocumentHash hash) {
        return folder.resolve("store-0.db.originals")
                .resolve(ANNA.value())
                .resolve(hash.hex().substring(0, 2))
                .resolve(hash.hex());
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("store-0.db.originals"))) {
            return all.toList();
        }
    }
}
