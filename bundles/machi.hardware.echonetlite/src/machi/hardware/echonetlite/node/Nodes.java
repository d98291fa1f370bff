package machi.hardware.echonetlite.node;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.echonetlite.definition.DescribedObject;
import machi.hardware.echonetlite.frame.ObjectCode;

/**
 * The nodes that have said that they exist, and their objects. While somebody looks for devices, what is found is kept for
 * him; what comes at other times is told to {@link ConnectionEvents}.
 */
final class Nodes {

	/** A node that announces itself again with the same objects is not asked again within this time. */
	private static final long REST_NANOS = Duration.ofSeconds(30).toNanos();

	/** Where an object is. */
	record Located(InetSocketAddress node, DescribedObject object) {
	}

	private static final class Known {
		private List<ObjectCode> announced = List.of();
		private final Map<ObjectCode, DescribedObject> objects = new LinkedHashMap<>();
		private boolean beingAsked;
		private boolean askAgain;
		private long askedAt;
	}

	private final Interviews interviews;
	private final ConnectionEvents events;
	private final Map<InetSocketAddress, Known> nodes = new HashMap<>();
	private final Map<String, Located> byAddress = new LinkedHashMap<>();
	private int searches;

	Nodes(Interviews interviews, ConnectionEvents events) {
		this.interviews = interviews;
		this.events = events;
	}

	/** A node has said which objects it has. */
	void announced(InetSocketAddress node, List<ObjectCode> objects) {
		List<String> gone;
		synchronized (this) {
			var known = nodes.get(node);
			if (known == null) {
				if (nodes.size() >= NodeAddresses.MOST) {
					return;
				}
				known = new Known();
				nodes.put(node, known);
			}
			boolean same = known.announced.equals(objects);
			if (same && known.askedAt != 0 && searches == 0 && System.nanoTime() - known.askedAt < REST_NANOS) {
				return;
			}
			known.announced = List.copyOf(objects);
			gone = forget(known, objects);
			if (known.beingAsked) {
				known.askAgain |= !same;
				return;
			}
			known.beingAsked = true;
		}
		gone.forEach(events::deviceGone);
		ask(node, objects);
	}

	private List<String> forget(Known known, List<ObjectCode> present) {
		var gone = new ArrayList<String>();
		known.objects.values().removeIf(object -> {
			boolean missing = !present.contains(object.code());
			if (missing) {
				byAddress.remove(object.device().address());
				gone.add(object.device().address());
			}
			return missing;
		});
		return gone;
	}

	private void ask(InetSocketAddress node, List<ObjectCode> objects) {
		interviews.describe(node, objects).whenComplete((described, failure) -> {
			var again = described(node, described == null ? List.of() : described);
			again.ifPresent(changed -> ask(node, changed));
		});
	}

	private Optional<List<ObjectCode>> described(InetSocketAddress node, List<DescribedObject> described) {
		var found = new ArrayList<Device>();
		Optional<List<ObjectCode>> again = Optional.empty();
		synchronized (this) {
			var known = nodes.get(node);
			for (var object : described) {
				var before = known.objects.put(object.code(), object);
				byAddress.put(object.device().address(), new Located(node, object));
				if (before == null || !before.device().equals(object.device())) {
					found.add(object.device());
				}
			}
			known.askedAt = System.nanoTime() | 1;
			if (known.askAgain) {
				known.askAgain = false;
				again = Optional.of(known.announced);
			} else {
				known.beingAsked = false;
			}
			if (searches > 0) {
				found.clear();
			}
			notifyAll();
		}
		found.forEach(events::deviceFound);
		return again;
	}

	/** From now on devices are found for somebody who waits. */
	synchronized void beginSearch() {
		searches++;
	}

	/**
	 * Waits until the listed nodes have been asked or the time is over, and ends the search.
	 *
	 * @param listed  nodes that are worth waiting for
	 * @param everyOf whether to wait for the whole time, since others may answer as well
	 * @return all devices that are known now
	 */
	synchronized List<Device> endSearch(Iterable<InetSocketAddress> listed, boolean everyOf, Duration longest)
			throws InterruptedException {
		long end = System.nanoTime() + longest.toNanos();
		try {
			for (long left = longest.toNanos(); left > 0 && (everyOf || !allAsked(listed)); left = end - System.nanoTime()) {
				wait(left / 1_000_000L + 1);
			}
			return byAddress.values().stream().map(located -> located.object().device()).toList();
		} finally {
			searches--;
		}
	}

	private boolean allAsked(Iterable<InetSocketAddress> listed) {
		for (var node : listed) {
			var known = nodes.get(node);
			if (known == null || known.beingAsked || known.askedAt == 0) {
				return false;
			}
		}
		return true;
	}

	/** The object of a device. */
	synchronized Optional<Located> device(String address) {
		return Optional.ofNullable(byAddress.get(address));
	}

	/** The object that a frame comes from. */
	synchronized Optional<DescribedObject> object(InetSocketAddress node, ObjectCode code) {
		return Optional.ofNullable(nodes.get(node)).map(known -> known.objects.get(code));
	}
}
