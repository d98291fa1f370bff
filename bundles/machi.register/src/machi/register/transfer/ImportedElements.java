package machi.register.transfer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import machi.application.DomainAdvice;
import machi.quantity.text.LocalizedText;
import machi.register.AbsentIds;
import machi.register.CellFault;
import machi.register.ElementIndex;
import machi.register.RegisterDefinition;
import machi.register.plan.ColumnMapping;
import machi.register.plan.ImportStep;
import machi.workspace.AbsentDomain;
import machi.workspace.OpenProgram;

/** The elements that an import adds or changes, by id. */
final class ImportedElements {

	private final OpenProgram program;
	private final AbsentIds absent;
	private final MappedTexts mapped;
	private final List<CellFault> faults;
	private final ElementIndex index;
	private final Map<String, ElementEdit> edits = new LinkedHashMap<>();
	private final Map<EClass, EObject> roots = new HashMap<>();
	private final Set<String> ofThisTable = new HashSet<>();

	ImportedElements(OpenProgram program, AbsentIds absent, MappedTexts mapped, List<CellFault> faults) {
		this.program = program;
		this.absent = absent;
		this.mapped = mapped;
		this.faults = faults;
		this.index = new ElementIndex(program.roots());
		program.roots().forEach(root -> roots.put(root.eClass(), root));
	}

	/** Everything that references may name, new elements included. */
	ElementIndex index() {
		return index;
	}

	List<ElementEdit> edits() {
		return List.copyOf(edits.values());
	}

	/** From now on an id that is met again is one row too many. */
	void beginTable() {
		ofThisTable.clear();
	}

	/** The element that a row is about, or null when the row can be about none; the fault is then reported. */
	ElementEdit edit(RegisterDefinition register, ImportStep step, RowTexts texts, int row) {
		if (register.single()) {
			var root = root(register.domain());
			return edits.computeIfAbsent(register.id(), id -> new ElementEdit(register, root, false, texts.position("", row)));
		}
		var idMapping = step.columns().getOrDefault("id", ColumnMapping.of(""));
		var name = mapped.text(step.columns().getOrDefault("name", ColumnMapping.of("")), texts, row);
		var id = mapped.text(idMapping, texts, row);
		if (id.isEmpty()) {
			id = idByName(register, name);
		}
		if (id.chars().anyMatch(Character::isWhitespace)) {
			return fault(texts, idMapping, row, id, LocalizedText.of("an id without spaces", "空白を含まないID"));
		}
		if (!ofThisTable.add(id)) {
			return fault(texts, idMapping, row, id,
					LocalizedText.of("an id that no row above has", "上の行と重複しないID"));
		}
		var before = edits.get(id);
		var element = before == null ? program.element(id).orElse(null) : before.element();
		if (element != null && !isRow(register, element, before)) {
			return fault(texts, idMapping, row, id, LocalizedText.of("an id that no other kind of entry has ("
					+ element.eClass().getName() + ")", "他の種類の登録と重複しないID(" + element.eClass().getName() + ")"));
		}
		var holder = element == null ? absent.holder(id) : Optional.<AbsentDomain>empty();
		if (holder.isPresent()) {
			return fault(texts, idMapping, row, id, taken(holder.get()));
		}
		return before == null ? begin(register, id, name, element, texts, row) : before;
	}

	/** Two elements would have one id as soon as the domain is installed. */
	private static LocalizedText taken(AbsentDomain holder) {
		var file = DomainAdvice.name(holder);
		return LocalizedText.of("an id that no element in " + file.english() + " has, whose domain is not installed",
				"導入されていない分野の" + file.japanese() + "の要素と重複しないID");
	}

	private ElementEdit fault(RowTexts texts, ColumnMapping mapping, int row, String found, LocalizedText expected) {
		faults.add(new CellFault(texts.position(mapping.text(), row), found, expected));
		return null;
	}

	private static boolean isRow(RegisterDefinition register, EObject element, ElementEdit before) {
		return before == null ? element.eClass() == register.type() && element.eContainmentFeature() == register.path().getLast()
				: before.register().equals(register);
	}

	/** The id of the only row with that name, or a new one. */
	private String idByName(RegisterDefinition register, String name) {
		var same = index.idsOf(register.type().getEPackage().getName() + "." + register.type().getName(), name);
		if (same.size() == 1) {
			return same.getFirst();
		}
		var fresh = program.newId(register.type());
		int digits = fresh.length();
		while (digits > 0 && Character.isDigit(fresh.charAt(digits - 1))) {
			digits--;
		}
		var stem = fresh.substring(0, digits);
		var width = Math.max(1, fresh.length() - digits);
		long number = digits == fresh.length() ? 1 : Long.parseLong(fresh.substring(digits));
		while (edits.containsKey(fresh) || program.element(fresh).isPresent()) {
			fresh = stem + ("%0" + width + "d").formatted(++number);
		}
		return fresh;
	}

	private ElementEdit begin(RegisterDefinition register, String id, String name, EObject existing, RowTexts texts, int row) {
		var element = existing == null ? EcoreUtil.create(register.type()) : existing;
		var edit = new ElementEdit(register, element, existing == null, texts.position("", row));
		if (existing == null) {
			edit.set(register.column("id").orElseThrow(), id);
			index.add(register.type(), id, name);
			if (!register.nested()) {
				edit.setOwner(root(register.domain()));
			}
		}
		edits.put(id, edit);
		return edit;
	}

	/** The root of a domain; a stand-in when the program does not have the domain yet. */
	private EObject root(EClass domain) {
		return roots.computeIfAbsent(domain, EcoreUtil::create);
	}

	/** Puts a row of a nested register where it belongs; without an owner a new row is lost. */
	void place(ElementEdit edit, Optional<String> owner) {
		if (edit.added() && edit.owner() == null) {
			owner.map(this::element).ifPresent(edit::setOwner);
		}
	}

	private EObject element(String id) {
		var edit = edits.get(id);
		return edit == null ? program.element(id).orElse(null) : edit.element();
	}
}
