package machi.register;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import machi.workspace.OpenProgram;

/** The elements that cells may refer to. */
public interface ElementReferences {

	/** For cells without references: finds nothing. */
	ElementReferences NONE = new ElementReferences() {
		@Override
		public Optional<String> nameOf(String type, String id) {
			return Optional.empty();
		}

		@Override
		public List<String> idsOf(String type, String name) {
			return List.of();
		}
	};

	/**
	 * The name of an element, or empty when no element of the class has the id.
	 *
	 * @param type model and class, as in {@code energy.DemandSite}
	 */
	Optional<String> nameOf(String type, String id);

	/** The ids of the elements of the class that have the name; character widths and spaces do not matter. */
	List<String> idsOf(String type, String name);

	/** Whether the id is that of an element in the file of a domain that is not installed, where the class belongs. */
	default boolean isAbsent(String type, String id) {
		return false;
	}

	/** Whether the domain of the class is installed, so that its elements have names here. */
	default boolean isInstalled(String type) {
		return true;
	}

	/** The elements of a program as they are now, loaded or not; made anew when they have changed. */
	static ElementReferences of(OpenProgram program) {
		return new ProgramReferences(new ElementIndex(program.roots()), new AbsentIds(program));
	}

	/** The elements below the roots as they are now; made anew when they have changed. */
	static ElementReferences of(List<EObject> roots) {
		return new ElementIndex(roots);
	}
}
