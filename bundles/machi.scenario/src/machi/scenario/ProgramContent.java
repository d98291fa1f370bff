package machi.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;

import org.osgi.annotation.versioning.ProviderType;

import machi.model.core.Program;
import machi.quantity.text.LocalizedText;

/**
 * The loaded content of a program, as bindings read it. Bindings never change it.
 */
@ProviderType
public interface ProgramContent {

	Program program();

	/** The root of a domain, or empty when the program has none or its feature is not installed. */
	<T extends EObject> Optional<T> domain(Class<T> root);

	/**
	 * The words for what a domain lacks, unless it has it, as {@link InputBinding#nothingToRead} asks for.
	 *
	 * @param there whether the domain has it
	 */
	default <T extends EObject> Optional<LocalizedText> unless(Class<T> root, Predicate<T> there, String english, String japanese) {
		return domain(root).filter(there).isPresent() ? Optional.empty() : Optional.of(LocalizedText.of(english, japanese));
	}

	/** The roots of all loaded domains, the program first. */
	default List<EObject> roots() {
		return List.of(program());
	}

	/** Where the files lie that the program names, such as weather and series; empty when it is not on a disk. */
	default Optional<Path> folder() {
		return Optional.empty();
	}

	/** The element with the stable id, in any loaded domain. */
	Optional<EObject> element(String id);
}
