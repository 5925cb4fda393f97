package io.kvitt.adapters.crypto;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells RSA moduli that certain smart cards made, whose factors can be found (ROCA, CVE-2017-15361). Their primes are
 * <pre>p = k · M + (65537^a mod M)        M the product of the first primes</pre>
 * so the modulus is a power of 65537 modulo each of these. A good modulus of 2,048 bits looks like that once in about 2^28.
 */
final class Roca {

    private static final BigInteger GENERATOR = BigInteger.valueOf(65_537);

    private static final List<BigInteger> PRIMES = IntStream.rangeClosed(3, 167)
            .mapToObj(BigInteger::valueOf)
            .filter(number -> number.isProbablePrime(30))
            .toList();

    private Roca() {}

    static boolean marks(BigInteger modulus) {
        return PRIMES.stream().allMatch(prime -> isPower(modulus.mod(prime), prime));
    }

    private static boolean isPower(BigInteger residue, BigInteger prime) {
        BigInteger power = BigInteger.ONE;
        do {
            if (power.equals(residue)) {
                return true;
            }
            power = power.multiply(GENERATOR).mod(prime);
        } while (!power.equals(BigInteger.ONE));
        return false;
    }
}
