package machi.scenario.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import machi.check.StatedAmount;
import machi.check.StatementsInput;
import machi.model.core.Element;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;
import machi.scenario.Statement;
import machi.scenario.StatementSource;

/** Gathers what the installed domains state of amounts. */
@Component(service = InputBinding.class)
public final class StatementsBinding implements InputBinding<StatementsInput> {

	private final List<StatementSource> sources;

	@Activate
	public StatementsBinding(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<StatementSource> sources) {
		this.sources = List.copyOf(sources);
	}

	@Override
	public String calculatorId() {
		return "check.statements";
	}

	@Override
	public StatementsInput bind(ProgramContent content) {
		var statements = new ArrayList<Statement>();
		sources.forEach(source -> statements.addAll(source.statements(content)));
		// services come in no order, but equal programs give equal inputs
		statements.sort(Comparator.comparing(Statement::topic).thenComparing(Statement::scope).thenComparing(Statement::role)
				.thenComparing(statement -> statement.subject().elementId()));
		return new StatementsInput(statements.stream().map(statement -> amount(content, statement)).toList());
	}

	private static StatedAmount amount(ProgramContent content, Statement statement) {
		var scope = content.element(statement.scope()).orElse(null) instanceof Element element ? ModelReader.name(element)
				: LocalizedText.same(statement.scope());
		var role = switch (statement.role()) {
		case PLANNED -> StatedAmount.Role.PLANNED;
		case FUNDED -> StatedAmount.Role.FUNDED;
		case SCHEDULED -> StatedAmount.Role.SCHEDULED;
		};
		return new StatedAmount(statement.topic(), statement.title(), statement.scope(), scope, statement.fiscalYear(), role,
				statement.value(), statement.unit(), statement.subject());
	}
}
