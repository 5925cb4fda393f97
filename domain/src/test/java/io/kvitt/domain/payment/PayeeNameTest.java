package io.kvitt.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayeeNameTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # as written                                | what stays the same
            SQ *Blue Bottle #0412 Oakland CA            | blue bottle oakland
            KORTKÖP 2025-03-02 Café Wärma AB            | cafe warma
            PAYPAL *SPOTIFY                             | spotify
            Spotify                                     | spotify
            NETFLIX.COM 866-579-7172 CA                 | netflix
            Netflix.com                                 | netflix
            AMZN Mktp US*2K3AB12                        | amzn mktp
            Autogiro Hyresvärden 250131                 | hyresvarden
            Hyresvärden januari 2026                    | hyresvarden
            ICA Nära 1234                               | ica nara
            CARD PURCHASE ****1234 TESCO STORES 3297    | tesco stores
            Ørsted A/S                                  | orsted
            Elnät 05JAN                                 | elnat
            McDonald's                                  | mcdonalds
            LOAN 01                                     | loan 01
            1234                                        | 1234
            AB                                          | ab
            """)
    void whatStaysTheSameOfANameIsKept(String written, String key) {
        assertThat(PayeeName.of(written).key()).isEqualTo(key);
    }

    @ParameterizedTest(name = "{0}: cash {1}, counter {2}")
    @CsvSource({
        "BANKOMAT SERGELS TORG, true, false",
        "ATM withdrawal 0412, true, false",
        "Corner Coffee, false, true",
        "SQ *Café Wärma, false, true",
        "Elnät, false, false"
    })
    void cashAndPlacesOfHabitAreToldApart(String written, boolean cash, boolean counter) {
        assertThat(PayeeName.of(written).isCash()).isEqualTo(cash);
        assertThat(PayeeName.of(written).isCounter()).isEqualTo(counter);
    }

    @Test
    void onlyTheFirstTwoHundredCharactersCount() {
        assertThat(PayeeName.of("Elnät " + " ".repeat(200) + "Sydkraft").key()).isEqualTo("elnat");
    }

    @Property(tries = 1000)
    void everyTextHasAName(@ForAll String written) {
        PayeeName name = PayeeName.of(written);

        assertThat(name.words()).isNotEmpty();
        assertThat(PayeeName.of(written.toUpperCase(Locale.ROOT)).words()).isNotEmpty();
    }
}
