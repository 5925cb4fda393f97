/** The rules of the house as tests, and the proof that each of them bites. */
package io.kvitt.house;
