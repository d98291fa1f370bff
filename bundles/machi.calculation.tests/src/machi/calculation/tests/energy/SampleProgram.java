package machi.calculation.tests.energy;

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

import machi.model.core.CorePackage;
import machi.model.core.Element;
import machi.model.core.Program;
import machi.model.energy.EnergyPackage;
import machi.model.mobility.MobilityPackage;
import machi.model.program.ProgramPackage;
import machi.scenario.ProgramContent;

/** A program as bindings see it: the sample of Kasai, or roots that a test made. */
public final class SampleProgram implements ProgramContent {

	private final List<EObject> roots;
	private final Map<String, EObject> elements = new HashMap<>();

	SampleProgram(List<EObject> roots) {
		this.roots = List.copyOf(roots);
		for (var root : roots) {
			put(root);
			root.eAllContents().forEachRemaining(this::put);
		}
	}

	private void put(EObject object) {
		if (object instanceof Element element && element.getId() != null) {
			elements.put(element.getId(), element);
		}
	}

	/** samples/kasai of the working tree that the tests were built from. */
	public static SampleProgram kasai() {
		var folder = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(folder.resolve("samples/kasai"))) {
			folder = folder.getParent();
			if (folder == null) {
				throw new IllegalStateException("run inside the working tree");
			}
		}
		var resources = new ResourceSetImpl();
		resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("xmi", new XMIResourceFactoryImpl());
		List.of(CorePackage.eINSTANCE, EnergyPackage.eINSTANCE, MobilityPackage.eINSTANCE, ProgramPackage.eINSTANCE)
				.forEach(model -> resources.getPackageRegistry().put(model.getNsURI(), model));
		var roots = new ArrayList<EObject>();
		for (var file : List.of("core.xmi", "energy.xmi", "mobility.xmi", "program.xmi")) {
			var resource = resources.createResource(URI.createFileURI(folder.resolve("samples/kasai").resolve(file).toString()));
			try {
				resource.load(Map.of());
			} catch (IOException unreadable) {
				throw new UncheckedIOException(unreadable);
			}
			roots.addAll(resource.getContents());
		}
		return new SampleProgram(roots);
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
		return roots;
	}

	@Override
	public Optional<EObject> element(String id) {
		return Optional.ofNullable(elements.get(id));
	}
}
