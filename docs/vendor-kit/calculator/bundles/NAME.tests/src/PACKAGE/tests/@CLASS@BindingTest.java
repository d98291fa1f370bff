package @NAME@.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;

import @NAME@.@CLASS@Binding;
import @NAME@.@CLASS@Calculator;
import machi.calculation.CalculationException;
import machi.model.core.CoreFactory;
import machi.model.core.Program;
import machi.model.energy.EnergyFactory;
import machi.model.energy.EnergyPlan;
import machi.scenario.ProgramContent;

class @CLASS@BindingTest {

	private final @CLASS@Binding binding = new @CLASS@Binding();

	@Test
	void theDemandOfEachSiteIsRead() throws CalculationException {
		var site = EnergyFactory.eINSTANCE.createDemandSite();
		site.setId("school");
		site.setName("小学校");
		site.setAnnualDemandKwh(new BigDecimal("4321"));
		var plan = EnergyFactory.eINSTANCE.createEnergyPlan();
		plan.getSites().add(site);
		plan.getSites().add(EnergyFactory.eINSTANCE.createDemandSite());
		var sites = binding.bind(program(plan)).sites();
		assertEquals("school", sites.getFirst().subject().elementId());
		assertEquals("小学校", sites.getFirst().name().japanese());
		assertEquals(Optional.of(new BigDecimal("4321")), sites.getFirst().annualDemandKwh());
		assertEquals(Optional.empty(), sites.getLast().annualDemandKwh());
		assertEquals(Optional.empty(), binding.nothingToRead(program(plan)));
	}

	@Test
	void aProgramWithoutSitesIsLeftOut() {
		assertTrue(binding.nothingToRead(program(EnergyFactory.eINSTANCE.createEnergyPlan())).isPresent());
		assertTrue(binding.nothingToRead(program(null)).isPresent());
		assertThrows(CalculationException.class, () -> binding.bind(program(null)));
	}

	@Test
	void theInputIsThatOfTheCalculator() {
		assertEquals(new @CLASS@Calculator().descriptor().id(), binding.calculatorId());
	}

	private static ProgramContent program(EnergyPlan plan) {
		var program = CoreFactory.eINSTANCE.createProgram();
		return new ProgramContent() {
			@Override
			public Program program() {
				return program;
			}

			@Override
			public <T extends EObject> Optional<T> domain(Class<T> root) {
				return Optional.ofNullable(plan).filter(root::isInstance).map(root::cast);
			}

			@Override
			public Optional<EObject> element(String id) {
				return Optional.empty();
			}
		};
	}
}
