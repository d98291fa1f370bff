package machi.installation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.installation.InstallationException;
import machi.installation.internal.SourceArchive.Limits;

/** Archives as they come by mail: good ones, broken ones, and ones that mean harm. */
class SourceArchiveTest {

	@TempDir
	Path folder;

	private Path zip(String... entries) throws IOException {
		var file = folder.resolve("source.zip");
		try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (var name : entries) {
				zip.putNextEntry(new ZipEntry(name));
				if (!name.endsWith("/")) {
					zip.write(("content of " + name).getBytes(StandardCharsets.UTF_8));
				}
				zip.closeEntry();
			}
		}
		return file;
	}

	private Path target() throws IOException {
		return Files.createDirectories(folder.resolve("out"));
	}

	private List<String> unpacked() throws IOException {
		try (var files = Files.walk(target())) {
			return files.filter(Files::isRegularFile).map(file -> target(file)).sorted().toList();
		}
	}

	private String target(Path file) {
		return folder.resolve("out").relativize(file).toString().replace('\\', '/');
	}

	@Test
	void repositoryInTheRootIsUnpackedWhole() throws Exception {
		new SourceArchive(zip("content.jar", "plugins/", "plugins/a_1.jar")).unpack(target());
		assertEquals(List.of("content.jar", "plugins/a_1.jar"), unpacked());
		assertEquals("content of plugins/a_1.jar", Files.readString(target().resolve("plugins/a_1.jar")));
	}

	@Test
	void ofAnOfflineArchiveOnlyTheRepositoryIsUnpacked() throws Exception {
		new SourceArchive(zip("README.txt", "setup", "repository/content.jar", "licenses/x.txt")).unpack(target());
		assertEquals(List.of("repository/content.jar"), unpacked());
	}

	@Test
	void releaseHasEverythingInAFolderOfItsName() throws Exception {
		var file = zip("machi-1.0/README.txt", "machi-1.0/repository/content.jar", "machi-1.0/repository/plugins/a_1.jar");
		assertEquals(target().resolve("machi-1.0/repository"), new SourceArchive(file).unpack(target()));
		assertEquals(List.of("machi-1.0/repository/content.jar", "machi-1.0/repository/plugins/a_1.jar"), unpacked());
		assertEquals("jar:" + file.toUri() + "!/machi-1.0/repository/", NamedSource.lasting(file.toString()).toString());
	}

	@Test
	void noEntryLeavesTheFolder() throws Exception {
		for (var name : List.of("../out.txt", "plugins/../../out.txt", "/etc/out.txt", "..\\out.txt", "C:/out.txt", "C:out.txt")) {
			var archive = new SourceArchive(zip("content.jar", name));
			var refused = assertThrows(InstallationException.class, () -> archive.unpack(target()), name).reason();
			assertTrue(refused.english().contains(name) && refused.japanese().contains(name), refused.english());
		}
		assertFalse(Files.exists(folder.resolve("out.txt")));
	}

	@Test
	void moreThanTheLimitIsRefusedWhateverTheArchiveSaysOfItself() throws Exception {
		var many = new ArrayList<String>();
		for (int i = 0; i < 11; i++) {
			many.add("plugins/" + i);
		}
		var crowd = zip(many.toArray(String[]::new));
		assertThrows(InstallationException.class, () -> new SourceArchive(crowd, new Limits(10, 1 << 20)).unpack(target()));
		// 1 MB of zeros in about 1 kB
		var bomb = folder.resolve("bomb.zip");
		try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
			zip.putNextEntry(new ZipEntry("content.jar"));
			zip.write(new byte[1 << 20]);
			zip.closeEntry();
		}
		assertTrue(Files.size(bomb) < 5_000);
		assertThrows(InstallationException.class, () -> new SourceArchive(bomb, new Limits(10, (1 << 20) - 1)).unpack(target()));
		new SourceArchive(bomb, new Limits(10, 1 << 20)).unpack(target());
		assertEquals(1 << 20, Files.size(target().resolve("content.jar")));
	}

	@Test
	void fileThatIsNoArchiveIsToldByName() throws Exception {
		var file = Files.writeString(folder.resolve("letter.zip"), "Dear analyst");
		var refused = assertThrows(InstallationException.class, () -> new SourceArchive(file).unpack(target())).reason();
		assertTrue(refused.english().contains("letter.zip"), refused.english());
	}

	@Test
	void truncatedArchiveIsRefused() throws Exception {
		var whole = Files.readAllBytes(zip("content.jar", "plugins/a_1.jar"));
		var file = Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2));
		assertThrows(InstallationException.class, () -> new SourceArchive(file).unpack(target()));
	}

	@Test
	void sourceIsAFolderAnArchiveOrAnAddress() throws Exception {
		var repository = Files.createDirectories(folder.resolve("offline/repository"));
		Files.writeString(repository.resolve("content.jar"), "");
		try (var direct = NamedSource.open(repository.toString()); var above = NamedSource.open(repository.getParent().toString());
				var address = NamedSource.open("https://example.org/machi/")) {
			assertEquals(repository.toUri(), direct.location());
			assertEquals(repository.toUri(), above.location());
			assertEquals("https://example.org/machi/", address.location().toString());
		}
		Path unpacked;
		try (var archive = NamedSource.open(zip("repository/content.jar").toString())) {
			unpacked = Path.of(archive.location());
			assertTrue(Files.exists(unpacked.resolve("content.jar")));
		}
		assertFalse(Files.exists(unpacked.getParent()), "what was unpacked is removed");
	}

	@Test
	void whatIsNoSourceIsToldByName() throws Exception {
		Files.createDirectories(folder.resolve("photos"));
		var letter = zip("letter.txt").toString();
		for (var name : List.of(folder.resolve("nowhere").toString(), folder.resolve("photos").toString(), letter, "http://", "https:///x")) {
			var refused = assertThrows(InstallationException.class, () -> NamedSource.open(name).close(), name).reason();
			assertTrue(refused.english().contains(name) && refused.japanese().contains(name), refused.english());
		}
	}
}
