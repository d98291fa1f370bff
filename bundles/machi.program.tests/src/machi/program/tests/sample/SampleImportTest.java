package machi.program.tests.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.model.core.Element;
import machi.model.core.SourceDocument;
import machi.register.RegisterCatalog;
import machi.register.plan.PlanFiles;
import machi.register.sheet.SheetException;
import machi.register.transfer.ImportPreview;
import machi.register.transfer.ImportTables;
import machi.register.transfer.RegisterImport;
import machi.register.transfer.RowPreview;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramException;
import machi.workspace.ProgramStore;

/** Each sample is what its documented import makes, with sources, and without anybody's personal data. */
class SampleImportTest {

	@TempDir
	private Path folder;

	private static ImportPreview preview(String name, OpenProgram program) throws SheetException {
		var source = Sample.folder(name).resolve("source");
		var plan = new PlanFiles().plan(source.resolve("import.json"));
		return new RegisterImport(program, RegisterCatalog.installed()).preview(plan.document(), ImportTables.ofPlan(plan, source));
	}

	private OpenProgram empty(String name) throws ProgramException {
		return Installed.service(ProgramStore.class).create(folder.resolve(name), name, Locale.JAPANESE);
	}

	@Test
	void everyCellOfTheSourceTablesIsRead() throws Exception {
		for (var name : Sample.NAMES) {
			assertEquals(List.of(), preview(name, empty(name)).faults().stream().map(fault -> fault.message().english()).toList(), name);
		}
	}

	@Test
	void aFreshImportMakesTheFilesOfTheSample() throws Exception {
		for (var name : Sample.NAMES) {
			var fresh = empty(name);
			preview(name, fresh).apply("Import");
			fresh.save();
			for (var root : fresh.roots()) {
				var file = root.eClass().getEPackage().getName() + ".xmi";
				var committed = Sample.folder(name).resolve(file);
				assertEquals(!root.eContents().isEmpty(), Files.exists(committed), name + "/" + file);
				if (Files.exists(committed)) {
					assertEquals(Files.readString(fresh.folder().resolve(file)), Files.readString(committed),
							() -> name + "/" + file + " differs: import anew");
				}
			}
		}
	}

	@Test
	void importingAgainChangesNothing() throws Exception {
		for (var name : Sample.NAMES) {
			var again = preview(name, Sample.open(name));
			assertFalse(again.changesAnything(),
					() -> name + " " + again.rows(RowPreview.Kind.CHANGED) + again.rows(RowPreview.Kind.ADDED));
		}
	}

	@Test
	void everyElementNamesADocumentAndAPlaceInIt() throws Exception {
		for (var name : Sample.NAMES) {
			var program = Sample.open(name);
			assertEquals(List.of(), program.problems(), name);
			for (var root : program.roots()) {
				root.eAllContents().forEachRemaining(object -> {
					if (object instanceof Element element) {
						assertFalse(element.getSources().isEmpty(), () -> name + " " + element.getId() + " has no source");
						assertTrue(element.getSources().stream().allMatch(source -> source.getLocator().startsWith("l.")
								&& program.element(source.getDocument()).orElse(null) instanceof SourceDocument), () -> name + " " + element.getId());
					}
				});
			}
		}
	}

	@Test
	void namesAreInBothLanguages() throws Exception {
		for (var name : Sample.NAMES) {
			for (var root : Sample.open(name).roots()) {
				root.eAllContents().forEachRemaining(object -> {
					// places of a repeated fact and printed figures are named after where they stand
					boolean named = object instanceof Element && !List.of("Occurrence", "PrintedFigure").contains(object.eClass().getName());
					assertFalse(named && (((Element) object).getName() == null || ((Element) object).getNameEn() == null),
							() -> name + " " + EcoreUtil.getID(object));
				});
			}
		}
	}

	@Test
	void nobodyIsNamed() throws Exception {
		for (var name : Sample.NAMES) {
			for (var root : Sample.open(name).roots()) {
				root.eAllContents().forEachRemaining(object -> object.eClass().getEAllAttributes().forEach(attribute -> {
					var personal = EcoreUtil.getAnnotation(attribute, RegisterCatalog.ANNOTATION, "personal");
					assertFalse("true".equals(personal) && object.eIsSet(attribute), () -> name + " " + EcoreUtil.getID(object) + " " + attribute.getName());
				}));
			}
		}
	}
}
