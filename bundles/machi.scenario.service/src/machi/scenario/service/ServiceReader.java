package machi.scenario.service;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;

import machi.calculation.CalculationException;
import machi.calculation.service.Coded;
import machi.model.core.Element;
import machi.model.service.ServicePlan;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** What the bindings of this domain read alike. */
final class ServiceReader {

	private static final String LABELS = "machi/register";

	private ServiceReader() {
	}

	/** @throws CalculationException when the program has no services */
	static ServicePlan plan(ProgramContent content) throws CalculationException {
		var plan = content.domain(ServicePlan.class);
		if (plan.isEmpty()) {
			throw new CalculationException(LocalizedText.of("The program has no services", "サービスのデータがありません"),
					ModelReader.subject(content.program()), "");
		}
		return plan.get();
	}

	static Coded coded(EEnum type, Enumerator value) {
		var annotation = type.getEEnumLiteral(value.getName()).getEAnnotation(LABELS);
		return new Coded(value.getName(), annotation == null ? LocalizedText.same(value.getLiteral())
				: LocalizedText.of(annotation.getDetails().get("en"), annotation.getDetails().get("ja")));
	}

	/** The name of the element with that id; the id itself when there is none, nothing when none is entered. */
	static LocalizedText named(ProgramContent content, String id) {
		var entered = ModelReader.text(id);
		return !entered.isEmpty() && content.element(entered).orElse(null) instanceof Element element ? ModelReader.name(element)
				: LocalizedText.same(entered);
	}

	/** All dates and periods of the services and vouchers, as entered. */
	static List<String> dates(ServicePlan plan) {
		var dates = new ArrayList<String>();
		for (var service : plan.getServices()) {
			dates.add(ModelReader.text(service.getStartedOn()));
			dates.add(ModelReader.text(service.getEndedOn()));
			service.getUsage().forEach(usage -> dates.add(ModelReader.text(usage.getPeriod())));
		}
		plan.getVoucherSchemes().forEach(scheme -> dates.add(ModelReader.text(scheme.getValidFrom())));
		return dates;
	}
}
