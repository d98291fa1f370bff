package machi.ui.device.explorer;

import java.util.Locale;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import machi.operation.CommandProposal;
import machi.operation.LiveValue;
import machi.ui.Messages;
import machi.ui.device.text.Clock;
import machi.ui.device.text.ValueText;
import machi.ui.page.AreaDialog;
import machi.ui.page.Paper;

/** Asks before a device is told something: what, to which value, from which. Enter does not send by mistake. */
final class CommandConfirmation extends AreaDialog {

	private static final Messages TEXT = Messages.beside(CommandConfirmation.class);

	private final CommandProposal proposal;

	CommandConfirmation(Shell shell, CommandProposal proposal) {
		super(shell, TEXT.get("confirm.title"));
		this.proposal = proposal;
	}

	boolean ask() {
		return open() == Window.OK;
	}

	@Override
	protected void fill(Composite fields) {
		setTitle(TEXT.get("confirm.title"));
		setMessage(proposal.confirmation().in(Locale.getDefault()));
		GridLayoutFactory.fillDefaults().numColumns(2).margins(14, 12).spacing(14, 6).applyTo(fields);
		var point = proposal.point();
		row(fields, "confirm.device", proposal.title().in(Locale.getDefault()));
		row(fields, "confirm.point", point.title().in(Locale.getDefault()));
		proposal.current().flatMap(LiveValue::reading)
				.ifPresent(now -> row(fields, "confirm.now", ValueText.of(proposal.current().orElseThrow().point(), now.value())));
		row(fields, "confirm.value", ValueText.of(point, proposal.value()));
		row(fields, "confirm.duration", TEXT.get("confirm.forever"));
		row(fields, "confirm.until", Clock.second(proposal.until()));
	}

	private static void row(Composite parent, String key, String text) {
		new Label(parent, SWT.NONE).setText(TEXT.get(key));
		var value = new Label(parent, SWT.WRAP);
		value.setText(Paper.escaped(text));
		GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(value);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, TEXT.get("confirm.send"), false);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true);
	}
}
