package machi.ui.register;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;

import machi.register.TableText;
import machi.ui.ElementEdits;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.ProgramContext;
import machi.ui.Removal;
import machi.ui.register.edit.CellEdits;
import machi.ui.register.edit.PasteFaultsDialog;
import machi.ui.register.edit.TablePaste;
import machi.ui.register.table.RegisterTable;

/** What the edit commands of the workbench do in a register, and its context menu. */
final class TableActions {

	private static final Messages TEXT = Messages.beside(TableActions.class);

	private final Shell shell;
	private final ProgramContext context;
	private final RegisterTable table;

	TableActions(Shell shell, ProgramContext context, RegisterTable table) {
		this.shell = shell;
		this.context = context;
		this.table = table;
	}

	/** Connects the commands; while a text field has the focus they are about its text. */
	void activate(IHandlerService handlers, Runnable find) {
		handle(handlers, IWorkbenchCommandConstants.EDIT_COPY, this::copy, Text::copy);
		handle(handlers, IWorkbenchCommandConstants.EDIT_CUT, this::cut, Text::cut);
		handle(handlers, IWorkbenchCommandConstants.EDIT_PASTE, this::paste, Text::paste);
		handle(handlers, IWorkbenchCommandConstants.EDIT_DELETE, this::delete, TableActions::deleteIn);
		handle(handlers, IWorkbenchCommandConstants.EDIT_SELECT_ALL, table::selectAll, Text::selectAll);
		handle(handlers, IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, find, text -> find.run());
	}

	private void handle(IHandlerService handlers, String command, Runnable inTable, Consumer<Text> inText) {
		handlers.activateHandler(command, new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				if (shell.getDisplay().getFocusControl() instanceof Text text) {
					inText.accept(text);
				} else {
					inTable.run();
				}
				return null;
			}
		});
	}

	/** What the Delete key does in a text. */
	private static void deleteIn(Text text) {
		var selection = text.getSelection();
		if (selection.x == selection.y && selection.y < text.getCharCount()) {
			text.setSelection(selection.x, selection.x + 1);
		}
		text.insert("");
	}

	MenuManager menu(IHandlerService handlers) {
		var menu = new MenuManager();
		menu.add(command(handlers, "cut", IWorkbenchCommandConstants.EDIT_CUT));
		menu.add(command(handlers, "copy", IWorkbenchCommandConstants.EDIT_COPY));
		menu.add(command(handlers, "paste", IWorkbenchCommandConstants.EDIT_PASTE));
		if (canAddRows()) {
			menu.add(new Separator());
			menu.add(action("add", Icon.ADD, this::addRow));
			menu.add(action("duplicate", Icon.DUPLICATE, this::duplicateRows));
			menu.add(action("delete", Icon.DELETE, this::deleteRows));
		}
		return menu;
	}

	private static Action command(IHandlerService handlers, String key, String id) {
		return action(key, null, () -> {
			try {
				handlers.executeCommand(id, null);
			} catch (CommandException refused) {
				throw new IllegalStateException(id, refused);
			}
		});
	}

	private static Action action(String key, Icon icon, Runnable what) {
		return new Action(TEXT.get(key), icon == null ? null : icon.descriptor()) {
			@Override
			public void run() {
				what.run();
			}
		};
	}

	/** The root of a domain is one row for ever. */
	boolean canAddRows() {
		return !table.rows().register().single();
	}

	private void copy() {
		var text = TableText.write(table.selectedTexts());
		if (!text.isEmpty()) {
			var clipboard = new Clipboard(shell.getDisplay());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
	}

	private void cut() {
		copy();
		clear();
	}

	private void clear() {
		new CellEdits(table.rows().program().editingDomain()).clear(table.selectedCells(), TEXT.get("clear")).ifPresent(context::execute);
	}

	/** Empties the selected cells, or removes the rows that are selected as a whole. */
	private void delete() {
		var whole = table.wholeRows();
		if (whole.isEmpty() || !canAddRows()) {
			clear();
		} else {
			Removal.ask(shell, context, whole);
		}
	}

	private void paste() {
		var clipboard = new Clipboard(shell.getDisplay());
		var content = clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		if (content instanceof String text && !text.isEmpty()) {
			paste(TableText.parse(text));
		}
	}

	private void paste(List<List<String>> cells) {
		var paste = new TablePaste(table.rows());
		paste.prepare(filled(cells), table.firstSelectedRow(), table.columnsFromSelection());
		paste.command().ifPresent(context::execute);
		if (!paste.faults().isEmpty()) {
			new PasteFaultsDialog(shell, paste.faults()).open();
		}
	}

	/** A single cell goes to all selected ones, as in a spreadsheet. */
	private List<List<String>> filled(List<List<String>> cells) {
		if (cells.size() != 1 || cells.getFirst().size() != 1) {
			return cells;
		}
		var selected = table.selectedTexts();
		return selected.size() < 2 && (selected.isEmpty() || selected.getFirst().size() < 2) ? cells
				: selected.stream().map(row -> row.stream().map(cell -> cells.getFirst().getFirst()).toList()).toList();
	}

	/** Adds a row behind the selected one, or at the end, and goes there. */
	void addRow() {
		var rows = table.rows();
		var selected = table.selectedRows();
		var last = selected.isEmpty() ? null : selected.getLast();
		var owner = last == null ? rows.register().nested() ? firstOwner() : rows.program().domainForEditing(rows.register().domain())
				: last.eContainer();
		if (owner == null) {
			return;
		}
		var reference = rows.register().path().getLast();
		int index = last == null ? CommandParameter.NO_INDEX : ((List<?>) owner.eGet(reference)).indexOf(last) + 1;
		var command = ElementEdits.add(rows.program(), owner, reference, index, TEXT.get("add"));
		context.execute(command);
		table.refresh();
		command.getAffectedObjects().stream().filter(added -> added instanceof EObject element && element.eClass() == rows.register().type())
				.findFirst().ifPresent(added -> table.reveal((EObject) added, "name"));
	}

	private EObject firstOwner() {
		return table.rows().root().flatMap(root -> table.rows().register().owners(root).stream().findFirst()).orElse(null);
	}

	void duplicateRows() {
		context.program().ifPresent(program -> context.execute(ElementEdits.duplicate(program, table.selectedRows(), TEXT.get("duplicate"))));
	}

	void deleteRows() {
		Removal.ask(shell, context, table.selectedRows());
	}
}
