package io.kvitt.cli.offender;

import java.net.http.HttpClient;

/** Breaks "only adapters call other machines". */
public final class CallsAnotherMachine {
    HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
