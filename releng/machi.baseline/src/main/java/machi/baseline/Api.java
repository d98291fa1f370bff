package machi.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.header.Parameters;
import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Clazz;
import aQute.bnd.osgi.Descriptors.TypeRef;
import aQute.bnd.osgi.Domain;
import aQute.bnd.osgi.Jar;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import aQute.bnd.version.Version;

/**
 * What a bundle offers to everybody: the exported packages that are neither internal nor for friends, with their types and
 * members. Each element knows what becomes of a version when it is added or removed.
 *
 * @param version  of the bundle, without qualifier
 * @param packages by name
 */
record Api(String bundle, Version version, SortedMap<String, ApiPackage> packages) {

	/** A package and its version; the tree is bnd's, without what no other bundle can notice. */
	record ApiPackage(Version version, Tree tree) {
	}

	/** Values of constants, class file versions and arguments of annotations; the version is kept beside the tree. */
	private static final Set<Type> UNNOTICED = Set.of(Type.CONSTANT, Type.CLASS_VERSION, Type.PROPERTY, Type.VERSION);
	private static final String META = "org.eclipse.emf.ecore.EPackage";
	private static final Set<String> GENERATED = Set.of("org.eclipse.emf.ecore.EObject", "org.eclipse.emf.ecore.EFactory", META);

	Api {
		packages = Collections.unmodifiableSortedMap(new TreeMap<>(packages));
	}

	/** @throws IOException when the file is no bundle */
	static Api ofJar(Path file) throws IOException {
		try (Jar jar = new Jar(file.toFile()); Analyzer analyzer = new WithoutJdk(jar)) {
			var manifest = Domain.domain(jar.getManifest());
			var version = Version.parseVersion(manifest.getBundleVersion()).getWithoutQualifier();
			var tree = Optional.ofNullable(new DiffPluginImpl().tree(analyzer).get("<api>"));
			var packages = new TreeMap<String, ApiPackage>();
			for (var exported : publicPackages(manifest.getExportPackage()).entrySet()) {
				var found = tree.map(api -> api.get(exported.getKey()))
						.orElseThrow(() -> new IOException(file + ": package " + exported.getKey() + " is exported and not there"));
				packages.put(exported.getKey(), new ApiPackage(exported.getValue(), noticed(found)));
			}
			return new Api(manifest.getBundleSymbolicName().getKey(), version, packages);
		} catch (IOException e) {
			throw e;
		} catch (Exception e) {
			throw new IOException(file + " cannot be read as a bundle: " + e.getMessage(), e);
		}
	}

	private static SortedMap<String, Version> publicPackages(Parameters exports) {
		var packages = new TreeMap<String, Version>();
		exports.forEach((name, attributes) -> {
			if (!attributes.containsKey("x-internal:") && !attributes.containsKey("x-friends:")) {
				packages.put(name, Version.parseVersion(attributes.getVersion()).getWithoutQualifier());
			}
		});
		return packages;
	}

	private static Tree noticed(Tree tree) throws Exception {
		return new DiffPluginImpl().deserialize(noticed(tree.serialize(), false));
	}

	private static Tree.Data noticed(Tree.Data data, boolean inGenerated) {
		boolean generated = inGenerated || isGenerated(data);
		if (generated && data.type == Type.METHOD) {
			data.add = Delta.MINOR;
		}
		boolean meta = isMeta(data);
		data.children = children(data).filter(child -> isNoticed(child) && !(meta && isMember(child)))
				.map(child -> noticed(child, generated)).toArray(Tree.Data[]::new);
		return data;
	}

	private static Stream<Tree.Data> children(Tree.Data data) {
		return data.children == null ? Stream.empty() : Arrays.stream(data.children);
	}

	private static boolean isNoticed(Tree.Data data) {
		return !UNNOTICED.contains(data.type) && !(data.add == Delta.CHANGED && data.rem == Delta.CHANGED);
	}

	private static boolean isMember(Tree.Data data) {
		return data.type == Type.FIELD || data.type == Type.METHOD;
	}

	/** Interfaces of a model are implemented by the generated code alone, and carry no annotation that would say so. */
	private static boolean isGenerated(Tree.Data data) {
		return data.type == Type.INTERFACE && children(data).anyMatch(
				child -> GENERATED.contains(child.name) || child.type == Type.IMPLEMENTS && child.name.startsWith("machi.model."));
	}

	/** The members of a model's package repeat the classes of the model. */
	private static boolean isMeta(Tree.Data data) {
		return data.type == Type.INTERFACE
				&& (data.name.endsWith("Package$Literals") || children(data).anyMatch(child -> child.name.equals(META)));
	}

	/** What a class inherits from the JDK is left out, since it differs from one JDK to the next. */
	private static final class WithoutJdk extends Analyzer {

		WithoutJdk(Jar jar) throws Exception {
			super(jar);
		}

		@Override
		public Clazz findClass(TypeRef type) throws Exception {
			return type.isJava() ? null : super.findClass(type);
		}
	}
}
