package machi.workspace.xmi;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EPackage;

import machi.model.core.CorePackage;
import machi.model.energy.EnergyPackage;
import machi.model.mobility.MobilityPackage;
import machi.model.program.ProgramPackage;
import machi.workspace.OpenProgram;
import machi.workspace.Problem;

/** The models of all features, and what tests want to know of a folder. */
final class Models {

	static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
	static final String CORE_OPEN = "<core:Program xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
			+ "xmlns:core=\"urn:machi:model:core:1\" id=\"program-0001\" name=\"テスト計画\">\n";
	static final String CORE = HEAD + CORE_OPEN + "  <places id=\"zone-1\" name=\"九会\"/>\n</core:Program>\n";
	static final String ENERGY_OPEN = "<energy:EnergyPlan xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
			+ "xmlns:energy=\"urn:machi:model:energy:1\" id=\"energy-plan-0001\">\n";
	static final String ENERGY_CLOSE = "</energy:EnergyPlan>\n";

	private Models() {
	}

	static List<EPackage> all() {
		return List.of(CorePackage.eINSTANCE, EnergyPackage.eINSTANCE, MobilityPackage.eINSTANCE, ProgramPackage.eINSTANCE);
	}

	static XmiProgramStore store() {
		return new XmiProgramStore(Models::all);
	}

	/** A store where only the named models are installed. */
	static XmiProgramStore storeOf(EPackage... models) {
		return new XmiProgramStore(() -> Arrays.asList(models));
	}

	/** A program folder with the minimal core and an energy file with the given lines inside its root. */
	static Path folder(Path folder, String energyContent) throws IOException {
		Files.writeString(folder.resolve("core.xmi"), CORE);
		Files.writeString(folder.resolve("energy.xmi"), HEAD + ENERGY_OPEN + energyContent + ENERGY_CLOSE);
		return folder;
	}

	/** Name and content of every file in a folder. */
	static TreeMap<String, String> content(Path folder) throws IOException {
		var content = new TreeMap<String, String>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
			for (var file : files) {
				content.put(file.getFileName().toString(),
						Files.isDirectory(file) ? "folder" : HexFormat.of().formatHex(Files.readAllBytes(file)));
			}
		}
		return content;
	}

	/** The problems as text: file:line:column lost message. */
	static List<String> texts(OpenProgram program) {
		var texts = new ArrayList<String>();
		for (Problem problem : program.problems()) {
			texts.add(problem.file() + ":" + problem.line() + ":" + problem.column() + (problem.lost() ? " lost " : " kept ")
					+ problem.message().english());
		}
		return texts;
	}
}
