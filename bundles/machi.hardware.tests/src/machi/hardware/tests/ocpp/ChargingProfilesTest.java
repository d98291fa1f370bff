package machi.hardware.tests.ocpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import machi.hardware.ocpp.profile.ChargingProfile;
import machi.hardware.ocpp.profile.ChargingProfile.Kind;
import machi.hardware.ocpp.profile.ChargingProfile.Period;
import machi.hardware.ocpp.profile.ChargingProfile.RateUnit;
import machi.hardware.ocpp.profile.ChargingProfile.Recurrency;
import machi.hardware.ocpp.profile.ProfileJson;
import machi.hardware.ocpp.profile.ProfileStack;
import machi.hardware.ocpp.profile.Purpose;
import machi.hardware.ocpp.rpc.FrameCodec;
import machi.hardware.ocpp.rpc.OcppVersion;

/** Stacks of charging profiles at 230 V and three phases: 16 A are 11.04 kW, 6 A are 4.14 kW. */
class ChargingProfilesTest {

	private static final Instant MIDNIGHT = Instant.parse("2024-05-01T00:00:00Z");

	private static ProfileStack stack() {
		return new ProfileStack(3, BigDecimal.valueOf(230));
	}

	private static Period period(int start, String limit) {
		return new Period(Duration.ofSeconds(start), new BigDecimal(limit), Optional.empty());
	}

	private static ChargingProfile absolute(int id, int level, Purpose purpose, Instant start, Duration duration, RateUnit unit, Period... periods) {
		return new ChargingProfile(id, level, purpose, Kind.ABSOLUTE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(start),
				Optional.of(duration), unit, List.of(periods), Optional.empty());
	}

	private static ChargingProfile relative(int id, int level, Purpose purpose, RateUnit unit, Period... periods) {
		return new ChargingProfile(id, level, purpose, Kind.RELATIVE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), unit, List.of(periods), Optional.empty());
	}

	private static ChargingProfile daytime(int id, int level) {
		return new ChargingProfile(id, level, Purpose.TRANSACTION_DEFAULT, Kind.RECURRING, Optional.of(Recurrency.DAILY), Optional.empty(),
				Optional.empty(), Optional.of(MIDNIGHT.minus(Duration.ofDays(30)).plus(Duration.ofHours(8))), Optional.of(Duration.ofHours(12)), RateUnit.A,
				List.of(period(0, "6")), Optional.empty());
	}

	private static void assertLimit(String kilowatts, ProfileStack stack, Instant time, Optional<Instant> since) {
		var limit = stack.limit(time, since);
		assertEquals(0, new BigDecimal(kilowatts).compareTo(limit.orElseThrow()), limit + " at " + time);
	}

	@Test
	void theHigherLevelCountsWhileItIsInForce() {
		var stack = stack();
		stack.set(relative(1, 0, Purpose.TRANSACTION_DEFAULT, RateUnit.A, period(0, "16")));
		stack.set(daytime(2, 1));
		assertLimit("11.04", stack, MIDNIGHT.plus(Duration.ofHours(7)), Optional.empty());
		assertLimit("4.14", stack, MIDNIGHT.plus(Duration.ofHours(8)), Optional.empty());
		assertLimit("4.14", stack, MIDNIGHT.plus(Duration.ofHours(20)).minusSeconds(1), Optional.empty());
		assertLimit("11.04", stack, MIDNIGHT.plus(Duration.ofHours(20)), Optional.empty());
		// again on the next day, and on the day before
		assertLimit("4.14", stack, MIDNIGHT.plus(Duration.ofHours(24 + 9)), Optional.empty());
		assertLimit("4.14", stack, MIDNIGHT.minus(Duration.ofHours(5)), Optional.empty());
	}

	@Test
	void aTransactionsOwnProfileStandsInPlaceOfTheDefaultAndNeitherExceedsTheStation() {
		var stack = stack();
		stack.set(relative(1, 9, Purpose.TRANSACTION_DEFAULT, RateUnit.A, period(0, "6")));
		stack.set(absolute(2, 0, Purpose.TRANSACTION, MIDNIGHT, Duration.ofHours(1), RateUnit.W, period(0, "9000"), period(1800, "12000")));
		stack.set(absolute(3, 0, Purpose.STATION_MAXIMUM, MIDNIGHT, Duration.ofHours(24), RateUnit.W, period(0, "10000")));
		var since = Optional.of(MIDNIGHT);
		assertLimit("9", stack, MIDNIGHT.plusSeconds(60), since);
		assertLimit("10", stack, MIDNIGHT.plusSeconds(1800), since);
		// the transaction's profile has ended: the default, whatever its level
		assertLimit("4.14", stack, MIDNIGHT.plusSeconds(3600), since);
		stack.transactionEnded();
		assertLimit("4.14", stack, MIDNIGHT.plusSeconds(60), since);
		assertEquals(2, stack.profiles().size());
	}

	@Test
	void aRelativeScheduleStartsWithItsTransaction() {
		var stack = stack();
		stack.set(relative(1, 0, Purpose.TRANSACTION_DEFAULT, RateUnit.W, period(0, "3000"), period(600, "7000")));
		var since = Optional.of(MIDNIGHT.minusSeconds(300));
		assertLimit("3", stack, MIDNIGHT, since);
		assertLimit("7", stack, MIDNIGHT.plusSeconds(300), since);
		assertEquals(List.of(new ProfileStack.Part(MIDNIGHT, Optional.of(BigDecimal.valueOf(3))),
				new ProfileStack.Part(MIDNIGHT.plusSeconds(300), Optional.of(BigDecimal.valueOf(7)))), stack.composite(MIDNIGHT, Duration.ofHours(1), since));
	}

	@Test
	void theCompositeNamesEveryTurnOnce() {
		var stack = stack();
		stack.set(relative(1, 0, Purpose.TRANSACTION_DEFAULT, RateUnit.A, period(0, "16")));
		stack.set(daytime(2, 1));
		var parts = stack.composite(MIDNIGHT, Duration.ofHours(48), Optional.of(MIDNIGHT));
		assertEquals(List.of(0L, 8L, 20L, 32L, 44L), parts.stream().map(part -> Duration.between(MIDNIGHT, part.start()).toHours()).toList());
		stack.clear(profile -> profile.id() == 1);
		assertEquals(Optional.empty(), stack.composite(MIDNIGHT, Duration.ofHours(1), Optional.empty()).get(0).kilowatts());
	}

	@Test
	void theCompositeIsTheLimitAtEveryMoment() {
		var random = new Random(201);
		for (int round = 0; round < 300; round++) {
			var stack = stack();
			for (int id = 0; id < 6; id++) {
				var purpose = Purpose.values()[random.nextInt(3)];
				var periods = new ArrayList<Period>(List.of(period(0, String.valueOf(random.nextInt(6, 33)))));
				if (random.nextBoolean()) {
					periods.add(period(random.nextInt(1, 3000), String.valueOf(random.nextInt(6, 33))));
				}
				stack.set(absolute(id, random.nextInt(3), purpose, MIDNIGHT.plusSeconds(random.nextInt(-3000, 3000)),
						Duration.ofSeconds(random.nextInt(1, 7000)), RateUnit.A, periods.toArray(Period[]::new)));
			}
			var parts = stack.composite(MIDNIGHT, Duration.ofSeconds(3600), Optional.of(MIDNIGHT));
			for (int second = 0; second < 3600; second += 7) {
				var time = MIDNIGHT.plusSeconds(second);
				var part = parts.stream().filter(each -> !each.start().isAfter(time)).reduce((earlier, later) -> later).orElseThrow();
				assertEquals(stack.limit(time, Optional.of(MIDNIGHT)), part.kilowatts(), "round " + round + " second " + second);
			}
		}
	}

	@Test
	void aProfileReplacesOneOfItsIdAndOneOfItsPurposeAndLevel() {
		var stack = stack();
		stack.set(relative(1, 0, Purpose.TRANSACTION_DEFAULT, RateUnit.A, period(0, "16")));
		stack.set(relative(2, 0, Purpose.TRANSACTION_DEFAULT, RateUnit.A, period(0, "10")));
		stack.set(relative(2, 1, Purpose.TRANSACTION_DEFAULT, RateUnit.A, period(0, "8")));
		assertEquals(1, stack.profiles().size());
		for (int id = 100; id < 200; id++) {
			stack.set(relative(id, id, Purpose.TRANSACTION_DEFAULT, RateUnit.A, period(0, "8")));
		}
		assertEquals(64, stack.profiles().size(), "nobody can fill the memory with profiles");
	}

	@Test
	void bothVersionsWriteAndReadEveryKind() {
		var transaction = new ChargingProfile(7, 2, Purpose.TRANSACTION, Kind.RELATIVE, Optional.empty(), Optional.of(MIDNIGHT),
				Optional.of(MIDNIGHT.plusSeconds(60)), Optional.empty(), Optional.empty(), RateUnit.A,
				List.of(new Period(Duration.ZERO, new BigDecimal("8.1"), Optional.of(3))), Optional.of("12"));
		for (var version : OcppVersion.values()) {
			var json = new ProfileJson(version);
			for (var profile : List.of(daytime(1, 0), transaction,
					absolute(3, 0, Purpose.STATION_MAXIMUM, MIDNIGHT, Duration.ofHours(1), RateUnit.W, period(0, "1"), period(9, "2")))) {
				var node = new FrameCodec(version, 1000).object();
				json.write(profile, node);
				assertEquals(profile, json.read(node), version.number());
			}
		}
	}

	@Test
	void aProfileThatContradictsItselfIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> relative(1, 0, Purpose.TRANSACTION_DEFAULT, RateUnit.A));
		assertThrows(IllegalArgumentException.class, () -> relative(1, 0, Purpose.TRANSACTION_DEFAULT, RateUnit.A, period(5, "1")));
		assertThrows(IllegalArgumentException.class,
				() -> relative(1, 0, Purpose.TRANSACTION_DEFAULT, RateUnit.A, period(0, "1"), period(9, "1"), period(9, "2")));
		assertThrows(IllegalArgumentException.class, () -> relative(1, 0, Purpose.STATION_MAXIMUM, RateUnit.A, period(0, "1")));
	}

	@Test
	void aLimitInAmpereNeverComesToMoreThanWasMeant() {
		assertEquals(new BigDecimal("12.5"), ProfileStack.rate(new BigDecimal("2.5"), RateUnit.A, 1, BigDecimal.valueOf(200)));
		// 10 kW at 3 x 230 V are 14.4927... A
		assertEquals(new BigDecimal("14.4"), ProfileStack.rate(BigDecimal.TEN, RateUnit.A, 3, BigDecimal.valueOf(230)));
		var random = new Random(6);
		for (int i = 0; i < 10_000; i++) {
			var kilowatts = BigDecimal.valueOf(random.nextInt(0, 50_000), 3);
			for (var unit : RateUnit.values()) {
				var rate = ProfileStack.rate(kilowatts, unit, 3, BigDecimal.valueOf(230));
				var back = ProfileStack.kilowatts(rate, unit, 3, BigDecimal.valueOf(230));
				assertTrue(back.compareTo(kilowatts) <= 0 && kilowatts.subtract(back).compareTo(new BigDecimal("0.069")) < 0, kilowatts + " " + back);
			}
		}
	}
}
