package machi.calculation.service.internal;

import java.time.LocalDate;
import java.util.Optional;

import machi.calculation.service.PrintedPeriod;
import machi.calculation.service.ServiceEntry;
import machi.quantity.ReportingPeriod;

/** A service with its dates read, and whether it runs on a day by what is printed. */
record ServiceState(ServiceEntry entry, Optional<ReportingPeriod> start, Optional<ReportingPeriod> end) {

	/** Status of a service that runs. */
	static final String IN_SERVICE = "IN_SERVICE";
	/** Status of a service that ran. */
	static final String ENDED = "ENDED";

	static ServiceState of(ServiceEntry entry) {
		return new ServiceState(entry, PrintedPeriod.of(entry.startedOn()), PrintedPeriod.of(entry.endedOn()));
	}

	/** Whether its status says that it runs, though it begins only after the day. */
	boolean startsLater(LocalDate day) {
		return entry.status().code().equals(IN_SERVICE) && start.filter(period -> period.start().isAfter(day)).isPresent();
	}

	/** Whether its status says that it runs, though it ended before the day. */
	boolean endedBefore(LocalDate day) {
		return entry.status().code().equals(IN_SERVICE) && end.filter(period -> period.end().isBefore(day)).isPresent();
	}

	/** Its status on the day: what is entered, unless its dates say otherwise. */
	String statusOn(Optional<LocalDate> day) {
		if (day.isPresent() && endedBefore(day.get())) {
			return ENDED;
		}
		return day.isPresent() && startsLater(day.get()) ? "PREPARATION" : entry.status().code();
	}
}
