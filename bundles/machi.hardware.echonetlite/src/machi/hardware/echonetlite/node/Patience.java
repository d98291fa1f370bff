package machi.hardware.echonetlite.node;

import java.time.Duration;

/**
 * How long an answer is waited for.
 *
 * @param repeatAfter after which a request that only reads is sent once more; datagrams get lost
 * @param repeats     how often
 * @param limit       after which the answer is given up
 */
public record Patience(Duration repeatAfter, int repeats, Duration limit) {
}
