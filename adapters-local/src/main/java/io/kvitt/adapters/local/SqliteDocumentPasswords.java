package io.kvitt.adapters.local;

import io.kvitt.domain.document.port.DocumentPasswords;
import io.kvitt.domain.identity.SealedToken;
import io.kvitt.domain.identity.UserId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sealed passwords of documents in the table {@code document_password}, those of a user in one row, a line each. An export leaves them
 * out: they open with the keys of this store alone.
 */
final class SqliteDocumentPasswords implements DocumentPasswords {

    /** Those of one user. */
    record Kept(UserId owner, List<SealedToken> sealed) {}

    static final Table<Kept> TABLE = new Table<>(
            "document_password",
            List.of("owner", "sealed"),
            1,
            row -> new Kept(
                    new UserId(row.text(1)),
                    row.text(2).lines().map(SealedToken::new).toList()),
            kept -> new NewRow()
                    .text(kept.owner().value())
                    .text(kept.sealed().stream().map(SealedToken::text).collect(Collectors.joining("\n"))));

    private final SqliteFile file;

    SqliteDocumentPasswords(SqliteFile file) {
        this.file = file;
    }

    @Override
    public List<SealedToken> of(UserId owner) {
        return file.call(open -> TABLE.find(open, owner.value())).stream()
                .flatMap(SqliteDocumentPasswords::all)
                .toList();
    }

    @Override
    public void add(UserId owner, SealedToken sealed) {
        file.write(open -> {
            List<SealedToken> before = TABLE.find(open, owner.value()).stream()
                    .flatMap(SqliteDocumentPasswords::all)
                    .toList();
            TABLE.replace(open, new Kept(owner, DocumentPasswords.with(sealed, before)));
            return owner;
        });
    }

    @Override
    public void deleteAll(UserId owner) {
        file.write(open -> TABLE.removal().ofOwner(open, owner));
    }

    private static Stream<SealedToken> all(Kept kept) {
        return kept.sealed().stream();
    }
}
