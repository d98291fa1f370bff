package machi.register.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.junit.jupiter.api.Test;

import machi.model.core.Element;
import machi.model.energy.DemandSite;
import machi.model.energy.EnergyPlan;
import machi.model.energy.GenerationPlant;
import machi.model.program.CostItem;
import machi.model.program.FundingLine;
import machi.model.program.InitiativePlan;
import machi.register.CellType;
import machi.register.sheet.SheetException;

/** samples/kasai is what its documented import makes, complete and with sources. */
final class KasaiSampleTest {

	private final PlainProgram program;
	private final EnergyPlan energy;

	KasaiSampleTest() throws SheetException {
		program = KasaiSample.imported();
		energy = program.domain(EnergyPlan.class).orElseThrow();
	}

	private static <T> BigDecimal sum(Stream<T> elements, Function<T, BigDecimal> value) {
		return elements.map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	@Test
	void everyCellOfTheSourceTablesIsRead() throws SheetException {
		assertEquals(List.of(), KasaiSample.preview(new PlainProgram()).faults().stream().map(fault -> fault.message().english()).toList());
	}

	@Test
	void theCommittedProgramIsWhatAFreshImportMakes() throws Exception {
		var files = List.of("core.xmi", "energy.xmi", "mobility.xmi", "program.xmi");
		for (int i = 0; i < files.size(); i++) {
			var committed = new XMIResourceImpl(URI.createFileURI(KasaiSample.folder().resolve(files.get(i)).toString()));
			committed.load(Map.of());
			var fresh = program.roots().get(i);
			assertTrue(EcoreUtil.equals(fresh, committed.getContents().getFirst()), () -> "import anew: " + firstDifference(fresh,
					committed.getContents().getFirst()));
		}
	}

	private static String firstDifference(EObject fresh, EObject committed) {
		var there = committed.eContents();
		for (var element : fresh.eContents()) {
			if (there.stream().noneMatch(other -> EcoreUtil.equals(element, other))) {
				return element.eClass().getName() + " " + EcoreUtil.getID(element);
			}
		}
		return fresh.eClass().getName();
	}

	@Test
	void importingAgainChangesNothing() throws SheetException {
		var again = KasaiSample.preview(program);
		assertFalse(again.changesAnything(), () -> again.rows(RowPreview.Kind.CHANGED) + "" + again.rows(RowPreview.Kind.ADDED));
	}

	@Test
	void theWholeImportIsOneStepThatCanBeUndone() {
		var stack = program.editingDomain().getCommandStack();
		stack.undo();
		assertFalse(stack.canUndo());
		assertTrue(energy.eContents().isEmpty() && program.program().eContents().isEmpty());
		stack.redo();
		assertEquals(101, energy.getSites().size());
	}

	@Test
	void all101SitesAreThereWithTheDemandThatIsPrinted() {
		assertEquals(101, energy.getSites().size());
		// T12 l.693, and by zone l.587, 595, 600
		assertEquals(new BigDecimal("13435088"), sum(energy.getSites().stream(), DemandSite::getAnnualDemandKwh));
		assertEquals(List.of(new BigDecimal("1942360"), new BigDecimal("3382706"), new BigDecimal("8110022")),
				Stream.of("zone-1", "zone-2", "zone-3").map(zone -> sum(energy.getSites().stream().filter(site -> site.getPlace().equals(zone)),
						DemandSite::getAnnualDemandKwh)).toList());
		// T13 l.805
		assertEquals(339, energy.getSites().stream().mapToInt(DemandSite::getQuantity).sum());
	}

	@Test
	void all43NewAndTheExistingPlantsAreThere() {
		var added = energy.getPlants().stream().filter(plant -> !plant.isExisting()).toList();
		assertEquals(43, added.size());
		// T08 l.464, T09 l.527
		assertEquals(new BigDecimal("13804"), sum(added.stream(), GenerationPlant::getCapacityKw));
		assertEquals(new BigDecimal("197"), sum(energy.getPlants().stream().filter(GenerationPlant::isExisting), GenerationPlant::getCapacityKw));
	}

	@Test
	void costsAndGrantsAreThoseOfTheBudgetTables() {
		var initiatives = program.domain(InitiativePlan.class).orElseThrow();
		// the check of T16b and T19: 4,302,688 + 258,670 and 2,594,653 + 127,844 thousand yen
		assertEquals(new BigDecimal("4561358"), sum(initiatives.getCostItems().stream(), CostItem::getCostThousandYen));
		assertEquals(new BigDecimal("2722497"), sum(initiatives.getFundingLines().stream(), FundingLine::getAmountThousandYen));
	}

	@Test
	void thePrintedErrorsAreKeptAsPrinted() {
		// T07 l.405, and the labels of T13 l.703-705 that T12 l.591-593 gives to other figures
		assertEquals(new BigDecimal("323213"), energy.getPotentials().get(1).getPotentialKw());
		var printed = program.program().getPrintedFigures();
		for (var expected : Map.of("site-593", "167708", "site-591", "262336", "site-592", "168000").entrySet()) {
			assertEquals(List.of(new BigDecimal(expected.getValue())), printed.stream()
					.filter(figure -> figure.getRow().equals(expected.getKey()) && figure.getColumn().equals("supplyKwh"))
					.map(figure -> figure.getValue()).toList());
		}
		// T13: three figures for each of 101 sites, four for each of the zones and the total
		assertEquals(101 * 3 + 4 * 4, printed.stream().filter(figure -> figure.getTable().equals("sites")
				&& figure.getCalculator().equals("energy.allocation")).count());
	}

	@Test
	void everyElementNamesItsSourceAndEveryReferenceLeadsSomewhere() {
		var ids = new HashSet<String>();
		for (var root : program.roots()) {
			root.eAllContents().forEachRemaining(element -> {
				if (element instanceof Element entered) {
					assertTrue(ids.add(entered.getId()), entered.getId() + " twice");
					assertFalse(entered.getSources().isEmpty(), () -> entered.getId() + " has no source");
				}
			});
		}
		for (var register : KasaiSample.CATALOG.registers()) {
			var root = program.roots().stream().filter(candidate -> candidate.eClass() == register.domain()).findFirst().orElseThrow();
			for (var column : register.columns()) {
				if (column.type() == CellType.REFERENCE) {
					for (var row : register.rows(root)) {
						var value = row.eGet(column.attribute());
						var named = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
						assertTrue(ids.containsAll(named), () -> EcoreUtil.getID(row) + " " + column.id() + " " + named);
					}
				}
			}
		}
	}
}
