package machi.quantity.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import machi.quantity.Quantity;
import machi.quantity.Unit;

class UnitTest {

	@Test
	void energyConvertsExactly() {
		// 1 TJ = 1,000,000 MJ; 1 GWh = 3,600,000 MJ
		assertEquals(0, new BigDecimal("3.6").compareTo(Unit.of("GWh").convert(BigDecimal.ONE, Unit.of("TJ"))));
		assertEquals(0, new BigDecimal("13435.088").compareTo(Unit.of("kWh").convert(new BigDecimal("13435088"), Unit.of("MWh"))));
	}

	@Test
	void moneyIsCountedInThousandsAndMillions() {
		assertEquals(Quantity.of("4302688", "千円").in(Unit.of("円")), Quantity.of("4302688000", "円"));
		assertEquals(0, new BigDecimal("266.6").compareTo(Unit.of("千円").convert(new BigDecimal("266600"), Unit.of("百万円"))));
	}

	@Test
	void spellingsOfDocumentsAreOneUnit() {
		for (var spelling : List.of("kwh", "KWh", "KWH", "㎾h")) {
			assertEquals("kWh", Unit.of(spelling).symbol());
		}
		assertEquals(Unit.of("km2"), Unit.of("㎢"));
		assertEquals(Unit.of("か所"), Unit.of("箇所"));
		assertEquals(Unit.of("円/kWh"), Unit.of("円／kWh"));
	}

	@Test
	void powerIsNotEnergyAndHousesAreNotVehicles() {
		assertFalse(Unit.of("kW").isConvertibleTo(Unit.of("kWh")));
		assertFalse(Unit.of("戸").isConvertibleTo(Unit.of("台")));
		assertThrows(IllegalArgumentException.class, () -> Quantity.of("40", "kW").plus(Quantity.of("40", "kWh")));
	}

	@Test
	void quotientsConvertByBothParts() {
		// 0.000318 t-CO2/kWh = 0.318 kg-CO2/kWh = 318 kg-CO2/MWh (Kasai l.929)
		assertEquals(0, new BigDecimal("318").compareTo(Unit.of("t-CO2/kWh").convert(new BigDecimal("0.000318"), Unit.of("kg-CO2/MWh"))
				.setScale(6, java.math.RoundingMode.HALF_UP)));
		assertTrue(Unit.of("kWh/kW").isConvertibleTo(Unit.of("MWh/MW")));
		assertEquals(Unit.of("kWh/kWh").dimensions(), Unit.ONE.dimensions());
	}

	@Test
	void percentIsAPureNumber() {
		assertEquals(0, new BigDecimal("0.72").compareTo(Unit.of("%").convert(new BigDecimal("72"), Unit.ONE)));
		assertEquals(Unit.ONE, Unit.of(null));
		assertEquals(Unit.ONE, Unit.of("  "));
	}
}
