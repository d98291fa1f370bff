package machi.hardware.mqtt.sparkplug;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** What is known of one edge node: its session, its place in the sequence, and what its births have declared. */
final class EdgeNode {

	private static final int SEQUENCE = 256;
	private static final int MOST_IGNORED = 200;

	private final Map<String, MetricMeaning> byName = new HashMap<>();
	private final Map<Long, MetricMeaning> byAlias = new HashMap<>();
	private final Set<Long> ignored = new HashSet<>();
	private final Set<String> devices = new TreeSet<>();
	private boolean born;
	private boolean complete;
	private OptionalLong session = OptionalLong.empty();
	private int sequence;
	private long rebirthAsked;
	private boolean rebirthEverAsked;

	/** A birth of the node: everything declared before is void. */
	void born(OptionalLong birthSession, int birthSequence) {
		byName.clear();
		byAlias.clear();
		ignored.clear();
		born = true;
		complete = true;
		session = birthSession;
		sequence = birthSequence;
	}

	boolean isBorn() {
		return born;
	}

	/** Whether no message was missed since the birth. */
	boolean isComplete() {
		return complete;
	}

	/** Number of the session (bdSeq), by which a death is told from that of an earlier session. */
	OptionalLong session() {
		return session;
	}

	/**
	 * Takes the number of the next message.
	 *
	 * @return the number that was expected when it is another one; empty when all is well
	 */
	OptionalLong advance(OptionalLong number) {
		int expected = (sequence + 1) % SEQUENCE;
		boolean fits = number.isPresent() && number.getAsLong() == expected;
		if (number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() < SEQUENCE) {
			sequence = (int) number.getAsLong();
		}
		if (!fits) {
			complete = false;
		}
		return fits ? OptionalLong.empty() : OptionalLong.of(expected);
	}

	/** Declares the metrics of the node or of one of its devices, in place of those before. */
	void declare(String owner, List<MetricMeaning> meanings, Map<String, Long> aliases) {
		forget(owner);
		devices.add(owner);
		for (var meaning : meanings) {
			byName.put(key(owner, meaning.row().id()), meaning);
			var alias = aliases.get(meaning.row().id());
			if (alias != null) {
				byAlias.put(alias, meaning);
			}
		}
	}

	/** Remembers aliases of metrics that are not wanted, such as texts; of a node with very many of them, just that. */
	void ignore(List<Long> aliases) {
		for (var alias : aliases) {
			if (ignored.size() <= MOST_IGNORED) {
				ignored.add(alias);
			}
		}
	}

	/** Whether data under an alias is nothing to wonder about. */
	boolean ignores(OptionalLong alias) {
		return ignored.size() > MOST_IGNORED || alias.isPresent() && ignored.contains(alias.getAsLong());
	}

	/** A device has died. */
	void forget(String owner) {
		devices.remove(owner);
		byName.values().removeIf(meaning -> meaning.owner().equals(owner));
		byAlias.values().removeIf(meaning -> meaning.owner().equals(owner));
	}

	/** The node has died; returns the addresses that die with it. */
	List<String> died() {
		var all = new ArrayList<>(devices);
		devices.clear();
		byName.clear();
		byAlias.clear();
		born = false;
		return all;
	}

	/** Whether births have declared that node or device in this session. */
	boolean knows(String owner) {
		return devices.contains(owner);
	}

	/** The meaning of a metric that came as data. */
	Optional<MetricMeaning> meaning(String owner, Metric metric) {
		if (metric.name().isPresent()) {
			return Optional.ofNullable(byName.get(key(owner, metric.name().get())));
		}
		return metric.alias().isPresent() ? Optional.ofNullable(byAlias.get(metric.alias().getAsLong()))
				.filter(meaning -> meaning.owner().equals(owner)) : Optional.empty();
	}

	/** The meaning of a metric by its name. */
	Optional<MetricMeaning> meaning(String owner, String name) {
		return Optional.ofNullable(byName.get(key(owner, name)));
	}

	/** Whether births may be asked for now; not more often than every few seconds. */
	boolean mayAskForRebirth(long nanoseconds, long pause) {
		if (rebirthEverAsked && nanoseconds - rebirthAsked < pause) {
			return false;
		}
		rebirthEverAsked = true;
		rebirthAsked = nanoseconds;
		return true;
	}

	private static String key(String owner, String name) {
		return owner + "\n" + name;
	}
}
