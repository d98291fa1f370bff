package machi.operation.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import machi.model.device.ControlAssignment;
import machi.model.device.ControlMode;
import machi.model.device.DevicePackage.Literals;
import machi.model.simulation.SimulationPlan;
import machi.model.simulation.SiteOperation;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;
import machi.workspace.OpenProgram;

/** Reads the control assignments; one with a fault is told and does not run. */
final class AssignmentReader {

	private static final Duration STEP = Duration.ofMinutes(5);
	private static final Duration SHORTEST_STEP = Duration.ofSeconds(6);
	private static final Duration LONGEST_STEP = Duration.ofHours(1);
	private static final Duration STALE = Duration.ofMinutes(1);
	private static final BigDecimal SECONDS = BigDecimal.valueOf(60);
	private static final double PERCENT = 100;
	/** Nobody can say which load to shed where nothing is entered: all of it counts as lifelines. */
	private static final double LIFELINE_SHARE = 1;
	private static final double IMPORTANT_SHARE = 0;

	private final OpenProgram program;
	private final PlanProblems problems;
	private final Map<String, RegisteredDevice> devices;
	private final PriceReader prices;
	/** Which assignment commands a device. */
	private final Map<String, String> taken = new HashMap<>();

	AssignmentReader(OpenProgram program, PlanProblems problems, Map<String, RegisteredDevice> devices) {
		this.program = program;
		this.problems = problems;
		this.devices = devices;
		prices = new PriceReader(program, problems);
	}

	List<Assignment> assignments(List<ControlAssignment> entered) {
		var assignments = new ArrayList<Assignment>();
		for (var assignment : entered) {
			assignments.add(assignment(assignment));
		}
		return assignments;
	}

	private Assignment assignment(ControlAssignment entered) {
		var faults = new ArrayList<LocalizedText>();
		var site = ModelReader.text(entered.getSite()).strip();
		if (!site.isEmpty() && program.element(site).isEmpty()) {
			faults.add(problems.error(entered, Literals.CONTROL_ASSIGNMENT__SITE.getName(), "there is no demand site with the ID " + site,
					"ID " + site + " の需要施設がありません"));
		}
		var strategy = ModelReader.text(entered.getStrategy()).strip();
		if (strategy.isEmpty()) {
			faults.add(problems.error(entered, Literals.CONTROL_ASSIGNMENT__STRATEGY.getName(),
					"the ID of a strategy was expected, such as self-consumption", "制御方式のID(例: self-consumption)が必要です"));
		}
		var commanded = commanded(entered, faults);
		var meters = devices.values().stream().filter(device -> !site.isEmpty() && device.site().equals(site) && !commanded.contains(device)).toList();
		var operation = operation(site);
		double lifeline = operation.map(SiteOperation::getLifelinePercent).map(AssignmentReader::share).orElse(LIFELINE_SHARE);
		double important = operation.map(SiteOperation::getImportantPercent).map(AssignmentReader::share).orElse(IMPORTANT_SHARE);
		return new Assignment(entered.getId(), ModelReader.name(entered), site, commanded, meters, strategy, parameters(entered), entered.getMode(),
				step(entered), ConnectionReader.duration(entered.getStaleSeconds()).orElse(STALE), entered.getFailSafe(), contract(entered, operation),
				entered.getReservePercent() == null ? 0 : share(entered.getReservePercent()), lifeline, Math.min(important, 1 - lifeline),
				prices.prices(operation), faults);
	}

	private List<RegisteredDevice> commanded(ControlAssignment entered, List<LocalizedText> faults) {
		var found = new ArrayList<RegisteredDevice>();
		var attribute = Literals.CONTROL_ASSIGNMENT__DEVICES.getName();
		for (var id : entered.getDevices()) {
			var device = devices.get(ModelReader.text(id));
			if (device == null) {
				faults.add(problems.error(entered, attribute, "there is no device with the ID " + id, "ID " + id + " の機器がありません"));
				continue;
			}
			var other = entered.getMode() == ControlMode.OFF ? null : taken.putIfAbsent(id, entered.getId());
			if (other != null && !other.equals(entered.getId())) {
				faults.add(problems.error(entered, attribute, "device " + id + " is already run by " + other,
						"機器 " + id + " は " + other + " がすでに制御しています"));
			} else if (!found.contains(device)) {
				found.add(device);
			}
		}
		if (entered.getDevices().isEmpty()) {
			faults.add(problems.error(entered, attribute, "at least one device was expected", "機器を1台以上指定してください"));
		}
		return found;
	}

	private Map<String, String> parameters(ControlAssignment entered) {
		var parameters = new TreeMap<String, String>();
		for (var parameter : entered.getParameters()) {
			var name = ModelReader.text(parameter.getName()).strip();
			if (parameters.put(name, ModelReader.text(parameter.getValue())) != null) {
				problems.warning(parameter, "name", "the parameter " + name + " is entered twice; the last value is used",
						"パラメータ " + name + " が重複しています。最後の値を使います");
			}
		}
		return parameters;
	}

	private Duration step(ControlAssignment entered) {
		var minutes = entered.getStepMinutes();
		var step = minutes == null ? STEP : ConnectionReader.duration(minutes.multiply(SECONDS)).orElse(STEP);
		if (step.compareTo(SHORTEST_STEP) < 0 || step.compareTo(LONGEST_STEP) > 0) {
			var used = step.compareTo(SHORTEST_STEP) < 0 ? SHORTEST_STEP : LONGEST_STEP;
			problems.warning(entered, Literals.CONTROL_ASSIGNMENT__STEP_MINUTES.getName(),
					"0.1 to 60 minutes were expected, not " + minutes + "; " + used.toSeconds() + " s are used",
					"0.1～60分で指定してください(入力: " + minutes + ")。" + used.toSeconds() + " 秒とします");
			return used;
		}
		return step;
	}

	/** Of the assignment, else of the simulated site. */
	private static double contract(ControlAssignment entered, Optional<SiteOperation> operation) {
		return Optional.ofNullable(entered.getContractKw()).or(() -> operation.map(SiteOperation::getContractKw))
				.map(BigDecimal::doubleValue).filter(kw -> kw > 0).orElse(Double.POSITIVE_INFINITY);
	}

	private Optional<SiteOperation> operation(String site) {
		return program.domain(SimulationPlan.class).stream().flatMap(plan -> plan.getSiteOperations().stream())
				.filter(operation -> !site.isEmpty() && site.equals(operation.getSite())).findFirst();
	}

	private static double share(BigDecimal percent) {
		return Math.clamp(percent.doubleValue() / PERCENT, 0, 1);
	}
}
