package io.kvitt.application.world;

import io.kvitt.domain.OutsideFailure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** A port each call of which is an effect that fate has a say in. */
final class Fateful {

    private Fateful() {}

    static <P> P port(Class<P> promise, P port, Fate fate) {
        return promise.cast(Proxy.newProxyInstance(
                promise.getClassLoader(), new Class<?>[] {promise}, (self, method, arguments) -> {
                    String effect = promise.getSimpleName() + "." + method.getName();
                    return begun(effect, fate, through(effect, fate, () -> called(port, method, arguments)));
                }));
    }

    /** What was begun only takes effect once its answer is asked for. */
    private static Object begun(String effect, Fate fate, Object answer) {
        return answer instanceof Supplier<?> begun
                ? (Supplier<Object>) () -> through(effect + " asked for", fate, begun::get)
                : answer;
    }

    private static Object through(String effect, Fate fate, Fate.Effect work) {
        return fate.through(effect, OutsideFailure.Kind.STORE_LOCKED, work);
    }

    static Object called(Object port, Method method, Object[] arguments) {
        try {
            return method.invoke(port, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown.getCause(); // ports declare nothing else
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
