package machi.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import machi.workspace.OpenProgram;

/** Ids for several new elements of one command: the program itself learns of them only when the command is executed. */
public final class NewIds {

	private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)");

	private final OpenProgram program;
	private final Set<String> given = new HashSet<>();
	private final Map<EClass, String> last = new HashMap<>();

	public NewIds(OpenProgram program) {
		this.program = program;
	}

	/** An id that no element has and that was not given before. */
	public String next(EClass type) {
		var id = last.containsKey(type) ? following(last.get(type)) : program.newId(type);
		while (!given.add(id) || program.element(id).isPresent()) {
			id = following(id);
		}
		last.put(type, id);
		return id;
	}

	/** A copy of the element and all it contains, with new ids. */
	public EObject renamedCopy(EObject element) {
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
