package io.kvitt.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final Household household = new Household(RateLimits.counting());

    @Test
    void whoCallsTooOftenIsToldWhenToComeBack() {
        for (int i = 0; i < 300; i++) {
            assertThat(plan("anna").status()).isEqualTo(200);
        }
        Response response = refusal("anna");

        assertThat(response.status()).isEqualTo(429);
        assertThat(Integer.parseInt(response.header("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(response.header("RateLimit-Policy")).contains("\"plan\";q=300;w=60");
        assertThat(response.headers().values("RateLimit"))
                .hasSize(1)
                .allMatch(text -> text.startsWith("\"plan\";r=0;t="));
    }

    @Test
    void oneDoesNotCountForAnotherNorOneKindForAnother() {
        refusal("anna");

        assertThat(plan("bo").status()).isEqualTo(200);
        assertThat(household.router().handle(Sent.get("/v1/debts").request()).status())
                .isEqualTo(200);
    }

    @Test
    void anAddressThatSomebodyClaimsDoesNotCount() {
        boolean stopped = false;
        for (int i = 0; i < 5_000 && !stopped; i++) {
            stopped = health(i).status() == 429; // the clock gives some back meanwhile
        }

        assertThat(stopped).isTrue();
    }

    /** The first refusal: the clock gives some back while the calls are made. */
    private Response refusal(String user) {
        for (int i = 0; i < 5_000; i++) {
            Response response = plan(user);
            if (response.status() == 429) {
                return response;
            }
        }
        throw new AssertionError("never refused");
    }

    private Response plan(String user) {
        return household
                .router()
                .handle(Sent.post("/v1/debt-plans").by(user).json("{}").request());
    }

    private Response health(int hop) {
        return household
                .router()
                .handle(Sent.of("GET", "/healthz")
                        .with("X-Forwarded-For", "10.0.0." + hop)
                        .request());
    }
}
