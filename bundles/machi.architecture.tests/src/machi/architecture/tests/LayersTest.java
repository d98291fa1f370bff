package machi.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/** docs/architecture.md, section Layers. */
class LayersTest {

	private static final List<String> CONTRACTS = List.of("machi.calculation", "machi.scenario", "machi.workspace");
	private static final List<String> KERNELS = List.of("machi.calculation.energybalance", "machi.calculation.emission",
			"machi.calculation.cost", "machi.calculation.indicator", "machi.check", "machi.calculation.dispatch",
			"machi.calculation.optimum", "machi.calculation.photovoltaic", "machi.calculation.plant", "machi.calculation.load",
			"machi.calculation.simulation", "machi.weather", "machi.control", "machi.control.rules", "machi.calculation.sdg",
			"machi.calculation.partner", "machi.calculation.service", "machi.calculation.schedule", "machi.calculation.stock",
			"machi.calculation.governance", "machi.calculation.region", "machi.calculation.operation", "machi.meterfile");
	private static final List<String> USE_CASES = List.of("machi.application", "machi.register", "machi.report");

	/** What a bundle may use of ours, besides itself. A name that ends in * stands for all that begin so. */
	private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
			Map.entry("machi.quantity", List.of()),
			// programs and adapters read the files of meters
			Map.entry("machi.meterfile", List.of("machi.quantity")),
			Map.entry("machi.calculation.load", List.of("machi.meterfile", "machi.calculation", "machi.quantity")),
			Map.entry("machi.hardware.meterfile", List.of("machi.meterfile", "machi.hardware", "machi.quantity")),
			Map.entry("machi.model.core", List.of("machi.quantity")),
			Map.entry("machi.model.*", List.of("machi.model.core", "machi.quantity")),
			Map.entry("machi.calculation", List.of("machi.quantity")),
			Map.entry("machi.scenario", List.of("machi.model.core", "machi.calculation", "machi.quantity")),
			Map.entry("machi.workspace", List.of("machi.model.core", "machi.quantity")),
			Map.entry("machi.calculation.*", List.of("machi.calculation", "machi.quantity")),
			Map.entry("machi.control", List.of("machi.calculation", "machi.quantity")),
			Map.entry("machi.control.rules", List.of("machi.control", "machi.calculation", "machi.quantity")),
			Map.entry("machi.calculation.dispatch", List.of("machi.calculation", "machi.control", "machi.quantity")),
			// the yardstick solves the very network that the dispatch runs
			Map.entry("machi.calculation.optimum", List.of("machi.calculation.dispatch", "machi.calculation", "machi.quantity",
					"machi.application.cli")),
			// a year of a program is put together from the kernels below it
			Map.entry("machi.calculation.simulation", List.of("machi.calculation.dispatch", "machi.calculation.optimum",
					"machi.calculation.load", "machi.calculation.plant", "machi.calculation.photovoltaic", "machi.weather",
					"machi.control", "machi.calculation", "machi.quantity")),
			Map.entry("machi.weather", List.of("machi.calculation", "machi.quantity")),
			Map.entry("machi.calculation.photovoltaic", List.of("machi.weather", "machi.calculation", "machi.quantity")),
			Map.entry("machi.telemetry", List.of("machi.quantity")),
			Map.entry("machi.telemetry.*", List.of("machi.telemetry", "machi.quantity")),
			Map.entry("machi.sweep", List.of("machi.calculation", "machi.quantity")),
			Map.entry("machi.sweep.*", List.of("machi.sweep", "machi.calculation", "machi.quantity", "machi.application.cli")),
			Map.entry("machi.sweep.dispatch", List.of("machi.sweep", "machi.calculation.dispatch", "machi.control", "machi.calculation",
					"machi.quantity", "machi.application.cli")),
			Map.entry("machi.scenario.simulation", with(KERNELS, "machi.scenario", "machi.model.*", "machi.calculation",
					"machi.quantity", "machi.telemetry")),
			Map.entry("machi.simulation", with(KERNELS, "machi.calculation", "machi.scenario", "machi.workspace", "machi.model.core",
					"machi.quantity", "machi.application", "machi.telemetry", "machi.sweep", "machi.sweep.dispatch", "machi.report",
					"machi.register")),
			Map.entry("machi.ui.simulation", with(KERNELS, "machi.calculation", "machi.scenario", "machi.workspace",
					"machi.model.core", "machi.quantity", "machi.application", "machi.ui", "machi.simulation", "machi.sweep",
					"machi.report", "machi.register")),
			Map.entry("machi.hardware", List.of("machi.quantity")),
			Map.entry("machi.hardware.*", List.of("machi.hardware", "machi.quantity")),
			Map.entry("machi.hardware.conformance", List.of("machi.hardware", "machi.hardware.runtime", "machi.quantity")),
			Map.entry("machi.scenario.device", with(KERNELS, "machi.scenario", "machi.model.*", "machi.calculation", "machi.quantity",
					"machi.telemetry")),
			Map.entry("machi.operation", with(with(CONTRACTS, "machi.model.*", "machi.quantity", "machi.control", "machi.calculation.operation",
					"machi.telemetry", "machi.hardware", "machi.hardware.runtime"), USE_CASES)),
			Map.entry("machi.ui.device", with(programPages(), "machi.control", "machi.calculation.operation", "machi.telemetry",
					"machi.hardware", "machi.hardware.runtime", "machi.operation")),
			Map.entry("machi.sdg", List.of("machi.quantity")),
			Map.entry("machi.calculation.sdg", List.of("machi.sdg", "machi.calculation", "machi.quantity")),
			Map.entry("machi.calculation.partner", List.of("machi.sdg", "machi.calculation", "machi.quantity")),
			Map.entry("machi.ledger", List.of("machi.quantity", "machi.workspace", "machi.model.core", "machi.model.service", "machi.application")),
			Map.entry("machi.partner", with(with(CONTRACTS, "machi.model.*", "machi.quantity", "machi.sdg", "machi.calculation.partner"),
					USE_CASES)),
			Map.entry("machi.ui.indicator", with(programPages(), "machi.calculation.indicator")), Map.entry("machi.ui.sdg", programPages()),
			Map.entry("machi.ui.funding", programPages()), Map.entry("machi.ui.schedule", programPages()),
			Map.entry("machi.ui.partner", programPages()), Map.entry("machi.ui.governance", with(programPages(), "machi.calculation.governance")),
			Map.entry("machi.ui.service", programPages()),
			Map.entry("machi.check", List.of("machi.calculation", "machi.quantity")),
			Map.entry("machi.workspace.xmi", List.of("machi.workspace", "machi.model.*", "machi.quantity", "machi.application.cli")),
			Map.entry("machi.scenario.*", with(KERNELS, "machi.scenario", "machi.model.*", "machi.calculation", "machi.quantity", "machi.sdg")),
			Map.entry("machi.application", with(CONTRACTS, "machi.model.core", "machi.quantity")),
			Map.entry("machi.register", with(CONTRACTS, "machi.model.core", "machi.quantity", "machi.application")),
			Map.entry("machi.report", with(CONTRACTS, "machi.model.core", "machi.quantity", "machi.application")),
			Map.entry("machi.installation", List.of("machi.quantity", "machi.application", "machi.report")),
			Map.entry("machi.cli", with(CONTRACTS, "machi.model.core", "machi.quantity", "machi.application", "machi.report",
					"machi.register")),
			Map.entry("machi.ui", with(CONTRACTS, "machi.model.core", "machi.quantity", "machi.application", "machi.register",
					"machi.report")),
			// words of other bundles, no code
			Map.entry("machi.ui.dialogs.*", List.of()),
			Map.entry("machi.ui.installation", List.of("machi.ui", "machi.installation", "machi.quantity")),
			Map.entry("machi.ui.*", with(CONTRACTS, "machi.model.core", "machi.quantity", "machi.application", "machi.register",
					"machi.report", "machi.ui")));

	private final SourceTree tree = new SourceTree();

	/** Pages of a domain edit its model, and show the results of its calculators by the ids of their tables. */
	private static List<String> programPages() {
		return with(with(CONTRACTS, "machi.model.*", "machi.quantity", "machi.sdg", "machi.partner", "machi.ledger", "machi.ui"), USE_CASES);
	}

	private static List<String> with(List<String> names, List<String> more) {
		return with(names, more.toArray(String[]::new));
	}

	private static List<String> with(List<String> names, String... more) {
		var all = new ArrayList<>(names);
		all.addAll(List.of(more));
		return List.copyOf(all);
	}

	@Test
	void everyBundleUsesOnlyWhatLiesBelowIt() {
		var wrong = new ArrayList<String>();
		var bundles = tree.productBundles().stream().map(SourceTree.Bundle::name).toList();
		for (var bundle : tree.productBundles()) {
			var allowed = allowed(bundle.name());
			if (allowed == null) {
				wrong.add(bundle.name() + " has no place in the layers");
				continue;
			}
			var used = new TreeSet<String>(bundle.names("Require-Bundle"));
			used.addAll(bundle.names("Import-Package"));
			used.addAll(bundle.importedPackages());
			for (var name : used) {
				boolean own = name.equals(bundle.name()) || name.startsWith(bundle.name() + ".");
				if (name.startsWith("machi.") && !own && allowed.stream().noneMatch(pattern -> covers(pattern, name, bundles))) {
					wrong.add(bundle.name() + " must not use " + name);
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void modelsKnowNoOtherDomainAndNoEclipseUi() {
		for (var bundle : tree.productBundles()) {
			if (bundle.name().startsWith("machi.model.")) {
				assertTrue(bundle.names("Require-Bundle").stream().noneMatch(name -> name.contains(".ui") || name.contains("swt")),
						bundle.name());
			}
		}
	}

	@Test
	void calculatorsKnowNoModelNoEmfAndNoScreen() {
		for (var bundle : tree.productBundles()) {
			if (KERNELS.contains(bundle.name()) || bundle.name().equals("machi.calculation")) {
				var foreign = bundle.importedPackages().stream()
						.filter(name -> name.startsWith("org.eclipse.") || name.startsWith("machi.model")).toList();
				assertEquals(List.of(), foreign, bundle.name());
			}
		}
	}

	@Test
	void onlyTheWorkbenchKnowsSwt() {
		for (var bundle : tree.productBundles()) {
			if (!bundle.name().startsWith("machi.ui")) {
				var screen = bundle.importedPackages().stream()
						.filter(name -> name.startsWith("org.eclipse.swt") || name.startsWith("org.eclipse.jface")
								|| name.startsWith("org.eclipse.ui"))
						.toList();
				assertEquals(List.of(), screen, bundle.name());
			}
		}
	}

	private static List<String> allowed(String bundle) {
		var exact = ALLOWED.get(bundle);
		if (exact != null) {
			return exact;
		}
		int dot = bundle.lastIndexOf('.');
		return ALLOWED.get(bundle.substring(0, dot) + ".*");
	}

	private static boolean covers(String pattern, String name, List<String> bundles) {
		return pattern.endsWith("*") ? name.startsWith(pattern.substring(0, pattern.length() - 1))
				: name.equals(pattern) || isPackageOf(pattern, name, bundles);
	}

	/** Packages below a bundle's own, such as machi.quantity.text, but not another bundle such as machi.calculation.cost. */
	private static boolean isPackageOf(String bundle, String name, List<String> bundles) {
		return name.startsWith(bundle + ".") && bundles.stream()
				.noneMatch(other -> other.length() > bundle.length() && (name.equals(other) || name.startsWith(other + ".")));
	}
}
