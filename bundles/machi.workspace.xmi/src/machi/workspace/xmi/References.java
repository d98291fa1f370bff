package machi.workspace.xmi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;

/** The ids that the files of a program define and refer to; finds doubles and references that lead nowhere. */
final class References {

	private final ElementIndex index;
	private final Map<String, Definition> definitions = new HashMap<>();
	private final List<Use> uses = new ArrayList<>();
	/** Ids that elements in files of domains that are not installed have, and in which. */
	private final Map<String, String> elsewhere = new HashMap<>();
	/** Ids that occur there in any way. */
	private final Map<String, String> mentioned = new HashMap<>();
	private final List<String> notSearched = new ArrayList<>();

	private record Definition(String file, Position position) {
	}

	private record Use(String id, AttributeRule rule, EClass owner, ProblemLog log, Position position) {
	}

	/** From one file to another that is not read. */
	private record Way(ProblemLog from, String to) {
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
		if (element == null || rule.target() != null && !rule.target().isInstance(element)) {
			uses.add(new Use(id, rule, owner, log, position));
		}
	}

	/** The ids that are referred to and that no element has. */
	Set<String> unresolved() {
		return uses.stream().map(Use::id).filter(id -> index.find(id) == null).collect(Collectors.toSet());
	}

	/** An id was found in the file of a domain that is not installed. */
	void foundIn(String file, String id, boolean defined) {
		(defined ? elsewhere : mentioned).putIfAbsent(id, file);
	}

	/** The file of a domain that is not installed was not read to its end. */
	void notSearched(String file) {
		notSearched.add(file);
	}

	/**
	 * Reports, when all files have been read, the references that lead nowhere; and in one note for each pair of files those
	 * that lead, or may lead, to what is not installed.
	 */
	void reportDangling() {
		var ways = new LinkedHashMap<Way, List<Use>>();
		for (var use : uses) {
			var element = index.find(use.id());
			if (element == null) {
				index.reserve(use.id());
				reportUnresolved(use, ways);
			} else if (use.rule().target() != null && !use.rule().target().isInstance(element)) {
				use.log().kept(use.position(), () -> Messages.wrongTarget(use.id(), use.rule(), use.owner(), element));
			}
		}
		ways.forEach((way, several) -> way.from().noted(several.getFirst().position(),
				FileMessages.leadsToAbsent(several.size(), several.getFirst().id(), way.to())));
		uses.clear();
	}

	/** Elements of an installed class stand in files that are read, unless an element of a class that is not extends it. */
	private void reportUnresolved(Use use, Map<Way, List<Use>> ways) {
		var file = elsewhere.get(use.id());
		if (file == null && use.rule().target() == null) {
			file = mentioned.get(use.id());
		}
		if (file == null && !notSearched.isEmpty()) {
			file = notSearched.getFirst();
		}
		if (file != null) {
			ways.computeIfAbsent(new Way(use.log(), file), way -> new ArrayList<>()).add(use);
		} else if (use.rule().target() != null) {
			use.log().kept(use.position(), () -> Messages.dangling(use.id(), use.rule(), use.owner()));
		}
	}
}
