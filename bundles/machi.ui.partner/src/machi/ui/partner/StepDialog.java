package machi.ui.partner;

import java.util.Locale;

import org.eclipse.emf.common.command.Command;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import machi.model.partner.Certification;
import machi.partner.CertificationStep;
import machi.partner.Certifications;
import machi.partner.PartnerRuleException;
import machi.ui.ProgramContext;
import machi.workspace.OpenProgram;

/** Takes a certification one step on: asks for the date and for what the step needs. */
final class StepDialog extends FormDialog {

	private final Certifications certifications;
	private final Certification certification;
	private final CertificationStep step;
	private Text date;
	private Text detail;

	StepDialog(Shell shell, ProgramContext context, OpenProgram program, Certification certification, CertificationStep step) {
		super(shell, context, "step." + step.name().toLowerCase(Locale.ROOT));
		certifications = new Certifications(program);
		this.certification = certification;
		this.step = step;
	}

	@Override
	void createFields(Composite grid) {
		date = date(grid, "date");
		detail = switch (step) {
		case REVIEW -> text(grid, "reviewer", "");
		case CERTIFY -> text(grid, "certificateNumber", certifications.nextNumber(certification));
		case REFUSE -> lines(grid, "reviewNote", "");
		case RENEW, WITHDRAW -> null;
		};
	}

	@Override
	Command command() throws PartnerRuleException, Refused {
		var day = dateOf(date);
		return switch (step) {
		case REVIEW -> certifications.review(certification, day, detail.getText().strip());
		case CERTIFY -> certifications.certify(certification, day, detail.getText());
		case REFUSE -> certifications.refuse(certification, day, detail.getText().strip());
		case RENEW -> certifications.renew(certification, day);
		case WITHDRAW -> certifications.withdraw(certification, day);
		};
	}
}
