package machi.ui.partner;

import java.util.List;

import org.eclipse.emf.common.command.Command;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import machi.model.partner.Partner;
import machi.model.partner.PartnerScheme;
import machi.partner.Certifications;
import machi.partner.PartnerRuleException;
import machi.scenario.ModelReader;
import machi.ui.ProgramContext;
import machi.workspace.OpenProgram;

/** A partner that is on record applies to a scheme. */
final class SchemeApplicationDialog extends FormDialog {

	private final OpenProgram program;
	private final Partner partner;
	private final List<PartnerScheme> schemes;
	private Combo scheme;
	private Text date;

	SchemeApplicationDialog(Shell shell, ProgramContext context, OpenProgram program, Partner partner, List<PartnerScheme> schemes) {
		super(shell, context, "apply");
		this.program = program;
		this.partner = partner;
		this.schemes = schemes;
	}

	@Override
	void createFields(Composite grid) {
		scheme = choice(grid, "scheme", schemes.stream().map(ModelReader::name).toList());
		date = date(grid, "appliedOn");
	}

	@Override
	Command command() throws PartnerRuleException, Refused {
		return new Certifications(program).apply(partner, schemes.get(scheme.getSelectionIndex()), dateOf(date));
	}
}
