package machi.ui.explorer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import machi.register.RegisterCatalog;
import machi.register.RegisterDefinition;
import machi.ui.absent.AbsentPart;
import machi.ui.explorer.ExplorerNode.AbsentNode;
import machi.ui.explorer.ExplorerNode.DomainNode;
import machi.ui.explorer.ExplorerNode.RegisterNode;
import machi.workspace.OpenProgram;

/**
 * What the explorer shows of one state of a program: domains, their registers, and the elements that match the search.
 * The elements of a register are collected when somebody asks for them.
 */
final class ExplorerTree {

	private final OpenProgram program;
	private final String search;
	private final List<Object> top = new ArrayList<>();
	private final Map<EClass, List<RegisterNode>> registers = new HashMap<>();
	private final Map<String, List<EObject>> rows = new HashMap<>();
	private final Map<String, List<EObject>> matches = new HashMap<>();

	ExplorerTree(OpenProgram program, RegisterCatalog catalog, String search) {
		this.program = program;
		this.search = search.strip().toLowerCase(Locale.ROOT);
		for (var definition : catalog.registers()) {
			var domain = registers.computeIfAbsent(definition.domain(), root -> {
				top.add(new DomainNode(root));
				return new ArrayList<>();
			});
			if (!definition.single() && (this.search.isEmpty() || !matches(definition).isEmpty())) {
				domain.add(new RegisterNode(definition));
			}
		}
		if (this.search.isEmpty()) {
			program.absentDomains().forEach(absent -> top.add(new AbsentNode(new AbsentPart(absent))));
		} else {
			top.removeIf(node -> node instanceof DomainNode domain && registers.get(domain.root()).isEmpty());
		}
	}

	OpenProgram program() {
		return program;
	}

	boolean isSearch() {
		return !search.isEmpty();
	}

	List<?> top() {
		return top;
	}

	List<?> children(Object parent) {
		return switch (parent) {
		case ExplorerTree tree -> tree.top;
		case DomainNode domain -> registers.getOrDefault(domain.root(), List.of());
		case RegisterNode register -> matches(register.definition());
		default -> List.of();
		};
	}

	/** How many elements the register has, whatever is searched. */
	int size(RegisterDefinition register) {
		return rows(register).size();
	}

	List<EObject> matches(RegisterDefinition register) {
		return search.isEmpty() ? rows(register)
				: matches.computeIfAbsent(register.id(), id -> rows(register).stream().filter(this::matches).toList());
	}

	private boolean matches(EObject element) {
		return ExplorerLabels.searchText(element).contains(search);
	}

	private List<EObject> rows(RegisterDefinition register) {
		return rows.computeIfAbsent(register.id(), id -> root(register.domain()).map(register::rows).orElse(List.of()));
	}

	/** The root of a domain, when the program has one. */
	Optional<EObject> root(EClass domain) {
		return program.roots().stream().filter(domain::isInstance).findFirst();
	}

	/** The register that shows an element of the program. */
	Optional<RegisterNode> registerOf(EObject element) {
		return registers.values().stream().flatMap(List::stream)
				.filter(register -> register.definition().path().getLast() == element.eContainmentFeature())
				.filter(register -> matches(register.definition()).contains(element)).findFirst();
	}
}
