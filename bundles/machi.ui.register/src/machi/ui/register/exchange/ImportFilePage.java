package machi.ui.register.exchange;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import machi.register.RegisterCatalog;
import machi.register.RegisterDefinition;
import machi.register.sheet.SheetFiles;
import machi.register.sheet.SheetTable;
import machi.ui.Messages;

/** Which file goes into which register. */
final class ImportFilePage extends WizardPage {

	private static final Messages TEXT = Messages.beside(ImportFilePage.class);

	private final List<RegisterDefinition> registers;
	private final Optional<RegisterDefinition> front;
	private Combo register;
	private Text file;
	private List<SheetTable> tables = List.of();
	private String tablesOf = "";

	ImportFilePage(RegisterCatalog catalog, Optional<RegisterDefinition> front) {
		super("file", TEXT.get("import.title"), null);
		registers = catalog.registers();
		this.front = front;
		setDescription(TEXT.get("file.description"));
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		var area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 12).spacing(8, 8).applyTo(area);
		new Label(area, SWT.NONE).setText(TEXT.get("register"));
		register = new Combo(area, SWT.READ_ONLY);
		register.setItems(registers.stream().map(ImportFilePage::label).toArray(String[]::new));
		register.setVisibleItemCount(20);
		register.select(front.map(registers::indexOf).orElse(-1));
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(register);
		new Label(area, SWT.NONE).setText(TEXT.get("file"));
		file = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(file);
		var browse = new Button(area, SWT.PUSH);
		browse.setText(TEXT.get("browse"));
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> browse()));
		register.addSelectionListener(SelectionListener.widgetSelectedAdapter(chosen -> validate()));
		file.addModifyListener(typed -> validate());
		setControl(area);
	}

	private static String label(RegisterDefinition register) {
		return RegisterCatalog.label(register.domain().getEPackage()).in(Locale.getDefault()) + " – " + register.title().in(Locale.getDefault());
	}

	private void browse() {
		var dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setFilterExtensions("*.xlsx;*.csv;*.tsv;*.txt", "*.*");
		var chosen = dialog.open();
		if (chosen != null) {
			file.setText(chosen);
		}
	}

	private void validate() {
		setMessage(null);
		boolean there = path().filter(Files::isRegularFile).isPresent();
		setErrorMessage(file.getText().isBlank() || there ? null : TEXT.get("file.missing"));
		setPageComplete(there && register.getSelectionIndex() >= 0);
	}

	private Optional<Path> path() {
		try {
			return file.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(file.getText().strip()));
		} catch (InvalidPathException wrong) {
			return Optional.empty();
		}
	}

	/** Reads the file when the user goes on; stays here when it cannot be read. */
	@Override
	public IWizardPage getNextPage() {
		if (!isCurrentPage() || !isPageComplete()) {
			return super.getNextPage();
		}
		if (!file.getText().equals(tablesOf)) {
			var chosen = path().orElseThrow();
			tables = Progress.run(getContainer(), () -> SheetFiles.read(chosen)).orElse(List.of());
			tablesOf = tables.isEmpty() ? "" : file.getText();
		}
		if (tables.isEmpty()) {
			return null;
		}
		((ImportWizard) getWizard()).fileRead();
		return super.getNextPage();
	}

	/** Next can be pressed before the file is read. */
	@Override
	public boolean canFlipToNextPage() {
		return isPageComplete();
	}

	RegisterDefinition register() {
		return registers.get(register.getSelectionIndex());
	}

	List<SheetTable> tables() {
		return tables;
	}
}
