package machi.program.tests.partner;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;

import machi.calculation.CalculationException;
import machi.calculation.partner.PartnerNetworkInput;
import machi.model.core.CorePackage;
import machi.model.core.Program;
import machi.model.partner.Partner;
import machi.model.partner.PartnerCategory;
import machi.model.partner.PartnerPackage;
import machi.model.partner.PartnerPlan;
import machi.model.partner.PartnerScheme;
import machi.model.program.ProgramPackage;
import machi.partner.Application;
import machi.partner.PartnerRuleException;
import machi.partner.Registrations;
import machi.scenario.ProgramContent;
import machi.scenario.partner.PartnerNetworkBinding;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramException;
import machi.workspace.xmi.XmiProgramStore;

/** A new program in a folder, with a scheme of three years that began on 2020-04-01. */
final class PartnerProgram {

	final OpenProgram program;

	PartnerProgram(Path folder) throws ProgramException, PartnerRuleException {
		program = store().create(folder.resolve("program"), "試験", Locale.JAPANESE);
		execute(new Registrations(program).setUp("加賀市SDGs推進パートナー制度", LocalDate.parse("2020-04-01"), Optional.of(3), Optional.of(90)));
	}

	static XmiProgramStore store() {
		return new XmiProgramStore(() -> List.of(CorePackage.eINSTANCE, ProgramPackage.eINSTANCE, PartnerPackage.eINSTANCE));
	}

	void execute(Command command) {
		program.editingDomain().getCommandStack().execute(command);
	}

	void undo() {
		program.editingDomain().getCommandStack().undo();
	}

	PartnerPlan plan() {
		return program.domain(PartnerPlan.class).orElseThrow();
	}

	PartnerScheme scheme() {
		return plan().getSchemes().getFirst();
	}

	static Application form(String name, PartnerCategory category) {
		return new Application(name, "", category, "加賀市大聖寺", "https://example.jp/", "温泉旅館", false, false, true, "8.9、12.b",
				new Application.Contact("代表 太郎", "担当 花子", "hanako@example.jp", "0761-72-1111"));
	}

	Partner register(String name, PartnerCategory category, String date) throws PartnerRuleException {
		var id = program.newId(PartnerPackage.Literals.PARTNER);
		execute(new Registrations(program).register(id, form(name, category), Optional.of(scheme()), LocalDate.parse(date)));
		return (Partner) program.element(id).orElseThrow();
	}

	PartnerNetworkInput input() throws CalculationException {
		return new PartnerNetworkBinding().bind(new ProgramContent() {
			@Override
			public Program program() {
				return program.program();
			}

			@Override
			public <T extends EObject> Optional<T> domain(Class<T> root) {
				return program.domain(root);
			}

			@Override
			public Optional<EObject> element(String id) {
				return program.element(id);
			}
		});
	}
}
