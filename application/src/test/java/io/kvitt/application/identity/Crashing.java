package io.kvitt.application.identity;

import io.kvitt.domain.identity.port.IdentityStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A store whose process dies at a certain call: right before it is done, or right after, before anybody hears of it. */
public final class Crashing {

    /** The process is gone. */
    public static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final int at;
    private final boolean afterwards;
    private int calls;

    public Crashing(int at, boolean afterwards) {
        this.at = at;
        this.afterwards = afterwards;
    }

    /** Whether it came that far. */
    public boolean hasCrashed() {
        return calls > at;
    }

    IdentityStore around(IdentityStore store) {
        return new IdentityStore(
                port(store.users()),
                port(store.sessions()),
                port(store.denied()),
                port(store.connections()),
                port(store.states()),
                port(store.switches()),
                port(store.throttles()),
                port(store.duties()));
    }

    @SuppressWarnings("unchecked") // the proxy has the interfaces of the port
    public <P> P port(P port) {
        Class<?>[] promises = port.getClass().getInterfaces();
        return (P) Proxy.newProxyInstance(port.getClass().getClassLoader(), promises, (self, method, arguments) -> {
            boolean dies = calls++ == at;
            if (dies && !afterwards) {
                throw new Crash();
            }
            method.setAccessible(true);
            try {
                Object answer = method.invoke(port, arguments);
                if (dies) {
                    throw new Crash();
                }
                return answer;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
    }
}
