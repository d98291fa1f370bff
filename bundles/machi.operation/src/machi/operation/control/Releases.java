package machi.operation.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import machi.hardware.runtime.ConnectionConfiguration;
import machi.operation.ControlStatus.Release;
import machi.operation.JournalEntry.Kind;
import machi.operation.journal.Draft;
import machi.operation.journal.Recorded;
import machi.operation.plan.Assignment;
import machi.operation.plan.RegisteredDevice;
import machi.quantity.text.LocalizedText;

/**
 * Who has let which assignment command. A release is bound to a digest of everything that decides what is commanded where;
 * it ends with the session unless it was given to last. Used by one thread at a time.
 */
final class Releases {

	private record Bound(Release release, String digest) {
	}

	private final Map<String, Bound> releases = new HashMap<>();

	/** Takes in an entry of the journal, in order: only lasting releases come back. */
	void restore(Recorded recorded) {
		if (recorded.entry().kind() != Kind.RELEASE) {
			return;
		}
		var data = recorded.data();
		var entry = recorded.entry();
		if ("released".equals(data.get("action")) && "true".equals(data.get("lasting"))) {
			releases.put(entry.element(), new Bound(new Release(entry.account(), entry.time(), data.getOrDefault("comment", ""), true),
					data.getOrDefault("digest", "")));
		} else {
			releases.remove(entry.element());
		}
	}

	/** The release of the assignment as it is now. */
	Optional<Release> of(String assignment, String digest) {
		return Optional.ofNullable(releases.get(assignment)).filter(bound -> bound.digest().equals(digest)).map(Bound::release);
	}

	/** A release for another state of the assignment. */
	boolean isOutdated(String assignment, String digest) {
		var bound = releases.get(assignment);
		return bound != null && !bound.digest().equals(digest);
	}

	void give(String assignment, String digest, Release release) {
		releases.put(assignment, new Bound(release, digest));
	}

	void take(String assignment) {
		releases.remove(assignment);
	}

	Collection<String> assignments() {
		return releases.keySet();
	}

	static Draft released(Assignment assignment, String digest, Release release) {
		var lasting = release.lasting() ? LocalizedText.of(", also after a restart", "(再起動後も有効)") : LocalizedText.EMPTY;
		var comment = release.comment().isBlank() ? "" : " — " + release.comment();
		return new Draft(release.time(), Kind.RELEASE, release.account(), assignment.id(),
				LocalizedText.of(assignment.title().english() + " was released for closed loop" + lasting.english() + comment,
						assignment.title().japanese() + " の自動制御を許可" + lasting.japanese() + comment),
				Map.of("action", "released", "digest", digest, "lasting", Boolean.toString(release.lasting()), "comment", release.comment()));
	}

	/** @param account empty when it ended by itself */
	static Draft ended(String assignment, LocalizedText title, String account, LocalizedText why, Instant now) {
		return new Draft(now, Kind.RELEASE, account, assignment,
				LocalizedText.of("The release of " + title.english() + " ended: " + why.english(), title.japanese() + " の自動制御の許可を終了: " + why.japanese()),
				Map.of("action", "ended"));
	}

	/**
	 * SHA-256 over all that decides what an assignment commands and where: equal digests mean equal behaviour.
	 *
	 * @param version of the strategy
	 */
	static String digest(Assignment assignment, String version, Collection<ConnectionConfiguration> connections) {
		var text = new StringBuilder("machi release 1\n");
		text.append(assignment.site()).append('\n').append(assignment.strategy()).append(' ').append(version).append('\n');
		new TreeMap<>(assignment.parameters()).forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
		text.append(assignment.mode()).append(' ').append(assignment.step()).append(' ').append(assignment.stale()).append(' ')
				.append(assignment.failSafe()).append(' ').append(assignment.contractKw()).append(' ').append(assignment.reserve()).append(' ')
				.append(assignment.lifelineShare()).append(' ').append(assignment.importantShare()).append('\n');
		assignment.devices().forEach(device -> append(text, "device", device, connections));
		assignment.meters().forEach(device -> append(text, "meter", device, connections));
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}

	private static void append(StringBuilder text, String use, RegisteredDevice device, Collection<ConnectionConfiguration> connections) {
		text.append(use).append(' ').append(device.id()).append(' ').append(device.connection()).append(' ').append(device.address()).append(' ')
				.append(device.kind()).append(' ').append(device.ratedKw()).append(' ').append(device.usableKwh()).append(' ')
				.append(device.lowestSoc()).append(' ').append(device.highestSoc()).append('\n');
		connections.stream().filter(connection -> connection.id().equals(device.connection()))
				.forEach(connection -> text.append(connection.adapter()).append(' ').append(new TreeMap<>(connection.settings())).append('\n'));
	}
}
