package io.kvitt.adapters.google.gmail;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.mail.MailTerm;
import io.kvitt.domain.mail.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final Instant THEN = Instant.parse("2026-11-01T00:00:00.5Z");
    private static final String FILES =
            "{has:attachment filename:pdf filename:xml filename:zip filename:eml} -in:chats -in:drafts after:1793491200";

    @Test
    void whoeverWantsEverythingWantsWhatHasAFile() {
        assertThat(Search.of(Wanted.everything(THEN), THEN)).containsExactly(FILES);
    }

    @Test
    void anyOfTheTermsIsEnough() {
        Wanted wanted = new Wanted(
                List.of(new MailTerm("faktura@vattenfall.se")), List.of(new MailTerm("hyra or värme")), THEN);

        assertThat(Search.of(wanted, THEN))
                .containsExactly(
                        "{from:\"faktura@vattenfall.se\" subject:\"hyra or värme\" filename:\"hyra or värme\"} "
                                + FILES);
    }

    @Test
    void theUsualWordsAreOneSearch() {
        assertThat(Search.of(Wanted.usual(THEN), THEN)).hasSize(1);
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(140).all();
    }

    @Property(tries = 1000)
    void whateverIsTypedIsDataAndEachTermIsAskedForOnce(
            @ForAll("typed") String one, @ForAll("typed") String other, @ForAll boolean isLong) {
        List<MailTerm> terms = new ArrayList<>();
        List.of(one, other, "is:unread", "\" OR in:anywhere \"", "-larger:1")
                .forEach(text -> MailTerm.parse(text).ifPresent(terms::add));
        for (int i = 0; isLong && i < 40; i++) {
            terms.add(new MailTerm("w" + i + " " + "x".repeat(100)));
        }
        Wanted wanted = new Wanted(List.of(new MailTerm("a.se")), terms, THEN);

        List<String> searches = Search.of(wanted, THEN);

        assertThat(searches).allSatisfy(search -> {
            assertThat(search.length()).isLessThanOrEqualTo(2_000);
            assertThat(FakeSearch.of(search)).isPresent();
            assertThat(search).doesNotContain("is:", "larger:", "anywhere:");
        });
        String all = String.join("\n", searches);
        assertThat(terms).allSatisfy(term -> {
            assertThat(all).contains("subject:\"" + term.value() + "\"");
            assertThat(all).contains("filename:\"" + term.value() + "\"");
        });
    }
}
