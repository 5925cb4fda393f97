package io.kvitt.domain.payment.port;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.OwnedRecords;
import io.kvitt.domain.payment.KeptReport;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Where monthly reports are kept: every version of a month, for as long as there is its owner, and never changed. A month of another
 * zone is another report. A caller reads its own finished writes; owners never see each other's. What comes back equals what was
 * kept, its document to the last byte. Any thread may call at any time.
 */
public interface Reports extends OwnedRecords {

    /**
     * Keeps the next version of a report. Versions of one owner, month and zone are 1, 2, 3 and so on; of several calls at once
     * with one version, one is true.
     *
     * @return false, changing nothing, if the version is not the one behind the last that is kept
     */
    boolean add(KeptReport next);

    /** The last version. */
    Optional<KeptReport> last(UserId owner, YearMonth month, ZoneId zone);

    /** Every version, the first one first. */
    List<KeptReport> versions(UserId owner, YearMonth month, ZoneId zone);
}
