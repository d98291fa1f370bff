package machi.ui.register.table;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EEnum;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IEditableRule;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.edit.editor.ComboBoxCellEditor;
import org.eclipse.nebula.widgets.nattable.edit.editor.ICellEditor;
import org.eclipse.nebula.widgets.nattable.edit.editor.TextCellEditor;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;

import machi.register.CellType;
import machi.register.RegisterColumn;

/** Which cells can be edited, with what, and what happens to input that cannot be taken. */
final class TableEditing extends AbstractRegistryConfiguration {

	private static final int LINES = 14;

	private final RegisterRows rows;
	private final Consumer<String> statusLine;

	TableEditing(RegisterRows rows, Consumer<String> statusLine) {
		this.rows = rows;
		this.statusLine = statusLine;
	}

	@Override
	public void configureRegistry(IConfigRegistry registry) {
		registry.registerConfigAttribute(EditConfigAttributes.CONVERSION_ERROR_HANDLER, new RefusedInput(statusLine));
		registry.registerConfigAttribute(EditConfigAttributes.SUPPORT_MULTI_EDIT, Boolean.FALSE);
		for (int i = 0; i < rows.columns().size(); i++) {
			var column = rows.columns().get(i);
			var label = CellMarks.column(i);
			if (column.isEditable()) {
				registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, IEditableRule.ALWAYS_EDITABLE,
						DisplayMode.NORMAL, label);
				registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, editor(column.definition().orElseThrow()),
						DisplayMode.NORMAL, label);
			}
		}
	}

	private ICellEditor editor(RegisterColumn column) {
		if (!column.many() && column.type() == CellType.ENUMERATION) {
			return choice(((EEnum) column.attribute().getEAttributeType()).getELiterals().stream()
					.map(literal -> (Object) literal.getInstance()).toList());
		}
		if (!column.many() && column.type() == CellType.BOOLEAN) {
			return choice(List.of(Boolean.TRUE, Boolean.FALSE));
		}
		var editor = new TextCellEditor(true, true);
		if (column.type() == CellType.REFERENCE) {
			editor.enableContentProposal(new TextContentAdapter(),
					new ReferenceProposals(rows.program(), rows.texts(), column), null, null);
		}
		return editor;
	}

	private static ICellEditor choice(List<Object> values) {
		return new ComboBoxCellEditor(values, Math.min(LINES, values.size()));
	}
}
