package machi.workspace.xmi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.model.core.CorePackage;
import machi.model.device.DevicePackage;
import machi.model.energy.EnergyPackage;
import machi.model.mobility.MobilityPackage;
import machi.model.partner.PartnerPackage;
import machi.model.program.ProgramPackage;
import machi.model.service.ServicePackage;
import machi.model.simulation.SimulationPackage;
import machi.workspace.OpenProgram;

/** Every sample survives being edited where only some of its domains are installed. */
class SampleSubsetTest {

	private static final List<EPackage> DOMAINS = List.of(DevicePackage.eINSTANCE, EnergyPackage.eINSTANCE, MobilityPackage.eINSTANCE,
			PartnerPackage.eINSTANCE, ProgramPackage.eINSTANCE, ServicePackage.eINSTANCE, SimulationPackage.eINSTANCE);
	private static final List<String> SAMPLES = List.of("kasai", "kaga", "odawara", "aizu", "takasago");
	private static final int ROUNDS = 5;
	private static final int EDITS = 12;

	@TempDir
	Path temp;

	private static List<EPackage> with(EPackage model, List<EPackage> others) {
		var all = new ArrayList<>(others);
		all.addFirst(model);
		return all;
	}

	private static XmiProgramStore all() {
		return new XmiProgramStore(() -> with(CorePackage.eINSTANCE, DOMAINS));
	}

	private static void copy(Path from, Path to) throws IOException {
		Files.walkFileTree(from, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				var target = to.resolve(from.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	/** Every file below a folder by its path in it. */
	private static Map<String, byte[]> files(Path folder) throws IOException {
		var files = new TreeMap<String, byte[]>();
		try (var paths = Files.walk(folder)) {
			for (var path : paths.filter(Files::isRegularFile).toList()) {
				files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
			}
		}
		return files;
	}

	private static List<EObject> elements(OpenProgram program) {
		var elements = new ArrayList<EObject>();
		for (var root : program.roots()) {
			root.eAllContents().forEachRemaining(object -> {
				if (object.eClass().getEIDAttribute() != null) {
					elements.add(object);
				}
			});
		}
		return elements;
	}

	@Test
	void whateverIsInstalledTheRestStaysByteForByteAndTheEditsArrive() throws Exception {
		for (var sample : SAMPLES) {
			for (int round = 0; round < ROUNDS; round++) {
				var random = RandomGeneratorFactory.of("L64X128MixRandom").create(sample.hashCode() * 31L + round);
				var installed = DOMAINS.stream().filter(model -> random.nextBoolean()).toList();
				var place = sample + " with " + installed.stream().map(EPackage::getName).toList();
				var folder = temp.resolve(sample + "-" + round);
				copy(Path.of(System.getProperty("machi.root"), "samples", sample), folder);
				Files.createDirectories(folder.resolve("series/station-1"));
				Files.writeString(folder.resolve("series/station-1/2026.csv"), "readings of a feature that is absent");
				edit(folder, installed, random, place);
			}
		}
	}

	private static void edit(Path folder, List<EPackage> installed, RandomGenerator random, String place) throws Exception {
		var before = files(folder);
		var program = new XmiProgramStore(() -> with(CorePackage.eINSTANCE, installed)).open(folder);
		assertTrue(program.problems().stream().allMatch(problem -> problem.isNote()), place + Models.texts(program));
		var absent = before.keySet().stream().filter(file -> file.matches("[a-z]+\\.xmi") && !file.equals("core.xmi"))
				.filter(file -> installed.stream().noneMatch(model -> file.equals(model.getName() + ".xmi"))).toList();
		assertEquals(absent, program.absentDomains().stream().map(domain -> domain.file()).toList(), place);
		var originals = program.roots().stream().map(EcoreUtil::copy).toList();
		editAtRandom(program, random);
		var edited = new HashMap<String, EObject>();
		program.roots().forEach(root -> edited.put(root.eClass().getEPackage().getName() + ".xmi", EcoreUtil.copy(root)));
		program.save();
		var after = files(folder);
		assertEquals(before.keySet(), after.keySet(), place);
		before.forEach((file, bytes) -> {
			if (!edited.containsKey(file)) {
				assertArrayEquals(bytes, after.get(file), place + ": " + file);
			}
		});
		var whole = all().open(folder);
		for (var root : whole.roots()) {
			var file = root.eClass().getEPackage().getName() + ".xmi";
			assertTrue(!edited.containsKey(file) || EcoreUtil.equals(edited.get(file), root), place + ": " + file);
		}
		undoAll(program);
		program.save();
		for (int i = 0; i < originals.size(); i++) {
			assertTrue(EcoreUtil.equals(originals.get(i), program.roots().get(i)), place + ": undone " + originals.get(i).eClass().getName());
		}
		var undone = files(folder);
		absent.forEach(file -> assertArrayEquals(before.get(file), undone.get(file), place + ": " + file));
	}

	private static void editAtRandom(OpenProgram program, RandomGenerator random) {
		var domain = program.editingDomain();
		var taken = new HashSet<String>();
		for (int i = 0; i < EDITS; i++) {
			var elements = elements(program);
			var element = elements.get(random.nextInt(elements.size()));
			var command = switch (random.nextInt(4)) {
			case 0 -> DeleteCommand.create(domain, element);
			case 1 -> {
				var copy = EcoreUtil.copy(element);
				copy.eAllContents().forEachRemaining(part -> renew(program, part, taken));
				renew(program, copy, taken);
				yield AddCommand.create(domain, element.eContainer(), element.eContainmentFeature(), copy);
			}
			default -> SetCommand.create(domain, element, element.eClass().getEStructuralFeature("note"), "編集 " + i);
			};
			domain.getCommandStack().execute(command);
		}
		var name = program.program().eClass().getEStructuralFeature("name");
		domain.getCommandStack().execute(SetCommand.create(domain, program.program(), name, "改称した計画"));
	}

	private static void renew(OpenProgram program, EObject element, Set<String> taken) {
		if (element.eClass().getEIDAttribute() != null) {
			var id = program.newId(element.eClass());
			assertTrue(taken.add(id), id + " was given twice");
			element.eSet(element.eClass().getEIDAttribute(), id);
		}
	}

	private static void undoAll(OpenProgram program) {
		var stack = program.editingDomain().getCommandStack();
		while (stack.canUndo()) {
			stack.undo();
		}
	}

	@Test
	void newIdsDifferFromAllThatTheProgramHasInWhateverDomains() throws Exception {
		for (var sample : SAMPLES) {
			var folder = Path.of(System.getProperty("machi.root"), "samples", sample);
			var ids = new HashSet<String>();
			elements(all().open(folder)).forEach(element -> ids.add(EcoreUtil.getID(element)));
			for (int round = 0; round < ROUNDS; round++) {
				var random = RandomGeneratorFactory.of("L64X128MixRandom").create(round);
				var installed = with(CorePackage.eINSTANCE, DOMAINS.stream().filter(model -> random.nextBoolean()).toList());
				var program = new XmiProgramStore(() -> installed).open(folder);
				for (var element : elements(program)) {
					var id = program.newId(element.eClass());
					assertFalse(ids.contains(id), id);
				}
			}
		}
	}
}
