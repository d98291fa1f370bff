package machi.ui.register.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;

import machi.register.AbsentIds;
import machi.register.AppendOnly;
import machi.register.CellException;
import machi.register.RegisterColumn;
import machi.register.RegisterDefinition;
import machi.ui.Messages;
import machi.ui.NewIds;
import machi.ui.register.table.CellTexts;
import machi.ui.register.table.RegisterRows;
import machi.ui.register.table.TableColumn;

/**
 * Puts a table of texts into a register, from one cell on to the right and down, as one command. Rows below the last
 * one are added. A cell that is refused keeps its value and is reported; the rest is pasted.
 */
public final class TablePaste {

	private static final Messages TEXT = Messages.beside(TablePaste.class);

	private final RegisterRows rows;
	private final CellTexts texts;
	private final CellEdits edits;
	private final NewIds ids;
	private final AbsentIds absent;
	private final List<PasteFault> faults = new ArrayList<>();
	private final List<EObject> added = new ArrayList<>();
	private final Set<String> idsGiven = new HashSet<>();
	private final CompoundCommand command = new CompoundCommand(TEXT.get("paste"));

	public TablePaste(RegisterRows rows) {
		this.rows = rows;
		texts = rows.texts();
		edits = new CellEdits(rows.program().editingDomain());
		ids = new NewIds(rows.program());
		absent = new AbsentIds(rows.program());
	}

	/**
	 * Prepares the command.
	 *
	 * @param table   the rows of the clipboard
	 * @param row     index of the row that the first one goes to, among those shown
	 * @param columns the columns that the cells go to, in the order in which the user sees them
	 */
	public void prepare(List<List<String>> table, int row, List<TableColumn> columns) {
		lookUpIds(table, columns);
		for (int i = 0; i < table.size(); i++) {
			int at = row + i;
			if (at < rows.shown().size()) {
				pasteInto(rows.shown().get(at), table.get(i), columns, at + 1, false);
			} else if (canAdd()) {
				pasteInto(newRow(), table.get(i), columns, at + 1, true);
			} else {
				faults.add(new PasteFault(at + 1, "", String.join(" ", table.get(i)), TEXT.get("paste.noRows")));
				break;
			}
		}
		addRows();
	}

	/** Asks at once for all ids, so that files of domains that are not installed are read but once. */
	private void lookUpIds(List<List<String>> table, List<TableColumn> columns) {
		for (int i = 0; i < columns.size(); i++) {
			int at = i;
			if (columns.get(i).definition().filter(column -> column.attribute().isID()).isPresent()) {
				absent.lookUp(table.stream().filter(cells -> cells.size() > at).map(cells -> cells.get(at).strip()).toList());
			}
		}
	}

	/** Rows can be added to a register unless it is the root itself or has no owner to hold them. */
	private boolean canAdd() {
		return !rows.register().single() && owner().isPresent();
	}

	private Optional<EObject> owner() {
		var shown = rows.shown();
		if (rows.register().nested()) {
			return shown.isEmpty() ? rows.root().flatMap(root -> rows.register().owners(root).stream().findFirst())
					: Optional.ofNullable(shown.getLast().eContainer());
		}
		return Optional.of(rows.root().orElseGet(() -> rows.program().domainForEditing(rows.register().domain())));
	}

	private EObject newRow() {
		var row = EcoreUtil.create(rows.register().type());
		added.add(row);
		return row;
	}

	private void pasteInto(EObject row, List<String> cells, List<TableColumn> columns, int number, boolean isNew) {
		for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
			var column = columns.get(i).definition();
			if (column.isPresent()) {
				pasteCell(row, cells.get(i), column.get(), number, isNew);
			}
		}
		if (isNew) {
			giveId(row);
		}
	}

	private void pasteCell(EObject row, String cell, RegisterColumn column, int number, boolean isNew) {
		try {
			if (column.attribute().isID()) {
				pasteId(row, cell.strip(), column, number, isNew);
				return;
			}
			var value = texts.value(column, cell);
			if (isNew) {
				fill(row, column, value);
			} else if (AppendOnly.refuses(column.attribute(), row.eGet(column.attribute()), value)) {
				fault(number, column, cell, texts.refusal(column, new CellException(cell, AppendOnly.expected(column.attribute()))));
			} else {
				edits.set(row, column.attribute(), value, TEXT.get("paste")).ifPresent(command::append);
			}
		} catch (CellException refused) {
			fault(number, column, cell, texts.refusal(column, refused));
		}
	}

	private static void fill(EObject row, RegisterColumn column, Object value) {
		if (value instanceof List<?> values) {
			@SuppressWarnings("unchecked")
			var present = (List<Object>) row.eGet(column.attribute());
			present.addAll(values);
		} else if (value != null) {
			row.eSet(column.attribute(), value);
		}
	}

	/** An id is assigned once: a new row may bring its own, an existing one keeps what it has. */
	private void pasteId(EObject row, String id, RegisterColumn column, int number, boolean isNew) throws CellException {
		if (!isNew) {
			if (!id.equals(row.eGet(column.attribute()))) {
				fault(number, column, id, TEXT.get("paste.id.fixed", String.valueOf(row.eGet(column.attribute()))));
			}
		} else if (!id.isEmpty()) {
			var wanted = (String) texts.value(column, id);
			if (rows.program().element(wanted).isPresent() || !idsGiven.add(wanted)) {
				fault(number, column, id, TEXT.get("paste.id.taken", wanted));
			} else if (absent.holder(wanted).isPresent()) {
				fault(number, column, id, TEXT.get("paste.id.absent", wanted, absent.holder(wanted).get().file()));
			} else {
				row.eSet(column.attribute(), wanted);
			}
		}
	}

	private void giveId(EObject row) {
		var attribute = row.eClass().getEIDAttribute();
		if (row.eGet(attribute) == null) {
			String id;
			do {
				id = ids.next(row.eClass());
			} while (!idsGiven.add(id));
			row.eSet(attribute, id);
		}
	}

	private void fault(int number, RegisterColumn column, String found, String message) {
		faults.add(new PasteFault(number, column.header(Locale.getDefault()), found, message));
	}

	private void addRows() {
		if (!added.isEmpty()) {
			RegisterDefinition register = rows.register();
			EReference reference = register.path().getLast();
			command.append(new AddCommand(rows.program().editingDomain(), owner().orElseThrow(), reference, List.copyOf(added)));
		}
	}

	/** What is to be executed; empty when nothing changes. */
	public Optional<Command> command() {
		return command.isEmpty() ? Optional.empty() : Optional.of(command);
	}

	public List<PasteFault> faults() {
		return faults;
	}

	public int addedRows() {
		return added.size();
	}
}
