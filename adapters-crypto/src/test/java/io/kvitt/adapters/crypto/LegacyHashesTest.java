package io.kvitt.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.Password;
import io.kvitt.domain.identity.PasswordHash;
import io.kvitt.domain.identity.port.Passwords;
import io.kvitt.domain.identity.port.Passwords.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hashes that others made: rows 90, 93 and 94 of the attack table. The bcrypt ones come from libxcrypt, those of PBKDF2 from
 * OpenSSL, all of the password {@code correct horse å} unless said.
 */
class LegacyHashesTest {

    private static final Password MINE = new Password("correct horse å");
    private static final PasswordHash OF_72 =
            new PasswordHash("$2b$05$abcdefghijklmnopqrstuujf8SX2ahXLwp9w/B.Y5XdysS6yR576q"); // 72 times x
    private static final PasswordHash OF_71_AND_TWO_BYTES =
            new PasswordHash("$2b$05$abcdefghijklmnopqrstuusZHkwA51nwMp0X4BRE2tJ9nwPqtpEp6"); // 71 times x, and å
    private static final PasswordHash OF_PASS =
            new PasswordHash("$2b$05$abcdefghijklmnopqrstuuZFBUbfXoM8LFiPx8LYlO/sXZB/Cwk3K");
    private static final String SILENT =
            "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8aNwLtjj1FPegtSfgGzqmNlGQkvlXaEABT1pBSFZKV+w==";

    private static final Passwords PASSWORDS = new Argon2Passwords();

    @ParameterizedTest(name = "row 94 {0}: SAME_BUT_OLD")
    @CsvSource(delimiter = '|', textBlock = """
            $2a$05$abcdefghijklmnopqrstuuMEa.fq95iOqvJ6dXZIFpYmGYxBZDeOW
            $2b$05$abcdefghijklmnopqrstuuMEa.fq95iOqvJ6dXZIFpYmGYxBZDeOW
            $2y$05$abcdefghijklmnopqrstuuMEa.fq95iOqvJ6dXZIFpYmGYxBZDeOW
            AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8aNwLtjj1FPegtSfgGzqmNlGQkvlXaEABT1pBSFZKV+w==
            $pbkdf2-sha256$i=600000,l=32$AAECAwQFBgcICQoLDA0ODw$HS4gCqXR6h4MJhdNhIPSqKDMkq5G44TMjO5Buefrexk
            $pbkdf2-sha256$i=1000,l=32$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8$LmfEO8SHuu0pALAm8QfFl3UDUJLvCtv35FS7vigpvqs
            """)
    void row94(String hash) {
        assertThat(PASSWORDS.compare(MINE, new PasswordHash(hash))).isEqualTo(Match.SAME_BUT_OLD);
        assertThat(PASSWORDS.compare(new Password("correct horse a"), new PasswordHash(hash)))
                .isEqualTo(Match.OTHER);
        assertThat(PASSWORDS.compare(new Password("correct horse å "), new PasswordHash(hash)))
                .isEqualTo(Match.OTHER);
        assertThat(PASSWORDS.compare(new Password("correct horse å\u0000"), new PasswordHash(hash)))
                .isEqualTo(Match.OTHER);
    }

    @Test
    void row90AHashOf72BytesIsOpenedByThoseAlone() {
        assertThat(PASSWORDS.compare(new Password("x".repeat(72)), OF_72)).isEqualTo(Match.SAME_BUT_OLD);
        assertThat(PASSWORDS.compare(new Password("x".repeat(73)), OF_72)).isEqualTo(Match.OTHER);
        assertThat(PASSWORDS.compare(new Password("x".repeat(72) + "y"), OF_72)).isEqualTo(Match.OTHER);
        assertThat(PASSWORDS.compare(new Password("x".repeat(71)), OF_72)).isEqualTo(Match.OTHER);
    }

    @Test
    void row90AHashThatWasCutOffIsOpenedByNobody() {
        assertThat(PASSWORDS.compare(new Password("x".repeat(71) + "å"), OF_71_AND_TWO_BYTES))
                .isEqualTo(Match.OTHER);
    }

    /** The key of bcrypt goes round: a password, a NUL and the password again is the password to it. */
    @Test
    void row90WhatEndsWithANulIsNotRepeated() {
        assertThat(PASSWORDS.compare(new Password("pass"), OF_PASS)).isEqualTo(Match.SAME_BUT_OLD);
        assertThat(PASSWORDS.compare(new Password("pass\u0000pass"), OF_PASS)).isEqualTo(Match.OTHER);
        assertThat(PASSWORDS.compare(new Password("pass\u0000"), OF_PASS)).isEqualTo(Match.OTHER);
    }

    @ParameterizedTest(name = "row 93 {0}: UNREADABLE before anything is computed")
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=4194304,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=19456,t=999,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=19456,t=1000000,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=19456,t=2,p=64$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=16$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2i$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA",
                "$argon2id$v=19$m=19456,t=2,p=1$$",
                "$2b$31$abcdefghijklmnopqrstuujf8SX2ahXLwp9w/B.Y5XdysS6yR576q",
                "$2b$15$abcdefghijklmnopqrstuujf8SX2ahXLwp9w/B.Y5XdysS6yR576q",
                "$2b$03$abcdefghijklmnopqrstuujf8SX2ahXLwp9w/B.Y5XdysS6yR576q",
                "$2x$05$abcdefghijklmnopqrstuujf8SX2ahXLwp9w/B.Y5XdysS6yR576q",
                "$2$05$abcdefghijklmnopqrstuujf8SX2ahXLwp9w/B.Y5XdysS6yR576q",
                "$2b$05$abcdefghijklmnopqrstuujf8SX2ahXLwp9w/B.Y5XdysS6yR57",
                "$pbkdf2-sha256$i=999999999,l=32$AAECAwQFBgcICQoLDA0ODw$HS4gCqXR6h4MJhdNhIPSqKDMkq5G44TMjO5Buefrexk",
                "$pbkdf2-sha256$i=1000000000,l=32$AAECAwQFBgcICQoLDA0ODw$HS4gCqXR6h4MJhdNhIPSqKDMkq5G44TMjO5Buefrexk",
                "$pbkdf2-sha256$i=999,l=32$AAECAwQFBgcICQoLDA0ODw$HS4gCqXR6h4MJhdNhIPSqKDMkq5G44TMjO5Buefrexk",
                "$pbkdf2-sha256$i=1000,l=32$$HS4gCqXR6h4MJhdNhIPSqKDMkq5G44TMjO5Buefrexk",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8aNwLtjj1FPegtSfgGzqmNlGQkvlXaEABT1pBSFZKV"
            })
    void row93(String hash) {
        PasswordHash stored = new PasswordHash(hash);

        assertThat(PASSWORDS.compare(MINE, stored)).isEqualTo(Match.UNREADABLE);
    }

    @Test
    void row93WhatEqualsOurCostElsewhereIsReadAndOld() {
        String cheap =
                "$argon2id$v=19$m=12288,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

        assertThat(PASSWORDS.compare(MINE, new PasswordHash(cheap))).isEqualTo(Match.OTHER);
    }

    @Test
    void row94APasswordOfNewHashIsTheSame() {
        assertThat(PASSWORDS.compare(MINE, new PasswordHash(SILENT))).isEqualTo(Match.SAME_BUT_OLD);
        PasswordHash anew = PASSWORDS.hash(MINE);
        assertThat(anew.text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSize(97);
        assertThat(PASSWORDS.compare(MINE, anew)).isEqualTo(Match.SAME);
    }
}
