package machi.ui.tests.installation;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import machi.installation.Change;
import machi.installation.Consent;
import machi.installation.Feature;
import machi.installation.Installation;
import machi.installation.InstallationException;
import machi.installation.InstallationPlan;
import machi.installation.InstallationState;
import machi.installation.InstalledFeature;
import machi.installation.Licence;
import machi.installation.PlannedStep;
import machi.installation.Source;
import machi.installation.UntrustedContent;
import machi.quantity.text.LocalizedText;

/** A town with energy, whose sources have devices, an adapter and a newer energy. It keeps what it is asked to do. */
final class KnownTown implements Installation {

	static final LocalizedText REFUSED = LocalizedText.of("Not trusted.", "信頼されませんでした。");

	final List<Change> planned = new ArrayList<>();
	final List<InstallationPlan> applied = new ArrayList<>();
	List<LocalizedText> conflicts = List.of();
	UntrustedContent untrusted = new UntrustedContent(List.of(), List.of());
	List<Source> sources = List.of(new Source(URI.create("file:/archive/"), "/archive", true));

	static Feature feature(String name, String version) {
		var id = "machi." + name + ".feature";
		return new Feature(id, version, LocalizedText.of("Town " + name, "町 " + name), LocalizedText.of("Brings " + name, name + "の機能"),
				LocalizedText.same("Machi"), 1_000);
	}

	@Override
	public List<InstalledFeature> installed() {
		return List.of(new InstalledFeature(feature("base", "1.0.0"), false, List.of("machi.energy.feature", "machi.product")),
				new InstalledFeature(feature("energy", "1.0.0"), true, List.of("machi.mobility.feature")),
				new InstalledFeature(feature("mobility", "1.0.0"), true, List.of()));
	}

	@Override
	public List<Feature> offered(List<URI> asked, IProgressMonitor monitor) {
		return sources.isEmpty() ? List.of()
				: List.of(feature("energy", "1.1.0"), feature("mobility", "0.9.0"), feature("hardware", "1.0.0"), feature("hardware.ui", "1.0.0"),
						feature("hardware.ocpp", "1.0.0"));
	}

	@Override
	public synchronized InstallationPlan plan(Change change, List<URI> asked, IProgressMonitor monitor) {
		planned.add(change);
		var step = new PlannedStep(PlannedStep.Kind.FEATURE, "machi.hardware.ocpp.feature", LocalizedText.same("OCPP"), Optional.empty(),
				Optional.of("1.0.0"));
		return new Planned(List.of(step), List.of(), conflicts, 2_000,
				List.of(new Licence(LocalizedText.same("Apache"), List.of("machi.hardware.ocpp.feature"), false)), false);
	}

	/** What a change would do. */
	record Planned(List<PlannedStep> steps, List<PlannedStep> unasked, List<LocalizedText> conflicts, long downloadBytes,
			List<Licence> licences, boolean isEmpty) implements InstallationPlan {
	}

	@Override
	public synchronized void apply(InstallationPlan plan, Consent consent, IProgressMonitor monitor) throws InstallationException {
		if (!untrusted.unsigned().isEmpty() && !consent.trust().accepts(untrusted)) {
			throw new InstallationException(REFUSED);
		}
		applied.add(plan);
	}

	@Override
	public List<Source> sources() {
		return sources;
	}

	@Override
	public Source remember(String name, IProgressMonitor monitor) throws InstallationException {
		throw new InstallationException(LocalizedText.of(name + ": nothing there", name + ": ありません"));
	}

	@Override
	public void forget(Source source) {
		sources = List.of();
	}

	@Override
	public List<InstallationState> history() {
		return List.of(new InstallationState(Instant.parse("2026-04-01T00:00:00Z"), true, List.of(feature("base", "1.0.0"), feature("energy", "1.0.0"))),
				new InstallationState(Instant.parse("2026-03-01T00:00:00Z"), false, List.of(feature("base", "1.0.0"))));
	}
}
