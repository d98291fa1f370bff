package machi.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import aQute.bnd.service.diff.Type;
import aQute.bnd.version.Version;
import machi.baseline.Api.ApiPackage;

/**
 * Semantic versioning by OSGi's rules: what breaks those who use or implement a package asks for the next major version,
 * what breaks only those who provide it for the next minor one, and what nobody has to follow for the next micro one.
 */
final class Comparison {

	private static final int SHOWN = 12;

	private Comparison() {
	}

	/** What is wrong with the versions of the newer API, each as a paragraph; empty when nothing is. */
	static List<String> problems(Api older, Api newer) {
		var problems = new ArrayList<String>();
		older.packages().forEach((name, before) -> {
			var after = newer.packages().get(name);
			if (after == null) {
				vanished(name, older, newer, problems);
			} else {
				changed(name, before, after, newer.bundle(), problems);
			}
		});
		return problems;
	}

	private static void vanished(String name, Api older, Api newer, List<String> problems) {
		var needed = stepped(older.version(), Delta.MAJOR);
		if (newer.version().compareTo(needed) < 0) {
			problems.add("%s: package %s is no longer there; bundle version %s, needed %s (MAJOR)".formatted(newer.bundle(), name,
					newer.version(), needed));
		}
	}

	private static void changed(String name, ApiPackage before, ApiPackage after, String bundle, List<String> problems) {
		var diff = after.tree().diff(before.tree());
		var needed = stepped(before.version(), diff.getDelta());
		if (after.version().compareTo(needed) >= 0) {
			return;
		}
		var text = new StringBuilder("%s: package %s was released as %s, is now %s, needs %s (%s)".formatted(bundle, name,
				before.version(), after.version(), needed, asksForStep(diff.getDelta()) ? diff.getDelta() : "never less"));
		var changes = new ArrayList<Change>();
		collect(diff, "", changes);
		changes.sort(Comparator.comparing(Change::step).reversed());
		changes.stream().limit(SHOWN).forEach(change -> text.append("\n    ").append(change.text()));
		if (changes.size() > SHOWN) {
			text.append("\n    and ").append(changes.size() - SHOWN).append(" more");
		}
		problems.add(text.toString());
	}

	private record Change(Delta step, String text) {
	}

	private static void collect(Diff diff, String owner, List<Change> changes) {
		var step = step(diff);
		if (!asksForStep(step)) {
			return;
		}
		var what = diff.getType().name().toLowerCase(Locale.ROOT) + " " + diff.getName();
		if (diff.getOlder() == null || diff.getNewer() == null) {
			changes.add(new Change(step, "%s: %s %s%s".formatted(step, diff.getOlder() == null ? "added" : "removed", what,
					owner.isEmpty() ? "" : " of " + owner)));
			return;
		}
		diff.getChildren().forEach(child -> collect(child, isPackage(diff) ? "" : member(diff, owner), changes));
	}

	private static Delta step(Diff diff) {
		return switch (diff.getDelta()) {
		case ADDED -> diff.getNewer().ifAdded();
		case REMOVED -> diff.getOlder().ifRemoved();
		default -> diff.getDelta();
		};
	}

	private static boolean isPackage(Diff diff) {
		return diff.getType() == Type.PACKAGE;
	}

	private static String member(Diff diff, String owner) {
		return owner.isEmpty() ? diff.getName() : owner + "." + diff.getName();
	}

	private static boolean asksForStep(Delta delta) {
		return delta == Delta.MAJOR || delta == Delta.MINOR || delta == Delta.MICRO;
	}

	private static Version stepped(Version version, Delta delta) {
		return switch (delta) {
		case MAJOR -> new Version(version.getMajor() + 1, 0, 0);
		case MINOR -> new Version(version.getMajor(), version.getMinor() + 1, 0);
		case MICRO -> new Version(version.getMajor(), version.getMinor(), version.getMicro() + 1);
		default -> version;
		};
	}
}
