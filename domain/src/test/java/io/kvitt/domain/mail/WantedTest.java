package io.kvitt.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedTest {

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest(name = "{0} of {1} with {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # subject                   | from               | file           | wanted
              Din FAKTURA 123           | a@x.se             | a.pdf          | true
              Hej                       | a@x.se             | Hyresavi.pdf   | true
              Ihre Rechnung             | a@x.de             | a.pdf          | true
              Hej                       | post@wallenstam.se | a.pdf          | true
              Hej                       | faktura@x.se       | a.pdf          | false
              Semesterbilder            | a@x.se             | strand.pdf     | false
              Ra\u0308kning             | a@x.se             | a.pdf          | true
            """)
    void aMailIsWantedForItsSenderItsSubjectOrItsFiles(String subject, String from, String file, boolean wanted) {
        Wanted usual = new Wanted(List.of(new MailTerm("@wallenstam.se")), Wanted.USUAL_WORDS, SINCE);
        Envelope envelope = new Envelope(from, "", subject, "", "", SenderTrust.UNKNOWN);

        assertThat(usual.holds(envelope, List.of(DisplayName.of(file, 1)))).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # subject                        | file                | looks like an invoice
              Faktura 10443                  | a.pdf               | true
              Dina fakturor för november     | a.zip               | true
              Hyresavi november              | a.pdf               | true
              PÅMINNELSE                     | a.pdf               | true
              zip                            | fakturor.zip        | true
              Ihre Rechnungen                | a.pdf               | true
              Uw facturen                    | a.pdf               | true
              Le tue fatture                 | a.xml               | true
              Votre reçu                     | a.pdf               | true
              Re: lunch                      | kvitto-2026-11.pdf  | true
              Höstens bästa erbjudanden      | katalog.pdf         | false
              Mötesprotokoll                 | protokoll.pdf       | false
              Semesterbilder                 | bild.jpg            | false
            """)
    void theUsualWordsTellInvoicesFromOtherMails(String subject, String file, boolean looksLikeOne) {
        Envelope envelope = new Envelope("a@x.se", "", subject, "", "", SenderTrust.UNKNOWN);

        assertThat(Wanted.usual(Instant.EPOCH).holds(envelope, List.of(DisplayName.of(file, 1))))
                .isEqualTo(looksLikeOne);
    }

    @Test
    void whatIsWaitedForHasComeOnceEachSenderSentSomethingThatIsTheirs() {
        Wanted two = new Wanted(List.of(new MailTerm("hus.se"), new MailTerm("kraft.se")), List.of(), Instant.EPOCH);
        Envelope rent = new Envelope("avi@hus.se", "", "", "", "", SenderTrust.UNKNOWN);
        Envelope power = new Envelope("el@kraft.se", "", "", "", "", SenderTrust.PROVED);
        Envelope forged = new Envelope("el@kraft.se", "", "", "", "", SenderTrust.REFUTED);

        assertThat(two.isAnsweredBy(List.of(rent))).isFalse();
        assertThat(two.isAnsweredBy(List.of(rent, forged))).isFalse();
        assertThat(two.isAnsweredBy(List.of(rent, power))).isTrue();
        assertThat(Wanted.everything(Instant.EPOCH).isAnsweredBy(List.of(rent))).isTrue();
        assertThat(Wanted.everything(Instant.EPOCH).isAnsweredBy(List.of(forged)))
                .isFalse();
        assertThat(Wanted.everything(Instant.EPOCH).isAnsweredBy(List.of())).isFalse();
    }

    @Test
    void whoNamesNothingWantsEverything() {
        assertThat(Wanted.everything(SINCE).holds(Envelope.BLANK, List.of())).isTrue();
        assertThat(Wanted.usual(SINCE).holds(Envelope.BLANK, List.of())).isFalse();
    }

    @Test
    void moreThanFiftyTermsAreRefused() {
        List<MailTerm> many = Collections.nCopies(51, new MailTerm("a"));

        assertThatThrownBy(() -> new Wanted(List.of(), many, SINCE)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} is looked for as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # typed                     | looked for
              Faktura                   | faktura
              '  avi   från hyresvärd ' | avi från hyresvärd
              "hyresavi"                | hyresavi
              subject:(avi)             | subject avi
              -in:inbox                 | in inbox
              --x                       | x
              a@x.se                    | a@x.se
              {from:a OR b}             | from a or b
              ''                        | none
              a;b                       | none
              <script>                  | none
              *                         | none
            """)
    void whatIsTypedIsATermWithoutGrammar(String typed, String lookedFor) {
        assertThat(MailTerm.parse(typed).map(MailTerm::value).orElse("none")).isEqualTo(lookedFor);
    }

    @Property(tries = 1000)
    void noTermHoldsGrammarOfAQuery(@ForAll String typed) {
        MailTerm.parse(typed).ifPresent(term -> {
            assertThat(term.value()).hasSizeBetween(1, 128).doesNotContainPattern("[\"(){}:\\p{Cntrl}]");
            assertThat(term.value())
                    .doesNotStartWith("-")
                    .isEqualTo(term.value().strip());
        });
    }
}
