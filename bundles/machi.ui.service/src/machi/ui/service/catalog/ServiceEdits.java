package machi.ui.service.catalog;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.SetCommand;

import machi.calculation.Subject;
import machi.model.service.Service;
import machi.model.service.ServiceFactory;
import machi.model.service.ServicePackage;
import machi.model.service.ServicePackage.Literals;
import machi.model.service.ServicePlan;
import machi.model.service.ServiceStatus;
import machi.model.service.UsageRecord;
import machi.ui.ElementEdits;
import machi.ui.ProgramContext;
import machi.workspace.OpenProgram;

/** What the page changes in the program, each with one undo. */
final class ServiceEdits {

	private final ProgramContext context;

	ServiceEdits(ProgramContext context) {
		this.context = context;
	}

	Optional<ServicePlan> plan() {
		return context.program().flatMap(program -> program.domain(ServicePlan.class));
	}

	Optional<Service> service(String id) {
		return context.program().flatMap(program -> program.element(id)).filter(Service.class::isInstance).map(Service.class::cast);
	}

	void setStatus(String service, ServiceStatus status, String label) {
		context.program().ifPresent(program -> service(service).filter(found -> found.getStatus() != status)
				.ifPresent(found -> context.execute(labelled(label, SetCommand.create(program.editingDomain(), found, Literals.SERVICE__STATUS, status)))));
	}

	/** @param usage what a person entered, without an id */
	void addUsage(String service, UsageRecord usage, String label) {
		context.program().ifPresent(program -> service(service).ifPresent(found -> {
			usage.setId(program.newId(Literals.USAGE_RECORD));
			context.execute(labelled(label,
					AddCommand.create(program.editingDomain(), found, Literals.SERVICE__USAGE, usage, CommandParameter.NO_INDEX)));
		}));
	}

	void addService(String label) {
		add(Literals.SERVICE_PLAN__SERVICES, label);
	}

	void addVoucherScheme(String label) {
		add(Literals.SERVICE_PLAN__VOUCHER_SCHEMES, label);
	}

	/** Adds an element and shows it in its register, where the rest is entered. */
	private void add(EReference reference, String label) {
		context.program().ifPresent(program -> {
			var owner = program.domainForEditing(ServicePackage.Literals.SERVICE_PLAN);
			context.execute(ElementEdits.add(program, owner, reference, CommandParameter.NO_INDEX, label));
			reveal(program, owner, reference);
		});
	}

	private void reveal(OpenProgram program, EObject owner, EReference reference) {
		if (owner.eGet(reference) instanceof List<?> elements && !elements.isEmpty() && elements.getLast() instanceof EObject added) {
			var id = String.valueOf(added.eGet(added.eClass().getEIDAttribute()));
			program.element(id).ifPresent(element -> context.reveal(Subject.of(id, id)));
		}
	}

	static UsageRecord usage() {
		return ServiceFactory.eINSTANCE.createUsageRecord();
	}

	private static Command labelled(String label, Command command) {
		var labelled = new CompoundCommand(label);
		labelled.append(command);
		return labelled;
	}
}
