package com.google.offender;

/** Stands for any library of Google's; none is on the path of these tests. */
public final class SomethingOfGoogle {}
