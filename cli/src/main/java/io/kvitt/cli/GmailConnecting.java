package io.kvitt.cli;

import io.kvitt.application.identity.ConnectAnswer;
import io.kvitt.application.identity.Departure;
import io.kvitt.application.identity.ResumeSession;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.OAuthState;
import io.kvitt.domain.identity.OutcomeCode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.util.Optional;

/** Connects the Gmail account of whoever is logged in: says where to go with a browser, and waits until it is back. */
final class GmailConnecting {

    private final Wiring wiring;
    private final PrintStream err;

    GmailConnecting(Wiring wiring) {
        this.wiring = wiring;
        this.err = wiring.err();
    }

    /** The connection; none, with the reason said on standard error, if it was not made. */
    Optional<Connection> connect(OpenStore store) throws IOException {
        Optional<GoogleDesk> desk = wiring.googleDesk(store);
        if (desk.isEmpty()) {
            return not("no client at Google is set up: docs/google.md says how (KVITT_GOOGLE_CLIENT,"
                    + " KVITT_GOOGLE_SECRET_FILE, KVITT_URL)");
        }
        ResumeSession.Resumed who = wiring.resumed(store)
                .orElseThrow(() -> new NotSignedIn("Gmail is connected for a user: 'kvitt user create' makes one, and"
                        + " 'kvitt login NAME' logs in."));
        if (!BrowserLanding.isHere(desk.get().back())) {
            return not("KVITT_URL is not of this machine: run 'kvitt serve' where it leads, sign in there, and open "
                    + desk.get().back().resolve("/v1/google/connect"));
        }
        return landing(desk.get(), who);
    }

    private Optional<Connection> landing(GoogleDesk desk, ResumeSession.Resumed who) throws IOException {
        try (BrowserLanding landing = BrowserLanding.at(desk.back())) {
            Departure away = desk.departure(who);
            err.println("Open this in a browser on this machine, and agree:");
            err.println(away.address());
            return landing.await(away, desk::finished, OAuthState.LIFETIME)
                    .map(this::told)
                    .orElseGet(
                            () -> not("no browser came back within " + OAuthState.LIFETIME.toMinutes() + " minutes"));
        } catch (BindException taken) {
            return not("somebody listens on KVITT_URL already; if that is 'kvitt serve', sign in there and open "
                    + desk.back().resolve("/v1/google/connect") + ", or stop it for a moment");
        }
    }

    private Optional<Connection> told(ConnectAnswer answer) {
        if (answer instanceof ConnectAnswer.Connected connected) {
            return Optional.of(connected.connection());
        } else if (answer instanceof ConnectAnswer.Refused refused) {
            return not(words(refused.code()) + " (" + refused.code().code() + ")");
        }
        return not("that account could not be connected");
    }

    private static String words(OutcomeCode code) {
        return switch (code) {
            case GOOGLE_ACCOUNT_SWITCH -> "another account is connected: 'kvitt mailbox disconnect' ends that first";
            case GOOGLE_ACCOUNT_LINKED_ELSEWHERE -> "that account is connected for another user";
            case GOOGLE_SCOPE_MISSING -> "reading mail was not allowed: agree to that as well";
            case GOOGLE_REFRESH_TOKEN_REQUIRED ->
                "Google gave nothing lasting: take Kvitt's leave back at myaccount.google.com/connections, and connect"
                        + " again";
            case OAUTH_RESPONSE_INVALID -> "you did not agree, or what Google said cannot be used";
            case OAUTH_EXCHANGE_FAILED -> "Google did not answer, or did not take what the browser brought";
            default -> "that account could not be connected";
        };
    }

    private Optional<Connection> not(String why) {
        err.println("kvitt: " + why);
        return Optional.empty();
    }
}
