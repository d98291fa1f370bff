package machi.hardware.peer;

/** How a simulated device can misbehave, as real ones do. */
public enum Disturbance {
	/** Behaves well. */
	NONE,
	/** Takes requests and never answers. */
	SILENT,
	/** Answers after ten seconds. */
	SLOW,
	/** Answers with bytes that are no frames of the protocol. */
	GARBAGE,
	/** Breaks off in the middle of an answer. */
	TRUNCATED,
	/** Sends what it sends by itself a thousand times as often, where the protocol has such messages. */
	FLOOD,
	/** Drops all connections and takes none; for datagrams the same as silent. */
	GONE
}
