package machi.installation.internal;

import static machi.installation.internal.Town.bundle;
import static machi.installation.internal.Town.feature;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.installation.Change;
import machi.installation.Consent;
import machi.installation.InstallationException;
import machi.installation.InstallationPlan;
import machi.installation.PlannedStep;
import machi.quantity.text.LocalizedText;

/** Changes of a small installation, carried out by p2. */
class InstalledProductTest {

	private static final Consent ASKED_ONLY = new Consent(false, content -> false);
	private static final Consent EVERYTHING = new Consent(true, content -> true);

	@TempDir
	Path folder;

	private Town town;
	private URI first;

	@BeforeEach
	void makeTown() throws Exception {
		town = new Town(folder);
		first = town.source("first", feature("machi.base.feature", "1.0.0", "town.base [1.0.0,1.0.0]"), bundle("town.base", "1.0.0"),
				feature("machi.energy.feature", "1.0.0", "machi.base.feature [1.0.0,3.0.0)", "town.energy [1.0.0,1.0.0]"),
				bundle("town.energy", "1.0.0"),
				feature("machi.simulation.feature", "1.0.0", "machi.energy.feature [1.0.0,2.0.0)", "town.simulation [1.0.0,1.0.0]"),
				bundle("town.simulation", "1.0.0"), feature("com.acme.meter.feature", "1.0.0", "com.acme.radio.feature [2.0.0,3.0.0)"));
	}

	@AfterEach
	void leaveTown() {
		town.close();
	}

	private InstallationPlan plan(Change change, URI... sources) throws InstallationException {
		return town.installation().plan(change, List.of(sources), new NullProgressMonitor());
	}

	private void apply(Change change, URI... sources) throws InstallationException {
		var plan = plan(change, sources);
		assertEquals(List.of(), plan.conflicts());
		assertEquals(List.of(), plan.unasked());
		town.installation().apply(plan, ASKED_ONLY, new NullProgressMonitor());
	}

	private static Change install(String... names) {
		return new Change.Install(List.of(names));
	}

	private List<String> installed() throws InstallationException {
		return town.installation().installed().stream().map(one -> one.feature().shortName() + " " + one.feature().version()).toList();
	}

	private static List<String> lines(List<PlannedStep> steps) {
		return steps.stream().map(step -> step.name() + " " + step.from().orElse("") + ">" + step.to().orElse("")).toList();
	}

	@Test
	void featureBringsWhatItNeedsAndTakesItAlongWhenItGoes() throws Exception {
		var plan = plan(install("energy"), first);
		assertEquals(List.of("base >1.0.0", "energy >1.0.0", "town.base >1.0.0", "town.energy >1.0.0"), lines(plan.steps()));
		assertEquals(List.of(), installed(), "a plan changes nothing");
		apply(install("energy"), first);
		assertEquals(List.of("base 1.0.0", "energy 1.0.0"), installed());
		var features = town.installation().installed();
		assertEquals(List.of("machi.energy.feature"), features.get(0).neededBy());
		assertFalse(features.get(0).chosen());
		assertTrue(features.get(1).chosen());
		assertEquals(LocalizedText.of("The machi.energy.feature", "その machi.energy.feature"), features.get(1).feature().label());
		apply(new Change.Uninstall(List.of("energy")));
		assertEquals(List.of(), installed());
	}

	@Test
	void sourceThatWasNamedIsForgotten() throws Exception {
		var before = town.knownSources();
		apply(install("energy"), first);
		assertEquals(before, town.knownSources());
		var refused = assertThrows(InstallationException.class, () -> plan(install("simulation"))).reason();
		assertTrue(refused.english().contains("--from"), refused.english());
	}

	@Test
	void whatIsThereAlreadyNeedsNoChange() throws Exception {
		apply(install("energy"), first);
		assertTrue(plan(install("energy"), first).isEmpty());
		assertTrue(plan(new Change.Update(List.of()), first).isEmpty());
	}

	@Test
	void featureThatOthersNeedStaysAndTheyAreNamed() throws Exception {
		apply(install("energy", "simulation"), first);
		var plan = plan(new Change.Uninstall(List.of("energy")));
		assertEquals(List.of(LocalizedText.of(
				"The machi.simulation.feature (simulation 1.0.0) needs The machi.energy.feature (energy 1.0.0).",
				"その machi.simulation.feature（simulation 1.0.0）にはその machi.energy.feature（energy 1.0.0）が必要です。")), plan.conflicts());
		assertThrows(InstallationException.class, () -> town.installation().apply(plan, EVERYTHING, new NullProgressMonitor()));
		assertEquals(List.of("base 1.0.0", "energy 1.0.0", "simulation 1.0.0"), installed());
	}

	@Test
	void missingRequirementIsToldInWords() throws Exception {
		var plan = plan(install("com.acme.meter.feature"), first);
		var told = plan.conflicts().stream().map(LocalizedText::english).toList().toString();
		assertTrue(told.contains("The com.acme.meter.feature (com.acme.meter.feature 1.0.0) needs the feature com.acme.radio.feature [2.0.0,3.0.0)."
				+ " It is neither installed nor offered."), told);
		assertFalse(told.contains("org.eclipse.equinox"), told);
		var second = town.source("second", feature("com.acme.radio.feature", "1.5.0"));
		told = plan(install("com.acme.meter.feature"), first, second).conflicts().stream().map(LocalizedText::english).toList().toString();
		assertTrue(told.contains("There is only 1.5.0."), told);
	}

	@Test
	void changeThatWasNotAskedForIsSaidAndNeedsConsent() throws Exception {
		apply(install("energy"), first);
		var second = town.source("second", feature("machi.base.feature", "2.0.0", "town.base [2.0.0,2.0.0]"), bundle("town.base", "2.0.0"),
				feature("machi.program.feature", "1.0.0", "machi.base.feature [2.0.0,3.0.0)"));
		var plan = plan(install("program"), second);
		assertEquals(List.of(), plan.conflicts());
		assertEquals(List.of("base 1.0.0>2.0.0", "town.base 1.0.0>2.0.0"), lines(plan.unasked()));
		var refused = assertThrows(InstallationException.class,
				() -> town.installation().apply(plan, ASKED_ONLY, new NullProgressMonitor())).reason();
		assertTrue(refused.english().contains("base"), refused.english());
		assertEquals(List.of("base 1.0.0", "energy 1.0.0"), installed());
		town.installation().apply(plan, EVERYTHING, new NullProgressMonitor());
		assertEquals(List.of("base 2.0.0", "energy 1.0.0", "program 1.0.0"), installed());
	}

	@Test
	void installationIsUpdatedAndSetBack() throws Exception {
		apply(install("energy"), first);
		var newer = town.source("newer", feature("machi.energy.feature", "1.1.0", "machi.base.feature [1.0.0,3.0.0)", "town.energy [1.1.0,1.1.0]"),
				bundle("town.energy", "1.1.0"));
		assertEquals(List.of("energy 1.0.0>1.1.0", "town.energy 1.0.0>1.1.0"), lines(plan(new Change.Update(List.of()), newer).steps()));
		apply(new Change.Update(List.of("energy")), newer);
		assertEquals(List.of("base 1.0.0", "energy 1.1.0"), installed());
		var history = town.installation().history();
		assertEquals(2, history.size(), history.toString());
		assertTrue(history.getFirst().current());
		apply(new Change.Revert(Optional.of(history.getLast().since())));
		assertEquals(List.of("base 1.0.0", "energy 1.0.0"), installed());
		apply(new Change.Revert(Optional.empty()));
		assertEquals(List.of("base 1.0.0", "energy 1.1.0"), installed(), "the state before the last change");
	}

	@Test
	void featuresComeAndGoInOneStep() throws Exception {
		apply(install("energy", "simulation"), first);
		var plan = plan(new Change.Exchange(List.of("com.acme.radio.feature"), List.of("simulation")),
				town.source("radio", feature("com.acme.radio.feature", "2.0.0")));
		assertEquals(List.of(), plan.conflicts());
		assertEquals(List.of(), plan.unasked());
		assertEquals(List.of("com.acme.radio.feature >2.0.0", "simulation 1.0.0>", "town.simulation 1.0.0>"), lines(plan.steps()));
		assertEquals(List.of("The machi.simulation.feature (simulation 1.0.0) needs The machi.energy.feature (energy 1.0.0)."),
				plan(new Change.Exchange(List.of("com.acme.radio.feature"), List.of("energy")), town.source("again", feature("com.acme.radio.feature", "2.0.0")))
						.conflicts().stream().map(LocalizedText::english).toList());
	}

	@Test
	void sourceThatIsRememberedIsAskedWithoutANameUntilItIsForgotten() throws Exception {
		var source = town.installation().remember(Path.of(first).toString(), new NullProgressMonitor());
		assertTrue(source.there());
		assertEquals(Path.of(first).toString(), source.place());
		assertEquals(List.of(source), town.installation().sources());
		apply(install("energy"));
		town.installation().forget(source);
		assertEquals(List.of(), town.installation().sources());
		assertEquals(List.of("base 1.0.0", "energy 1.0.0"), installed());
	}

	@Test
	void sourceThatIsNoneIsTold() {
		var nowhere = folder.resolve("nowhere").toUri();
		var refused = assertThrows(InstallationException.class, () -> plan(install("energy"), nowhere)).reason();
		assertTrue(refused.english().contains(Path.of(nowhere).toString()), refused.english());
	}

	@Test
	void offersAreTheNewestOfEachFeature() throws Exception {
		var newer = town.source("newer", feature("machi.energy.feature", "1.1.0"));
		var offered = town.installation().offered(List.of(first, newer), new NullProgressMonitor());
		assertEquals(List.of("com.acme.meter.feature 1.0.0", "base 1.0.0", "energy 1.1.0", "simulation 1.0.0"),
				offered.stream().map(one -> one.shortName() + " " + one.version()).toList());
	}
}
