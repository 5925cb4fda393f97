package io.kvitt.benchmarks.recurrence;

/** One detector under one noise. */
record Run(String detector, Noise noise, Scoreboard board) {

    /** {@code 0.50}, or {@code 0.50 + REFUNDS}. */
    String noiseText() {
        String level = Texts.number(noise.level());
        if (noise.heldOut().isEmpty()) {
            return level;
        }
        boolean all = noise.heldOut().size() == HeldOut.values().length;
        return level + " + "
                + (all
                        ? "all"
                        : noise.heldOut().stream().findFirst().map(Enum::name).orElse(""));
    }
}
