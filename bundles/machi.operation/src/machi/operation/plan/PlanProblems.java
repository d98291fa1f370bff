package machi.operation.plan;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EModelElement;

import machi.model.core.Element;
import machi.operation.OperationProblem;
import machi.operation.OperationProblem.Grade;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;

/** Collects what is wrong in a program, each with the place in words. */
final class PlanProblems {

	private static final String REGISTER = "machi/register";

	private final List<OperationProblem> problems = new ArrayList<>();

	List<OperationProblem> all() {
		return problems;
	}

	/** @return the text with its place, for those who show it elsewhere too */
	LocalizedText error(Element element, String attribute, String english, String japanese) {
		return add(Grade.ERROR, element, attribute, english, japanese);
	}

	LocalizedText warning(Element element, String attribute, String english, String japanese) {
		return add(Grade.WARNING, element, attribute, english, japanese);
	}

	private LocalizedText add(Grade grade, Element element, String attribute, String english, String japanese) {
		var type = element.eClass();
		var feature = type.getEStructuralFeature(attribute);
		var name = ModelReader.name(element);
		var id = ModelReader.text(element.getId());
		var text = LocalizedText.of(
				label(type, "en") + " " + name.english() + " (" + id + "), " + label(feature, "en") + ": " + english,
				label(type, "ja") + "「" + name.japanese() + "」(" + id + ")の「" + label(feature, "ja") + "」: " + japanese);
		problems.add(new OperationProblem(grade, id, attribute, text));
		return text;
	}

	private static String label(EModelElement element, String language) {
		var annotation = element.getEAnnotation(REGISTER);
		return annotation == null || annotation.getDetails().get(language) == null ? "" : annotation.getDetails().get(language);
	}
}
