package machi.calculation.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * A service of the town.
 *
 * @param status    one of {@code STUDY}, {@code PREPARATION}, {@code IN_SERVICE}, {@code ENDED}
 * @param operator  who runs it; empty when nobody is entered
 * @param startedOn as printed, for example {@code R3.12.1～}; may be empty
 * @param endedOn   as printed; may be empty
 * @param kpis      the indicators it feeds
 */
public record ServiceEntry(Subject subject, LocalizedText name, Coded kind, Coded status, LocalizedText operator, String startedOn,
		String endedOn, List<Fed> kpis, List<Usage> usage) {

	/** An indicator that the service feeds. */
	public record Fed(String id, LocalizedText name) {

		public Fed {
			Objects.requireNonNull(id);
			Objects.requireNonNull(name);
		}
	}

	/**
	 * How much the service was used.
	 *
	 * @param measure what was counted
	 * @param period  as printed, for example 2022年度; may be empty
	 */
	public record Usage(Subject subject, String measure, String period, Optional<BigDecimal> value, Unit unit) {

		public Usage {
			Objects.requireNonNull(subject);
			Objects.requireNonNull(measure);
			Objects.requireNonNull(period);
			Objects.requireNonNull(value);
			Objects.requireNonNull(unit);
		}
	}

	public ServiceEntry {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(status);
		Objects.requireNonNull(operator);
		Objects.requireNonNull(startedOn);
		Objects.requireNonNull(endedOn);
		kpis = List.copyOf(kpis);
		usage = List.copyOf(usage);
	}
}
