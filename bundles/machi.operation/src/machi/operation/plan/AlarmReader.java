package machi.operation.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import machi.model.device.AlarmRule;
import machi.model.device.Comparison;
import machi.model.device.DevicePackage.Literals;
import machi.model.device.InstalledDevice;
import machi.scenario.ModelReader;
import machi.workspace.OpenProgram;

/** Reads the alarm rules. */
final class AlarmReader {

	/** When nothing is entered, a device is missed after this. */
	private static final Duration SILENCE = Duration.ofMinutes(5);

	private final OpenProgram program;
	private final PlanProblems problems;

	AlarmReader(OpenProgram program, PlanProblems problems) {
		this.program = program;
		this.problems = problems;
	}

	List<AlarmCondition> alarms(List<AlarmRule> rules) {
		var alarms = new ArrayList<AlarmCondition>();
		for (var rule : rules) {
			var device = program.element(ModelReader.text(rule.getDevice())).filter(InstalledDevice.class::isInstance).map(InstalledDevice.class::cast);
			boolean silence = rule.getComparison() == Comparison.NOT_RECEIVED;
			var point = ModelReader.text(rule.getPoint()).strip();
			if (device.isEmpty()) {
				problems.error(rule, Literals.ALARM_RULE__DEVICE.getName(),
						"the ID of a device was expected, not “" + ModelReader.text(rule.getDevice()) + "”; the rule is not used",
						"機器のIDを指定してください(入力: 「" + ModelReader.text(rule.getDevice()) + "」)。この条件は使いません");
			} else if (point.isEmpty() && !silence) {
				problems.error(rule, Literals.ALARM_RULE__POINT.getName(), "the ID of a point was expected; the rule is not used",
						"計測点のIDが必要です。この条件は使いません");
			} else if (rule.getValue() == null && !silence) {
				problems.error(rule, Literals.ALARM_RULE__VALUE.getName(), "a number was expected; the rule is not used",
						"数値が必要です。この条件は使いません");
			} else {
				alarms.add(condition(rule, device.get(), point, silence));
			}
		}
		return alarms;
	}

	private static AlarmCondition condition(AlarmRule rule, InstalledDevice device, String point, boolean silence) {
		var delay = ConnectionReader.duration(rule.getDelaySeconds());
		return new AlarmCondition(rule.getId(), ModelReader.name(rule), device.getId(), ModelReader.name(device), point, rule.getComparison(),
				silence ? 0 : rule.getValue().doubleValue(),
				rule.getHysteresis() == null ? 0 : Math.max(0, rule.getHysteresis().doubleValue()),
				delay.orElse(silence ? SILENCE : Duration.ZERO), rule.getSeverity(), ModelReader.text(rule.getInstruction()));
	}
}
