package machi.control.rules.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import machi.calculation.Parameter;
import machi.calculation.ParameterValues;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Parameters that several rules have, and how their values are read. */
final class RuleParameter {

	static final String RESERVE = "reserve";
	static final String FROM = "from";
	static final String TO = "to";

	private RuleParameter() {
	}

	static Parameter reserve(String percent) {
		return number(RESERVE, LocalizedText.of("Reserve of the battery", "蓄電池の予備量"),
				LocalizedText.of("Part of the usable energy that daily use leaves in the battery.",
						"日常の運転では放電せずに残す、使用可能容量に対する割合です。"),
				"%", "100", percent);
	}

	static Parameter from(String hour) {
		return number(FROM, LocalizedText.of("Off-peak from", "夜間時間帯の開始"),
				LocalizedText.of("Hour of the day at which off-peak time begins; it may pass midnight.",
						"夜間時間帯が始まる時刻です。日付をまたぐ指定もできます。"),
				"時", "24", hour);
	}

	static Parameter to(String hour) {
		return number(TO, LocalizedText.of("Off-peak until", "夜間時間帯の終了"),
				LocalizedText.of("Hour of the day at which off-peak time ends.", "夜間時間帯が終わる時刻です。"), "時", "24", hour);
	}

	/** A number from 0 on. */
	static Parameter number(String name, LocalizedText label, LocalizedText help, String unit, String maximum,
			String defaultValue) {
		return new Parameter(name, label, help, Parameter.Type.NUMBER, Unit.of(unit), Optional.of(BigDecimal.ZERO),
				Optional.of(new BigDecimal(maximum)), List.of(), defaultValue);
	}

	/** @throws java.util.NoSuchElementException when it has neither value nor default */
	static double value(ParameterValues parameters, String name) {
		return parameters.number(name).orElseThrow().doubleValue();
	}

	static double share(ParameterValues parameters, String name) {
		return value(parameters, name) / 100;
	}
}
