package machi.ui.installation.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Version;

import machi.installation.Feature;
import machi.installation.FeatureNames;
import machi.installation.InstalledFeature;
import machi.quantity.text.LocalizedText;

/**
 * A feature that is installed or could be. The screens of a feature are no row of their own: they come and go with it.
 *
 * @param bytes     of the files of the feature and of its screens
 * @param installed the version that is installed
 * @param offered   the version that a source has
 * @param fixed     whether the product itself needs it, so that it stays
 * @param neededBy  labels of the installed features that need it
 */
public record FeatureRow(Feature feature, long bytes, Optional<String> installed, Optional<String> offered, boolean fixed,
		List<LocalizedText> neededBy) {

	/** How a feature stands to the installation. */
	public enum State {
		INSTALLED, UPDATE, AVAILABLE
	}

	public FeatureRow {
		neededBy = List.copyOf(neededBy);
	}

	public String id() {
		return feature.id();
	}

	public State state() {
		if (installed.isEmpty()) {
			return State.AVAILABLE;
		}
		boolean newer = offered.filter(other -> Version.parseVersion(other).compareTo(Version.parseVersion(installed.get())) > 0).isPresent();
		return newer ? State.UPDATE : State.INSTALLED;
	}

	public boolean isInstalled() {
		return installed.isPresent();
	}

	/** Whether each word is in what the row says. */
	public boolean matches(String words, Locale language) {
		var text = Stream.of(feature.label().in(language), feature.description().in(language), feature.provider().in(language), id(),
				feature.shortName()).collect(Collectors.joining("\n")).toLowerCase(language);
		return Stream.of(words.strip().toLowerCase(language).split("[\\s\u3000]+")).allMatch(text::contains);
	}

	/** A row for each feature, sorted by name. */
	public static List<FeatureRow> of(List<InstalledFeature> installed, List<Feature> offered, Locale language) {
		var there = installed.stream().collect(Collectors.toMap(one -> one.feature().id(), Function.identity()));
		var offers = offered.stream().collect(Collectors.toMap(Feature::id, Function.identity(), (one, other) -> one));
		var all = new TreeMap<String, Feature>(offers);
		installed.forEach(one -> all.put(one.feature().id(), one.feature()));
		var rows = new ArrayList<FeatureRow>();
		for (var feature : all.values()) {
			boolean screens = !FeatureNames.shown(feature.id()).equals(feature.id()) && all.containsKey(FeatureNames.shown(feature.id()));
			if (!screens) {
				rows.add(row(feature, all, there, Optional.ofNullable(offers.get(feature.id()))));
			}
		}
		rows.sort(Comparator.comparing(row -> row.feature().label().in(language)));
		return rows;
	}

	private static FeatureRow row(Feature feature, Map<String, Feature> all, Map<String, InstalledFeature> there, Optional<Feature> offer) {
		var now = Optional.ofNullable(there.get(feature.id()));
		var needs = now.map(InstalledFeature::neededBy).orElse(List.of()).stream().filter(id -> !FeatureNames.shown(id).equals(feature.id())).toList();
		boolean fixed = needs.stream().anyMatch(id -> !there.containsKey(id));
		var neededBy = needs.stream().filter(there::containsKey).map(id -> there.get(id).feature().label()).toList();
		long bytes = feature.bytes() + FeatureNames.screens(feature.id(), all.keySet()).map(all::get).map(Feature::bytes).orElse(0L);
		return new FeatureRow(feature, bytes, now.map(one -> one.feature().version()), offer.map(Feature::version), fixed, neededBy);
	}
}
