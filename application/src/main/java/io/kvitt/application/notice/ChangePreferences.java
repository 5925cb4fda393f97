package io.kvitt.application.notice;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.notice.NoticePreferences;
import io.kvitt.domain.notice.PreferenceChange;
import io.kvitt.domain.notice.port.Preferences;
import java.time.ZoneId;
import java.util.List;

/** Shows how a user wants to be told, and changes it. */
public final class ChangePreferences {

    private final Preferences preferences;
    private final ZoneId zone;

    /** @param zone of users who named none */
    public ChangePreferences(Preferences preferences, ZoneId zone) {
        this.preferences = preferences;
        this.zone = zone;
    }

    public NoticePreferences show(UserId owner) {
        return preferences.find(owner).orElseGet(() -> NoticePreferences.usual(owner, zone));
    }

    /**
     * Changes what a user says, if nobody has changed it since the version that is named.
     *
     * @param version 1 if nothing was ever changed
     */
    public Checked<NoticePreferences> change(UserId owner, PreferenceChange change, long version) {
        NoticePreferences now = show(owner);
        Checked<NoticePreferences> next = change.over(now);
        if (next instanceof Checked.Valid<NoticePreferences> valid
                && (now.version() != version || !preferences.keep(valid.value()))) {
            return new Checked.Invalid<>(List.of(new Violation(
                    "/version",
                    "NOTICE_PREFERENCES_VERSION_CONFLICT",
                    "The preferences are not of version " + version + " any more. Look at them again first.")));
        }
        return next;
    }
}
