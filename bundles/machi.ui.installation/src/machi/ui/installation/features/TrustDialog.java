package machi.ui.installation.features;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import machi.installation.Consent;
import machi.installation.UntrustedContent;
import machi.ui.Messages;
import machi.ui.page.AreaDialog;

/** Lists content that nobody the product knows vouches for, and asks whether to install it all the same. */
final class TrustDialog extends AreaDialog {

	private static final Messages TEXT = Messages.beside(TrustDialog.class);

	private final UntrustedContent content;

	private TrustDialog(Shell parent, UntrustedContent content) {
		super(parent, TEXT.get("trust.title"));
		this.content = content;
	}

	/** Asks on the UI thread of the parent, from any other. */
	static Consent.TrustDecision over(Shell parent) {
		return content -> {
			var answer = new AtomicBoolean();
			if (!parent.isDisposed()) {
				parent.getDisplay().syncExec(() -> answer.set(!parent.isDisposed() && new TrustDialog(parent, content).open() == Window.OK));
			}
			return answer.get();
		};
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		Names.of(shell, "trust");
	}

	@Override
	protected void fill(Composite area) {
		setTitle(TEXT.get("trust.title"));
		setMessage(TEXT.get("trust.message"), IMessageProvider.WARNING);
		GridLayoutFactory.fillDefaults().margins(12, 10).applyTo(area);
		var list = new Text(area, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
		Names.of(list, "untrusted", TEXT.get("trust.title"));
		list.setText(text());
		GridDataFactory.fillDefaults().grab(true, true).hint(640, 220).applyTo(list);
	}

	private String text() {
		var text = new StringBuilder();
		if (!content.unsigned().isEmpty()) {
			text.append(TEXT.get("trust.unsigned", content.unsigned().size())).append('\n');
			content.unsigned().forEach(file -> text.append("    ").append(file).append('\n'));
		}
		for (var signer : content.signers()) {
			text.append(TEXT.get("trust.key", signer.names().stream().collect(Collectors.joining(", ")), spaced(signer.fingerprint()),
					signer.files().size())).append('\n');
			signer.files().forEach(file -> text.append("    ").append(file).append('\n'));
		}
		return text.toString();
	}

	/** Groups of four, as fingerprints are read out and compared. */
	private static String spaced(String fingerprint) {
		return fingerprint.replaceAll("(.{4})(?=.)", "$1 ");
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		Names.of(createButton(parent, IDialogConstants.OK_ID, TEXT.get("trust.ok"), false), "ok");
		Names.of(createButton(parent, IDialogConstants.CANCEL_ID, TEXT.get("trust.cancel"), true), "cancel");
	}
}
