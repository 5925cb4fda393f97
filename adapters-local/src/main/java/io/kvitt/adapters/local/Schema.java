package io.kvitt.adapters.local;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables, version by version. A version is never edited once it was released: a change is the next one. SQLite itself keeps
 * the number of the version that a file has ({@code user_version}), and the mark that the file is ours ({@code application_id}).
 */
final class Schema {

    /** "Kvtt" in ASCII. */
    static final int APPLICATION = 0x4b767474;

    /** Rows of older versions have no checksum. */
    private static final int FIRST_WITH_CHECKSUMS = 2;

    private static final List<String> DEBTS =
            List.of("""
                    CREATE TABLE debt (
                      owner TEXT NOT NULL,
                      id TEXT NOT NULL,
                      name TEXT NOT NULL,
                      currency TEXT NOT NULL,
                      principal TEXT NOT NULL,
                      rate_percent TEXT NOT NULL,
                      start_on TEXT NOT NULL,
                      end_on TEXT,
                      frequency TEXT NOT NULL,
                      balance TEXT NOT NULL,
                      minimum_payment TEXT,
                      creditor TEXT,
                      archived INTEGER NOT NULL,
                      version INTEGER NOT NULL,
                      created_at INTEGER NOT NULL,
                      updated_at INTEGER NOT NULL,
                      PRIMARY KEY (owner, id)
                    ) STRICT, WITHOUT ROWID
                    """, "CREATE INDEX debt_in_order ON debt (owner, created_at, id)");

    private static final List<String> PAYMENTS = List.of(
            "ALTER TABLE debt ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0",
            """
                    CREATE TABLE payment (
                      id TEXT NOT NULL,
                      owner TEXT NOT NULL,
                      paid_at INTEGER NOT NULL,
                      description TEXT NOT NULL,
                      currency TEXT NOT NULL,
                      amount TEXT NOT NULL,
                      reverses TEXT,
                      accepted_at INTEGER NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (id)
                    ) STRICT, WITHOUT ROWID
                    """,
            "CREATE INDEX payment_in_order ON payment (owner, paid_at, id)",
            "CREATE INDEX payment_reversals ON payment (reverses) WHERE reverses IS NOT NULL",
            """
                    CREATE TABLE report (
                      owner TEXT NOT NULL,
                      month TEXT NOT NULL,
                      zone TEXT NOT NULL,
                      version INTEGER NOT NULL,
                      document TEXT NOT NULL,
                      hash TEXT NOT NULL,
                      generated_at INTEGER NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (owner, month, zone, version)
                    ) STRICT
                    """,
            """
                    CREATE TABLE commitment (
                      owner TEXT NOT NULL,
                      id TEXT NOT NULL,
                      payee TEXT NOT NULL,
                      payee_keys TEXT NOT NULL,
                      category TEXT NOT NULL,
                      currency TEXT NOT NULL,
                      expected TEXT NOT NULL,
                      varies INTEGER NOT NULL,
                      rhythm TEXT NOT NULL,
                      anchor TEXT NOT NULL,
                      days TEXT NOT NULL,
                      first_on TEXT NOT NULL,
                      last_on TEXT,
                      version INTEGER NOT NULL,
                      confirmed_at INTEGER NOT NULL,
                      updated_at INTEGER NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (owner, id)
                    ) STRICT, WITHOUT ROWID
                    """);

    private static final List<String> INVOICES =
            List.of("""
                    CREATE TABLE invoice (
                      owner TEXT NOT NULL,
                      id TEXT NOT NULL,
                      listed_on TEXT NOT NULL,
                      says TEXT NOT NULL,
                      file TEXT NOT NULL,
                      sha256 TEXT NOT NULL,
                      strategy TEXT NOT NULL,
                      template TEXT NOT NULL,
                      needs_review INTEGER NOT NULL,
                      status TEXT NOT NULL,
                      paid_on TEXT NOT NULL,
                      paid_by TEXT NOT NULL,
                      version INTEGER NOT NULL,
                      kept_at INTEGER NOT NULL,
                      changed_at INTEGER NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (owner, id)
                    ) STRICT
                    """, "CREATE INDEX invoice_in_order ON invoice (owner, listed_on, id)");

    private static final List<String> IDENTITY = List.of(
            """
                    CREATE TABLE user (
                      id TEXT NOT NULL,
                      names TEXT NOT NULL,
                      full_name TEXT,
                      password TEXT,
                      status TEXT NOT NULL,
                      epoch INTEGER NOT NULL,
                      epoch_raised_by TEXT NOT NULL,
                      created_at INTEGER NOT NULL,
                      version INTEGER NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (id)
                    ) STRICT, WITHOUT ROWID
                    """,
            """
                    CREATE TABLE user_name (
                      name TEXT NOT NULL,
                      owner TEXT NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (name)
                    ) STRICT, WITHOUT ROWID
                    """,
            "CREATE INDEX user_name_of_user ON user_name (owner)",
            """
                    CREATE TABLE connection (
                      id TEXT NOT NULL,
                      owner TEXT NOT NULL,
                      status TEXT NOT NULL,
                      reauth_reason TEXT,
                      reauth_since INTEGER,
                      held INTEGER NOT NULL,
                      account TEXT NOT NULL,
                      email TEXT NOT NULL,
                      scopes TEXT NOT NULL,
                      client TEXT NOT NULL,
                      credential_version INTEGER NOT NULL,
                      refresh_token TEXT,
                      access_token TEXT,
                      access_ends_at INTEGER,
                      granted_at INTEGER NOT NULL,
                      lease_owner TEXT,
                      lease_until INTEGER,
                      failures INTEGER NOT NULL,
                      failing_since INTEGER,
                      next_try_at INTEGER,
                      suspected_at INTEGER,
                      mailbox_cursor TEXT NOT NULL,
                      version INTEGER NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (id)
                    ) STRICT
                    """,
            "CREATE INDEX connection_in_order ON connection (owner, granted_at, id)",
            "CREATE UNIQUE INDEX connection_of_place ON connection (owner) WHERE held = 1",
            "CREATE UNIQUE INDEX connection_of_account ON connection (account) WHERE held = 1",
            """
                    CREATE TABLE duty (
                      id TEXT NOT NULL,
                      owner TEXT NOT NULL,
                      kind TEXT NOT NULL,
                      details TEXT NOT NULL,
                      due_at INTEGER NOT NULL,
                      tries INTEGER NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (id)
                    ) STRICT
                    """,
            "CREATE INDEX duty_in_order ON duty (due_at, id)",
            "CREATE INDEX duty_of_user ON duty (owner, due_at, id)",
            """
                    CREATE TABLE session (
                      id TEXT NOT NULL,
                      owner TEXT NOT NULL,
                      client TEXT NOT NULL,
                      revoked_for TEXT,
                      revoked_at INTEGER,
                      generation INTEGER NOT NULL,
                      rotated_at INTEGER NOT NULL,
                      created_at INTEGER NOT NULL,
                      idle_at INTEGER NOT NULL,
                      ends_at INTEGER NOT NULL,
                      epoch INTEGER NOT NULL,
                      device TEXT NOT NULL,
                      device_key TEXT,
                      recoveries INTEGER NOT NULL,
                      version INTEGER NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (id)
                    ) STRICT, WITHOUT ROWID
                    """,
            "CREATE INDEX session_in_order ON session (owner, created_at, id)",
            "CREATE INDEX session_by_end ON session (ends_at)",
            """
                    CREATE TABLE denied_token (
                      id TEXT NOT NULL,
                      ends_at INTEGER NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (id)
                    ) STRICT, WITHOUT ROWID
                    """,
            "CREATE INDEX denied_token_by_end ON denied_token (ends_at)",
            """
                    CREATE TABLE oauth_state (
                      state TEXT NOT NULL,
                      binding TEXT NOT NULL,
                      purpose TEXT NOT NULL,
                      issuer TEXT NOT NULL,
                      client TEXT NOT NULL,
                      owner TEXT,
                      session TEXT,
                      nonce TEXT NOT NULL,
                      verifier TEXT NOT NULL,
                      redirect_uri TEXT NOT NULL,
                      return_to TEXT NOT NULL,
                      ends_at INTEGER NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (state)
                    ) STRICT
                    """,
            "CREATE INDEX oauth_state_by_end ON oauth_state (ends_at)",
            "CREATE INDEX oauth_state_of_user ON oauth_state (owner) WHERE owner IS NOT NULL",
            """
                    CREATE TABLE account_switch (
                      proof TEXT NOT NULL,
                      owner TEXT NOT NULL,
                      account TEXT NOT NULL,
                      granted TEXT NOT NULL,
                      ends_at INTEGER NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (proof)
                    ) STRICT, WITHOUT ROWID
                    """,
            "CREATE INDEX account_switch_by_end ON account_switch (ends_at)",
            "CREATE INDEX account_switch_of_user ON account_switch (owner)",
            """
                    CREATE TABLE throttle (
                      rule TEXT NOT NULL,
                      subject TEXT NOT NULL,
                      tries TEXT NOT NULL,
                      ends_at INTEGER NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (rule, subject)
                    ) STRICT, WITHOUT ROWID
                    """,
            "CREATE INDEX throttle_by_end ON throttle (ends_at)");

    private static final List<String> REPEATS = List.of("""
                    CREATE TABLE repeat (
                      owner TEXT NOT NULL,
                      operation TEXT NOT NULL,
                      key TEXT NOT NULL,
                      print TEXT NOT NULL,
                      attempt INTEGER NOT NULL,
                      until INTEGER NOT NULL,
                      answer TEXT,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (owner, operation, key)
                    ) STRICT
                    """, "CREATE INDEX repeat_past ON repeat (until)");

    private static final List<String> JOBS = List.of(
            """
                    CREATE TABLE job (
                      id TEXT NOT NULL,
                      owner TEXT NOT NULL,
                      kind TEXT NOT NULL,
                      document TEXT NOT NULL,
                      file TEXT NOT NULL,
                      state TEXT NOT NULL,
                      attempts INTEGER NOT NULL,
                      until INTEGER NOT NULL,
                      answer TEXT,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (id)
                    ) STRICT
                    """, "CREATE INDEX job_in_order ON job (state, until, id)", "CREATE INDEX job_of_user ON job (owner, id)");

    private static final List<String> DELETED_INVOICES = List.of("""
                    CREATE TABLE deleted_invoice (
                      owner TEXT NOT NULL,
                      id TEXT NOT NULL,
                      deleted_at INTEGER NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (owner, id)
                    ) STRICT, WITHOUT ROWID
                    """);

    private static final List<String> MAIL = List.of(
            """
                    CREATE TABLE mailbox (
                      id TEXT NOT NULL,
                      owner TEXT NOT NULL,
                      kind TEXT NOT NULL,
                      place TEXT NOT NULL,
                      reauth_reason TEXT,
                      reauth_since INTEGER,
                      policy TEXT NOT NULL,
                      zone TEXT NOT NULL,
                      senders TEXT NOT NULL,
                      words TEXT NOT NULL,
                      since INTEGER NOT NULL,
                      cursor TEXT NOT NULL,
                      result TEXT NOT NULL,
                      looked_at INTEGER,
                      failures INTEGER NOT NULL,
                      due_at INTEGER,
                      lease_owner TEXT,
                      lease_until INTEGER,
                      generation INTEGER NOT NULL,
                      version INTEGER NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (id)
                    ) STRICT
                    """,
            "CREATE UNIQUE INDEX mailbox_of_place ON mailbox (owner, kind, place)",
            "CREATE INDEX mailbox_due ON mailbox (due_at, id) WHERE due_at IS NOT NULL",
            """
                    CREATE TABLE message (
                      mailbox TEXT NOT NULL,
                      id TEXT NOT NULL,
                      owner TEXT NOT NULL,
                      received_at INTEGER NOT NULL,
                      state TEXT NOT NULL,
                      reason TEXT,
                      tries INTEGER NOT NULL,
                      next_try_at INTEGER,
                      is_open INTEGER NOT NULL,
                      envelope TEXT NOT NULL,
                      documents TEXT NOT NULL,
                      left_parts TEXT NOT NULL,
                      changed_at INTEGER NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (mailbox, id)
                    ) STRICT
                    """,
            "CREATE INDEX message_in_order ON message (mailbox, received_at DESC, id)",
            "CREATE INDEX message_to_try ON message (mailbox, received_at DESC, id) WHERE is_open = 1",
            "CREATE INDEX message_of_user ON message (owner)",
            "CREATE INDEX message_settled ON message (changed_at) WHERE is_open = 0");

    private static final List<String> NOTICES = List.of(
            """
                    CREATE TABLE notice (
                      owner TEXT NOT NULL,
                      id TEXT NOT NULL,
                      kind TEXT NOT NULL,
                      title TEXT NOT NULL,
                      says TEXT NOT NULL,
                      about TEXT NOT NULL,
                      at INTEGER NOT NULL,
                      read_at INTEGER,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (owner, id)
                    ) STRICT
                    """,
            "CREATE INDEX notice_in_order ON notice (owner, at DESC, id)",
            "CREATE INDEX notice_unread ON notice (owner, at DESC, id) WHERE read_at IS NULL",
            """
                    CREATE TABLE notice_sending (
                      owner TEXT NOT NULL,
                      notice TEXT NOT NULL,
                      channel TEXT NOT NULL,
                      state TEXT NOT NULL,
                      until INTEGER NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (owner, notice, channel)
                    ) STRICT, WITHOUT ROWID
                    """,
            """
                    CREATE TABLE preferences (
                      owner TEXT NOT NULL,
                      channels TEXT NOT NULL,
                      lead_days TEXT NOT NULL,
                      quiet TEXT NOT NULL,
                      zone TEXT NOT NULL,
                      remind_at TEXT NOT NULL,
                      version INTEGER NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (owner)
                    ) STRICT, WITHOUT ROWID
                    """,
            """
                    CREATE TABLE device (
                      owner TEXT NOT NULL,
                      id TEXT NOT NULL,
                      platform TEXT NOT NULL,
                      push_token TEXT NOT NULL,
                      registered_at INTEGER NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (owner, id)
                    ) STRICT
                    """,
            """
                    CREATE TABLE calendar_feed (
                      owner TEXT NOT NULL,
                      hash TEXT NOT NULL,
                      made_at INTEGER NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (owner)
                    ) STRICT
                    """,
            "CREATE UNIQUE INDEX calendar_feed_of_hash ON calendar_feed (hash)",
            "CREATE INDEX IF NOT EXISTS invoice_open ON invoice (listed_on, owner, id) WHERE status IN ('open', 'partially_paid')");

    private static final List<String> DOCUMENT_PASSWORDS = List.of("""
                    CREATE TABLE document_password (
                      owner TEXT NOT NULL,
                      sealed TEXT NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (owner)
                    ) STRICT
                    """);

    /** What is asked for whenever somebody looks at what they owe: it takes as long as that is, not as all that was ever kept. */
    private static final List<String> INVOICES_AT_A_GLANCE = List.of(
            "CREATE INDEX IF NOT EXISTS invoice_open_of_owner ON invoice (owner, listed_on, id) WHERE status IN ('open', 'partially_paid')",
            "CREATE INDEX IF NOT EXISTS invoice_to_review ON invoice (owner, " + InvoiceText.TO_REVIEW + ")",
            "CREATE INDEX IF NOT EXISTS invoice_by_arrival ON invoice (owner, kept_at, id)");

    private static final List<String> INVOICE_ENTRIES = List.of(
            """
                    CREATE TABLE invoice_entry (
                      owner TEXT NOT NULL,
                      id TEXT NOT NULL,
                      listed_on TEXT NOT NULL,
                      status TEXT NOT NULL,
                      type TEXT NOT NULL,
                      issued_on TEXT NOT NULL,
                      supplier TEXT NOT NULL,
                      currency TEXT NOT NULL,
                      total TEXT NOT NULL,
                      due TEXT NOT NULL,
                      checksum INTEGER NOT NULL,
                      PRIMARY KEY (owner, id)
                    ) STRICT, WITHOUT ROWID
                    """,
            "CREATE INDEX invoice_entry_open ON invoice_entry (owner, listed_on) WHERE status IN ('OPEN', 'PARTIALLY_PAID')");

    /** A step for each version, the first makes version 1 of an empty file. */
    private static final List<List<String>> STEPS = List.of(
            DEBTS,
            PAYMENTS,
            INVOICES,
            IDENTITY,
            REPEATS,
            JOBS,
            DELETED_INVOICES,
            MAIL,
            NOTICES,
            DOCUMENT_PASSWORDS,
            INVOICES_AT_A_GLANCE,
            INVOICE_ENTRIES);

    private Schema() {}

    /** The version that this Kvitt writes. */
    static int newest() {
        return STEPS.size();
    }

    /**
     * Brings the file to the newest version, all steps or none. Called in a transaction that holds the write lock.
     *
     * @return the version that the file had
     */
    static int bringForward(Statements open) throws SQLException {
        Connection connection = open.connection();
        int version = number(connection, "PRAGMA user_version");
        refuseForeign(connection, version);
        try (Statement statement = connection.createStatement()) {
            for (List<String> step : STEPS.subList(version, STEPS.size())) {
                for (String sql : step) {
                    statement.execute(sql);
                }
            }
            if (version < FIRST_WITH_CHECKSUMS) {
                SqliteDebts.TABLE.giveChecksums(open);
            }
            InvoiceEntries.makeMissing(open);
            statement.execute("PRAGMA application_id = " + APPLICATION);
            statement.execute("PRAGMA user_version = " + newest());
        }
        return version;
    }

    /** Whether the file is of the newest version already. */
    static boolean isNewest(Statements open) throws SQLException {
        Connection connection = open.connection();
        int version = number(connection, "PRAGMA user_version");
        refuseForeign(connection, version);
        return version == newest();
    }

    private static void refuseForeign(Connection connection, int version) throws SQLException {
        int application = number(connection, "PRAGMA application_id");
        boolean blank =
                application == 0 && version == 0 && number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!blank && application != APPLICATION) {
            throw new OutsideFailure(Kind.STORE_DAMAGED, "The file is a database of another program.");
        }
        if (version > newest()) {
            throw new OutsideFailure(
                    Kind.STORE_TOO_NEW,
                    "The store has version " + version + ", and this Kvitt knows versions up to " + newest()
                            + ": use a newer Kvitt.");
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            return answer.getInt(1);
        }
    }
}
