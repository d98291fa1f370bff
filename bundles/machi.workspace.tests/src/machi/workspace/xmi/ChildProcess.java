package machi.workspace.xmi;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.XMIResource;
import org.eclipse.emf.edit.domain.EditingDomain;

import machi.model.core.CorePackage;
import machi.model.energy.EnergyPackage;
import machi.model.mobility.MobilityPackage;
import machi.model.program.ProgramPackage;
import machi.quantity.text.LocalizedText;
import machi.workspace.ProgramStore;

/** Starts a Java machine of its own with the classes that the workspace needs, inside OSGi or not. */
final class ChildProcess {

	private static final List<Class<?>> ONE_OF_EACH_BUNDLE = List.of(ChildProcess.class, XmiProgramStore.class, ProgramStore.class,
			LocalizedText.class, CorePackage.class, EnergyPackage.class, MobilityPackage.class, ProgramPackage.class, URI.class,
			EObject.class, XMIResource.class, EditingDomain.class);

	private ChildProcess() {
	}

	/** What the process prints goes to the file, where it is complete even when the process is killed. */
	static Process start(Class<?> main, Path output, List<String> javaOptions, String... arguments) throws IOException {
		var command = new ArrayList<String>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(javaOptions);
		command.addAll(List.of("-cp", classPath(), main.getName()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
	}

	private static String classPath() {
		var entries = new LinkedHashSet<String>();
		for (var type : ONE_OF_EACH_BUNDLE) {
			try {
				var place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
				var classes = place.resolve("target/classes"); // a bundle that is run from its project
				entries.add((Files.isDirectory(classes) ? classes : place).toString());
			} catch (URISyntaxException e) {
				throw new IllegalStateException(type.getName(), e);
			}
		}
		return String.join(File.pathSeparator, entries);
	}
}
