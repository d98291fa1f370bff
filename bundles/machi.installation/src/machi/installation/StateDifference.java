package machi.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What came, went and changed from one state to the next. */
public final class StateDifference {

	private StateDifference() {
	}

	/** One line for each feature: + for one that came, - for one that went, ~ for another version. */
	public static List<String> lines(List<Feature> before, List<Feature> after) {
		var old = byName(before);
		var fresh = byName(after);
		var names = new TreeSet<>(old.keySet());
		names.addAll(fresh.keySet());
		var lines = new ArrayList<String>();
		for (var name : names) {
			var from = old.get(name);
			var to = fresh.get(name);
			if (from == null) {
				lines.add("+ " + name + " " + to.version());
			} else if (to == null) {
				lines.add("- " + name + " " + from.version());
			} else if (!from.version().equals(to.version())) {
				lines.add("~ " + name + " " + from.version() + " → " + to.version());
			}
		}
		return lines;
	}

	private static TreeMap<String, Feature> byName(List<Feature> features) {
		return features.stream().collect(Collectors.toMap(Feature::shortName, Function.identity(), (one, other) -> other, TreeMap::new));
	}
}
