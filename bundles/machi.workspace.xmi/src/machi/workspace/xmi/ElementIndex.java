package machi.workspace.xmi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/** The elements of an open program by id, and the numbers that its ids have used up. */
final class ElementIndex {

	private static final int MOST_DIGITS = 9;

	private final Map<String, EObject> elements = new HashMap<>();
	/** Elements whose id another one had first. */
	private final Map<String, List<EObject>> doubles = new HashMap<>();
	private final Map<String, Integer> lastNumbers = new HashMap<>();

	/** The element, or null. Of several with the same id the first that is left. */
	EObject find(String id) {
		return elements.get(id);
	}

	/** The id of an object, or null when it has none. */
	static String idOf(EObject object) {
		EAttribute attribute = object.eClass().getEIDAttribute();
		return attribute == null ? null : (String) object.eGet(attribute);
	}

	void add(String id, EObject object) {
		if (id == null) {
			return;
		}
		reserve(id);
		var first = elements.putIfAbsent(id, object);
		if (first != null && first != object) {
			doubles.computeIfAbsent(id, key -> new ArrayList<>()).add(object);
		}
	}

	void remove(String id, EObject object) {
		if (id == null) {
			return;
		}
		var others = doubles.get(id);
		if (elements.get(id) != object) {
			if (others != null) {
				others.remove(object);
			}
		} else if (others == null || others.isEmpty()) {
			elements.remove(id);
		} else {
			elements.put(id, others.removeFirst());
		}
	}

	/** Keeps the id from being given to a new element. */
	void reserve(String id) {
		int dash = id.lastIndexOf('-');
		int digits = id.length() - dash - 1;
		if (dash <= 0 || digits == 0 || digits > MOST_DIGITS) {
			return;
		}
		int number = 0;
		for (int i = dash + 1; i < id.length(); i++) {
			char c = id.charAt(i);
			if (c < '0' || c > '9') {
				return;
			}
			number = number * 10 + (c - '0');
		}
		lastNumbers.merge(id.substring(0, dash), number, Math::max);
	}

	/** Keeps all ids that the other index has used up from being given to a new element. */
	void reserveAll(ElementIndex other) {
		other.lastNumbers.forEach((prefix, number) -> lastNumbers.merge(prefix, number, Math::max));
	}

	/** An id for a new element; every call gives another. */
	String newId(EClass type) {
		var prefix = kebab(type.getName());
		String id;
		do {
			id = "%s-%04d".formatted(prefix, lastNumbers.merge(prefix, 1, Integer::sum));
		} while (elements.containsKey(id));
		return id;
	}

	/** As in demand-site for DemandSite. */
	static String kebab(String name) {
		return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-").toLowerCase(java.util.Locale.ROOT);
	}
}
