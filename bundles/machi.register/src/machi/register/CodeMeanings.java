package machi.register;

import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.util.EcoreUtil;

import machi.quantity.text.LocalizedText;

/**
 * Says what the codes in a cell mean, registered as an OSGi service of this type. Attributes name the kind of their
 * codes in the annotation of the register, as in {@code codes="sdg"}; registers know no kind of codes themselves.
 */
public interface CodeMeanings {

	/**
	 * What a part of a cell means.
	 *
	 * @param text  one line, such as a code with its title, or why the part is no code
	 * @param fault whether it is no code, or one that does not exist
	 */
	record Meaning(LocalizedText text, boolean fault) {

		public Meaning {
			Objects.requireNonNull(text);
		}
	}

	/** The kind of codes that it knows, such as {@code sdg}. */
	String codes();

	/**
	 * Called on the UI thread while a table is painted: it must be quick.
	 *
	 * @param cell the cell as entered; never blank
	 */
	List<Meaning> meanings(String cell);

	/** The kind of codes that an attribute holds; empty for most. */
	static String kindOf(EAttribute attribute) {
		var kind = EcoreUtil.getAnnotation(attribute, RegisterCatalog.ANNOTATION, "codes");
		return kind == null ? "" : kind;
	}
}
