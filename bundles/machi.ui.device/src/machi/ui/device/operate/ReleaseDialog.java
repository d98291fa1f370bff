package machi.ui.device.operate;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import machi.ui.Messages;
import machi.ui.page.AreaDialog;

/** Lets a person say explicitly that a strategy may command devices. */
final class ReleaseDialog extends AreaDialog {

	private static final Messages TEXT = Messages.beside(ReleaseDialog.class);

	/**
	 * What was agreed to.
	 *
	 * @param lasting whether it holds after a restart
	 */
	record Consent(String comment, boolean lasting) {
	}

	private final String site;
	private final String strategy;
	private final List<String> devices;
	private Button understood;
	private Button lasting;
	private Text comment;
	private Optional<Consent> consent = Optional.empty();

	/** @param site and strategy as labels have them */
	ReleaseDialog(Shell shell, String site, String strategy, List<String> devices) {
		super(shell, TEXT.get("release.title"));
		this.site = site;
		this.strategy = strategy;
		this.devices = devices;
	}

	Optional<Consent> ask() {
		open();
		return consent;
	}

	@Override
	protected void fill(Composite fields) {
		setTitle(TEXT.get("release.title"));
		setMessage(TEXT.get("release.message"), IMessageProvider.WARNING);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(14, 12).spacing(12, 6).applyTo(fields);
		row(fields, "release.site", site);
		row(fields, "release.strategy", strategy);
		row(fields, "release.devices", String.join(", ", devices).replace("&", "&&"));
		new Label(fields, SWT.NONE).setText(TEXT.get("comment"));
		comment = new Text(fields, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(comment);
		lasting = check(fields, "release.lasting");
		understood = check(fields, "release.understood");
		understood.addListener(SWT.Selection, event -> getButton(IDialogConstants.OK_ID).setEnabled(understood.getSelection()));
	}

	private static void row(Composite parent, String key, String text) {
		var name = new Label(parent, SWT.NONE);
		name.setText(TEXT.get(key));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(name);
		var value = new Label(parent, SWT.WRAP);
		value.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(value);
	}

	private static Button check(Composite parent, String key) {
		var check = new Button(parent, SWT.CHECK | SWT.WRAP);
		check.setText(TEXT.get(key));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(check);
		return check;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, TEXT.get("release.yes"), false).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true);
	}

	@Override
	protected void okPressed() {
		consent = Optional.of(new Consent(comment.getText().strip(), lasting.getSelection()));
		super.okPressed();
	}
}
