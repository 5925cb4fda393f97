package io.kvitt.domain.payment.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.payment.KeptReport;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every keeper of reports promises. No adapter may switch a test off. */
public abstract class ReportsContract {

    protected static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    protected static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00.123Z");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    /** A store that holds nothing yet. */
    protected abstract Reports empty();

    @Test
    void whatWasAddedComesBackToTheLastByte() {
        Reports kept = empty();
        KeptReport report = first(ANNA, "{\"payee\":\"Hyra åäö 😀 ' \\\" ; --\"}  ");

        assertThat(kept.add(report)).isTrue();
        assertThat(kept.last(ANNA, MARCH, STOCKHOLM)).contains(report);
    }

    @Test
    void aReportThatIsNotThereIsNotFound() {
        assertThat(empty().last(ANNA, MARCH, STOCKHOLM)).isEmpty();
        assertThat(empty().versions(ANNA, MARCH, STOCKHOLM)).isEmpty();
    }

    @Test
    void theNextVersionIsKeptBesideTheOnesBefore() {
        Reports kept = empty();
        KeptReport one = first(ANNA, "{}");
        KeptReport two = one.next("{\"lines\":[]}", MORNING.plusSeconds(60));

        assertThat(kept.add(one)).isTrue();
        assertThat(kept.add(two)).isTrue();

        assertThat(kept.last(ANNA, MARCH, STOCKHOLM)).contains(two);
        assertThat(kept.versions(ANNA, MARCH, STOCKHOLM)).containsExactly(one, two);
    }

    @Test
    void versionsComeInTheirOrderAlsoFromTenOn() {
        Reports kept = empty();
        KeptReport report = first(ANNA, "0");
        kept.add(report);
        for (int i = 1; i < 12; i++) {
            report = report.next(String.valueOf(i), MORNING);
            kept.add(report);
        }

        assertThat(kept.versions(ANNA, MARCH, STOCKHOLM))
                .extracting(KeptReport::version)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        assertThat(kept.last(ANNA, MARCH, STOCKHOLM)).contains(report);
    }

    @Test
    void aVersionThatIsNotTheNextOneChangesNothing() {
        Reports kept = empty();
        KeptReport one = first(ANNA, "{}");
        KeptReport two = one.next("{\"a\":1}", MORNING);

        assertThat(kept.add(two)).isFalse();
        kept.add(one);
        assertThat(kept.add(first(ANNA, "{\"b\":1}"))).isFalse();
        assertThat(kept.add(two.next("{\"c\":1}", MORNING))).isFalse();
        assertThat(kept.versions(ANNA, MARCH, STOCKHOLM)).containsExactly(one);
    }

    @Test
    void ownersMonthsAndZonesAreReportsOfTheirOwn() {
        Reports kept = empty();
        List<KeptReport> reports = List.of(
                KeptReport.first(ANNA, MARCH, STOCKHOLM, "1", MORNING),
                KeptReport.first(BO, MARCH, STOCKHOLM, "2", MORNING),
                KeptReport.first(ANNA, MARCH.plusMonths(1), STOCKHOLM, "3", MORNING),
                KeptReport.first(ANNA, MARCH, ZoneOffset.UTC, "4", MORNING));

        assertThat(reports).allSatisfy(report -> assertThat(kept.add(report)).isTrue());
        assertThat(reports)
                .allSatisfy(report -> assertThat(kept.versions(report.owner(), report.month(), report.zone()))
                        .containsExactly(report));
    }

    @Test
    void ownersDoNotSeeEachOther() {
        Reports kept = empty();
        KeptReport annas = first(ANNA, "{}");
        kept.add(annas);

        assertThat(kept.last(BO, MARCH, STOCKHOLM)).isEmpty();
        assertThat(kept.versions(BO, MARCH, STOCKHOLM)).isEmpty();
        assertThat(kept.add(first(BO, "{\"a\":1}").next("{\"b\":1}", MORNING))).isFalse();
        assertThat(kept.versions(ANNA, MARCH, STOCKHOLM)).containsExactly(annas);
    }

    @Test
    void deletingAllOfAUserLeavesNothingOfThemAndEverythingOfOthers() {
        Reports kept = empty();
        KeptReport annas = first(ANNA, "{}");
        KeptReport april = KeptReport.first(ANNA, MARCH.plusMonths(1), ZoneOffset.UTC, "{}", MORNING);
        KeptReport bos = first(BO, "{}");
        List.of(annas, annas.next("{\"a\":1}", MORNING), april, bos).forEach(kept::add);

        kept.deleteAll(ANNA);
        kept.deleteAll(ANNA);

        assertThat(kept.versions(ANNA, MARCH, STOCKHOLM)).isEmpty();
        assertThat(kept.last(ANNA, april.month(), april.zone())).isEmpty();
        assertThat(kept.versions(BO, MARCH, STOCKHOLM)).containsExactly(bos);
        assertThat(kept.add(annas)).isTrue();
    }

    @Test
    @Timeout(60)
    void ofSeveralAtOnceWithOneVersionOneIsKept() throws Exception {
        Reports kept = empty();
        List<Callable<Boolean>> adds = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            KeptReport mine = first(ANNA, "{\"number\":" + i + "}");
            adds.add(() -> kept.add(mine));
        }

        assertThat(Collections.frequency(atOnce(adds), true)).isEqualTo(1);
        assertThat(kept.versions(ANNA, MARCH, STOCKHOLM)).hasSize(1);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static KeptReport first(UserId owner, String document) {
        return KeptReport.first(owner, MARCH, STOCKHOLM, document, MORNING);
    }
}
