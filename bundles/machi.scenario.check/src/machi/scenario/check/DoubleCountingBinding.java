package machi.scenario.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import machi.check.AvoidanceClaim;
import machi.check.DoubleCountingInput;
import machi.scenario.InputBinding;
import machi.scenario.ProgramContent;
import machi.scenario.StatementSource;
import machi.scenario.Topic;

/** Gathers what the installed domains count as avoided or as renewable. */
@Component(service = InputBinding.class)
public final class DoubleCountingBinding implements InputBinding<DoubleCountingInput> {

	private static final Map<String, AvoidanceClaim.Kind> KINDS = Map.of(Topic.RENEWABLE_SUPPLY.id(),
			AvoidanceClaim.Kind.RENEWABLE_SUPPLY, Topic.AVOIDED_GRID_ELECTRICITY.id(), AvoidanceClaim.Kind.GRID_ELECTRICITY,
			Topic.AVOIDED_GRID_BY_CHARGING.id(), AvoidanceClaim.Kind.CHARGING, Topic.AVOIDED_FUEL.id(), AvoidanceClaim.Kind.FUEL);

	private final List<StatementSource> sources;

	@Activate
	public DoubleCountingBinding(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<StatementSource> sources) {
		this.sources = List.copyOf(sources);
	}

	@Override
	public String calculatorId() {
		return "check.doublecounting";
	}

	@Override
	public DoubleCountingInput bind(ProgramContent content) {
		var claims = new ArrayList<AvoidanceClaim>();
		for (var source : sources) {
			for (var statement : source.statements(content)) {
				var kind = KINDS.get(statement.topic());
				if (kind != null) {
					claims.add(new AvoidanceClaim(kind, statement.scope(), statement.value(), statement.unit(), statement.subject()));
				}
			}
		}
		claims.sort(Comparator.comparing(AvoidanceClaim::kind).thenComparing(claim -> claim.subject().elementId()));
		return new DoubleCountingInput(claims);
	}
}
