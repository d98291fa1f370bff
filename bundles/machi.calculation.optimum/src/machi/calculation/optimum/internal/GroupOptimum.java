package machi.calculation.optimum.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

import com.google.ortools.linearsolver.MPVariable;

import machi.calculation.CalculationException;
import machi.calculation.dispatch.Feeder;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.PrivateLine;
import machi.calculation.optimum.SiteOptimum;

/** Builds and solves the linear program of sites that are joined, or of one site. */
final class GroupOptimum implements Callable<GroupOptimum.Solved> {

	private final Network network;
	private final List<SiteCase> cases;
	private final SolverControl control;

	/** What came out, in the order of the cases. */
	record Solved(List<SiteOptimum> sites, String solver, int variables, int constraints) {
	}

	GroupOptimum(Network network, List<SiteCase> cases, SolverControl control) {
		this.network = network;
		this.cases = List.copyOf(cases);
		this.control = control;
	}

	@Override
	public Solved call() throws CalculationException {
		try (var program = new LinearProgram(control)) {
			var sites = new ArrayList<SiteProgram>();
			for (var one : cases) {
				sites.add(new SiteProgram(program, one));
			}
			network.privateLines().forEach(line -> addLine(program, line, sites));
			network.feeders().forEach(feeder -> addFeeder(program, feeder, sites));
			solve(program, sites);
			var solutions = sites.stream().map(site -> new SiteSolution(site).optimum()).toList();
			return new Solved(solutions, program.solverName(), program.variables(), program.constraints());
		} catch (NotSolvedException failure) {
			throw new FailureCause(cases).of(failure.reason());
		}
	}

	private static void solve(LinearProgram program, List<SiteProgram> sites) throws NotSolvedException {
		var billedByPeak = sites.stream().filter(site -> site.site.canLowerPeak()).toList();
		if (sites.size() == 1 && billedByPeak.size() == 1) {
			new PeakSearch(program, sites.getFirst()).solve();
			return;
		}
		if (!billedByPeak.isEmpty()) {
			billedByPeak.forEach(SiteProgram::addPeakRows);
			program.preferDual();
		}
		program.solve();
	}

	private static void addLine(LinearProgram program, PrivateLine line, List<SiteProgram> all) {
		var sites = all.stream().filter(site -> site.site.site().privateLine().equals(line.id())).toList();
		for (var site : sites) {
			site.joinLine(site.site.mostLineKw());
		}
		for (int step = 0; !sites.isEmpty() && step < sites.getFirst().balance.length; step++) {
			var carried = program.equal(0);
			var limit = line.capacityKw() < Double.POSITIVE_INFINITY ? program.atMost(line.capacityKw()) : null;
			for (var site : sites) {
				carried.setCoefficient(site.intoLineKw[step], 1 - line.lossShare());
				carried.setCoefficient(site.fromLineKw[step], -1);
				if (limit != null) {
					limit.setCoefficient(site.intoLineKw[step], 1);
				}
			}
		}
	}

	private static void addFeeder(LinearProgram program, Feeder feeder, List<SiteProgram> all) {
		var sites = all.stream().filter(site -> site.site.site().feeder().equals(feeder.id())).toList();
		addLimit(program, feeder.importLimitKw(), sites, site -> site.importedKw);
		addLimit(program, feeder.exportLimitKw(), sites, site -> site.exportedKw);
	}

	private static void addLimit(LinearProgram program, double mostKw, List<SiteProgram> sites,
			Function<SiteProgram, MPVariable[]> flow) {
		if (sites.isEmpty() || mostKw == Double.POSITIVE_INFINITY) {
			return;
		}
		for (int step = 0; step < sites.getFirst().balance.length; step++) {
			var limit = program.atMost(mostKw);
			for (var site : sites) {
				var variable = flow.apply(site)[step];
				if (variable != null) {
					limit.setCoefficient(variable, 1);
				}
			}
		}
	}
}
