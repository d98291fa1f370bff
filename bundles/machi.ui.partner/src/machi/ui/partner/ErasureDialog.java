package machi.ui.partner;

import java.util.Locale;

import org.eclipse.emf.common.command.Command;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import machi.model.partner.Partner;
import machi.partner.PersonalData;
import machi.register.RegisterCatalog;
import machi.ui.ProgramContext;
import machi.workspace.OpenProgram;

/** Shows what is kept of persons with a partner, and erases it. */
final class ErasureDialog extends FormDialog {

	private final PersonalData data;
	private final Partner partner;
	private Button memberships;

	ErasureDialog(Shell shell, ProgramContext context, OpenProgram program, Partner partner) {
		super(shell, context, "erasure");
		data = new PersonalData(program);
		this.partner = partner;
	}

	@Override
	void createFields(Composite grid) {
		for (var entry : data.of(partner)) {
			new Label(grid, SWT.NONE).setText(RegisterCatalog.label(entry.attribute()).in(Locale.getDefault()));
			new Label(grid, SWT.NONE).setText(entry.value().replace("&", "&&"));
		}
		int named = data.memberships(partner).size();
		memberships = check(grid, "memberships", named > 0);
		memberships.setEnabled(named > 0);
	}

	@Override
	Command command() {
		return data.erase(partner, memberships.getSelection());
	}
}
