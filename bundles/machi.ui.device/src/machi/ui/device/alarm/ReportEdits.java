package machi.ui.device.alarm;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;

import machi.model.device.DevicePackage.Literals;
import machi.model.device.HazardReport;
import machi.ui.Messages;
import machi.ui.ProgramContext;

/** What the page does with reports of danger, each with one undo. */
final class ReportEdits {

	private static final Messages TEXT = Messages.beside(ReportEdits.class);

	private final ProgramContext context;

	ReportEdits(ProgramContext context) {
		this.context = context;
	}

	/** @param report without an id */
	void add(HazardReport report) {
		context.program().ifPresent(program -> {
			report.setId(program.newId(Literals.HAZARD_REPORT));
			var command = new CompoundCommand(TEXT.get("report.add"));
			command.append(AddCommand.create(program.editingDomain(), program.domainForEditing(Literals.DEVICE_PLAN), Literals.DEVICE_PLAN__HAZARD_REPORTS,
					report));
			context.execute(command);
		});
	}

	void confirm(HazardReport report) {
		set(report, Literals.HAZARD_REPORT__CONFIRMED, TEXT.get("report.confirm"));
	}

	void dismiss(HazardReport report) {
		set(report, Literals.HAZARD_REPORT__DISMISSED, TEXT.get("report.dismiss"));
	}

	private void set(HazardReport report, EAttribute attribute, String label) {
		context.program().ifPresent(program -> {
			var command = new CompoundCommand(label);
			command.append(SetCommand.create(program.editingDomain(), report, attribute, true));
			context.execute(command);
		});
	}
}
