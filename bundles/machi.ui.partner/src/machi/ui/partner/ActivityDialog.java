package machi.ui.partner;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.command.Command;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import machi.model.partner.Partner;
import machi.model.program.Initiative;
import machi.model.program.InitiativePlan;
import machi.partner.PartnerRecords;
import machi.partner.PartnerRuleException;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;
import machi.ui.ProgramContext;
import machi.workspace.OpenProgram;

/** What a partner does, for which initiative and which targets. */
final class ActivityDialog extends FormDialog {

	private final OpenProgram program;
	private final Partner partner;
	private final Targets targets;
	private final List<Initiative> initiatives;
	private Text name;
	private Text description;
	private Combo initiative;
	private Text codes;

	ActivityDialog(Shell shell, ProgramContext context, OpenProgram program, Partner partner, Targets targets) {
		super(shell, context, "activity");
		this.program = program;
		this.partner = partner;
		this.targets = targets;
		initiatives = program.domain(InitiativePlan.class).map(plan -> List.<Initiative>copyOf(plan.getInitiatives())).orElse(List.of());
	}

	@Override
	void createFields(Composite grid) {
		name = text(grid, "activityName", "");
		description = lines(grid, "description", "");
		var choices = new ArrayList<>(List.of(LocalizedText.same("—")));
		initiatives.forEach(one -> choices.add(ModelReader.name(one)));
		initiative = choice(grid, "initiative", choices);
		codes = targets(grid, targets, "");
	}

	@Override
	Command command() throws PartnerRuleException {
		int chosen = initiative.getSelectionIndex();
		return new PartnerRecords(program).activity(partner, name.getText(), description.getText(),
				chosen < 1 ? "" : ModelReader.text(initiatives.get(chosen - 1).getId()), codes.getText());
	}
}
