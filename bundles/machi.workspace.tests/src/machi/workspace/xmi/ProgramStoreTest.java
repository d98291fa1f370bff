package machi.workspace.xmi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.model.core.CorePackage;
import machi.model.energy.DemandSite;
import machi.model.energy.EnergyFactory;
import machi.model.energy.EnergyPackage;
import machi.model.energy.EnergyPlan;
import machi.model.mobility.MobilityPackage;
import machi.model.mobility.MobilityPlan;
import machi.workspace.AbsentDomain;
import machi.workspace.OpenProgram;
import machi.workspace.Problem;
import machi.workspace.ProgramException;

class ProgramStoreTest {

	@TempDir
	Path temp;

	private static EnergyPlan energy(OpenProgram program) {
		return program.domain(EnergyPlan.class).orElseThrow();
	}

	private static DemandSite site(OpenProgram program, String name) {
		var site = EnergyFactory.eINSTANCE.createDemandSite();
		site.setId(program.newId(EnergyPackage.Literals.DEMAND_SITE));
		site.setName(name);
		return site;
	}

	private static void add(OpenProgram program, DemandSite site) {
		var domain = program.editingDomain();
		domain.getCommandStack().execute(
				AddCommand.create(domain, energy(program), EnergyPackage.Literals.ENERGY_PLAN__SITES, site));
	}

	@Test
	void aNewProgramHasOneFileForEachInstalledDomain() throws Exception {
		var folder = temp.resolve("new/kasai");
		var program = Models.store().create(folder, "加西市", Locale.JAPANESE);
		assertEquals(List.of("core.xmi", "energy.xmi", "mobility.xmi", "program.xmi"), List.copyOf(Models.content(folder).keySet()));
		assertEquals("加西市", program.program().getName());
		assertEquals("エネルギー", energy(program).getName());
		assertFalse(program.isDirty());
		assertEquals("""
				<?xml version="1.0" encoding="UTF-8"?>
				<core:Program xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:core="urn:machi:model:core:1" \
				id="program-0001" name="加西市"/>
				""", Files.readString(folder.resolve("core.xmi")));
	}

	@Test
	void aProgramIsNotCreatedWhereAnythingIs() throws Exception {
		Files.writeString(temp.resolve("notes.txt"), "mine");
		var refusal = assertThrows(ProgramException.class, () -> Models.store().create(temp, "x", Locale.ENGLISH));
		assertTrue(refusal.reason().english().contains("is not empty"));
		assertThrows(ProgramException.class, () -> Models.store().create(temp.resolve("notes.txt"), "x", Locale.ENGLISH));
		assertEquals(List.of("notes.txt"), List.copyOf(Models.content(temp).keySet()));
	}

	@Test
	void filesAreWrittenOneElementALineWithPlainNumbersAndWithoutDefaults() throws Exception {
		Models.folder(temp, "");
		var program = Models.store().open(temp);
		var site = site(program, "市役所 \"本庁\" & <別館>\n2行目");
		site.setAnnualDemandKwh(new BigDecimal("1.5E+7"));
		site.setQuantity(1);
		site.setPlace("zone-1");
		add(program, site);
		var plant = EnergyFactory.eINSTANCE.createGenerationPlant();
		plant.setId("plant-1");
		plant.getSites().addAll(List.of("demand-site-0001", "demand-site-0002"));
		plant.setCapacityKw(new BigDecimal("0.00000001"));
		energy(program).getPlants().add(plant);
		program.save();
		assertEquals(Models.HEAD + Models.ENERGY_OPEN + """
				  <sites id="demand-site-0001" name="市役所 &quot;本庁&quot; &amp; &lt;別館>&#xA;2行目" place="zone-1" \
				annualDemandKwh="15000000"/>
				  <plants id="plant-1" capacityKw="0.00000001">
				    <sites>demand-site-0001</sites>
				    <sites>demand-site-0002</sites>
				  </plants>
				""" + Models.ENERGY_CLOSE, Files.readString(temp.resolve("energy.xmi")));
	}

	@Test
	void absentDomainsAndOtherFilesAreNeitherReadNorTouched() throws Exception {
		Models.folder(temp, "");
		Files.writeString(temp.resolve("mobility.xmi"), "<not even xml, \r\nbut ours");
		Files.writeString(temp.resolve("hardware.xmi.new"), "of somebody else");
		Files.writeString(temp.resolve("notes.txt"), "メモ");
		Files.createDirectories(temp.resolve("series"));
		var before = Models.content(temp);
		var program = Models.storeOf(CorePackage.eINSTANCE, EnergyPackage.eINSTANCE).open(temp);
		assertEquals(List.of("mobility.xmi"), program.absentDomains().stream().map(AbsentDomain::file).toList());
		assertTrue(program.problems().stream().allMatch(Problem::isNote), Models.texts(program).toString());
		assertEquals(Optional.empty(), program.domain(MobilityPlan.class));
		add(program, site(program, "x"));
		program.save();
		var after = Models.content(temp);
		assertFalse(before.remove("energy.xmi").equals(after.remove("energy.xmi")));
		assertEquals(before, after);
	}

	@Test
	void onlyChangedDomainsAreWrittenAgain() throws Exception {
		Models.folder(temp, "  <sites   id='site-1'/>\n");
		Files.writeString(temp.resolve("core.xmi"), Models.CORE.replace("name=\"九会\"", "  name='九会'"));
		var before = Models.content(temp);
		var program = Models.store().open(temp);
		program.save();
		assertEquals(before, Models.content(temp), "nothing was changed");
		add(program, site(program, "x"));
		program.save();
		assertEquals(before.get("core.xmi"), Models.content(temp).get("core.xmi"));
	}

	@Test
	void aFileThatSomebodyElseChangedIsNotOverwritten() throws Exception {
		Models.folder(temp, "");
		var program = Models.store().open(temp);
		add(program, site(program, "x"));
		program.program().setName("y");
		var energy = temp.resolve("energy.xmi");
		var foreign = Files.readString(energy).replace("energy-plan-0001", "energy-plan-0002");
		var time = Files.getLastModifiedTime(energy);
		Files.writeString(energy, foreign); // same size, and the same time
		Files.setLastModifiedTime(energy, time);
		var before = Models.content(temp);
		var refusal = assertThrows(ProgramException.class, program::save);
		assertTrue(refusal.reason().english().startsWith("energy.xmi was changed by somebody else"), refusal.reason().english());
		assertEquals(before, Models.content(temp), "core.xmi must not have been saved alone");
		assertTrue(program.isDirty());
	}

	@Test
	void aFileThatAppearedMeanwhileIsNotOverwritten() throws Exception {
		Models.folder(temp, "");
		var program = Models.store().open(temp);
		program.domainForEditing(MobilityPackage.Literals.MOBILITY_PLAN);
		Files.writeString(temp.resolve("mobility.xmi"), "of somebody else");
		assertThrows(ProgramException.class, program::save);
		assertEquals("of somebody else", Files.readString(temp.resolve("mobility.xmi")));
	}

	@Test
	void whenOneFileCannotBeWrittenNoneIs() throws Exception {
		Models.folder(temp, "");
		var program = Models.store().open(temp);
		program.program().setName("y");
		add(program, site(program, "x"));
		Files.createDirectories(temp.resolve("energy.xmi.new/occupied"));
		var before = Models.content(temp);
		var refusal = assertThrows(ProgramException.class, program::save);
		assertTrue(refusal.reason().english().contains("nothing was saved"), refusal.reason().english());
		assertEquals(before, Models.content(temp));
	}

	@Test
	void aValueThatXmlCannotHoldIsNamed() throws Exception {
		Models.folder(temp, "");
		var program = Models.store().open(temp);
		for (var name : List.of("bell \u0007", "half a pair \uD800", "\uFFFF")) {
			energy(program).setName(name);
			var refusal = assertThrows(ProgramException.class, program::save);
			assertTrue(refusal.reason().english().startsWith("name of EnergyPlan energy-plan-0001 holds something"),
					refusal.reason().english());
		}
		energy(program).setName("x");
		var site = site(program, "y");
		site.setAnnualDemandKwh(new BigDecimal("1E+999999999"));
		energy(program).getSites().add(site);
		assertTrue(assertThrows(ProgramException.class, program::save).reason().english()
				.startsWith("annualDemandKwh of DemandSite demand-site-0001"));
		energy(program).getSites().clear();
		program.save();
		assertEquals(List.of("core.xmi", "energy.xmi"), List.copyOf(Models.content(temp).keySet()));
	}

	@Test
	void editingIsUndoneAndRedoneAndKnowsTheSavedState() throws Exception {
		Models.folder(temp, "");
		var program = Models.store().open(temp);
		var domain = program.editingDomain();
		var stack = domain.getCommandStack();
		var site = site(program, "x");
		add(program, site);
		assertTrue(program.isDirty());
		assertSame(site, program.element(site.getId()).orElseThrow());
		stack.undo();
		assertFalse(program.isDirty());
		assertEquals(Optional.empty(), program.element(site.getId()));
		stack.redo();
		program.save();
		assertFalse(program.isDirty());
		stack.execute(SetCommand.create(domain, site, EnergyPackage.Literals.DEMAND_SITE__QUANTITY, 5));
		assertTrue(program.isDirty());
		stack.undo();
		assertFalse(program.isDirty());
		stack.undo();
		assertTrue(program.isDirty(), "before the saved state is not the saved state");
		var several = new CompoundCommand();
		several.append(AddCommand.create(domain, energy(program), EnergyPackage.Literals.ENERGY_PLAN__SITES,
				List.of(site(program, "a"), site(program, "b"))));
		several.append(SetCommand.create(domain, energy(program), CorePackage.Literals.ELEMENT__NOTE, "two"));
		stack.execute(several);
		assertEquals(2, energy(program).getSites().size());
		stack.execute(RemoveCommand.create(domain, energy(program).getSites().getFirst()));
		stack.execute(DeleteCommand.create(domain, energy(program).getSites().getFirst()));
		assertEquals(0, energy(program).getSites().size());
		stack.undo();
		stack.undo();
		stack.undo();
		assertEquals(0, energy(program).getSites().size());
		assertSame(null, energy(program).getNote());
	}

	@Test
	void anElementIsFoundByItsNewIdWhenThatIsChangedAndUndone() throws Exception {
		Models.folder(temp, "  <sites id=\"site-1\"/>\n");
		var program = Models.store().open(temp);
		var domain = program.editingDomain();
		var site = program.element("site-1").orElseThrow();
		domain.getCommandStack().execute(SetCommand.create(domain, site, CorePackage.Literals.ELEMENT__ID, "site-2"));
		assertEquals(Optional.empty(), program.element("site-1"));
		assertSame(site, program.element("site-2").orElseThrow());
		domain.getCommandStack().undo();
		assertSame(site, program.element("site-1").orElseThrow());
		assertEquals(Optional.empty(), program.element("site-2"));
	}

	@Test
	void newIdsAreNeverUsedAgain() throws Exception {
		Models.folder(temp, "  <sites id=\"demand-site-0007\"/>\n  <savings id=\"saving-1\" site=\"demand-site-0012\"/>\n");
		var program = Models.store().open(temp);
		assertEquals("demand-site-0013", program.newId(EnergyPackage.Literals.DEMAND_SITE), "what is referred to is taken");
		assertEquals("demand-site-0014", program.newId(EnergyPackage.Literals.DEMAND_SITE));
		var site = site(program, "x");
		add(program, site);
		program.editingDomain().getCommandStack().undo();
		assertEquals("demand-site-0016", program.newId(EnergyPackage.Literals.DEMAND_SITE));
		assertEquals("vehicle-to-home-0001", program.newId(EnergyPackage.Literals.VEHICLE_TO_HOME));
		assertEquals("demand-site-0017", program.snapshot().newId(EnergyPackage.Literals.DEMAND_SITE));
	}

	@Test
	void aDomainIsCreatedUndoablyAndItsFileGoesWithIt() throws Exception {
		Models.folder(temp, "");
		var program = Models.store().open(temp);
		var plan = program.domainForEditing(MobilityPackage.Literals.MOBILITY_PLAN);
		assertSame(plan, program.domainForEditing(MobilityPackage.Literals.MOBILITY_PLAN));
		assertEquals(3, program.roots().size());
		program.save();
		assertTrue(Files.exists(temp.resolve("mobility.xmi")));
		program.editingDomain().getCommandStack().undo();
		assertEquals(2, program.roots().size());
		program.save();
		assertFalse(Files.exists(temp.resolve("mobility.xmi")));
		assertThrows(IllegalArgumentException.class, () -> program.domainForEditing(EnergyPackage.Literals.DEMAND_SITE));
	}

	@Test
	void aSnapshotLivesOnItsOwn() throws Exception {
		Models.folder(temp, "  <sites id=\"site-1\" name=\"before\"/>\n");
		var program = Models.store().open(temp);
		var snapshot = program.snapshot();
		assertNotSame(program.program(), snapshot.program());
		assertTrue(EcoreUtil.equals(energy(program), energy(snapshot)));
		((DemandSite) program.element("site-1").orElseThrow()).setName("after");
		assertEquals("before", ((DemandSite) snapshot.element("site-1").orElseThrow()).getName());
		assertThrows(ProgramException.class, snapshot::save);
		assertFalse(snapshot.isDirty());
	}

	@Test
	void aProgramIsOpenedByItsCoreFileToo() throws Exception {
		Models.folder(temp, "");
		assertEquals(temp.toAbsolutePath(), Models.store().open(temp.resolve("core.xmi")).folder());
	}

	@Test
	void whoWaitsForTheLockGetsItWhenTheOtherIsDone() throws Exception {
		Models.folder(temp, "");
		var program = Models.store().open(temp);
		var other = Models.store().open(temp);
		program.program().setName("a");
		energy(other).setName("b");
		var first = Thread.ofVirtual().unstarted(() -> assertSaved(program));
		var second = Thread.ofVirtual().unstarted(() -> assertSaved(other));
		first.start();
		second.start();
		first.join();
		second.join();
		var both = Models.store().open(temp);
		assertEquals("a", both.program().getName());
		assertEquals("b", energy(both).getName());
		assertEquals(List.of("core.xmi", "energy.xmi"), List.copyOf(Models.content(temp).keySet()));
	}

	private static void assertSaved(OpenProgram program) {
		try {
			program.save();
		} catch (ProgramException e) {
			throw new AssertionError(e);
		}
	}
}
