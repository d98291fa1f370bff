package machi.hardware.ocpp.central;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Reading;
import machi.hardware.ocpp.profile.ChargingProfile;

/** Limits the power of connectors by charging profiles, whatever the version. */
final class ChargingLimits {

	private final ChargePoint chargePoint;
	private final ChargerClock clock;
	private final ProfileCalls calls;
	private volatile ChargingProfile.RateUnit learned = ChargingProfile.RateUnit.A;

	ChargingLimits(ChargePoint chargePoint, ChargerClock clock, ProfileCalls calls) {
		this.chargePoint = chargePoint;
		this.clock = clock;
		this.calls = calls;
	}

	/** The charger takes watt and not ampere, or both, or ampere. */
	void learn(boolean watt, boolean ampere) {
		learned = watt && !ampere ? ChargingProfile.RateUnit.W : ChargingProfile.RateUnit.A;
	}

	private ChargingProfile.RateUnit unit() {
		return chargePoint.configuration().rateUnit().map(ChargingProfile.RateUnit::valueOf).orElse(learned);
	}

	CompletableFuture<CommandOutcome> execute(Connector connector, Command command) {
		var kilowatts = BigDecimal.valueOf(command.value());
		var transaction = connector.transaction().map(Connector.Transaction::id);
		if (kilowatts.compareTo(chargePoint.configuration().largestPower()) >= 0) {
			return lift(connector, transaction.isPresent()).thenApply(outcome -> reportLimit(connector, outcome));
		}
		var profiles = new LimitProfiles(chargePoint.configuration(), unit());
		var outcome = calls.install(connector, profiles.profile(connector.id(), kilowatts, clock.now(), command.validFor(), transaction));
		if (transaction.isPresent()) {
			var coming = profiles.profile(connector.id(), kilowatts, clock.now(), command.validFor(), Optional.empty());
			outcome = outcome.thenCompose(done -> calls.install(connector, coming).handle((ignored, failure) -> done));
		}
		return outcome.thenApply(done -> reportLimit(connector, done));
	}

	private CompletableFuture<CommandOutcome> lift(Connector connector, boolean transaction) {
		var outcome = calls.clear(LimitProfiles.id(connector.id(), false));
		return transaction ? outcome.thenCompose(first -> calls.clear(LimitProfiles.id(connector.id(), true))) : outcome;
	}

	/** Asks what is in force now; not every charger can say. */
	private CommandOutcome reportLimit(Connector connector, CommandOutcome outcome) {
		var unit = unit();
		calls.composite(connector, unit).thenAccept(schedule -> {
			var period = schedule.path("chargingSchedulePeriod").path(0);
			if (period.path("limit").isNumber() && schedule.path("chargingRateUnit").asText().equals(unit.name())) {
				int phases = period.path("numberPhases").asInt(chargePoint.configuration().phases());
				var limit = new LimitProfiles(chargePoint.configuration(), unit).kilowatts(period.path("limit").decimalValue(), phases);
				chargePoint.report(
						List.of(Reading.good(connector.address(), ChargerPoints.LIMIT_IN_FORCE, clock.now(), limit.doubleValue())));
			}
		});
		return outcome;
	}
}
