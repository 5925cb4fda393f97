package io.kvitt.adapters.local;

import io.kvitt.domain.check.Violation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What holds between records, and is kept by the ports: a store in which it does not hold was not written by Kvitt alone. */
enum StoreRules {
    REVERSAL_OF_NOTHING("A reversal takes back a payment of the same owner and currency.", """
        SELECT 'payment', later.id FROM payment AS later LEFT JOIN payment AS first ON first.id = later.reverses
        WHERE later.reverses IS NOT NULL AND (first.id IS NULL OR first.reverses IS NOT NULL
          OR first.owner <> later.owner OR first.currency <> later.currency)
        LIMIT 20
        """),
    REVERSED_TOO_MUCH("Reversals take back no more than the payment was.", """
        SELECT 'payment', first.id FROM payment AS later JOIN payment AS first ON first.id = later.reverses
        GROUP BY first.id
        HAVING sum(CAST(replace(later.amount, '.', '') AS INTEGER)) > CAST(replace(first.amount, '.', '') AS INTEGER)
        LIMIT 20
        """),
    REPORT_VERSIONS("The versions of a report are 1, 2, 3 and so on.", """
        SELECT 'report', owner || ' ' || month || ' ' || zone FROM report
        GROUP BY owner, month, zone HAVING min(version) <> 1 OR max(version) <> count(*)
        LIMIT 20
        """),
    USER_NAMES("Every name of a user, and no other, is kept as that user's.", """
        SELECT 'user', id FROM user
        WHERE (SELECT count(*) FROM user_name WHERE owner = id)
            <> 1 + length(names) - length(replace(names, char(10), ''))
          OR EXISTS (SELECT 1 FROM user_name WHERE owner = id
            AND instr(char(10) || names || char(10), char(10) || name || char(10)) = 0)
        UNION ALL SELECT 'user_name', '…' FROM user_name WHERE owner NOT IN (SELECT id FROM user)
        LIMIT 20
        """);

    private final String says;
    private final String offenders;

    StoreRules(String says, String offenders) {
        this.says = says;
        this.offenders = offenders;
    }

    /** Which records break a rule, at most twenty for each. */
    static List<Violation> broken(Statements open) throws SQLException {
        List<Violation> broken = new ArrayList<>();
        for (StoreRules rule : values()) {
            try (ResultSet found = open.of(rule.offenders).executeQuery()) {
                while (found.next()) {
                    broken.add(new Violation(
                            "/" + found.getString(1) + "/" + found.getString(2), "STORE_" + rule.name(), rule.says));
                }
            }
        }
        return broken;
    }
}
