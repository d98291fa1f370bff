package machi.hardware.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.hardware.runtime.Secrets;
import machi.hardware.runtime.internal.FileSecrets;
import machi.hardware.runtime.internal.UserFolder;

class SecretsTest {

	@TempDir
	private Path folder;
	private Path home;
	private FileSecrets secrets;

	@BeforeEach
	void begin() {
		home = folder.resolve("user").resolve("machi");
		secrets = new FileSecrets(home);
	}

	@Test
	void whatIsKeptIsThereForTheNextProcess() throws IOException {
		var odd = " tab\there, line\r\nthere, back\\slash, 秘密 ";
		secrets.put("kasai/c1", "password", odd);
		secrets.put("kasai/c1", "token", "t");
		secrets.put("kasai/c2", "password", "other");
		var next = new FileSecrets(home);
		assertEquals(Optional.of(odd), next.get("kasai/c1", "password"));
		assertEquals(Set.of("password", "token"), next.names("kasai/c1"));
		assertEquals(Optional.empty(), next.get("kasai/c3", "password"));
		next.put("kasai/c1", "token", "");
		assertEquals(Set.of("password"), secrets.names("kasai/c1"));
		try (var files = Files.list(home)) {
			assertEquals(Set.of("secrets", "secrets.lock"), Set.copyOf(files.map(file -> file.getFileName().toString()).toList()));
		}
	}

	@Test
	void nothingIsThereAtFirst() throws IOException {
		assertEquals(Optional.empty(), secrets.get("a", "b"));
		assertEquals(Set.of(), secrets.names("a"));
		assertFalse(Files.exists(home));
	}

	@Test
	void onlyTheOwnerMayReadThem() throws IOException {
		secrets.put("a", "password", "hunter2");
		var file = home.resolve("secrets");
		assumeTrue(Files.getFileAttributeView(file, PosixFileAttributeView.class) != null, "no POSIX permissions here");
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
		assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
		var refused = assertThrows(IOException.class, () -> secrets.get("a", "password"));
		assertTrue(refused.getMessage().contains("GROUP_READ"), refused.getMessage());
		assertFalse(refused.getMessage().contains("hunter2"));
		assertThrows(IOException.class, () -> secrets.put("a", "other", "x"));
	}

	@Test
	void aDamagedFileIsNamedAndNotOverwritten() throws IOException {
		secrets.put("a", "password", "hunter2");
		var file = home.resolve("secrets");
		Files.writeString(file, Files.readString(file) + "damaged hunter3\n");
		var refused = assertThrows(IOException.class, () -> secrets.put("a", "other", "x"));
		assertTrue(refused.getMessage().contains("secrets, line 2"), refused.getMessage());
		assertFalse(refused.getMessage().contains("hunter3"));
		assertTrue(Files.readString(file).contains("damaged"));
	}

	@Test
	void theTextOfTheStoreShowsNone() throws IOException {
		secrets.put("a", "password", "hunter2");
		assertFalse(secrets.toString().contains("hunter2"));
	}

	@Test
	void theFolderIsThatOfTheUsersSystem() {
		var linux = Map.of("os.name", "Linux", "user.home", "/home/a");
		assertEquals(Path.of("/home/a/.config/machi"), UserFolder.of(linux::get, Map.<String, String>of()::get));
		assertEquals(Path.of("/etc/a/machi"), UserFolder.of(linux::get, Map.of("XDG_CONFIG_HOME", "/etc/a")::get));
		assertEquals(Path.of("/home/a/.config/machi"), UserFolder.of(linux::get, Map.of("XDG_CONFIG_HOME", "relative")::get));
		var windows = Map.of("os.name", "Windows 11", "user.home", "/c/a");
		assertEquals(Path.of("/c/roaming/Machi"), UserFolder.of(windows::get, Map.of("APPDATA", "/c/roaming")::get));
		var mac = Map.of("os.name", "Mac OS X", "user.home", "/Users/a");
		assertEquals(Path.of("/Users/a/Library/Application Support/Machi"), UserFolder.of(mac::get, Map.<String, String>of()::get));
		var chosen = Map.of("os.name", "Linux", "user.home", "/home/a", UserFolder.PROPERTY, "/srv/machi");
		assertEquals(Path.of("/srv/machi"), UserFolder.of(chosen::get, Map.<String, String>of()::get));
	}

	@Test
	void secretsOfProgramsAreKeptApart() {
		assertEquals("kasai/c1", Secrets.scope("kasai", "c1"));
		assertEquals("c1", Secrets.scope("", "c1"));
	}
}
