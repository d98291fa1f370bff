package machi.ui.governance.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;

import machi.model.core.Element;
import machi.report.ElementName;
import machi.workspace.OpenProgram;

/** What a person calls the elements of a program. */
public record ElementNames(OpenProgram program) {

	/** Its name in the language of the workbench, or its id. */
	public static String of(Element element) {
		var name = ElementName.of(element, Locale.getDefault()).strip();
		return name.isEmpty() ? String.valueOf(element.getId()) : name;
	}

	/** The name of the element with the id; the id when there is none, empty for no id. */
	public String of(String id) {
		return id == null || id.isBlank() ? ""
				: program.element(id).filter(Element.class::isInstance).map(Element.class::cast).map(ElementNames::of).orElse(id);
	}

	/** All elements of a class, in the order of the program. */
	public List<Element> all(String type) {
		var found = new ArrayList<Element>();
		for (var root : program.roots()) {
			root.eAllContents().forEachRemaining(one -> {
				if (one instanceof Element element && element.getId() != null && type.equals(name(one))) {
					found.add(element);
				}
			});
		}
		return found;
	}

	private static String name(EObject element) {
		return element.eClass().getEPackage().getName() + "." + element.eClass().getName();
	}
}
