package io.kvitt.adapters.http;

class BareRouterTest extends WebContract {

    private static final Promise PROMISE = new Promise(new Household().routes());

    private Router router = household.router();

    @Override
    protected void serve(Router other) {
        router = other;
    }

    @Override
    protected Response send(Request request) {
        Response response = router.handle(request);
        PROMISE.check(request, response);
        return response;
    }

    @Override
    protected void stop() {
        // nothing was begun
    }
}
