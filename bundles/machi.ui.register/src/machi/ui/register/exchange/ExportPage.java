package machi.ui.register.exchange;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import machi.register.RegisterCatalog;
import machi.register.RegisterDefinition;
import machi.ui.Messages;

/** Which registers are written, and where. */
final class ExportPage extends WizardPage {

	private static final Messages TEXT = Messages.beside(ExportPage.class);

	private final List<RegisterDefinition> all;
	private final Optional<RegisterDefinition> front;
	private CheckboxTableViewer registers;
	private Text file;
	private Button personal;

	ExportPage(List<RegisterDefinition> all, Optional<RegisterDefinition> front) {
		super("export", TEXT.get("export.title"), null);
		this.all = all;
		this.front = front;
		setDescription(TEXT.get("export.description"));
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		var area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 12).spacing(8, 8).applyTo(area);
		registers = CheckboxTableViewer.newCheckList(area, SWT.BORDER | SWT.V_SCROLL);
		registers.setContentProvider(ArrayContentProvider.getInstance());
		registers.setLabelProvider(LabelProvider.createTextProvider(register -> label((RegisterDefinition) register)));
		registers.setInput(all);
		registers.setCheckedElements(front.map(List::of).orElse(all).toArray());
		registers.addCheckStateListener(checked -> validate());
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(SWT.DEFAULT, 260).applyTo(registers.getControl());
		var buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(buttons);
		button(buttons, "export.all", () -> check(true));
		button(buttons, "export.none", () -> check(false));
		personal = new Button(area, SWT.CHECK);
		personal.setText(TEXT.get("export.personal"));
		personal.setToolTipText(TEXT.get("export.personal.tip"));
		GridDataFactory.fillDefaults().span(3, 1).applyTo(personal);
		new Label(area, SWT.NONE).setText(TEXT.get("file"));
		file = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(file);
		file.addModifyListener(typed -> validate());
		button(area, "browse", this::browse);
		setControl(area);
	}

	private static String label(RegisterDefinition register) {
		return RegisterCatalog.label(register.domain().getEPackage()).in(Locale.getDefault()) + " – " + register.title().in(Locale.getDefault());
	}

	private static void button(Composite parent, String key, Runnable action) {
		var button = new Button(parent, SWT.PUSH);
		button.setText(TEXT.get(key));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> action.run()));
	}

	private void check(boolean state) {
		registers.setAllChecked(state);
		validate();
	}

	private void browse() {
		var dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setFilterExtensions("*.xlsx", "*.csv");
		dialog.setFileName("machi.xlsx");
		var chosen = dialog.open();
		if (chosen != null) {
			file.setText(chosen);
		}
	}

	private void validate() {
		var problem = problem();
		setErrorMessage(file.getText().isBlank() ? null : problem.orElse(null));
		setPageComplete(problem.isEmpty());
	}

	private Optional<String> problem() {
		var name = file.getText().strip().toLowerCase(Locale.ROOT);
		int chosen = registers.getCheckedElements().length;
		if (chosen == 0) {
			return Optional.of(TEXT.get("export.nothing"));
		}
		if (!name.endsWith(".xlsx") && !name.endsWith(".csv")) {
			return Optional.of(TEXT.get("export.kind"));
		}
		if (name.endsWith(".csv") && chosen > 1) {
			return Optional.of(TEXT.get("export.csv"));
		}
		try {
			var parent = Path.of(file.getText().strip()).toAbsolutePath().getParent();
			return parent != null && parent.toFile().isDirectory() ? Optional.empty() : Optional.of(TEXT.get("export.folder"));
		} catch (InvalidPathException wrong) {
			return Optional.of(TEXT.get("export.folder"));
		}
	}

	List<RegisterDefinition> registers() {
		return Stream.of(registers.getCheckedElements()).map(RegisterDefinition.class::cast).toList();
	}

	/** Whether personal data is wanted in the file. */
	boolean personal() {
		return personal.getSelection();
	}

	Path file() {
		return Path.of(file.getText().strip());
	}
}
