package machi.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.jar.JarFile;

import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.Property;
import org.cyclonedx.model.license.Expression;
import org.cyclonedx.parsers.JsonParser;

import machi.release.ArtifactIndex.Artifact;
import machi.release.LicenceTables.Part;

/**
 * The CycloneDX bill of materials of a repository: every artifact with its SHA-256 and licence, and within it the libraries
 * that it contains.
 */
final class BillOfMaterials {
	private static final String OWN_LICENCE = "Apache-2.0";
	private static final Version FORMAT = Version.VERSION_16;

	private final LicenceTables tables;
	private final Map<String, Coordinates> wrapped;
	private final Set<String> licences = new TreeSet<>(Set.of(OWN_LICENCE));
	private final List<String> unknown = new ArrayList<>();

	BillOfMaterials(LicenceTables tables, Map<String, Coordinates> wrapped) {
		this.tables = tables;
		this.wrapped = wrapped;
	}

	/** The SPDX ids of all licences met. */
	Set<String> licences() {
		return licences;
	}

	/** @throws IOException also where a library has no known licence, or the result does not fit the schema of CycloneDX */
	void write(ArtifactIndex repository, String version, Instant time, Path file) throws IOException {
		var bom = new Bom();
		var components = new ArrayList<Component>();
		for (var artifact : repository.artifacts()) {
			components.add(component(artifact));
		}
		if (!unknown.isEmpty()) {
			throw new IOException("No licence is known of " + String.join(", ", unknown) + ": add each to licences.csv, with its source");
		}
		components.sort((a, b) -> a.getBomRef().compareTo(b.getBomRef()));
		bom.setComponents(components);
		var metadata = new Metadata();
		metadata.setTimestamp(Date.from(time));
		var product = new Component();
		product.setType(Component.Type.APPLICATION);
		product.setName("machi");
		product.setVersion(version);
		product.setBomRef("machi@" + version);
		product.setLicenses(choice(OWN_LICENCE));
		metadata.setComponent(product);
		bom.setMetadata(metadata);
		bom.setSerialNumber("urn:uuid:" + UUID.nameUUIDFromBytes(("machi " + version + " " + time).getBytes(StandardCharsets.UTF_8)));
		try {
			Files.writeString(file, BomGeneratorFactory.createJson(FORMAT, bom).toJsonString());
		} catch (GeneratorException e) {
			throw new IOException(file + " could not be made", e);
		}
		var wrong = new JsonParser().validate(file.toFile(), FORMAT);
		if (!wrong.isEmpty()) {
			throw new IOException(file + " does not fit the schema: " + wrong);
		}
	}

	private Component component(Artifact artifact) throws IOException {
		var component = new Component();
		component.setType(artifact.classifier().equals("binary") ? Component.Type.FILE : Component.Type.LIBRARY);
		component.setName(artifact.id());
		component.setVersion(artifact.version());
		component.setBomRef(artifact.key());
		component.addHash(new Hash(Hash.Algorithm.SHA_256, Digests.sha256(artifact.file())));
		if (isOwn(artifact)) {
			component.setGroup("machi");
			component.setLicenses(choice(OWN_LICENCE));
			return component;
		}
		var library = coordinates(artifact);
		if (library == null) {
			unknown.add(artifact.id() + " (no Maven coordinates either)");
			return component;
		}
		component.setGroup(library.group());
		component.setPurl(library.purl());
		component.setLicenses(licence(library));
		var parts = new ArrayList<Component>();
		for (var part : embedded(artifact, library)) {
			parts.add(part(artifact, part));
		}
		for (var part : tables.contents(library)) {
			parts.add(part(artifact, part));
		}
		component.setComponents(parts.isEmpty() ? null : parts);
		return component;
	}

	private static boolean isOwn(Artifact artifact) {
		return artifact.id().startsWith("machi.") || artifact.classifier().equals("binary");
	}

	private Coordinates coordinates(Artifact artifact) {
		var group = artifact.property("maven-groupId");
		return group == null ? wrapped.get(artifact.id())
				: new Coordinates(group, artifact.property("maven-artifactId"), artifact.property("maven-version"));
	}

	private LicenseChoice licence(Coordinates library) {
		var expression = tables.licence(library).orElse(null);
		if (expression == null) {
			unknown.add(library.group() + ":" + library.artifact());
			return null;
		}
		return choice(expression);
	}

	private LicenseChoice choice(String expression) {
		licences.addAll(LicenceTables.ids(expression));
		var choice = new LicenseChoice();
		choice.setExpression(new Expression(expression));
		return choice;
	}

	/** Libraries that a jar took in whole, by the Maven metadata that they brought along. */
	private static List<Coordinates> embedded(Artifact artifact, Coordinates self) throws IOException {
		var found = new ArrayList<Coordinates>();
		try (var jar = new JarFile(artifact.file().toFile())) {
			for (var entry : jar.stream().filter(entry -> entry.getName().matches("META-INF/maven/.*/pom\\.properties")).toList()) {
				var facts = new Properties();
				try (var in = jar.getInputStream(entry)) {
					facts.load(in);
				}
				var library = new Coordinates(facts.getProperty("groupId"), facts.getProperty("artifactId"), facts.getProperty("version"));
				if (!library.artifact().equals(self.artifact())) {
					found.add(library);
				}
			}
		}
		return found;
	}

	private Component part(Artifact container, Coordinates library) {
		var component = new Component();
		component.setType(Component.Type.LIBRARY);
		component.setGroup(library.group());
		component.setName(library.artifact());
		component.setVersion(library.version());
		component.setPurl(library.purl());
		component.setBomRef(container.key() + "#" + library.purl());
		component.setLicenses(licence(library));
		return component;
	}

	private Component part(Artifact container, Part part) {
		var component = new Component();
		component.setType(Component.Type.LIBRARY);
		component.setName(part.name());
		component.setVersion(part.version().isEmpty() ? null : part.version());
		component.setBomRef(container.key() + "#" + part.name());
		component.setLicenses(choice(part.licence()));
		var source = new Property();
		source.setName("machi:source");
		source.setValue(part.source());
		component.addProperty(source);
		return component;
	}
}
