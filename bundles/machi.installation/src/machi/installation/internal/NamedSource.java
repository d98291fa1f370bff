package machi.installation.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.URIUtil;

import machi.installation.InstallationException;
import machi.installation.transaction.FileTree;
import machi.quantity.text.LocalizedText;

/**
 * A source that a person named: a folder with a repository in it or in its {@code repository/}, an archive of such a
 * folder, or a web address. What is unpacked from an archive goes when this is closed.
 */
public final class NamedSource implements AutoCloseable {

	/** By one of these files p2 knows a repository. */
	static final List<String> INDEXES = List.of("p2.index", "content.jar", "content.xml", "content.xml.xz", "compositeContent.xml",
			"compositeContent.jar");

	private final URI location;
	private final Optional<Path> unpacked;

	private NamedSource(URI location, Optional<Path> unpacked) {
		this.location = location;
		this.unpacked = unpacked;
	}

	/** Where p2 finds the repository. */
	public URI location() {
		return location;
	}

	/** @throws InstallationException when there is nothing of that name, or no repository in it */
	public static NamedSource open(String name) throws InstallationException {
		if (isAddress(name)) {
			return new NamedSource(address(name), Optional.empty());
		}
		var path = path(name);
		if (Files.isDirectory(path)) {
			return new NamedSource(repository(path, name).toUri(), Optional.empty());
		}
		if (Files.isRegularFile(path)) {
			return archive(path, name);
		}
		throw new InstallationException(LocalizedText.of(name + ": there is no such folder or archive. A web address begins with http:// or https://.",
				name + ": フォルダーもアーカイブもありません。Web アドレスは http:// または https:// で始めてください。"));
	}

	/**
	 * The location of a source that stays known after this: nothing is unpacked, p2 reads an archive as it is.
	 *
	 * @throws InstallationException as {@link #open}
	 */
	static URI lasting(String name) throws InstallationException {
		if (!isAddress(name) && Files.isRegularFile(path(name))) {
			var file = path(name);
			try {
				return URI.create("jar:" + file.toUri() + "!/" + URIUtil.fromString(new SourceArchive(file).root()).getRawPath());
			} catch (IOException | URISyntaxException unreadable) {
				throw unpackable(name, unreadable);
			}
		}
		try (var source = open(name)) {
			return source.location();
		}
	}

	private static boolean isAddress(String name) {
		return name.matches("(?i)https?://.*");
	}

	private static URI address(String name) throws InstallationException {
		try {
			var address = new URI(name);
			if (address.getHost() != null) {
				return address;
			}
		} catch (URISyntaxException wrong) {
			// told below
		}
		throw new InstallationException(LocalizedText.of(name + ": not a web address", name + ": Web アドレスとして正しくありません"));
	}

	private static Path path(String name) throws InstallationException {
		try {
			return Path.of(name.startsWith("file:") ? new URI(name).getPath() : name).toAbsolutePath().normalize();
		} catch (InvalidPathException | URISyntaxException wrong) {
			throw new InstallationException(LocalizedText.of(name + ": not a name of a file", name + ": ファイル名として正しくありません"));
		}
	}

	private static Path repository(Path folder, String name) throws InstallationException {
		for (var candidate : List.of(folder, folder.resolve("repository"))) {
			if (INDEXES.stream().anyMatch(index -> Files.isRegularFile(candidate.resolve(index)))) {
				return candidate;
			}
		}
		throw without(name);
	}

	static InstallationException without(String name) {
		return new InstallationException(LocalizedText.of(
				name + ": no repository of features is in it (expected: content.jar, content.xml.xz or p2.index there or in its folder repository)",
				name + ": 機能の取得元（リポジトリ）がありません。直下または repository フォルダーに content.jar、content.xml.xz、p2.index のいずれかが必要です。"));
	}

	private static NamedSource archive(Path file, String name) throws InstallationException {
		Path folder = null;
		try {
			folder = Files.createTempDirectory("machi-source-");
			return new NamedSource(new SourceArchive(file).unpack(folder).toUri(), Optional.of(folder));
		} catch (InstallationException refused) {
			remove(folder);
			throw refused;
		} catch (IOException unreadable) {
			remove(folder);
			throw unpackable(name, unreadable);
		}
	}

	private static InstallationException unpackable(String name, Exception cause) {
		return new InstallationException(LocalizedText.of(name + ": cannot be unpacked: " + cause.getMessage(),
				name + ": 展開できません: " + cause.getMessage()), cause);
	}

	@Override
	public void close() {
		unpacked.ifPresent(NamedSource::remove);
	}

	private static void remove(Path folder) {
		if (folder == null) {
			return;
		}
		try {
			FileTree.delete(folder);
		} catch (IOException kept) {
			ILog.of(NamedSource.class).warn("temporary folder " + folder + " stays", kept);
		}
	}
}
