package io.kvitt.samples;

/**
 * One file of the folder.
 *
 * @param file its name
 * @param bytes the document
 * @param expected what is to be read from it
 */
record Sample(String file, byte[] bytes, Expected expected) {}
