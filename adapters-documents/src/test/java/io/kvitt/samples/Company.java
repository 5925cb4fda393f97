package io.kvitt.samples;

/**
 * Somebody who sends or gets a bill; a number that does not apply is empty.
 *
 * @param orgnr number in the register of companies, as printed
 * @param vatId with its country in front, without separators
 * @param taxId number at the tax office, where it is another
 */
record Company(
        String name,
        String street,
        String postcode,
        String town,
        String country,
        String orgnr,
        String vatId,
        String taxId) {

    static Company person(String name, String street, String postcode, String town, String country) {
        return new Company(name, street, postcode, town, country, "", "", "");
    }

    String place() {
        return postcode + " " + town;
    }
}
