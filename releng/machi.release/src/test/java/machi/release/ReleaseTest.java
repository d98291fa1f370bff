package machi.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;

import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {
	private static final Instant TIME = Instant.parse("2026-04-01T00:00:00Z");

	@TempDir
	private Path folder;

	@Test
	void aSignatureFitsItsFileAndNoOther() throws IOException, PGPException {
		var repository = repository("org.duckdb", "duckdb_jdbc");
		RepositorySigner.main(new String[] { repository.toString(), folder.resolve("keys").toString(), TIME.toString() });
		var index = ArtifactIndex.ofRepository(repository);
		var artifact = index.artifacts().getFirst();
		assertTrue(verifies(artifact.property("pgp.signatures"), index.property("pgp.publicKeys"), artifact.file()));
		Files.writeString(artifact.file(), "something else");
		assertFalse(verifies(artifact.property("pgp.signatures"), index.property("pgp.publicKeys"), artifact.file()));
	}

	@Test
	void aProductThatWasFilledWithAnEarlierBuildHoldsWhatWasSigned() throws IOException, PGPException {
		var repository = repository("org.duckdb", "duckdb_jdbc");
		RepositorySigner.main(new String[] { repository.toString(), folder.resolve("keys").toString(), TIME.toString() });
		var packed = product("packed", "");
		Files.writeString(packed.resolve("plugins/library_1.0.0.jar"), "an earlier one");
		var unpacked = product("unpacked", "<repositoryProperties size='1'><property name='artifact.folder' value='true'/></repositoryProperties>");
		Files.createDirectories(unpacked.resolve("plugins/library_1.0.0"));
		Files.writeString(unpacked.resolve("plugins/library_1.0.0/content.txt"), "an earlier one");
		ProductSignatures.main(new String[] { repository.toString(), folder.resolve("products").toString() });
		var installed = ArtifactIndex.ofProduct(packed);
		var library = installed.artifacts().getFirst();
		assertTrue(verifies(library.property("pgp.signatures"), installed.property("pgp.publicKeys"), library.file()));
		assertEquals(String.valueOf(Files.size(library.file())), library.property("download.size"));
		assertEquals("content", Files.readString(unpacked.resolve("plugins/library_1.0.0/content.txt")));
	}

	@Test
	void aCloneMakesItsKeyOnceAndKeepsItToItself() throws IOException {
		var clone = folder.resolve("clone");
		var first = SigningKey.find(clone);
		assertEquals(first.fingerprint(), SigningKey.find(clone).fingerprint());
		assertEquals("[OWNER_READ, OWNER_WRITE]", Files.getPosixFilePermissions(clone.resolve("signing-key.asc")).stream().sorted().toList().toString());
		assertFalse(first.publicKey().contains("PRIVATE"));
		assertNotEquals(first.fingerprint(), SigningKey.find(folder.resolve("another")).fingerprint());
	}

	@Test
	void anIndexThatNamesAFileThatIsNotThereIsRefusedByItsName() throws IOException {
		var repository = repository("org.duckdb", "duckdb_jdbc");
		Files.delete(repository.resolve("plugins/library_1.0.0.jar"));
		var refusal = assertThrows(IOException.class, () -> ArtifactIndex.ofRepository(repository).artifacts());
		assertTrue(refusal.getMessage().contains("library_1.0.0.jar"), refusal.getMessage());
	}

	@Test
	void theBillNamesChecksumOriginLicenceAndContentsOfALibrary() throws IOException, ParseException {
		var repository = repository("org.duckdb", "duckdb_jdbc");
		var file = folder.resolve("sbom.cdx.json");
		bill().write(ArtifactIndex.ofRepository(repository), "1.0.0", TIME, file);
		var library = new JsonParser().parse(file.toFile()).getComponents().getFirst();
		assertEquals("pkg:maven/org.duckdb/duckdb_jdbc@1.0", library.getPurl());
		assertEquals("MIT", library.getLicenses().getExpression().getValue());
		assertEquals(Digests.sha256(repository.resolve("plugins/library_1.0.0.jar")), library.getHashes().getFirst().getValue());
		assertTrue(library.getComponents().stream().anyMatch(part -> part.getName().equals("Zstandard")), "native parts");
	}

	@Test
	void aLibraryWhoseLicenceNobodyLookedUpStopsTheRelease() throws IOException {
		var repository = ArtifactIndex.ofRepository(repository("org.example.unheard", "thing"));
		var refusal = assertThrows(IOException.class, () -> bill().write(repository, "1.0.0", TIME, folder.resolve("sbom.cdx.json")));
		assertTrue(refusal.getMessage().contains("org.example.unheard:thing"), refusal.getMessage());
	}

	@Test
	void theLicenceOfEveryLibraryOfTheTargetIsKnownAndItsTextIsHere() throws IOException {
		var tables = LicenceTables.read();
		var target = Files.readString(Path.of("../../target-platform/target-platform.target"));
		var gav = Pattern.compile("<groupId>([^<$]+)</groupId>\\s*<artifactId>([^<$]+)</artifactId>\\s*<version>([^<$]+)</version>").matcher(target);
		var missing = new ArrayList<String>();
		int libraries = 0;
		for (; gav.find(); libraries++) {
			var library = new Coordinates(gav.group(1), gav.group(2), gav.group(3));
			var expression = tables.licence(library);
			if (expression.isEmpty()) {
				missing.add(library.purl());
			} else {
				texts(expression.get(), missing);
			}
			tables.contents(library).forEach(part -> texts(part.licence(), missing));
		}
		assertEquals(List.of(), missing);
		assertTrue(libraries > 150, "libraries of the target: " + libraries);
	}

	@Test
	void aPackedProgramCanBeRunAfterUnpacking() throws IOException {
		var tree = Files.createDirectories(folder.resolve("tree"));
		Files.writeString(tree.resolve("setup"), "#!/bin/sh\n");
		Files.writeString(tree.resolve("notes.txt"), "まち");
		var zip = folder.resolve("tree.zip");
		Zip.write(tree, zip, "machi-1", Set.of("setup"), TIME);
		try (var packed = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("enablePosixFileAttributes", "true"))) {
			assertTrue(Files.getPosixFilePermissions(packed.getPath("machi-1/setup")).toString().contains("OWNER_EXECUTE"));
			assertFalse(Files.getPosixFilePermissions(packed.getPath("machi-1/notes.txt")).toString().contains("OWNER_EXECUTE"));
			assertEquals("まち", Files.readString(packed.getPath("machi-1/notes.txt")));
		}
	}

	private static void texts(String expression, List<String> missing) {
		for (var id : LicenceTables.ids(expression)) {
			if (ReleaseTest.class.getResource("licences/" + id + ".txt") == null && !missing.contains(id)) {
				missing.add(id);
			}
		}
	}

	private static BillOfMaterials bill() throws IOException {
		return new BillOfMaterials(LicenceTables.read(), Map.of());
	}

	/** A repository with one jar, as Tycho writes it. */
	private Path repository(String group, String artifact) throws IOException {
		var repository = folder.resolve("repository");
		Files.createDirectories(repository.resolve("plugins"));
		try (var jar = new JarOutputStream(Files.newOutputStream(repository.resolve("plugins/library_1.0.0.jar")))) {
			jar.putNextEntry(new JarEntry("content.txt"));
			jar.write("content".getBytes(StandardCharsets.UTF_8));
		}
		var xml = """
				<?xml version='1.0' encoding='UTF-8'?><?artifactRepository version='1.1.0'?>
				<repository name='Machi' type='org.eclipse.equinox.p2.artifact.repository.simpleRepository' version='1'>
				<properties size='1'><property name='p2.timestamp' value='1'/></properties>
				<artifacts size='1'><artifact classifier='osgi.bundle' id='library' version='1.0.0'><properties size='3'>
				<property name='maven-groupId' value='%s'/><property name='maven-artifactId' value='%s'/>
				<property name='maven-version' value='1.0'/></properties></artifact></artifacts></repository>
				""".formatted(group, artifact);
		try (var jar = new JarOutputStream(Files.newOutputStream(repository.resolve("artifacts.jar")))) {
			jar.putNextEntry(new JarEntry("artifacts.xml"));
			jar.write(xml.getBytes(StandardCharsets.UTF_8));
		}
		return repository;
	}

	/** A product with the library of the repository. */
	private Path product(String name, String properties) throws IOException {
		var product = folder.resolve("products").resolve(name);
		Files.createDirectories(product.resolve("plugins"));
		return Files.writeString(product.resolve("artifacts.xml"), """
				<?xml version='1.0' encoding='UTF-8'?><?artifactRepository version='1.1.0'?>
				<repository name='Bundle pool' type='org.eclipse.equinox.p2.artifact.repository.simpleRepository' version='1'>
				<artifacts size='1'><artifact classifier='osgi.bundle' id='library' version='1.0.0'><properties size='1'>
				<property name='download.size' value='14'/></properties>%s</artifact></artifacts></repository>
				""".formatted(properties)).getParent();
	}

	private static boolean verifies(String signature, String key, Path file) throws IOException, PGPException {
		var keys = new PGPPublicKeyRing(PGPUtil.getDecoderStream(bytes(key)), new BcKeyFingerprintCalculator());
		var one = ((PGPSignatureList) new BcPGPObjectFactory(PGPUtil.getDecoderStream(bytes(signature))).nextObject()).get(0);
		one.init(new BcPGPContentVerifierBuilderProvider(), keys.getPublicKey(one.getKeyID()));
		one.update(Files.readAllBytes(file));
		return one.verify();
	}

	private static ByteArrayInputStream bytes(String armored) {
		return new ByteArrayInputStream(armored.getBytes(StandardCharsets.US_ASCII));
	}
}
