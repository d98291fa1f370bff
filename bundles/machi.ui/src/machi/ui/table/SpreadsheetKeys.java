package machi.ui.table;

import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.edit.action.KeyEditAction;
import org.eclipse.nebula.widgets.nattable.edit.action.MouseEditAction;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.config.DefaultGridLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.CellEditorMouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.LetterOrDigitKeyEventMatcher;
import org.eclipse.swt.SWT;

/** Keys and mouse as in a spreadsheet: a click selects, a double click, F2 or a letter edits. */
public final class SpreadsheetKeys extends DefaultGridLayerConfiguration {

	public SpreadsheetKeys(GridLayer grid) {
		super(grid);
	}

	@Override
	protected void addEditingUIConfig() {
		addConfiguration(new EditBindings());
	}

	@Override
	protected void addPrintUIBindings() {
		// tables are printed from the file that they are saved as
	}

	@Override
	protected void addExcelExportUIBindings() {
		// every page has an export of its own
	}

	private static final class EditBindings extends AbstractUiBindingConfiguration {

		@Override
		public void configureUiBindings(UiBindingRegistry bindings) {
			bindings.registerKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.F2), new KeyEditAction());
			bindings.registerKeyBinding(new LetterOrDigitKeyEventMatcher(), new KeyEditAction());
			bindings.registerKeyBinding(new LetterOrDigitKeyEventMatcher(SWT.MOD2), new KeyEditAction());
			bindings.registerDoubleClickBinding(new CellEditorMouseEventMatcher(GridRegion.BODY), new MouseEditAction());
		}
	}
}
