package io.kvitt.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.google.GoogleAdapters;
import io.kvitt.adapters.google.GoogleStub;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.OutcomeCode;
import io.kvitt.domain.identity.SealPlace;
import io.kvitt.domain.identity.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows 71 to 80 of the attack table: tokens that an app posts are claims. */
class TakeGoogleTokensTest {

    private static final String MAIL = GoogleStub.ALL_SCOPES;
    private static final String NO_MAIL = "openid https://www.googleapis.com/auth/userinfo.email";
    private static final OAuthClientId STRANGER = new OAuthClientId("stranger.apps.googleusercontent.com");

    private final House house = new House();
    private final GoogleStub google = GoogleStub.started();
    private final UserId anna = house.anna().user().id();

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void tokensOfOneAccountConnectItAndAreKeptSealed() {
        Secret refresh = google.granted("1", "anna@gmail.com", GoogleStub.IOS, MAIL);
        ConnectAnswer answer = post(anna, access("1", "anna@gmail.com"), refresh);

        Connection kept = connected(answer);
        assertThat(((ConnectAnswer.Connected) answer).isNew()).isTrue();
        assertThat(house.kept.connections().held(anna)).contains(kept);
        assertThat(House.CRYPTO
                        .seals()
                        .open(
                                kept.refreshToken().orElseThrow(),
                                SealPlace.refreshToken(anna, kept.id(), GoogleStub.IOS)))
                .contains(refresh);
        assertThat(kept.toString()).doesNotContain(refresh.reveal());
        assertThat(house.identity.showProfile().of(anna).orElseThrow().isGmailConnected())
                .isTrue();
        assertThat(house.kept.duties().of(anna))
                .singleElement()
                .satisfies(duty -> assertThat(duty.kind()).isEqualTo(DutyKind.READ_MAILBOX));
    }

    @Test
    void aServerAuthCodeConnectsToo() {
        Secret code = google.code("1", "anna@gmail.com", MAIL, Optional.empty());

        assertThat(connected(take(
                                anna,
                                new PostedGoogleTokens(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(code),
                                        Optional.of("anna@gmail.com"),
                                        Optional.empty(),
                                        Optional.empty())))
                        .client())
                .isEqualTo(GoogleStub.WEB);
    }

    @Test
    void row71ATokenOfAnotherAppIsNotForUs() {
        Secret access = google.access("1", "anna@gmail.com", STRANGER, MAIL);
        Secret refresh = google.granted("1", "anna@gmail.com", STRANGER, MAIL);

        refused(post(anna, access, refresh), OutcomeCode.GOOGLE_TOKEN_AUDIENCE);
        assertThat(google.calls("/token")).isZero();
    }

    @Test
    void row72TokensOfTwoAccountsAreRefused() {
        Secret others = google.granted("2", "berit@gmail.com", GoogleStub.IOS, MAIL);

        refused(post(anna, access("1", "anna@gmail.com"), others), OutcomeCode.GOOGLE_ACCOUNT_MISMATCH);
    }

    @Test
    void aRefreshTokenThatGoogleDoesNotKnowIsRefused() {
        refused(post(anna, access("1", "anna@gmail.com"), new Secret("made up")), OutcomeCode.GOOGLE_ACCOUNT_MISMATCH);
    }

    @Test
    void row73WhatTheAppBelievesIsCompared() {
        Secret refresh = google.granted("1", "anna@gmail.com", GoogleStub.IOS, MAIL);
        refused(
                take(
                        anna,
                        new PostedGoogleTokens(
                                Optional.of(access("1", "anna@gmail.com")),
                                Optional.of(refresh),
                                Optional.empty(),
                                Optional.of("berit@gmail.com"),
                                Optional.empty(),
                                Optional.empty())),
                OutcomeCode.GOOGLE_ACCOUNT_MISMATCH);

        Secret narrow = google.granted("1", "anna@gmail.com", GoogleStub.IOS, NO_MAIL);
        Secret narrowAccess = google.access("1", "anna@gmail.com", GoogleStub.IOS, NO_MAIL);
        refused(
                take(
                        anna,
                        new PostedGoogleTokens(
                                Optional.of(narrowAccess),
                                Optional.of(narrow),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("openid " + Connection.READ_MAIL),
                                Optional.empty())),
                OutcomeCode.GOOGLE_SCOPE_MISSING);
    }

    @Test
    void aGrantTooNarrowIsTakenBackUnlessSomebodyLivesOnIt() {
        refused(
                post(
                        anna,
                        google.access("1", "anna@gmail.com", GoogleStub.IOS, NO_MAIL),
                        google.granted("1", "anna@gmail.com", GoogleStub.IOS, NO_MAIL)),
                OutcomeCode.GOOGLE_SCOPE_MISSING);
        assertThat(house.kept.duties().of(anna))
                .singleElement()
                .satisfies(duty -> assertThat(duty.kind()).isEqualTo(DutyKind.REVOKE_GRANT));
    }

    @Test
    void row74AnAccessTokenThatRanOutIsRefused() {
        ConnectAnswer answer =
                post(anna, new Secret("ran out"), google.granted("1", "anna@gmail.com", GoogleStub.IOS, MAIL));

        assertThat(answer).isInstanceOf(ConnectAnswer.Invalid.class);
        assertThat(house.kept.connections().of(anna)).isEmpty();
    }

    @Test
    void row75WithoutARefreshTokenTheOneThatIsKeptStays() {
        refused(post(anna, access("1", "anna@gmail.com")), OutcomeCode.GOOGLE_REFRESH_TOKEN_REQUIRED);

        Connection first = connected(
                post(anna, access("1", "anna@gmail.com"), google.granted("1", "anna@gmail.com", GoogleStub.IOS, MAIL)));
        Connection again = connected(post(anna, access("1", "anna@gmail.com")));
        assertThat(again.refreshToken()).isEqualTo(first.refreshToken());
        assertThat(again.id()).isEqualTo(first.id());

        assertThat(post(anna, access("2", "berit@gmail.com"))).isInstanceOf(ConnectAnswer.SwitchAsked.class);
        assertThat(house.kept.connections().held(anna)).contains(again);
    }

    @Test
    void row76AnotherAccountTakesThePlaceOnlyWithTheProofThatWasGivenForIt() {
        UserId berit = House.done(house.identity.signUp().create(House.request("berit@example.se", "berit")))
                .id();
        Connection before = connected(
                post(anna, access("1", "anna@gmail.com"), google.granted("1", "anna@gmail.com", GoogleStub.IOS, MAIL)));
        connected(post(
                berit, access("9", "berit@gmail.com"), google.granted("9", "berit@gmail.com", GoogleStub.IOS, MAIL)));
        Secret refresh = google.granted("2", "anna2@gmail.com", GoogleStub.IOS, MAIL);
        Secret other = google.granted("3", "anna3@gmail.com", GoogleStub.IOS, MAIL);
        ConnectAnswer.SwitchAsked asked = switchAsked(post(anna, access("2", "anna2@gmail.com"), refresh));
        assertThat(asked.current()).isEqualTo("a…@gmail.com");

        switchAsked(withProof(anna, access("2", "anna2@gmail.com"), refresh, new Secret("guessed")));
        switchAsked(withProof(anna, access("3", "anna3@gmail.com"), other, asked.proof()));
        switchAsked(withProof(berit, access("2", "anna2@gmail.com"), refresh, asked.proof()));
        assertThat(house.kept.connections().held(anna)).contains(before);

        Connection after = connected(withProof(anna, access("2", "anna2@gmail.com"), refresh, asked.proof()));
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(house.kept
                        .connections()
                        .find(anna, before.id())
                        .orElseThrow()
                        .refreshToken())
                .isEmpty();
        assertThat(house.kept.duties().of(anna)).extracting("kind").contains(DutyKind.REVOKE_GRANT);

        Secret back = google.granted("1", "anna@gmail.com", GoogleStub.IOS, MAIL);
        switchAsked(withProof(anna, access("1", "anna@gmail.com"), back, asked.proof())); // it was good once
    }

    @Test
    void row76AProofRunsOut() {
        connected(
                post(anna, access("1", "anna@gmail.com"), google.granted("1", "anna@gmail.com", GoogleStub.IOS, MAIL)));
        Secret refresh = google.granted("2", "anna2@gmail.com", GoogleStub.IOS, MAIL);
        ConnectAnswer.SwitchAsked asked = switchAsked(post(anna, access("2", "anna2@gmail.com"), refresh));
        house.clock.pass(Duration.ofMinutes(10));

        switchAsked(withProof(anna, access("2", "anna2@gmail.com"), refresh, asked.proof()));
    }

    @Test
    void row77AnAccountOfSomebodyElseStaysTheirs() {
        UserId berit = House.done(house.identity.signUp().create(House.request("berit@example.se", "berit")))
                .id();
        Secret refresh = google.granted("1", "anna@gmail.com", GoogleStub.IOS, MAIL);
        Connection annas = connected(post(anna, access("1", "anna@gmail.com"), refresh));

        assertThat(post(berit, access("1", "anna@gmail.com"), refresh))
                .isEqualTo(new ConnectAnswer.Refused(OutcomeCode.GOOGLE_ACCOUNT_LINKED_ELSEWHERE));
        assertThat(house.kept.connections().held(anna)).contains(annas);
        assertThat(house.kept.connections().of(berit)).isEmpty();
        assertThat(google.calls("/revoke")).isZero();
        assertThat(house.kept.duties().of(berit)).isEmpty();
    }

    @Test
    void row79WhenGoogleDoesNotAnswerNothingIsKept() {
        Secret refresh = google.granted("1", "anna@gmail.com", GoogleStub.IOS, MAIL);
        google.next("/tokeninfo", 500, "{}");
        refused(post(anna, access("1", "anna@gmail.com"), refresh), OutcomeCode.UPSTREAM_UNAVAILABLE);

        google.next("/token", 503, "{}");
        refused(post(anna, access("1", "anna@gmail.com"), refresh), OutcomeCode.UPSTREAM_UNAVAILABLE);
    }

    @Test
    void row80TenEqualPostsAreOneConnection() throws Exception {
        Secret refresh = google.granted("1", "anna@gmail.com", GoogleStub.IOS, MAIL);
        Secret access = access("1", "anna@gmail.com");
        ExecutorService pool = Executors.newFixedThreadPool(10);
        List<Future<ConnectAnswer>> answers = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                answers.add(pool.submit(() -> post(anna, access, refresh)));
            }
            for (Future<ConnectAnswer> answer : answers) {
                connected(answer.get());
            }
        } finally {
            pool.shutdown();
        }

        assertThat(house.kept.connections().of(anna))
                .singleElement()
                .satisfies(one -> assertThat(one.credentialVersion()).isEqualTo(one.version()));
    }

    private ConnectAnswer post(UserId user, Secret access, Secret refresh) {
        return take(
                user,
                new PostedGoogleTokens(
                        Optional.of(access),
                        Optional.of(refresh),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private ConnectAnswer post(UserId user, Secret access) {
        return take(
                user,
                new PostedGoogleTokens(
                        Optional.of(access),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private ConnectAnswer withProof(UserId user, Secret access, Secret refresh, Secret proof) {
        return take(
                user,
                new PostedGoogleTokens(
                        Optional.of(access),
                        Optional.of(refresh),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(proof)));
    }

    private ConnectAnswer take(UserId user, PostedGoogleTokens posted) {
        return house.identity
                .takeGoogleTokens(GoogleAdapters.oauth(google.config(), house.clock))
                .take(user, posted);
    }

    private Secret access(String subject, String email) {
        return google.access(subject, email, GoogleStub.IOS, MAIL);
    }

    private void refused(ConnectAnswer answer, OutcomeCode code) {
        assertThat(answer).isEqualTo(new ConnectAnswer.Refused(code));
        assertThat(house.kept.connections().of(anna)).isEmpty();
    }

    private static Connection connected(ConnectAnswer answer) {
        if (answer instanceof ConnectAnswer.Connected connected) {
            return connected.connection();
        }
        throw new AssertionError("not connected: " + answer);
    }

    private static ConnectAnswer.SwitchAsked switchAsked(ConnectAnswer answer) {
        if (answer instanceof ConnectAnswer.SwitchAsked asked) {
            return asked;
        }
        throw new AssertionError("not asked: " + answer);
    }
}
