package machi.register.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;

import machi.model.core.CorePackage;
import machi.register.CellFault;
import machi.workspace.OpenProgram;

/** What an import will do, and what it cannot read. Nothing has happened until {@link #apply()}. */
public final class ImportPreview {

	private record Place(EObject owner, EReference reference) {
	}

	private final OpenProgram program;
	private final List<ElementEdit> edits;
	private final List<RowPreview> rows;
	private final List<CellFault> faults;
	private final List<SkippedTable> skipped;

	ImportPreview(OpenProgram program, List<ElementEdit> edits, List<CellFault> faults, List<SkippedTable> skipped) {
		this.program = program;
		this.edits = edits.stream().filter(edit -> edit.owner() != null || !edit.added()).toList();
		this.rows = this.edits.stream().map(ElementEdit::preview).toList();
		this.faults = List.copyOf(faults);
		this.skipped = List.copyOf(skipped);
	}

	/** Every element that the tables name, in their order. */
	public List<RowPreview> rows() {
		return rows;
	}

	/** The elements of one kind. */
	public List<RowPreview> rows(RowPreview.Kind kind) {
		return rows.stream().filter(row -> row.kind() == kind).toList();
	}

	/** The cells that could not be read; what they would have filled stays as it is. */
	public List<CellFault> faults() {
		return faults;
	}

	/** The tables for registers of domains that are not installed. */
	public List<SkippedTable> skipped() {
		return skipped;
	}

	/** Whether applying changes anything. */
	public boolean changesAnything() {
		return rows.stream().anyMatch(row -> row.kind() != RowPreview.Kind.UNCHANGED);
	}

	/**
	 * Changes the program, as one step that can be undone. May be called once, on the thread that edits the program.
	 *
	 * @param label name of the step in the undo menu
	 */
	public void apply(String label) {
		var domain = program.editingDomain();
		var command = new CompoundCommand(label);
		var places = new LinkedHashMap<Place, List<EObject>>();
		for (var edit : edits) {
			if (edit.added()) {
				edit.fill();
				place(edit, places);
			}
		}
		places.forEach((place, elements) -> command
				.append(new AddCommand(domain, inProgram(place.owner()), place.reference(), elements)));
		edits.stream().filter(edit -> !edit.added()).forEach(edit -> appendChanges(command, domain, edit));
		if (!command.isEmpty()) {
			domain.getCommandStack().execute(command);
		}
	}

	private void place(ElementEdit edit, Map<Place, List<EObject>> places) {
		var reference = edit.register().path().getLast();
		boolean ownerIsNew = edit.register().nested() && edit.owner().eResource() == null;
		if (ownerIsNew) {
			@SuppressWarnings("unchecked")
			var siblings = (List<EObject>) edit.owner().eGet(reference);
			siblings.add(edit.element());
		} else {
			places.computeIfAbsent(new Place(edit.owner(), reference), place -> new ArrayList<>()).add(edit.element());
		}
	}

	/** The owner itself, or the root that a stand-in stands for. */
	private EObject inProgram(EObject owner) {
		return owner.eResource() == null && owner.eContainer() == null ? program.domainForEditing(owner.eClass()) : owner;
	}

	private void appendChanges(CompoundCommand command, EditingDomain domain, ElementEdit edit) {
		var element = inProgram(edit.element());
		edit.values().forEach((column, value) -> {
			var attribute = column.attribute();
			if (attribute.isMany()) {
				var before = new ArrayList<>((List<?>) element.eGet(attribute));
				if (!before.isEmpty()) {
					command.append(new RemoveCommand(domain, element, attribute, before));
				}
				if (!((List<?>) value).isEmpty()) {
					command.append(new AddCommand(domain, element, attribute, (List<?>) value));
				}
			} else {
				command.append(new SetCommand(domain, element, attribute, value));
			}
		});
		if (!edit.sources().isEmpty()) {
			command.append(new AddCommand(domain, element, CorePackage.Literals.ELEMENT__SOURCES, edit.sources()));
		}
		if (!edit.numbers().isEmpty()) {
			command.append(new AddCommand(domain, element, CorePackage.Literals.ELEMENT__EXTERNAL_NUMBERS, edit.numbers()));
		}
	}
}
