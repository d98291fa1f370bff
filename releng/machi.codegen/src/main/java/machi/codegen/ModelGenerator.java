package machi.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.GenPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.codegen.merge.java.JControlModel;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/**
 * Writes the {@code src-gen/} of one model bundle from its {@code model/*.genmodel}, without an Eclipse.
 * <p>
 * Every sibling folder that has a {@code model/} of its own is known as {@code platform:/resource/NAME/}, so a model may
 * refer to another bundle's model, by such a URI or by a relative one, and name its genmodel in {@code usedGenPackages}.
 */
public final class ModelGenerator {
	private ModelGenerator() {
	}

	/**
	 * Does nothing when the code there was made from the same models.
	 *
	 * @param args the folder of the bundle
	 */
	public static void main(String[] args) throws IOException {
		Path bundle = Path.of(args[0]).toRealPath();
		Path code = bundle.resolve("src-gen");
		Path stamp = code.resolve(".fingerprint");
		String fingerprint = fingerprint(bundle.getParent());
		if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
			return;
		}
		deleteTree(code);
		Path strings = bundle.resolve("plugin.properties");
		boolean ownStrings = Files.exists(strings);
		ResourceSet resources = resources(bundle.getParent());
		for (Path genModel : list(bundle.resolve("model"), "*.genmodel")) {
			generate(resources, URI.createPlatformResourceURI(bundle.getFileName() + "/model/" + genModel.getFileName(), true));
		}
		if (!ownStrings) {
			Files.deleteIfExists(strings); // EMF writes one where there is none; the manifest has the name already
		}
		Files.createDirectories(code);
		Files.writeString(stamp, fingerprint);
	}

	private static ResourceSet resources(Path bundles) throws IOException {
		var factories = Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap();
		factories.put("ecore", new EcoreResourceFactoryImpl());
		factories.put("genmodel", new XMIResourceFactoryImpl());
		ResourceSet set = new ResourceSetImpl();
		set.getPackageRegistry().put(GenModelPackage.eNS_URI, GenModelPackage.eINSTANCE);
		for (Path sibling : list(bundles, "*")) {
			if (Files.isDirectory(sibling.resolve("model"))) {
				EcorePlugin.getPlatformResourceMap().put(sibling.getFileName().toString(), URI.createFileURI(sibling + "/"));
			}
		}
		// Ecore's own models, platform:/plugin/org.eclipse.emf.ecore/..., are on the class path
		set.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(true));
		return set;
	}

	private static void generate(ResourceSet resources, URI uri) {
		GenModel genModel = (GenModel) resources.getResource(uri, true).getContents().get(0);
		genModel.reconcile();
		genModel.setCanGenerate(true);
		check(uri, genModel.diagnose());
		for (GenPackage genPackage : genModel.getGenPackages()) {
			EPackage ePackage = genPackage.getEcorePackage();
			check(uri, Diagnostician.INSTANCE.validate(ePackage));
		}
		Generator generator = new Generator() {
			@Override
			public JControlModel getJControlModel() {
				return new JControlModel() {
					@Override
					public boolean canMerge() {
						return false; // nothing in src-gen is written by hand
					}
				};
			}
		};
		generator.getAdapterFactoryDescriptorRegistry().addDescriptor(GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
		generator.setInput(genModel);
		check(uri, generator.generate(genModel, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor()));
	}

	/** What the generated code follows from: every model in sight and this class. */
	private static String fingerprint(Path bundles) throws IOException {
		try (InputStream self = ModelGenerator.class.getResourceAsStream("ModelGenerator.class")) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(self.readAllBytes());
			for (Path sibling : list(bundles, "*")) {
				for (Path file : list(sibling.resolve("model"), "*.{ecore,genmodel}")) {
					digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
					digest.update(Files.readAllBytes(file));
				}
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static List<Path> list(Path folder, String glob) throws IOException {
		List<Path> found = new ArrayList<>();
		if (Files.isDirectory(folder)) {
			try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
				stream.forEach(found::add);
			}
		}
		found.sort(null);
		return found;
	}

	private static void deleteTree(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> paths = Files.walk(folder)) {
				for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			}
		}
	}

	private static void check(URI uri, Diagnostic diagnostic) {
		if (diagnostic.getSeverity() >= Diagnostic.ERROR) {
			throw new IllegalStateException(uri + text(diagnostic, "\n  "));
		}
	}

	private static String text(Diagnostic diagnostic, String indent) {
		StringBuilder text = new StringBuilder(indent).append(diagnostic.getMessage());
		if (diagnostic.getException() != null) {
			text.append(indent).append(diagnostic.getException());
		}
		diagnostic.getChildren().forEach(child -> text.append(text(child, indent + "  ")));
		return text.toString();
	}
}
