package io.kvitt.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {

    private final RouteTable table = new RouteTable(List.of(
            route("GET", "/v1/payments/{payment_id}"),
            route("PUT", "/v1/payments/{payment_id}"),
            route("GET", "/v1/payments/commitments"),
            route("GET", "/v1/{any}/commitments/{n}"),
            route("GET", "/v1/pages/{n}"),
            route("GET", "/v1/pages/{n}.png"),
            route("GET", "/")));

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            GET,  /v1/payments/commitments,   /v1/payments/commitments
            HEAD, /v1/payments/commitments,   /v1/payments/commitments
            GET,  /v1/payments/7,             /v1/payments/{payment_id}
            PUT,  /v1/payments/commitments,   /v1/payments/{payment_id}
            GET,  /v1/payments/commitments/7, /v1/{any}/commitments/{n}
            GET,  /v1/pages/3.png,            /v1/pages/{n}.png
            GET,  /v1/pages/.png,             /v1/pages/{n}
            GET,  /v1/pages/3,                /v1/pages/{n}
            GET,  /,                          /
            """)
    void wordsComeBeforeNamesAndNamesWithAnEndingBeforeThoseWithout(String method, String path, String expected) {
        assertThat(table.find(method, segments(path)))
                .isInstanceOfSatisfying(
                        RouteTable.Match.class,
                        match -> assertThat(match.route().path().text()).isEqualTo(expected));
    }

    @Test
    void namesStandForWhatIsThereWithoutTheirEnding() {
        RouteTable.Match match = (RouteTable.Match) table.find("GET", segments("/v1/pages/3.png"));

        assertThat(match.values()).containsExactly(Map.entry("n", "3"));
    }

    @Test
    void anotherMethodIsToldWhichOnesThereAre() {
        assertThat(table.find("DELETE", segments("/v1/payments/commitments")))
                .isEqualTo(new RouteTable.Methods("GET, HEAD, OPTIONS, PUT"));
    }

    @ParameterizedTest
    @CsvSource({"/v2", "/v1/payments", "/v1/payments/1/2/3"})
    void noRouteIsNotFound(String path) {
        assertThatThrownBy(() -> table.find("GET", segments(path)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ProblemCode.NOT_FOUND));
    }

    @Test
    void twoRoutesOfOneMethodAndPathAreABug() {
        assertThatThrownBy(() -> new RouteTable(List.of(route("GET", "/v1/{a}"), route("GET", "/v1/{b}"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> segments(String path) {
        return path.equals("/") ? List.of() : Arrays.asList(path.substring(1).split("/"));
    }

    private static Route route(String method, String path) {
        return Route.of(method, path, method + path, "Does it.")
                .answers(Answer.empty(204, "Done."))
                .does(call -> Response.empty(204));
    }
}
