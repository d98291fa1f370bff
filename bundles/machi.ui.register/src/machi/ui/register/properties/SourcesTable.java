package machi.ui.register.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.model.core.CoreFactory;
import machi.model.core.CorePackage;
import machi.model.core.Element;
import machi.model.core.Source;
import machi.model.core.SourceDocument;
import machi.register.RegisterColumn;
import machi.register.RegisterDefinition;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.register.edit.CellEdits;
import machi.ui.register.table.CellTexts;
import machi.workspace.OpenProgram;

/** Where the values of an element come from: one line for each source, edited in place. */
final class SourcesTable {

	private static final Messages TEXT = Messages.beside(SourcesTable.class);

	private final ProgramContext context;
	private final OpenProgram program;
	private final CellTexts texts;
	private final Element element;
	private final RegisterDefinition register;
	private final TableViewer viewer;

	SourcesTable(Composite body, ProgramContext context, OpenProgram program, CellTexts texts, Element element,
			RegisterDefinition register) {
		this.context = context;
		this.program = program;
		this.texts = texts;
		this.element = element;
		this.register = register;
		var bar = new Composite(body, SWT.NONE);
		bar.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(3).margins(0, 6).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		var title = new Label(bar, SWT.NONE);
		title.setText(TEXT.get("sources"));
		title.setForeground(Palette.INK.color());
		title.setBackground(Palette.PAPER.color());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
		button(bar, "source.add", this::add);
		button(bar, "source.remove", this::remove);
		viewer = new TableViewer(body, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setLinesVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		GridDataFactory.fillDefaults().grab(true, false).hint(120, 130).applyTo(viewer.getControl());
		createColumns();
	}

	private void button(Composite bar, String key, Runnable action) {
		var button = new Button(bar, SWT.PUSH);
		button.setText(TEXT.get(key));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> action.run()));
	}

	private void createColumns() {
		var documents = program.program().getDocuments();
		choice("source.attribute", 110, CorePackage.Literals.SOURCE__FEATURE, register.columns().stream().map(RegisterColumn::id).toList(),
				id -> register.column(id).map(column -> column.label().in(Locale.getDefault())).orElse(id));
		choice("source.document", 150, CorePackage.Literals.SOURCE__DOCUMENT, documents.stream().map(SourceDocument::getId).toList(),
				id -> program.element(id).map(found -> texts.label((Element) found)).orElse(id));
		text("source.locator", 80, CorePackage.Literals.SOURCE__LOCATOR, Source::getLocator);
		choice("source.assumption", 60, CorePackage.Literals.SOURCE__ASSUMPTION, List.of("true"),
				value -> value.equals("true") ? TEXT.get("yes") : "");
		text("source.note", 160, CorePackage.Literals.SOURCE__NOTE, Source::getNote);
	}

	private void text(String key, int width, EAttribute attribute, Function<Source, String> value) {
		var column = column(key, width, value);
		column.setEditingSupport(new InPlace(attribute, new TextCellEditor(viewer.getTable()), (source, entered) -> entered.toString(),
				source -> orEmpty(value.apply(source))));
	}

	/** A column whose cells hold one of several texts, shown in the language of the workbench, or nothing. */
	private void choice(String key, int width, EAttribute attribute, List<String> values, Function<String, String> shown) {
		Function<Source, String> value = source -> orEmpty(source.eGet(attribute));
		var column = column(key, width, source -> value.apply(source).isEmpty() ? "" : shown.apply(value.apply(source)));
		var all = new ArrayList<String>(values.size() + 1);
		all.add("");
		all.addAll(values);
		var editor = new ComboBoxCellEditor(viewer.getTable(), all.stream().map(item -> item.isEmpty() ? "" : shown.apply(item)).toArray(String[]::new),
				SWT.READ_ONLY);
		column.setEditingSupport(new InPlace(attribute, editor, (source, index) -> all.get(Math.max(0, (Integer) index)),
				source -> Math.max(0, all.indexOf(value.apply(source)))));
	}

	private static String orEmpty(Object value) {
		return value == null || value.equals(Boolean.FALSE) ? "" : value.toString();
	}

	private TableViewerColumn column(String key, int width, Function<Source, String> value) {
		var column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(TEXT.get(key));
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(source -> orEmpty(value.apply((Source) source))));
		return column;
	}

	private void add() {
		var command = new CompoundCommand(TEXT.get("source.add"));
		command.append(new AddCommand(program.editingDomain(), element, CorePackage.Literals.ELEMENT__SOURCES,
				CoreFactory.eINSTANCE.createSource()));
		context.execute(command);
	}

	private void remove() {
		List<?> selected = ((IStructuredSelection) viewer.getSelection()).toList();
		if (!selected.isEmpty()) {
			var command = new CompoundCommand(TEXT.get("source.remove"));
			command.append(new RemoveCommand(program.editingDomain(), element, CorePackage.Literals.ELEMENT__SOURCES, selected));
			context.execute(command);
		}
	}

	void refresh() {
		if (!viewer.getControl().isDisposed()) {
			viewer.setInput(List.copyOf(element.getSources()));
		}
	}

	/** Edits one attribute of a source by commands. */
	private final class InPlace extends EditingSupport {

		private final EAttribute attribute;
		private final CellEditor editor;
		private final BiFunction<Source, Object, String> typed;
		private final Function<Source, Object> shown;

		InPlace(EAttribute attribute, CellEditor editor, BiFunction<Source, Object, String> typed, Function<Source, Object> shown) {
			super(viewer);
			this.attribute = attribute;
			this.editor = editor;
			this.typed = typed;
			this.shown = shown;
		}

		@Override
		protected CellEditor getCellEditor(Object source) {
			return editor;
		}

		@Override
		protected boolean canEdit(Object source) {
			return true;
		}

		@Override
		protected Object getValue(Object source) {
			return shown.apply((Source) source);
		}

		@Override
		protected void setValue(Object source, Object value) {
			var text = typed.apply((Source) source, String.valueOf(value).isEmpty() ? "" : value).strip();
			Object wanted = attribute == CorePackage.Literals.SOURCE__ASSUMPTION ? (Object) text.equals("true") : text.isEmpty() ? null : text;
			new CellEdits(program.editingDomain()).set((Source) source, attribute, wanted, TEXT.get("source.edit"))
					.ifPresent(context::execute);
		}
	}
}
