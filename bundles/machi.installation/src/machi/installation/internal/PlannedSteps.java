package machi.installation.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.QueryUtil;

import machi.installation.PlannedStep;

/** What a plan of p2 does to the features and bundles of a profile, and what of that was asked for. */
final class PlannedSteps {

	private final IProfile profile;
	private final Map<String, IInstallableUnit> coming = new HashMap<>();
	private final Map<String, IInstallableUnit> going = new HashMap<>();

	PlannedSteps(IProfile profile, IProvisioningPlan plan) {
		this.profile = profile;
		var additions = plan.getAdditions().query(QueryUtil.createIUAnyQuery(), null).toUnmodifiableSet();
		var removals = plan.getRemovals().query(QueryUtil.createIUAnyQuery(), null).toUnmodifiableSet();
		// a unit that is only configured anew is in both
		additions.stream().filter(unit -> !removals.contains(unit)).forEach(unit -> coming.put(unit.getId(), unit));
		removals.stream().filter(unit -> !additions.contains(unit)).forEach(unit -> going.put(unit.getId(), unit));
	}

	Collection<IInstallableUnit> coming() {
		return coming.values();
	}

	List<PlannedStep> all() {
		var ids = new HashSet<>(coming.keySet());
		ids.addAll(going.keySet());
		return ids.stream().map(this::step).flatMap(Optional::stream)
				.sorted(Comparator.comparing(PlannedStep::kind).thenComparing(PlannedStep::id)).toList();
	}

	private Optional<PlannedStep> step(String id) {
		var to = Optional.ofNullable(coming.get(id));
		var from = Optional.ofNullable(going.get(id));
		var unit = to.or(() -> from).orElseThrow();
		return Units.kind(unit).map(kind -> new PlannedStep(kind, Units.id(unit), Units.label(unit),
				from.map(old -> old.getVersion().toString()), to.map(fresh -> fresh.getVersion().toString())));
	}

	/**
	 * What goes or changes although it is no part of what was asked for.
	 *
	 * @param asked the units that were named, those that come and those that go
	 * @param removal whether something shall go: what came along with it, and nothing else needs, then goes unsaid
	 */
	List<PlannedStep> unasked(Collection<IInstallableUnit> asked, boolean removal) {
		var parts = parts(asked);
		return all().stream().filter(step -> !step.comes()).filter(step -> {
			var old = old(step);
			boolean along = removal && step.goes() && !isChosen(old);
			return !parts.contains(old.getId()) && !along;
		}).toList();
	}

	private IInstallableUnit old(PlannedStep step) {
		return going.get(step.kind() == PlannedStep.Kind.FEATURE ? step.id() + Units.GROUP : step.id());
	}

	private boolean isChosen(IInstallableUnit unit) {
		return Boolean.parseBoolean(profile.getInstallableUnitProperty(unit, IProfile.PROP_PROFILE_ROOT_IU));
	}

	/** The ids of these units, and of what features among them are made of, as far as it comes or goes. */
	private Set<String> parts(Collection<IInstallableUnit> asked) {
		var ids = new HashSet<String>();
		var next = new ArrayDeque<>(asked);
		var moving = new HashSet<>(coming.values());
		moving.addAll(going.values());
		while (!next.isEmpty()) {
			var unit = next.remove();
			ids.add(unit.getId());
			if (Units.isFeature(unit)) {
				moving.stream().filter(part -> !Units.isFeature(part) && !ids.contains(part.getId()))
						.filter(part -> unit.getRequirements().stream().anyMatch(requirement -> requirement.isMatch(part))).forEach(next::add);
			}
		}
		return ids;
	}
}
