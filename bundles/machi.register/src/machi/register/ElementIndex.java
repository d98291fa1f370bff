package machi.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/** Elements by class and id, and by class and name. Elements that are about to be added can be put in beforehand. */
public final class ElementIndex implements ElementReferences {

	private record Key(String type, String text) {
	}

	private final Map<Key, String> names = new HashMap<>();
	private final Map<Key, List<String>> ids = new HashMap<>();

	/** Everything below the roots. */
	public ElementIndex(List<EObject> roots) {
		for (var root : roots) {
			add(root);
			root.eAllContents().forEachRemaining(this::add);
		}
	}

	private void add(EObject element) {
		var type = element.eClass();
		var id = type.getEIDAttribute();
		if (id != null && element.eGet(id) instanceof String text) {
			var name = type.getEStructuralFeature("name");
			add(type, text, name != null && element.eGet(name) instanceof String named ? named : "");
		}
	}

	/** Makes an element known that is not below a root yet. */
	public void add(EClass type, String id, String name) {
		addAs(type, id, name);
		type.getEAllSuperTypes().forEach(above -> addAs(above, id, name));
	}

	private void addAs(EClass type, String id, String name) {
		var typeName = type.getEPackage().getName() + "." + type.getName();
		names.put(new Key(typeName, id), name);
		var same = ids.computeIfAbsent(new Key(typeName, plain(name)), key -> new ArrayList<>(1));
		if (!same.contains(id)) {
			same.add(id);
		}
	}

	@Override
	public Optional<String> nameOf(String type, String id) {
		return Optional.ofNullable(names.get(new Key(type, id)));
	}

	@Override
	public List<String> idsOf(String type, String name) {
		var plain = plain(name);
		return plain.isEmpty() ? List.of() : List.copyOf(ids.getOrDefault(new Key(type, plain), List.of()));
	}

	/** The same whatever the width of characters and the spaces: ｓｏｒａ　かさい is sora かさい. */
	public static String plain(String text) {
		return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
	}
}
