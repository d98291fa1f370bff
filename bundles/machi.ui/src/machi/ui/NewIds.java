package machi.ui;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import machi.workspace.OpenProgram;

/** Ids for several new elements of one command: the program itself learns of them only when the command is executed. */
final class NewIds {

	private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)");

	private final OpenProgram program;
	private final Set<String> given = new HashSet<>();

	NewIds(OpenProgram program) {
		this.program = program;
	}

	String next(EClass type) {
		var id = program.newId(type);
		while (!given.add(id)) {
			do {
				id = following(id);
			} while (program.element(id).isPresent());
		}
		return id;
	}

	/** A copy of the element and all it contains, with new ids. */
	EObject renamedCopy(EObject element) {
		var copy = EcoreUtil.copy(element);
		rename(copy);
		copy.eAllContents().forEachRemaining(this::rename);
		return copy;
	}

	private void rename(EObject element) {
		var attribute = element.eClass().getEIDAttribute();
		if (attribute != null) {
			element.eSet(attribute, next(element.eClass()));
		}
	}

	private static String following(String id) {
		var numbered = NUMBERED.matcher(id);
		if (!numbered.matches()) {
			return id + "-2";
		}
		var digits = numbered.group(2);
		return numbered.group(1) + String.format("%0" + digits.length() + "d", Long.parseLong(digits) + 1);
	}
}
