package machi.operation.control;

import machi.hardware.CommandOutcome;
import machi.operation.ControlStatus.State;
import machi.operation.plan.Assignment;
import machi.quantity.text.LocalizedText;

/** What the journal and the status say of control. */
final class ControlWords {

	private ControlWords() {
	}

	static LocalizedText changed(Assignment assignment, State now, LocalizedText why) {
		var state = switch (now) {
		case OFF -> LocalizedText.of("off", "停止");
		case INVALID -> LocalizedText.of("cannot run", "実行不可");
		case ADVICE -> LocalizedText.of("gives advice", "助言のみ");
		case AWAITING_RELEASE -> LocalizedText.of("awaits its release", "許可待ち");
		case CLOSED_LOOP -> LocalizedText.of("controls its devices", "自動制御中");
		case FAIL_SAFE -> LocalizedText.of("is in fail-safe", "フェールセーフ(" + failSafe(assignment, false) + ")");
		};
		var detail = now == State.FAIL_SAFE ? " (" + failSafe(assignment, true) + ")" : "";
		return LocalizedText.of(assignment.title().english() + " " + state.english() + detail + (why.english().isEmpty() ? "" : ": " + why.english()),
				assignment.title().japanese() + ": " + state.japanese() + (why.japanese().isEmpty() ? "" : " — " + why.japanese()));
	}

	private static String failSafe(Assignment assignment, boolean english) {
		return switch (assignment.failSafe()) {
		case RELEASE -> english ? "devices return to their own operation" : "機器の自律運転に戻す";
		case STOP -> english ? "devices stop" : "停止";
		case HOLD -> english ? "devices keep the last command" : "直前の指令を維持";
		};
	}

	static LocalizedText advice(Assignment assignment, LocalizedText device, SitePlan.DevicePoint wish) {
		var value = "%.1f %s".formatted(wish.kw(), wish.point().unit());
		return LocalizedText.of("Advice of " + assignment.title().english() + ": " + device.english() + ", " + wish.point().title().english() + " " + value,
				assignment.title().japanese() + "の助言: " + device.japanese() + "、" + wish.point().title().japanese() + " " + value);
	}

	static LocalizedText notTaken(CommandOutcome outcome) {
		return LocalizedText.of("a device did not take its command: " + outcome.message().english(), "指令が受け付けられませんでした: " + outcome.message().japanese());
	}
}
