package io.kvitt.adapters.documents.template;

/**
 * What stands around a value and tells it from all others.
 *
 * @param before pattern up to the value
 * @param behind pattern from its end, often empty
 * @param next pattern of the next word of the cell, for values that would swallow it; often empty
 * @param label the words that it hangs on, as they are printed
 * @param rank how well such an anchor holds on other documents of the issuer, from 0 to 100
 */
record Anchor(String before, String behind, String next, String label, int rank) {}
