package machi.operation.command;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Optional;

import machi.hardware.CommandOutcome;
import machi.hardware.Point;
import machi.hardware.runtime.Issuer;
import machi.quantity.text.LocalizedText;

/** How commands are put into words. */
final class CommandText {

	private static final MathContext DIGITS = new MathContext(6);

	private CommandText() {
	}

	/** The value as the point shows it: with its unit, or the name of a state. */
	static LocalizedText value(Point point, double value) {
		var state = point.states().get((int) value);
		if (state != null && value == Math.rint(value)) {
			return state;
		}
		var number = new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
		var unit = point.unit().toString();
		return LocalizedText.same(unit.isEmpty() ? number : number + " " + unit);
	}

	static LocalizedText confirmation(LocalizedText device, Point point, double value, Optional<LocalizedText> current,
			Optional<LocalizedText> strategy) {
		var to = value(point, value);
		var now = current.map(text -> LocalizedText.of(" (now " + text.english() + ")", "(現在 " + text.japanese() + ")")).orElse(LocalizedText.EMPTY);
		var warning = strategy.map(title -> LocalizedText.of(" It is run by “" + title.english() + "”, whose next step may command otherwise.",
				"この機器は「" + title.japanese() + "」が自動制御中のため、次の制御周期で変更されることがあります。")).orElse(LocalizedText.EMPTY);
		return LocalizedText.of(
				"Set " + point.title().english() + " of " + device.english() + " to " + to.english() + now.english() + "?" + warning.english(),
				device.japanese() + " の「" + point.title().japanese() + "」を " + to.japanese() + now.japanese() + " に変更しますか?" + warning.japanese());
	}

	static LocalizedText issued(LocalizedText device, LocalizedText point, LocalizedText value, Duration validFor, Issuer issuer) {
		var valid = validFor.isZero() ? LocalizedText.EMPTY
				: LocalizedText.of(" for " + validFor.toSeconds() + " s", "(有効 " + validFor.toSeconds() + " 秒)");
		var by = switch (issuer.origin()) {
		case PERSON -> LocalizedText.EMPTY;
		case STRATEGY -> LocalizedText.of(" by control", "(自動制御)");
		case FAIL_SAFE -> LocalizedText.of(" by fail-safe", "(フェールセーフ)");
		case DISASTER -> LocalizedText.of(" by disaster mode", "(災害モード)");
		};
		return LocalizedText.of(device.english() + ": " + point.english() + " to " + value.english() + valid.english() + by.english(),
				device.japanese() + ": " + point.japanese() + " を " + value.japanese() + " に" + valid.japanese() + by.japanese());
	}

	static LocalizedText ended(LocalizedText device, LocalizedText point, CommandOutcome outcome) {
		var state = switch (outcome.state()) {
		case ACKNOWLEDGED -> LocalizedText.of("acknowledged", "応答あり(受付)");
		case REFUSED -> LocalizedText.of("refused", "拒否");
		case NO_ANSWER -> LocalizedText.of("no answer", "応答なし");
		case NOT_SENT -> LocalizedText.of("not sent", "未送信");
		};
		var why = outcome.message();
		return LocalizedText.of(device.english() + ": " + point.english() + " " + state.english() + (why.english().isEmpty() ? "" : ": " + why.english()),
				device.japanese() + ": " + point.japanese() + " " + state.japanese() + (why.japanese().isEmpty() ? "" : ": " + why.japanese()));
	}
}
