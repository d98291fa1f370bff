package machi.scenario.service;

import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.service.ServiceEntry;
import machi.calculation.service.ServiceUsageInput;
import machi.model.service.Service;
import machi.model.service.ServicePackage;
import machi.model.service.ServicePlan;
import machi.model.service.ServiceStatus;
import machi.model.service.UsageRecord;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Binds {@code service.usage}. */
@Component(service = InputBinding.class)
public final class ServiceUsageBinding implements InputBinding<ServiceUsageInput> {

	@Override
	public String calculatorId() {
		return "service.usage";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.unless(ServicePlan.class, plan -> !plan.getServices().isEmpty(), "no service", "サービスなし");
	}

	@Override
	public ServiceUsageInput bind(ProgramContent content) throws CalculationException {
		return new ServiceUsageInput(ServiceReader.plan(content).getServices().stream().map(service -> entry(content, service)).toList(),
				ServiceStatus.VALUES.stream().map(status -> ServiceReader.coded(ServicePackage.Literals.SERVICE_STATUS, status)).toList());
	}

	private static ServiceEntry entry(ProgramContent content, Service service) {
		return new ServiceEntry(ModelReader.subject(service), ModelReader.name(service),
				ServiceReader.coded(ServicePackage.Literals.SERVICE_KIND, service.getKind()),
				ServiceReader.coded(ServicePackage.Literals.SERVICE_STATUS, service.getStatus()),
				ServiceReader.named(content, service.getOperator()), ModelReader.text(service.getStartedOn()),
				ModelReader.text(service.getEndedOn()),
				service.getKpis().stream().map(id -> new ServiceEntry.Fed(id, ServiceReader.named(content, id))).toList(),
				service.getUsage().stream().map(ServiceUsageBinding::usage).toList());
	}

	private static ServiceEntry.Usage usage(UsageRecord usage) {
		return new ServiceEntry.Usage(ModelReader.subject(usage), ModelReader.text(usage.getMeasure()), ModelReader.text(usage.getPeriod()),
				Optional.ofNullable(usage.getValue()), Unit.of(usage.getUnit()));
	}
}
