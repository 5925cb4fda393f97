package io.kvitt.application.world;

import io.kvitt.domain.OutsideFailure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A port each call of which is an effect that fate has a say in. */
final class Fateful {

    private Fateful() {}

    static <P> P port(Class<P> promise, P port, Fate fate) {
        return promise.cast(Proxy.newProxyInstance(
                promise.getClassLoader(),
                new Class<?>[] {promise},
                (self, method, arguments) -> fate.through(
                        promise.getSimpleName() + "." + method.getName(),
                        OutsideFailure.Kind.STORE_LOCKED,
                        () -> called(port, method, arguments))));
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
