package machi.installation.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;

import machi.installation.Change;
import machi.installation.FeatureNames;
import machi.installation.InstallationException;
import machi.installation.InstallationState;
import machi.installation.PlannedStep;
import machi.quantity.text.LocalizedText;

/** Works out what a change would do, without doing any of it. */
final class Planner {

	private static final String DESKTOP = "machi.desktop.feature";
	/** Marks screens that nobody named: they go with the feature that they show. */
	private static final String ALONG = "machi.installation.along";

	private final Product product;
	private final IProfile profile;
	private final Offers offers;
	private final IPlanner planner;
	private final IProgressMonitor monitor;
	private final List<IInstallableUnit> asked = new ArrayList<>();
	private final Set<IInstallableUnit> leaving = new LinkedHashSet<>();

	Planner(Product product, Offers offers, IProgressMonitor monitor) throws InstallationException {
		this.product = product;
		this.offers = offers;
		this.monitor = monitor;
		profile = product.profile();
		planner = product.agent().getService(IPlanner.class);
	}

	ResolvedPlan plan(Change change) throws InstallationException {
		return switch (change) {
		case Change.Install install -> resolved(exchange(install.features(), List.of()), change);
		case Change.Uninstall uninstall -> resolved(exchange(List.of(), uninstall.features()), change);
		case Change.Exchange both -> resolved(exchange(both.coming(), both.going()), change);
		case Change.Update update -> resolved(update(update.features()), change);
		case Change.Revert revert -> resolved(revert(revert.when()), change);
		};
	}

	private IProvisioningPlan exchange(List<String> comingNames, List<String> goingNames) throws InstallationException {
		var coming = comingNames.isEmpty() ? List.<IInstallableUnit>of() : named(comingNames, offers.newestFeatures(), has(DESKTOP));
		var going = named(goingNames, Product.features(profile), true);
		var request = request(coming, going);
		if (!going.isEmpty()) {
			removeAlong(request, request(coming, going));
		}
		var plan = planner.getProvisioningPlan(request, offers.context(), monitor);
		boolean settled = coming.isEmpty() || !has(DESKTOP) || plan.getStatus().matches(IStatus.ERROR | IStatus.CANCEL);
		return settled ? plan : withScreens(request, plan);
	}

	private IProfileChangeRequest request(List<IInstallableUnit> coming, List<IInstallableUnit> going) {
		var request = planner.createChangeRequest(profile);
		coming.forEach(unit -> choose(request, unit));
		going.forEach(unit -> remove(request, unit));
		return request;
	}

	/** Features that come because others need them bring their screens, too: an adapter is of no use without the pages of devices. */
	private IProvisioningPlan withScreens(IProfileChangeRequest request, IProvisioningPlan plan) {
		var offered = offers.newestFeatures();
		var ids = offered.stream().map(Units::id).toList();
		var future = Product.features(plan.getFutureState()).stream().map(Units::id).toList();
		var wanted = Product.features(plan.getAdditions()).stream().flatMap(unit -> FeatureNames.screens(Units.id(unit), ids).stream())
				.filter(id -> !future.contains(id)).toList();
		if (wanted.isEmpty()) {
			return plan;
		}
		for (var unit : offered) {
			if (wanted.contains(Units.id(unit))) {
				choose(request, unit);
				request.setInstallableUnitProfileProperty(unit, ALONG, Boolean.TRUE.toString());
			}
		}
		return planner.getProvisioningPlan(request, offers.context(), monitor);
	}

	/** Adds a unit; an older version of it goes. */
	private void choose(IProfileChangeRequest request, IInstallableUnit unit) {
		if (product.isChosen(profile, unit)) {
			return;
		}
		asked.add(unit);
		for (var old : profile.query(QueryUtil.createIUQuery(unit.getId()), null)) {
			if (product.isChosen(profile, old) && !old.equals(unit)) {
				asked.add(old);
				request.remove(old);
				if (cameAlong(old)) {
					request.setInstallableUnitProfileProperty(unit, ALONG, Boolean.TRUE.toString());
				}
			}
		}
		request.add(unit);
		request.setInstallableUnitProfileProperty(unit, IProfile.PROP_PROFILE_ROOT_IU, Boolean.TRUE.toString());
	}

	private boolean has(String feature) {
		return !profile.query(QueryUtil.createIUQuery(feature + Units.GROUP), null).isEmpty();
	}

	private static List<IInstallableUnit> named(List<String> names, List<IInstallableUnit> among, boolean screens) throws InstallationException {
		var ids = among.stream().map(Units::id).toList();
		var wanted = new ArrayList<String>();
		for (var name : names) {
			var id = FeatureNames.find(name, ids);
			wanted.add(id);
			if (screens) {
				FeatureNames.screens(id, ids).ifPresent(wanted::add);
			}
		}
		return among.stream().filter(unit -> wanted.contains(Units.id(unit))).toList();
	}

	/**
	 * Screens that came along go with the feature that they show.
	 *
	 * @param trial the same request, which is lost
	 */
	private void removeAlong(IProfileChangeRequest request, IProfileChangeRequest trial) {
		var along = Product.features(profile).stream().filter(this::cameAlong).filter(unit -> !asked.contains(unit)).toList();
		if (!along.isEmpty()) {
			along.forEach(unit -> trial.remove(unit));
			var left = planner.getProvisioningPlan(trial, offers.context(), monitor).getFutureState();
			var future = Product.features(left).stream().map(Units::id).toList();
			along.stream().filter(unit -> !future.contains(FeatureNames.shown(Units.id(unit)))).forEach(unit -> remove(request, unit));
		}
	}

	private void remove(IProfileChangeRequest request, IInstallableUnit unit) {
		if (leaving.add(unit)) {
			asked.add(unit);
		}
		request.remove(unit);
		request.removeInstallableUnitProfileProperty(unit, IProfile.PROP_PROFILE_ROOT_IU);
	}

	private boolean cameAlong(IInstallableUnit unit) {
		return product.isChosen(profile, unit) && Boolean.parseBoolean(profile.getInstallableUnitProperty(unit, ALONG));
	}

	private IProvisioningPlan update(List<String> names) throws InstallationException {
		var request = planner.createChangeRequest(profile);
		var groups = profile.query(QueryUtil.createIUGroupQuery(), null).stream().filter(unit -> product.isChosen(profile, unit)).toList();
		var wanted = names.isEmpty() ? groups : named(names, groups.stream().filter(Units::isFeature).toList(), true);
		for (var old : wanted) {
			var updates = planner.updatesFor(old, offers.context(), monitor);
			var newest = updates.query(QueryUtil.createLatestIUQuery(), null).stream().max(IInstallableUnit::compareTo);
			if (newest.isPresent()) {
				choose(request, newest.get());
			}
		}
		if (names.isEmpty()) {
			asked.addAll(Product.features(profile));
		}
		return planner.getProvisioningPlan(request, offers.context(), monitor);
	}

	private IProvisioningPlan revert(Optional<Instant> when) throws InstallationException {
		var state = state(when);
		var registry = product.agent().getService(IProfileRegistry.class);
		long time = time(registry, state);
		var plan = planner.getDiffPlan(profile, registry.getProfile(profile.getProfileId(), time), monitor);
		offers.restrict(plan.getContext());
		return plan;
	}

	/** The last time at which the product was in a state; one state may have been written more than once. */
	private long time(IProfileRegistry registry, InstallationState state) {
		long last = state.since().toEpochMilli();
		for (long time : registry.listProfileTimestamps(profile.getProfileId())) {
			if (time == last) {
				return time;
			}
		}
		return last;
	}

	private InstallationState state(Optional<Instant> when) throws InstallationException {
		var earlier = product.history().stream().filter(state -> !state.current()).toList();
		if (when.isEmpty() && !earlier.isEmpty()) {
			return earlier.getFirst();
		}
		return earlier.stream().filter(state -> when.filter(state.since()::equals).isPresent()).findFirst()
				.orElseThrow(() -> new InstallationException(earlier.isEmpty()
						? LocalizedText.of("There is no earlier state to go back to.", "戻すことのできる以前の状態はありません。")
						: LocalizedText.of("Nothing was installed at that time. \"machi installed --history\" lists the times.",
								"その時刻の状態はありません。「machi installed --history」で時刻の一覧を確認してください。")));
	}

	private ResolvedPlan resolved(IProvisioningPlan plan, Change change) throws InstallationException {
		IQueryable<IInstallableUnit> known = QueryUtil.compoundQueryable(profile, offers.units());
		var conflicts = new ArrayList<>(new Conflicts(known).of(plan.getStatus()));
		if (!conflicts.isEmpty()) {
			return new ResolvedPlan(List.of(), List.of(), conflicts, 0, List.of(), List.of(), Optional.empty());
		}
		var steps = new PlannedSteps(profile, plan);
		boolean removal = change instanceof Change.Uninstall || change instanceof Change.Exchange both && !both.going().isEmpty();
		if (removal) {
			conflicts.addAll(stillNeeded(plan.getFutureState()));
		}
		var files = ArtifactSizes.of(steps.coming(), product.pools(), offers.artifacts());
		files.missing().stream().limit(10).forEach(key -> conflicts.add(LocalizedText.of(
				"No source has the file of " + key.getId() + " " + key.getVersion() + ". Name one that has it (--from, or in the workbench Help ▸ Features).",
				key.getId() + " " + key.getVersion()
						+ " のファイルがどの取得元にもありません。--from、または画面の「ヘルプ ▸ 機能の追加と削除」で取得元を指定してください。")));
		boolean everything = change instanceof Change.Revert || change instanceof Change.Update update && update.features().isEmpty();
		var unasked = everything ? List.<PlannedStep>of() : steps.unasked(asked, removal || change instanceof Change.Update);
		var licences = Licences.of(profile, steps.coming());
		return new ResolvedPlan(steps.all(), unasked, conflicts, files.bytes(), licences, List.of(), Optional.of(plan));
	}

	/** A feature that others need stays, and p2 calls that done. */
	private Collection<LocalizedText> stillNeeded(IQueryable<IInstallableUnit> future) {
		var sentences = new ArrayList<LocalizedText>();
		for (var unit : leaving) {
			if (future.query(QueryUtil.createIUQuery(unit.getId()), null).isEmpty()) {
				continue;
			}
			for (var other : Product.dependants(future, unit)) {
				var needed = Units.named(unit);
				var by = Units.named(other);
				sentences.add(LocalizedText.of(by.english() + " needs " + needed.english() + ".",
						by.japanese() + "には" + needed.japanese() + "が必要です。"));
			}
		}
		return sentences;
	}
}
