package machi.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

import machi.quantity.text.LocalizedText;

/**
 * A register (台帳): all elements that are reached from the root of a domain by a chain of containments.
 *
 * @param id     domain and references, as in {@code energy.sites} or {@code mobility.fleets.introductions}; the domain
 *               alone is the register whose only row is the root
 * @param domain class of the root
 * @param path   the containments from the root to the rows; empty when the root is the only row
 * @param type   class of the rows
 */
public record RegisterDefinition(String id, LocalizedText title, EClass domain, List<EReference> path, EClass type,
		List<RegisterColumn> columns) {

	public RegisterDefinition {
		Objects.requireNonNull(id);
		Objects.requireNonNull(title);
		Objects.requireNonNull(domain);
		path = List.copyOf(path);
		Objects.requireNonNull(type);
		columns = List.copyOf(columns);
	}

	public Optional<RegisterColumn> column(String attribute) {
		return columns.stream().filter(column -> column.id().equals(attribute)).findFirst();
	}

	/** Whether the rows belong to elements of another register, their owners. */
	public boolean nested() {
		return path.size() > 1;
	}

	/** Whether the root itself is the only row. */
	public boolean single() {
		return path.isEmpty();
	}

	/** Class of the elements that contain the rows. */
	public EClass ownerType() {
		return single() ? type : path.getLast().getEContainingClass();
	}

	/** The elements that contain the rows, in order: the root, or the rows of the register above. */
	public List<EObject> owners(EObject root) {
		var owners = List.of(root);
		for (var reference : path.subList(0, Math.max(0, path.size() - 1))) {
			owners = contained(owners, reference);
		}
		return owners;
	}

	/** The rows of a program whose domain has this root, in order. */
	public List<EObject> rows(EObject root) {
		return single() ? List.of(root) : contained(owners(root), path.getLast());
	}

	private static List<EObject> contained(List<EObject> owners, EReference reference) {
		var contained = new ArrayList<EObject>();
		for (var owner : owners) {
			if (owner.eGet(reference) instanceof List<?> children) {
				children.forEach(child -> contained.add((EObject) child));
			}
		}
		return contained;
	}
}
