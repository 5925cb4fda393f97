package io.kvitt.adapters.inmemory;

import io.kvitt.domain.notice.port.CalendarFeeds;
import io.kvitt.domain.notice.port.CalendarFeedsContract;

class InMemoryCalendarFeedsTest extends CalendarFeedsContract {
    @Override
    protected CalendarFeeds empty() {
        return new InMemoryStore().notices().feeds();
    }
}
