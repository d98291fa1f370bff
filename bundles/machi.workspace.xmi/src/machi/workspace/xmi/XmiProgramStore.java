package machi.workspace.xmi;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import machi.model.core.Element;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramException;
import machi.workspace.ProgramStore;
import machi.workspace.xmi.folder.ProgramFolder;

/** Keeps programs in XMI files. The installed models are looked up anew for each program. */
@Component(service = ProgramStore.class)
public final class XmiProgramStore implements ProgramStore {

	private final Supplier<? extends Collection<EPackage>> models;

	/** Uses the models that are registered with EMF. */
	@Activate
	public XmiProgramStore() {
		this(XmiProgramStore::registeredModels);
	}

	/** Uses the models that are handed in. */
	public XmiProgramStore(Supplier<? extends Collection<EPackage>> models) {
		this.models = models;
	}

	private static List<EPackage> registeredModels() {
		var found = new ArrayList<EPackage>();
		for (var uri : List.copyOf(EPackage.Registry.INSTANCE.keySet())) {
			if (uri.startsWith(Domain.NAMESPACE)) {
				var model = EPackage.Registry.INSTANCE.getEPackage(uri);
				if (model != null) {
					found.add(model);
				}
			}
		}
		return found;
	}

	@Override
	public OpenProgram open(Path path) throws ProgramException {
		var absolute = path.toAbsolutePath().normalize();
		boolean isCoreFile = Files.isRegularFile(absolute) && absolute.endsWith(Domain.CORE_FILE);
		return new ProgramLoader(isCoreFile ? absolute.getParent() : absolute, new Domains(models.get())).load();
	}

	@Override
	public OpenProgram create(Path path, String name, Locale locale) throws ProgramException {
		var folder = path.toAbsolutePath().normalize();
		prepare(folder);
		var domains = new Domains(models.get());
		var set = new DomainSet(folder, domains);
		for (var resource : set.resources()) {
			var domain = resource.domain();
			var root = EcoreUtil.create(domain.root());
			EcoreUtil.setID(root, set.index().newId(domain.root()));
			setName(root, domain.isCore() ? name : domain.label().in(locale));
			resource.getContents().add(root);
		}
		var files = new ProgramFolder(folder);
		var program = new XmiOpenProgram(folder, set, AbsentFiles.none(files), new ProgramFiles(files, List.of(), Map.of()));
		program.save();
		return program;
	}

	private static void prepare(Path folder) throws ProgramException {
		if (Files.exists(folder) && !Files.isDirectory(folder)) {
			throw new ProgramException(FileMessages.notEmpty(folder), null);
		}
		try {
			Files.createDirectories(folder);
			try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
				if (content.iterator().hasNext()) {
					throw new ProgramException(FileMessages.notEmpty(folder), null);
				}
			}
		} catch (IOException e) {
			throw new ProgramException(FileMessages.notWritable(folder, String.valueOf(e.getMessage())), e);
		}
	}

	private static void setName(EObject root, String name) {
		if (root instanceof Element element) {
			element.setName(name);
		}
	}
}
