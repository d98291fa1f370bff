package machi.installation.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import machi.installation.InstallationException;
import machi.quantity.text.LocalizedText;

/**
 * An archive of a repository, taken apart with distrust: no entry leaves the folder, and neither their number nor what
 * they unpack to, whatever the archive says of itself, goes beyond a limit.
 */
final class SourceArchive {

	/** A repository of the whole house with the libraries of three systems has under 1 GB and 2,000 files. */
	static final Limits LIMITS = new Limits(20_000, 4L << 30);
	private static final int BLOCK = 1 << 16;
	private static final Pattern ROOT = Pattern.compile("(?:[^/]+/)?(?:repository/)?(?:"
			+ NamedSource.INDEXES.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")");

	private final Path file;
	private final Limits limits;

	/**
	 * How much is taken.
	 *
	 * @param bytes of all that is unpacked
	 */
	record Limits(int entries, long bytes) {
	}

	SourceArchive(Path file) {
		this(file, LIMITS);
	}

	SourceArchive(Path file, Limits limits) {
		this.file = file;
		this.limits = limits;
	}

	/** Where in the archive the repository is: empty, or a folder that ends with a slash. */
	String root() throws IOException, InstallationException {
		try (var zip = new ZipFile(file.toFile())) {
			return root(zip);
		} catch (ZipException broken) {
			throw damaged(broken);
		}
	}

	/** Beside its repository an offline archive has documents and setup, all of it in a folder that is named like the release. */
	private String root(ZipFile zip) throws InstallationException {
		return zip.stream().map(ZipEntry::getName).filter(name -> ROOT.matcher(name).matches())
				.map(name -> name.substring(0, name.lastIndexOf('/') + 1)).min(Comparator.comparing(String::length).thenComparing(String::compareTo))
				.orElseThrow(() -> NamedSource.without(file.toString()));
	}

	/**
	 * Unpacks the repository; other parts of an archive are left in it.
	 *
	 * @return where the repository is then
	 */
	Path unpack(Path folder) throws IOException, InstallationException {
		try (var zip = new ZipFile(file.toFile())) {
			if (zip.size() > limits.entries()) {
				throw refused("more than " + limits.entries() + " files", limits.entries() + " 個を超えるファイルがあります");
			}
			var root = root(zip);
			long left = limits.bytes();
			for (var entries = zip.entries(); entries.hasMoreElements();) {
				var entry = entries.nextElement();
				var target = target(folder, entry);
				if (entry.isDirectory() || !entry.getName().startsWith(root)) {
					continue;
				}
				Files.createDirectories(target.getParent());
				try (var in = zip.getInputStream(entry)) {
					left = copy(in, target, left);
				}
			}
			return folder.resolve(root);
		} catch (ZipException broken) {
			throw damaged(broken);
		}
	}

	private InstallationException damaged(ZipException broken) {
		return new InstallationException(LocalizedText.of(file + ": not a zip archive, or a damaged one (" + broken.getMessage() + ")",
				file + ": zip アーカイブではないか、破損しています（" + broken.getMessage() + "）"), broken);
	}

	private Path target(Path folder, ZipEntry entry) throws InstallationException {
		var name = entry.getName();
		boolean odd = name.isEmpty() || name.startsWith("/") || name.contains("\\") || name.contains(":") || name.indexOf('\0') >= 0
				|| List.of(name.split("/")).contains("..");
		var target = odd ? folder : folder.resolve(name).normalize();
		if (odd || !target.startsWith(folder)) {
			throw refused("an entry is named " + name, "不正な名前の項目があります: " + name);
		}
		return target;
	}

	private long copy(InputStream in, Path target, long left) throws IOException, InstallationException {
		var block = new byte[BLOCK];
		long rest = left;
		try (var out = Files.newOutputStream(target)) {
			for (int read = in.read(block); read >= 0; read = in.read(block)) {
				rest -= read;
				if (rest < 0) {
					throw refused(String.format(Locale.ROOT, "it unpacks to more than %d MB", limits.bytes() >> 20),
							String.format(Locale.ROOT, "展開すると %d MB を超えます", limits.bytes() >> 20));
				}
				out.write(block, 0, read);
			}
		}
		return rest;
	}

	private InstallationException refused(String english, String japanese) {
		return new InstallationException(LocalizedText.of(file + " is refused: " + english, file + " は使えません: " + japanese));
	}
}
