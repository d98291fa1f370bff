package machi.ui.governance.part;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

import machi.ui.Palette;

/** Asks for the values of an element that is added or changed. */
public final class FormDialog extends Dialog {

	private static final int WIDTH = 480;
	private static final int MARGIN = 16;

	private final String title;
	private final String explanation;
	private final PageTools tools;
	private final EClass type;
	private final Consumer<AttributeForm> fields;
	private AttributeForm form;
	private Optional<Map<EAttribute, Object>> values = Optional.empty();

	/**
	 * @param explanation what is said above the fields; may be empty
	 * @param fields      adds the fields and fills them
	 */
	public FormDialog(PageTools tools, String title, String explanation, EClass type, Consumer<AttributeForm> fields) {
		super(tools.shell());
		this.tools = tools;
		this.title = title;
		this.explanation = explanation;
		this.type = type;
		this.fields = fields;
	}

	/** The values, or empty when the user does not want it after all. */
	public Optional<Map<EAttribute, Object>> ask() {
		open();
		return values;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		var area = tools.paper().composite(parent, 1, MARGIN, MARGIN);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
		if (!explanation.isEmpty()) {
			tools.paper().text(area, explanation, Palette.MUTED);
		}
		form = new AttributeForm(area, tools.paper(), tools.program().orElseThrow(), type);
		fields.accept(form);
		return area;
	}

	@Override
	protected void okPressed() {
		values = form.read();
		if (values.isPresent()) {
			super.okPressed();
		}
	}
}
