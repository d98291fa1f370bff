package machi.hardware.runtime.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import machi.hardware.runtime.Secrets;

/**
 * Secrets in one file in the user's configuration folder that nobody else may read. Each line holds scope, name and secret,
 * separated by tabs, with {@code \t}, {@code \n}, {@code \r} and {@code \\} for characters that would end them.
 */
@Component(service = Secrets.class)
public final class FileSecrets implements Secrets {

	private static final String FILE = "secrets";
	private static final long LARGEST = 1 << 20;
	private static final Set<PosixFilePermission> OWNER = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
			PosixFilePermission.OWNER_EXECUTE);

	private final Path folder;
	private final Path file;

	@Activate
	public FileSecrets() {
		this(UserFolder.of(System::getProperty, System::getenv));
	}

	public FileSecrets(Path folder) {
		this.folder = folder;
		this.file = folder.resolve(FILE);
	}

	@Override
	public synchronized Optional<String> get(String scope, String name) throws IOException {
		return Optional.ofNullable(read().getOrDefault(scope, Map.of()).get(name));
	}

	@Override
	public synchronized Set<String> names(String scope) throws IOException {
		return Set.copyOf(read().getOrDefault(scope, Map.of()).keySet());
	}

	@Override
	public synchronized void put(String scope, String name, String secret) throws IOException {
		Files.createDirectories(folder, ownerOnly("rwx------"));
		// another process, such as the command line beside the workbench, may write at the same time
		try (var channel = FileChannel.open(folder.resolve(FILE + ".lock"),
				Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ownerOnly("rw-------")); var lock = channel.lock()) {
			var all = read();
			var names = all.computeIfAbsent(scope, unknown -> new TreeMap<>());
			if (secret.isEmpty()) {
				names.remove(name);
			} else {
				names.put(name, secret);
			}
			write(all);
		}
	}

	private Map<String, Map<String, String>> read() throws IOException {
		var all = new TreeMap<String, Map<String, String>>();
		if (!Files.exists(file)) {
			return all;
		}
		refuseIfOthersCanRead();
		if (Files.size(file) > LARGEST) {
			throw new IOException(file + " is larger than " + LARGEST + " bytes");
		}
		int number = 0;
		for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
			number++;
			var parts = line.split("\t", -1);
			if (parts.length != 3) {
				throw new IOException(file + ", line " + number + ": scope, name and secret were expected, separated by tabs");
			}
			all.computeIfAbsent(plain(parts[0]), scope -> new TreeMap<>()).put(plain(parts[1]), plain(parts[2]));
		}
		return all;
	}

	private void refuseIfOthersCanRead() throws IOException {
		var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
		if (view == null) {
			return;
		}
		var others = new TreeSet<>(view.readAttributes().permissions());
		others.removeAll(OWNER);
		if (!others.isEmpty()) {
			throw new IOException(file + " can be used by others than its owner (" + others + "); allow it to the owner alone (chmod 600)");
		}
	}

	private void write(Map<String, Map<String, String>> all) throws IOException {
		var lines = new ArrayList<String>();
		all.forEach((scope, names) -> names
				.forEach((name, secret) -> lines.add(escaped(scope) + "\t" + escaped(name) + "\t" + escaped(secret))));
		var next = Files.createTempFile(folder, FILE, ".new", ownerOnly("rw-------"));
		try {
			try (var channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
				var bytes = StandardCharsets.UTF_8.encode(lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
				channel.force(true);
			}
			Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(next);
		}
	}

	private FileAttribute<?>[] ownerOnly(String permissions) {
		var existing = folder.toAbsolutePath();
		while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS) && existing.getParent() != null) {
			existing = existing.getParent();
		}
		boolean posix = Files.getFileAttributeView(existing, PosixFileAttributeView.class) != null;
		return posix ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
	}

	private static String plain(String text) {
		var plain = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\\' && i + 1 < text.length()) {
				char escaped = text.charAt(++i);
				plain.append(switch (escaped) {
				case 't' -> '\t';
				case 'n' -> '\n';
				case 'r' -> '\r';
				default -> escaped;
				});
			} else {
				plain.append(c);
			}
		}
		return plain.toString();
	}

	/** Where they are, not what they are. */
	@Override
	public String toString() {
		return file.toString();
	}
}
