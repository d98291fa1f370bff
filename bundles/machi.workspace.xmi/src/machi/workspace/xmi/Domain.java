package machi.workspace.xmi;

import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;

import machi.quantity.text.LocalizedText;

/**
 * A domain that is installed: what its model says about the file that keeps it.
 *
 * @param root class of the one object at the top of the file
 * @param file name of the file in the program's folder
 */
record Domain(EPackage model, EClass root, String file, LocalizedText label) {

	static final String NAMESPACE = "urn:machi:model:";
	static final String CORE_FILE = "core.xmi";

	private static final String REGISTER = "machi/register";

	/** The domain of a model, or empty when the model names no root and file. */
	static Optional<Domain> of(EPackage model) {
		var file = detail(model, "file");
		if (file == null || !file.matches("[A-Za-z0-9_-]+\\.xmi")
				|| !(model.getEClassifier(detail(model, "root")) instanceof EClass root)) {
			return Optional.empty();
		}
		return Optional.of(new Domain(model, root, file, labelOf(model, model.getName())));
	}

	boolean isCore() {
		return file.equals(CORE_FILE);
	}

	/** What the register annotation says under a key, or null. */
	static String detail(EModelElement element, String key) {
		return EcoreUtil.getAnnotation(element, REGISTER, key);
	}

	/** What people call it, in both languages. */
	static LocalizedText labelOf(EModelElement element, String fallback) {
		var english = detail(element, "en");
		var japanese = detail(element, "ja");
		return LocalizedText.of(english == null ? fallback : english, japanese == null ? fallback : japanese);
	}
}
