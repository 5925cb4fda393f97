package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeChannel;
import io.kvitt.domain.notice.NoticeId;
import io.kvitt.domain.notice.port.NoticePage;
import io.kvitt.domain.notice.port.NoticePosition;
import io.kvitt.domain.notice.port.Notices;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One map an owner. One lock for all. */
final class InMemoryNotices implements Notices {

    private final Map<UserId, Map<NoticeId, Notice>> kept = new HashMap<>();
    private final Map<Way, Course> sendings = new HashMap<>();

    private record Way(UserId owner, NoticeId id, NoticeChannel channel) {}

    private record Course(Sending state, Instant until) {}

    @Override
    public synchronized boolean add(Notice notice) {
        return kept.computeIfAbsent(notice.owner(), owner -> new HashMap<>()).putIfAbsent(notice.id(), notice) == null;
    }

    @Override
    public synchronized Optional<Notice> find(UserId owner, NoticeId id) {
        return Optional.ofNullable(of(owner).get(id));
    }

    @Override
    public synchronized NoticePage list(UserId owner, NoticePosition after, boolean onlyUnread, int limit) {
        List<Notice> oneTooMany = of(owner).values().stream()
                .filter(notice -> !onlyUnread || !notice.isRead())
                .filter(notice -> NoticePosition.of(notice).compareTo(after) > 0)
                .sorted(Comparator.comparing(NoticePosition::of))
                .limit(Notices.checkedLimit(limit) + 1L)
                .toList();
        return NoticePage.of(oneTooMany, limit);
    }

    @Override
    public synchronized boolean read(UserId owner, NoticeId id, Instant at) {
        return of(owner).computeIfPresent(id, (same, notice) -> notice.readAt(at)) != null;
    }

    @Override
    public synchronized int readAll(UserId owner, Instant at) {
        List<Notice> unread = of(owner).values().stream()
                .filter(notice -> !notice.isRead() && !notice.at().isAfter(at))
                .toList();
        unread.forEach(notice -> of(owner).put(notice.id(), notice.readAt(at)));
        return unread.size();
    }

    @Override
    public synchronized void forget(Instant before) {
        kept.values()
                .forEach(notices ->
                        notices.values().removeIf(notice -> notice.at().isBefore(before)));
        sendings.keySet().removeIf(way -> !of(way.owner()).containsKey(way.id()));
    }

    @Override
    public synchronized boolean begin(UserId owner, NoticeId id, NoticeChannel channel, Instant now, Instant until) {
        Way way = new Way(owner, id, channel);
        Course before = sendings.getOrDefault(way, new Course(Sending.NONE, now));
        Optional<Sending> next = Notices.next(before.state(), before.until(), channel, now);
        next.ifPresent(state -> sendings.put(way, new Course(state, until)));
        return next.filter(state -> state == Sending.BEGUN).isPresent();
    }

    @Override
    public synchronized void ended(UserId owner, NoticeId id, NoticeChannel channel, Sending how) {
        sendings.computeIfPresent(new Way(owner, id, channel), (way, course) -> new Course(how, course.until()));
    }

    @Override
    public synchronized Sending sending(UserId owner, NoticeId id, NoticeChannel channel) {
        return sendings.getOrDefault(new Way(owner, id, channel), new Course(Sending.NONE, Instant.EPOCH))
                .state();
    }

    @Override
    public synchronized void deleteAll(UserId owner) {
        kept.remove(owner);
        sendings.keySet().removeIf(way -> way.owner().equals(owner));
    }

    private Map<NoticeId, Notice> of(UserId owner) {
        return kept.getOrDefault(owner, new HashMap<>());
    }
}
