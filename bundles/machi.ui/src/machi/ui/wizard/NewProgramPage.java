package machi.ui.wizard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import machi.ui.Messages;

/** Name, town and folder of a new program. The folder follows the name until the user chooses one. */
final class NewProgramPage extends WizardPage {

	private static final Messages TEXT = Messages.beside(NewProgramPage.class);

	private Text name;
	private Text municipality;
	private Text folder;
	private boolean folderFollowsName = true;

	NewProgramPage() {
		super("program", TEXT.get("title"), null);
		setDescription(TEXT.get("description"));
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		var area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 12).spacing(8, 8).applyTo(area);
		name = field(area, "name", 2);
		municipality = field(area, "municipality", 2);
		folder = field(area, "folder", 1);
		var browse = new Button(area, SWT.PUSH);
		browse.setText(TEXT.get("browse"));
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> browse()));
		name.addModifyListener(typed -> nameChanged());
		folder.addModifyListener(typed -> validate());
		folder.addListener(SWT.KeyDown, typed -> folderFollowsName = false);
		setControl(area);
	}

	private static Text field(Composite area, String key, int span) {
		new Label(area, SWT.NONE).setText(TEXT.get(key));
		var field = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).span(span, 1).hint(360, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(field);
		return field;
	}

	private void browse() {
		var dialog = new DirectoryDialog(getShell(), SWT.SAVE);
		dialog.setMessage(TEXT.get("browse.message"));
		var chosen = dialog.open();
		if (chosen != null) {
			folderFollowsName = false;
			folder.setText(chosen);
		}
	}

	private void nameChanged() {
		if (folderFollowsName) {
			var plain = name.getText().strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-");
			folder.setText(plain.isEmpty() ? "" : Path.of(System.getProperty("user.home"), "machi", plain).toString());
		}
		validate();
	}

	private void validate() {
		var problem = problem();
		boolean nothingYet = name.getText().isBlank() && folder.getText().isBlank();
		setErrorMessage(nothingYet ? null : problem.orElse(null));
		setPageComplete(problem.isEmpty());
	}

	private Optional<String> problem() {
		if (name.getText().isBlank()) {
			return Optional.of(TEXT.get("name.missing"));
		}
		if (folder.getText().isBlank()) {
			return Optional.of(TEXT.get("folder.missing"));
		}
		try {
			return isFree(Path.of(folder.getText().strip())) ? Optional.empty() : Optional.of(TEXT.get("folder.taken"));
		} catch (InvalidPathException wrong) {
			return Optional.of(TEXT.get("folder.wrong"));
		} catch (IOException unreadable) {
			return Optional.of(TEXT.get("folder.unreadable", unreadable.getMessage()));
		}
	}

	private static boolean isFree(Path place) throws IOException {
		if (!Files.exists(place)) {
			return true;
		}
		if (!Files.isDirectory(place)) {
			return false;
		}
		try (var content = Files.list(place)) {
			return content.findAny().isEmpty();
		}
	}

	Path folder() {
		return Path.of(folder.getText().strip());
	}

	String programName() {
		return name.getText().strip();
	}

	String municipality() {
		return municipality.getText().strip();
	}
}
