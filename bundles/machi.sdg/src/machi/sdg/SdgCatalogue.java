package machi.sdg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import machi.quantity.text.LocalizedText;

/**
 * The goals, targets and indicators of one version of the global indicator framework. Immutable.
 */
public final class SdgCatalogue {

	private final String version;
	private final LocalizedText source;
	private final List<SdgGoal> goals;
	private final Map<SdgCode, SdgTarget> targets = new TreeMap<>();
	private final Map<String, SdgIndicator> indicators = new TreeMap<>();

	SdgCatalogue(String version, LocalizedText source, List<SdgGoal> goals) {
		this.version = version;
		this.source = source;
		this.goals = List.copyOf(goals);
		for (var goal : goals) {
			goal.targets().forEach(target -> targets.put(target.code(), target));
			goal.targets().forEach(target -> target.indicators().forEach(indicator -> indicators.put(indicator.code(), indicator)));
		}
	}

	/** The version that this bundle ships. Reads its data: keep the catalogue where it is used often. */
	public static SdgCatalogue shipped() {
		return new CatalogueData(SdgCatalogue.class).read();
	}

	/** Year of the review that the lists are taken from. */
	public String version() {
		return version;
	}

	/** Where the texts come from, to be named wherever they are shown at length. */
	public LocalizedText source() {
		return source;
	}

	/** All 17, in order. */
	public List<SdgGoal> goals() {
		return goals;
	}

	public Optional<SdgGoal> goal(int number) {
		return number >= 1 && number <= goals.size() ? Optional.of(goals.get(number - 1)) : Optional.empty();
	}

	public Optional<SdgTarget> target(SdgCode code) {
		return Optional.ofNullable(targets.get(code));
	}

	/** The entry of the indicator list, by a code such as {@code 7.2.1}. */
	public Optional<SdgIndicator> indicator(String code) {
		return Optional.ofNullable(indicators.get(code));
	}

	/** All targets, in the order of the official list. */
	public List<SdgTarget> targets() {
		return List.copyOf(targets.values());
	}

	/** All entries of the indicator list, in its order. */
	public List<SdgIndicator> indicators() {
		return targets.values().stream().flatMap(target -> target.indicators().stream()).toList();
	}

	/** Whether the goal or target exists. */
	public boolean contains(SdgCode code) {
		return code.isGoal() ? goal(code.goal()).isPresent() : targets.containsKey(code);
	}

	/** The wording of the target, or of the goal; empty when there is none. */
	public Optional<LocalizedText> text(SdgCode code) {
		return code.isGoal() ? goal(code.goal()).map(SdgGoal::text) : target(code).map(SdgTarget::text);
	}

	/** All codes from one to the other, both included, in the order of the list; goals between goals. */
	List<SdgCode> between(SdgCode first, SdgCode last) {
		var codes = new ArrayList<SdgCode>();
		if (first.isGoal() && last.isGoal()) {
			goals.stream().map(SdgGoal::code).forEach(codes::add);
		} else {
			codes.addAll(targets.keySet());
		}
		return codes.stream().filter(code -> code.compareTo(first) >= 0 && code.compareTo(last) <= 0).toList();
	}
}
