package machi.sweep.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import machi.calculation.CalculationException;
import machi.sweep.DesignEvaluator;
import machi.sweep.DesignEvaluatorFactory;
import machi.sweep.SweepPlan;
import machi.sweep.SweepVocabulary;
import machi.sweep.hazelcast.SweepMember;

/** A member in a process of its own: cluster, address, file that it creates when it evaluates, version, other members. */
final class MemberProgram {

	/** The trial evaluator that leaves a trace. */
	private record Traced(Trial trial, String version, Path trace) implements DesignEvaluatorFactory {

		@Override
		public String id() {
			return trial.id();
		}

		@Override
		public SweepVocabulary vocabulary() {
			return trial.vocabulary();
		}

		@Override
		public DesignEvaluator open(SweepPlan plan, byte[] problem) throws CalculationException {
			var evaluator = trial.open(plan, problem);
			return (design, monitor) -> {
				leaveTrace();
				return evaluator.evaluate(design, monitor);
			};
		}

		private void leaveTrace() {
			try {
				if (Files.notExists(trace)) {
					Files.writeString(trace, "evaluated");
				}
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	private MemberProgram() {
	}

	public static void main(String[] arguments) throws InterruptedException {
		var evaluator = new Traced(new Trial(), arguments[3], Path.of(arguments[2]));
		var others = Arrays.asList(arguments).subList(4, arguments.length);
		try (var member = new SweepMember(arguments[0], arguments[1], false, others, 2, () -> List.of(evaluator))) {
			System.out.println("ready " + member.address() + " " + member.size());
			TimeUnit.MINUTES.sleep(3);
		}
	}
}
