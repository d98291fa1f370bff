package machi.workspace.xmi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;

/** The ids that the files of a program define and refer to; finds doubles and references that lead nowhere. */
final class References {

	private final ElementIndex index;
	private final Map<String, Definition> definitions = new HashMap<>();
	private final List<Use> uses = new ArrayList<>();

	private record Definition(String file, Position position) {
	}

	private record Use(String id, AttributeRule rule, EClass owner, ProblemLog log, Position position) {
	}

	References(ElementIndex index) {
		this.index = index;
	}

	void defined(String id, ProblemLog log, Position position) {
		var first = definitions.putIfAbsent(id, new Definition(log.file(), position));
		if (first != null) {
			log.kept(position, () -> Messages.duplicate(id, first.file(), first.position()));
		}
	}

	void used(String id, AttributeRule rule, EClass owner, ProblemLog log, Position position) {
		var element = index.find(id);
		if (element == null || !rule.target().isInstance(element)) {
			uses.add(new Use(id, rule, owner, log, position));
		}
	}

	/** Reports, when all files have been read, the references that lead nowhere. */
	void reportDangling() {
		for (var use : uses) {
			var element = index.find(use.id());
			if (element == null) {
				index.reserve(use.id());
				use.log().kept(use.position(), () -> Messages.dangling(use.id(), use.rule(), use.owner()));
			} else if (!use.rule().target().isInstance(element)) {
				use.log().kept(use.position(), () -> Messages.wrongTarget(use.id(), use.rule(), use.owner(), element));
			}
		}
		uses.clear();
	}
}
