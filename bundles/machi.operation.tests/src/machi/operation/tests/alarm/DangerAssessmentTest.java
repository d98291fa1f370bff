package machi.operation.tests.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.hardware.PointRole;
import machi.hardware.Reading;
import machi.hardware.ReadingQuality;
import machi.model.device.DangerLevel;
import machi.model.device.DeviceFactory;
import machi.model.device.DevicePlan;
import machi.model.device.HazardArea;
import machi.operation.AreaDanger;
import machi.operation.DangerAssessment;
import machi.operation.LiveValue;
import machi.operation.tests.rig.ScriptedDevices;

class DangerAssessmentTest {

	private static final Instant NOW = Instant.parse("2026-06-01T03:00:00Z");

	private final DevicePlan plan = DeviceFactory.eINSTANCE.createDevicePlan();
	private final HazardArea area = DeviceFactory.eINSTANCE.createHazardArea();
	private Optional<LiveValue> value = Optional.empty();

	DangerAssessmentTest() {
		var gauge = DeviceFactory.eINSTANCE.createInstalledDevice();
		gauge.setId("gauge");
		gauge.setName("水位計");
		gauge.setNameEn("Gauge");
		plan.getDevices().add(gauge);
		area.setId("river");
		plan.getHazardAreas().add(area);
		criterion(DangerLevel.LEVEL_3, "2.0");
		criterion(DangerLevel.LEVEL_4, "2.5");
	}

	private void criterion(DangerLevel level, String threshold) {
		var criterion = DeviceFactory.eINSTANCE.createHazardCriterion();
		criterion.setDevice("gauge");
		criterion.setPoint("level");
		criterion.setLevel(level);
		criterion.setThreshold(threshold.isEmpty() ? null : new BigDecimal(threshold));
		area.getCriteria().add(criterion);
	}

	private void report(DangerLevel level, Duration ago, boolean confirmed) {
		var report = DeviceFactory.eINSTANCE.createHazardReport();
		report.setArea("river");
		report.setTime(DangerAssessment.entered(NOW.minus(ago)));
		report.setLevel(level);
		report.setConfirmed(confirmed);
		plan.getHazardReports().add(report);
	}

	private void read(double newest, ReadingQuality quality, double trusted, Duration ago) {
		var point = ScriptedDevices.measured("level", PointRole.WATER_LEVEL, "m");
		value = Optional.of(new LiveValue(point, Optional.of(new Reading("1", "level", NOW.minus(ago), newest, quality)),
				Optional.of(Reading.good("1", "level", NOW.minus(ago), trusted)), Optional.of(NOW)));
	}

	private AreaDanger danger() {
		return new DangerAssessment(plan, (device, point) -> value, NOW).areas().getFirst();
	}

	@Test
	void theHighestCriterionThatIsReachedCountsAlsoWhenItsReadingIsOld() {
		assertEquals(DangerLevel.NONE, danger().level());
		assertTrue(danger().reasons().getFirst().text().english().contains("no reading"));
		read(2.2, ReadingQuality.GOOD, 2.2, Duration.ZERO);
		assertEquals(DangerLevel.LEVEL_3, danger().level());
		read(2.6, ReadingQuality.GOOD, 2.6, Duration.ofHours(5));
		assertEquals(DangerLevel.LEVEL_4, danger().level());
		assertEquals("Gauge: level 2.6 m ≥ 2.5 m, last read 2026-06-01 07:00", danger().reasons().getFirst().text().english());
	}

	@Test
	void aDoubtfulReadingRaisesALevelAndDoesNotLowerIt() {
		read(0.1, ReadingQuality.DOUBTFUL, 2.6, Duration.ZERO);
		assertEquals(DangerLevel.LEVEL_4, danger().level());
		read(2.2, ReadingQuality.DOUBTFUL, 0.5, Duration.ZERO);
		assertEquals(DangerLevel.LEVEL_3, danger().level());
	}

	@Test
	void twoReportsAgreeOnTheLowerOfTheirLevelsAndAConfirmedOneCountsAlone() {
		report(DangerLevel.LEVEL_4, Duration.ofHours(1), false);
		assertEquals(DangerLevel.NONE, danger().level());
		report(DangerLevel.LEVEL_2, Duration.ofHours(2), false);
		assertEquals(DangerLevel.LEVEL_2, danger().level());
		report(DangerLevel.LEVEL_5, Duration.ofHours(7), true);
		assertEquals(DangerLevel.LEVEL_2, danger().level(), "seven hours ago is too long");
		report(DangerLevel.LEVEL_3, Duration.ofMinutes(5), true);
		assertEquals(DangerLevel.LEVEL_3, danger().level());
	}

	@Test
	void anIncompleteCriterionIsToldAndTheOthersCount() {
		criterion(DangerLevel.LEVEL_5, "");
		read(2.2, ReadingQuality.GOOD, 2.2, Duration.ZERO);
		assertEquals(DangerLevel.LEVEL_3, danger().level());
		assertEquals(List.of(true, false, false), danger().reasons().stream().map(AreaDanger.Reason::counts).toList());
		assertTrue(danger().reasons().stream().anyMatch(reason -> reason.text().english().contains("not entered")));
	}
}
