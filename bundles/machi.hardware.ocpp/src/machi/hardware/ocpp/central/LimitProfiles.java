package machi.hardware.ocpp.central;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import machi.hardware.ocpp.profile.ChargingProfile;
import machi.hardware.ocpp.profile.ProfileStack;
import machi.hardware.ocpp.profile.Purpose;

/**
 * The profiles that hold a connector below a limit: one for the transaction that runs, one for those to come. A limit with
 * an end is absolute, so that both end together; one without needs no clock and is relative.
 */
final class LimitProfiles {

	private static final int IDS_PER_CONNECTOR = 10;
	/** Every charger has this level; what a profile replaces is what was installed for the same purpose. */
	private static final int LEVEL = 0;

	private final CentralConfiguration configuration;
	private final ChargingProfile.RateUnit unit;

	LimitProfiles(CentralConfiguration configuration, ChargingProfile.RateUnit unit) {
		this.configuration = configuration;
		this.unit = unit;
	}

	/** @param transaction the one that runs; without it the default for those to come */
	ChargingProfile profile(int connector, BigDecimal kilowatts, Instant now, Duration validFor, Optional<String> transaction) {
		var rate = ProfileStack.rate(kilowatts, unit, configuration.phases(), configuration.voltage());
		boolean ends = !validFor.isZero();
		var phases = unit == ChargingProfile.RateUnit.A ? Optional.of(configuration.phases()) : Optional.<Integer>empty();
		return new ChargingProfile(id(connector, transaction.isPresent()), LEVEL,
				transaction.isPresent() ? Purpose.TRANSACTION : Purpose.TRANSACTION_DEFAULT,
				ends ? ChargingProfile.Kind.ABSOLUTE : ChargingProfile.Kind.RELATIVE, Optional.empty(), Optional.empty(), Optional.empty(),
				ends ? Optional.of(now) : Optional.empty(), ends ? Optional.of(validFor) : Optional.empty(), unit,
				List.of(new ChargingProfile.Period(Duration.ZERO, rate, phases)), transaction);
	}

	/** Id of one of the two profiles of a connector. */
	static int id(int connector, boolean transaction) {
		return connector * IDS_PER_CONNECTOR + (transaction ? 2 : 1);
	}

	/** What a rate of the charger comes to, kW. */
	BigDecimal kilowatts(BigDecimal rate, int phases) {
		return ProfileStack.kilowatts(rate, unit, phases, configuration.voltage());
	}
}
