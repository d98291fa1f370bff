package machi.ui.sdg;

import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EAttribute;

import machi.model.core.Element;
import machi.model.program.Side;
import machi.sdg.SdgCode;
import machi.sdg.SdgReading;

/**
 * An element that may name goals.
 *
 * @param attribute holds its codes as printed
 * @param depth     how many elements stand above it
 * @param side      side of the program that it belongs to; {@link Side#UNASSIGNED} when none is stated
 */
record MatrixRow(Element element, EAttribute attribute, int depth, Side side, SdgReading reading) {

	String printed() {
		var printed = (String) element.eGet(attribute);
		return printed == null ? "" : printed;
	}

	/** Its name in the language, or what stands in for it. */
	String name(Locale locale) {
		boolean english = !locale.getLanguage().equals("ja") && element.getNameEn() != null && !element.getNameEn().isBlank();
		var name = english ? element.getNameEn() : element.getName();
		return name == null || name.isBlank() ? String.valueOf(element.getId()) : name;
	}

	/** What it names of a goal: its targets, or the goal itself. */
	List<SdgCode> codes(int goal) {
		return reading.codes().stream().filter(code -> code.goal() == goal).toList();
	}
}
