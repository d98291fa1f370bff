package machi.program.tests.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.ParameterValues;
import machi.model.core.CorePackage;
import machi.model.core.Element;
import machi.model.core.Program;
import machi.model.energy.EnergyPackage;
import machi.model.mobility.MobilityPackage;
import machi.model.program.ProgramPackage;
import machi.model.service.ServicePackage;
import machi.scenario.InputBinding;
import machi.scenario.ProgramContent;

/** A sample of the working tree that the tests were built from, as bindings see it. */
final class SampleContent implements ProgramContent {

	private final List<EObject> roots = new ArrayList<>();
	private final Map<String, EObject> elements = new HashMap<>();

	private SampleContent() {
	}

	static SampleContent of(String sample) {
		var folder = Path.of("").toAbsolutePath();
		while (folder != null && !Files.isDirectory(folder.resolve("samples").resolve(sample))) {
			folder = folder.getParent();
		}
		if (folder == null) {
			throw new IllegalStateException("run inside the working tree");
		}
		var resources = new ResourceSetImpl();
		resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("xmi", new XMIResourceFactoryImpl());
		List.of(CorePackage.eINSTANCE, EnergyPackage.eINSTANCE, MobilityPackage.eINSTANCE, ProgramPackage.eINSTANCE, ServicePackage.eINSTANCE)
				.forEach(model -> resources.getPackageRegistry().put(model.getNsURI(), model));
		var content = new SampleContent();
		for (var domain : List.of("core", "energy", "mobility", "program", "service")) {
			var file = folder.resolve("samples").resolve(sample).resolve(domain + ".xmi");
			if (Files.exists(file)) {
				var resource = resources.createResource(URI.createFileURI(file.toString()));
				try {
					resource.load(Map.of());
				} catch (IOException unreadable) {
					throw new UncheckedIOException(unreadable);
				}
				content.add(resource.getContents().getFirst());
			}
		}
		return content;
	}

	private void add(EObject root) {
		roots.add(root);
		put(root);
		root.eAllContents().forEachRemaining(this::put);
	}

	private void put(EObject object) {
		if (object instanceof Element element && element.getId() != null) {
			elements.put(element.getId(), element);
		}
	}

	<I extends Record> CalculationResult run(Calculator<I> calculator, InputBinding<I> binding) throws CalculationException {
		return calculator.calculate(binding.bind(this), ParameterValues.of(calculator.descriptor().parameters(), Map.of()), CalculationMonitor.NONE);
	}

	@Override
	public Program program() {
		return (Program) roots.getFirst();
	}

	@Override
	public <T extends EObject> Optional<T> domain(Class<T> root) {
		return roots.stream().filter(root::isInstance).map(root::cast).findFirst();
	}

	@Override
	public List<EObject> roots() {
		return List.copyOf(roots);
	}

	@Override
	public Optional<EObject> element(String id) {
		return Optional.ofNullable(elements.get(id));
	}
}
