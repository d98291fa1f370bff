package machi.workspace.xmi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

/** The installed domains, the core first, and the rules of their attributes. */
final class Domains {

	private final List<Domain> domains;
	private final Map<String, EPackage> modelsByUri = new HashMap<>();
	private final Map<EAttribute, AttributeRule> rules = new HashMap<>();
	private final Map<EClass, List<EAttribute>> required = new HashMap<>();

	Domains(Collection<EPackage> models) {
		var found = new ArrayList<Domain>();
		for (var model : models) {
			if (model.getNsURI().startsWith(Domain.NAMESPACE)) {
				modelsByUri.put(model.getNsURI(), model);
				Domain.of(model).ifPresent(found::add);
			}
		}
		found.sort(Comparator.comparing(Domain::isCore).reversed().thenComparing(Domain::file));
		domains = List.copyOf(found);
	}

	List<Domain> all() {
		return domains;
	}

	/** The domain that every program has. */
	Domain core() {
		return domains.stream().filter(Domain::isCore).findFirst()
				.orElseThrow(() -> new IllegalStateException("the core model is not installed"));
	}

	List<String> files() {
		return domains.stream().map(Domain::file).toList();
	}

	Optional<Domain> withRoot(EClass root) {
		return domains.stream().filter(domain -> domain.root() == root).findFirst();
	}

	/** The installed model of a namespace, or null. */
	EPackage model(String uri) {
		return modelsByUri.get(uri);
	}

	AttributeRule rule(EAttribute attribute) {
		return rules.computeIfAbsent(attribute, key -> AttributeRule.of(key, this));
	}

	/** The attributes that every object of the class must have filled. */
	List<EAttribute> required(EClass type) {
		return required.computeIfAbsent(type,
				key -> key.getEAllAttributes().stream().filter(attribute -> rule(attribute).required()).toList());
	}

	/** The class that a reference of the form {@code core.Place} names, or null when its domain is not installed. */
	EClass target(String reference) {
		int dot = reference.indexOf('.');
		if (dot < 0) {
			return null;
		}
		for (var model : modelsByUri.values()) {
			if (model.getName().equals(reference.substring(0, dot))
					&& model.getEClassifier(reference.substring(dot + 1)) instanceof EClass type) {
				return type;
			}
		}
		return null;
	}

	/** What comes before the number in the ids of new elements. */
	Set<String> idStems() {
		return modelsByUri.values().stream().flatMap(model -> model.getEClassifiers().stream()).filter(EClass.class::isInstance)
				.map(type -> ElementIndex.kebab(type.getName())).collect(Collectors.toSet());
	}

	/** Whether any model refers to objects otherwise than by containment or by id. */
	boolean haveCrossReferences() {
		for (var model : modelsByUri.values()) {
			for (var classifier : model.getEClassifiers()) {
				if (classifier instanceof EClass type && type.getEReferences().stream().anyMatch(Domains::crosses)) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean crosses(EReference reference) {
		return !reference.isContainment() && !reference.isContainer();
	}
}
