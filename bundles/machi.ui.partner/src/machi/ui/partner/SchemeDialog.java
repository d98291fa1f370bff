package machi.ui.partner;

import org.eclipse.emf.common.command.Command;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import machi.partner.PartnerRuleException;
import machi.partner.Registrations;
import machi.ui.ProgramContext;
import machi.workspace.OpenProgram;

/** Sets a scheme up. */
final class SchemeDialog extends FormDialog {

	private final OpenProgram program;
	private Text name;
	private Text startedOn;
	private Text termYears;
	private Text renewalDays;

	SchemeDialog(Shell shell, ProgramContext context, OpenProgram program) {
		super(shell, context, "scheme");
		this.program = program;
	}

	@Override
	void createFields(Composite grid) {
		name = text(grid, "schemeName", "");
		startedOn = date(grid, "startedOn");
		termYears = text(grid, "termYears", "3");
		renewalDays = text(grid, "renewalDays", "90");
	}

	@Override
	Command command() throws PartnerRuleException, Refused {
		return new Registrations(program).setUp(name.getText(), dateOf(startedOn), number(termYears), number(renewalDays));
	}
}
