package machi.ui.partner;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

import machi.calculation.Subject;
import machi.model.core.Element;
import machi.model.partner.Certification;
import machi.model.partner.Partner;
import machi.model.partner.PartnerPlan;
import machi.model.partner.PartnerScheme;
import machi.partner.CertificationStep;
import machi.partner.PartnerRecords;
import machi.partner.PersonalData;
import machi.scenario.ModelReader;
import machi.ui.ProgramContext;
import machi.workspace.OpenProgram;

/** What the page does to the program: each dialog ends in one step of undo. */
final class PartnerEditing implements PartnerActions {

	private final Shell shell;
	private final ProgramContext context;
	private final Targets targets;

	PartnerEditing(Shell shell, ProgramContext context, Targets targets) {
		this.shell = shell;
		this.context = context;
		this.targets = targets;
	}

	private OpenProgram program() {
		return context.program().orElseThrow();
	}

	@Override
	public Targets targets() {
		return targets;
	}

	@Override
	public Optional<PartnerPlan> plan() {
		return context.program().flatMap(program -> program.domain(PartnerPlan.class));
	}

	@Override
	public PartnerRecords records() {
		return new PartnerRecords(program());
	}

	@Override
	public void execute(Command command) {
		context.execute(command);
	}

	/** Asks for the application form; gives the id of the partner that was registered. */
	Optional<String> register(OpenProgram program, List<PartnerScheme> schemes) {
		var dialog = new ApplicationDialog(shell, context, program, schemes, targets);
		return dialog.open() == Window.OK ? Optional.of(dialog.partnerId()) : Optional.empty();
	}

	void setUp(OpenProgram program) {
		new SchemeDialog(shell, context, program).open();
	}

	@Override
	public void apply(Partner partner) {
		var schemes = plan().map(plan -> List.<PartnerScheme>copyOf(plan.getSchemes())).orElse(List.of());
		if (schemes.isEmpty()) {
			setUp(program());
		} else {
			new SchemeApplicationDialog(shell, context, program(), partner, schemes).open();
		}
	}

	@Override
	public void step(Certification certification, CertificationStep step) {
		new StepDialog(shell, context, program(), certification, step).open();
	}

	@Override
	public void addActivity(Partner partner) {
		new ActivityDialog(shell, context, program(), partner, targets).open();
	}

	@Override
	public void addEntry(Partner partner) {
		new EntryDialog(shell, context, program(), partner, targets).open();
	}

	@Override
	public void chooseTargets(Element element, EAttribute attribute) {
		var before = ModelReader.text((String) element.eGet(attribute));
		new TargetDialog(shell, targets, before).ask().filter(chosen -> !chosen.equals(before))
				.ifPresent(chosen -> context.execute(records().value(element, attribute, chosen)));
	}

	@Override
	public int personal(Partner partner) {
		return new PersonalData(program()).of(partner).size();
	}

	@Override
	public void erase(Partner partner) {
		new ErasureDialog(shell, context, program(), partner).open();
	}

	@Override
	public void reveal(Element element) {
		reveal(element.getId());
	}

	void reveal(String id) {
		context.reveal(Subject.of(id, id));
	}
}
