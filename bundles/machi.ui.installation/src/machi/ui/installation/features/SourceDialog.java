package machi.ui.installation.features;

import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import machi.ui.Messages;
import machi.ui.page.AreaDialog;

/** Asks for an archive, a folder or a web address. Whether there are features is found out afterwards. */
final class SourceDialog extends AreaDialog {

	private static final Messages TEXT = Messages.beside(SourceDialog.class);

	private Text field;
	private String place = "";

	SourceDialog(Shell parent) {
		super(parent, TEXT.get("source.title"));
	}

	/** Opens the dialog; empty when nothing was entered. */
	Optional<String> ask() {
		return open() == Window.OK ? Optional.of(place) : Optional.empty();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		Names.of(shell, "source");
	}

	/** No taller than the one line that it asks for. */
	@Override
	protected Point getInitialSize() {
		return getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
	}

	@Override
	protected void fill(Composite area) {
		setTitle(TEXT.get("source.title"));
		setMessage(TEXT.get("source.message"));
		GridLayoutFactory.fillDefaults().numColumns(4).margins(12, 12).spacing(8, 6).applyTo(area);
		new Label(area, SWT.NONE).setText(TEXT.get("source.place"));
		field = new Text(area, SWT.BORDER);
		Names.of(field, "source.place");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(420, SWT.DEFAULT).applyTo(field);
		field.addModifyListener(event -> changed());
		button(area, "source.archive", this::chooseArchive);
		button(area, "source.folder", this::chooseFolder);
	}

	private static void button(Composite parent, String name, Runnable action) {
		var button = new Button(parent, SWT.PUSH);
		button.setText(TEXT.get(name));
		Names.of(button, name);
		button.addListener(SWT.Selection, event -> action.run());
	}

	private void chooseArchive() {
		var dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setText(TEXT.get("source.title"));
		dialog.setFilterExtensions(new String[] { "*.zip", "*" });
		dialog.setFilterNames(new String[] { TEXT.get("source.zip"), TEXT.get("source.any") });
		chosen(dialog.open());
	}

	private void chooseFolder() {
		var dialog = new DirectoryDialog(getShell(), SWT.OPEN);
		dialog.setText(TEXT.get("source.title"));
		chosen(dialog.open());
	}

	private void chosen(String file) {
		if (file != null) {
			field.setText(file);
		}
	}

	private void changed() {
		place = field.getText().strip();
		getButton(IDialogConstants.OK_ID).setEnabled(!place.isEmpty());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		var ok = createButton(parent, IDialogConstants.OK_ID, TEXT.get("source.ok"), true);
		ok.setEnabled(false);
		Names.of(ok, "ok");
		Names.of(createButton(parent, IDialogConstants.CANCEL_ID, TEXT.get("cancel"), false), "cancel");
	}
}
