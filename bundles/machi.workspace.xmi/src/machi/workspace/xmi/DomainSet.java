package machi.workspace.xmi;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** The objects of all installed domains of a program; domains that the program has nothing of are empty. */
final class DomainSet {

	private final Path folder;
	private final Domains domains;
	private final ElementIndex index = new ElementIndex();
	private final ResourceSet resourceSet = new ResourceSetImpl();
	private final Map<Domain, DomainResource> resources = new LinkedHashMap<>();

	DomainSet(Path folder, Domains domains) {
		this.folder = folder;
		this.domains = domains;
		for (var domain : domains.all()) {
			var uri = URI.createFileURI(folder.resolve(domain.file()).toString());
			var resource = new DomainResource(domain, uri, index);
			resources.put(domain, resource);
			resourceSet.getResources().add(resource);
		}
	}

	Domains domains() {
		return domains;
	}

	ElementIndex index() {
		return index;
	}

	ResourceSet resourceSet() {
		return resourceSet;
	}

	List<DomainResource> resources() {
		return List.copyOf(resources.values());
	}

	DomainResource core() {
		return resources.get(domains.core());
	}

	/** The resource that keeps objects of a root class. */
	DomainResource resource(EClass root) {
		return resources.get(domains.withRoot(root)
				.orElseThrow(() -> new IllegalArgumentException(root.getName() + " is not the root of an installed domain")));
	}

	List<EObject> roots() {
		return resources.values().stream().map(DomainResource::root).filter(Objects::nonNull).toList();
	}

	DomainSet copy() {
		var copy = new DomainSet(folder, domains);
		var copier = new EcoreUtil.Copier();
		for (var root : roots()) {
			copier.copy(root);
		}
		copier.copyReferences();
		for (var root : roots()) {
			copy.resource(root.eClass()).getContents().add(copier.get(root));
		}
		copy.index.reserveAll(index);
		copy.resources.values().forEach(resource -> resource.setModified(false));
		return copy;
	}
}
