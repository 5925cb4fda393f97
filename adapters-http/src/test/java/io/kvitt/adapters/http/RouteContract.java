package io.kvitt.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The part of {@link WebContract} that holds for every route alike: who may call, and what is not taken. What is refused keeps nothing. */
public abstract class RouteContract extends DocumentContract {

    private static final List<Route> ROUTES = new Household().routes();

    static Stream<Route> ofUsers() {
        return ROUTES.stream().filter(route -> route.access() == Access.SIGNED_IN);
    }

    static Stream<Route> thatTakeJson() {
        return ofUsers()
                .filter(route -> route.takes().flatMap(Route.Content::shape).isPresent());
    }

    static Stream<Route> thatTakeNothing() {
        return ofUsers().filter(route -> route.takes().isEmpty());
    }

    static Stream<Route> thatAnswerJson() {
        return ofUsers()
                .filter(route -> route.takes().isEmpty())
                .filter(route -> route.answers().stream()
                        .allMatch(answer ->
                                answer.type().filter(MediaType.JSON::equals).isPresent()));
    }

    static Stream<Route> thatChange() {
        return ofUsers().filter(route -> !route.isSafe());
    }

    @ParameterizedTest
    @MethodSource("ofUsers")
    void nobodyElseIsToldAnything(Route route) {
        refused(sent(route), 401, "missing_token");
        refused(sent(route).by("mallory"), 401, "invalid_token");
        refused(sent(route).by("anna").with("Cookie", "__Host-at=anna"), 400, "multiple_credentials");
    }

    @ParameterizedTest
    @MethodSource("thatChange")
    void aPageOfAnotherSiteChangesNothing(Route route) {
        Sent cookie = sent(route).with("Cookie", "__Host-at=anna");

        refused(cookie, 403, "csrf_failed");
        refused(cookie.with("Origin", "https://evil.example").with("X-CSRF-Token", "csrf-anna"), 403, "csrf_failed");
    }

    @ParameterizedTest
    @MethodSource("thatTakeJson")
    void whatIsNotJsonIsNotTaken(Route route) {
        Sent sent = sent(route).by("anna").with("If-Match", "*");

        refused(sent, 415, "unsupported_media_type");
        refused(sent.json(""), 400, "missing_body");
        refused(sent.body("text/plain", new byte[] {'{', '}'}), 415, "unsupported_media_type");
        refused(sent.json("{"), 400, "malformed_json");
        refused(sent.json("{} {}"), 400, "malformed_json");
    }

    @ParameterizedTest
    @MethodSource("thatTakeNothing")
    void aBodyIsNotTakenWhereNoneIs(Route route) {
        refused(sent(route).by("anna").json("{}"), 400, "unexpected_body");
    }

    @ParameterizedTest
    @MethodSource("ofUsers")
    void aQueryThatNobodyKnowsIsRefused(Route route) {
        Sent sent = Sent.of(route.method(), target(route) + "?nobody_knows=1");

        refused(sent.by("anna"), 400, "invalid_query");
    }

    @ParameterizedTest
    @MethodSource("thatAnswerJson")
    void anAnswerInAnotherTypeIsNotThere(Route route) {
        refused(sent(route).by("anna").with("Accept", "image/gif"), 406, "not_acceptable");
    }

    private void refused(Sent sent, int status, String code) {
        String before = household.dump();
        Response response = send(sent.request());

        assertThat(response.status()).as(response.bodyText()).isEqualTo(status);
        assertThat(problem(response).path("code").asText()).isEqualTo(code);
        assertThat(household.dump()).isEqualTo(before);
    }

    private static Sent sent(Route route) {
        return Sent.of(route.method(), target(route));
    }

    private static String target(Route route) {
        return route.path().text().replaceAll("\\{[a-z_]+}", "x");
    }
}
