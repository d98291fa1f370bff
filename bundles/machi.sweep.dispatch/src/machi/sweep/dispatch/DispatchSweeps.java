package machi.sweep.dispatch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import machi.calculation.CalculationException;
import machi.calculation.Subject;
import machi.control.ControlStrategy;
import machi.quantity.text.LocalizedText;
import machi.sweep.DesignEvaluator;
import machi.sweep.DesignEvaluatorFactory;
import machi.sweep.SweepPlan;
import machi.sweep.SweepVocabulary;
import machi.sweep.dispatch.internal.NetworkEvaluator;
import machi.sweep.dispatch.internal.Words;
import machi.sweep.run.SweepIdentity;

/**
 * Sweeps over a network of sites. The problem is a network as {@link NetworkBytes} has it. Scopes are {@code all}, the id
 * of a zone, or the id of a site.
 */
@Component(service = DesignEvaluatorFactory.class, property = "sweep.evaluator=" + DispatchSweeps.EVALUATOR)
public final class DispatchSweeps implements DesignEvaluatorFactory {

	/** Id of this evaluator. */
	public static final String EVALUATOR = "dispatch";

	private static final String VERSION = "1";
	private static final int DIGEST_LENGTH = 12;

	private final List<ControlStrategy> strategies;

	@Activate
	public DispatchSweeps(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<ControlStrategy> strategies) {
		this.strategies = strategies.stream().sorted(Comparator.comparing(strategy -> strategy.descriptor().id())).toList();
	}

	@Override
	public String id() {
		return EVALUATOR;
	}

	/** That of this evaluator, and a digest of the strategies and their versions. */
	@Override
	public String version() {
		var names = strategies.stream().map(ControlStrategy::descriptor).map(one -> one.id() + '@' + one.version())
				.collect(Collectors.joining("\n"));
		return VERSION + '-' + SweepIdentity.digest(names.getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST_LENGTH);
	}

	@Override
	public SweepVocabulary vocabulary() {
		return Words.of(strategies);
	}

	@Override
	public DesignEvaluator open(SweepPlan plan, byte[] problem) throws CalculationException {
		try {
			return new NetworkEvaluator(NetworkBytes.read(problem), plan, strategies);
		} catch (IOException unreadable) {
			throw new CalculationException(LocalizedText.of("The network of the sweep cannot be read: " + unreadable.getMessage(),
					"スイープの対象となる系統を読み取れません: " + unreadable.getMessage()), Subject.NONE, "");
		}
	}
}
