package machi.register.transfer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import machi.model.core.CorePackage;
import machi.model.energy.EnergyPackage;
import machi.model.mobility.MobilityPackage;
import machi.model.program.ProgramPackage;
import machi.model.simulation.SimulationPackage;
import machi.register.RegisterCatalog;
import machi.register.plan.PlanFiles;
import machi.register.sheet.SheetException;

/** The Kasai program in the working tree. */
final class KasaiSample {

	static final RegisterCatalog CATALOG = RegisterCatalog
			.of(List.of(CorePackage.eINSTANCE, EnergyPackage.eINSTANCE, MobilityPackage.eINSTANCE, ProgramPackage.eINSTANCE,
					SimulationPackage.eINSTANCE));

	private KasaiSample() {
	}

	static Path folder() {
		var at = Path.of("").toAbsolutePath();
		while (at != null && !Files.isDirectory(at.resolve("samples/kasai"))) {
			at = at.getParent();
		}
		if (at == null) {
			throw new IllegalStateException("run inside the working tree");
		}
		return at.resolve("samples/kasai");
	}

	/** What its documented import would do to a program. */
	static ImportPreview preview(PlainProgram program) throws SheetException {
		var source = folder().resolve("source");
		var plan = new PlanFiles().plan(source.resolve("import.json"));
		return new RegisterImport(program, CATALOG).preview(plan.document(), ImportTables.ofPlan(plan, source));
	}

	/** A program freshly made by its documented import. */
	static PlainProgram imported() throws SheetException {
		var program = new PlainProgram();
		preview(program).apply("Import");
		return program;
	}
}
