package machi.workspace.xmi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import machi.workspace.AbsentDomain;
import machi.workspace.AbsentMention;
import machi.workspace.xmi.folder.ProgramFolder;

/**
 * The files of a program whose domains are not installed. They are never written; they are read only to tell what they
 * are, and for the ids in them: those are not given to new elements, and references to them are not broken.
 */
final class AbsentFiles {

	/** So much is read of all the files together when a program is opened. */
	private static final long MOST_WHEN_OPENED = 64L << 20;

	private final ProgramFolder folder;
	/** What comes before the number of an id that a new element may get. */
	private final Set<String> idStems;
	private final List<AbsentDomain> domains;
	/** The state of a file when all ids in it were kept from being used again. */
	private final Map<String, Stamp> reserved;

	private record Stamp(long bytes, FileTime changed) {

		static Stamp of(Path file) {
			try {
				return new Stamp(Files.size(file), Files.getLastModifiedTime(file));
			} catch (IOException gone) {
				return new Stamp(-1, FileTime.fromMillis(0));
			}
		}
	}

	private AbsentFiles(ProgramFolder folder, Set<String> idStems, List<AbsentDomain> domains, Map<String, Stamp> reserved) {
		this.folder = folder;
		this.idStems = idStems;
		this.domains = List.copyOf(domains);
		this.reserved = new HashMap<>(reserved);
	}

	static AbsentFiles none(ProgramFolder folder) {
		return new AbsentFiles(folder, Set.of(), List.of(), Map.of());
	}

	/**
	 * Looks at the files.
	 *
	 * @param index      where the ids in them are reserved
	 * @param references learns which of its references lead to them
	 */
	static AbsentFiles read(ProgramFolder folder, Domains installed, ElementIndex index, References references) throws IOException {
		var names = new ArrayList<>(folder.domainFiles());
		names.removeAll(installed.files());
		var domains = new ArrayList<AbsentDomain>();
		var reserved = new HashMap<String, Stamp>();
		var wanted = names.isEmpty() ? Set.<String>of() : references.unresolved();
		var stems = names.isEmpty() ? Set.<String>of() : installed.idStems();
		long left = MOST_WHEN_OPENED;
		for (var name : names) {
			var file = folder.file(name);
			var stamp = Stamp.of(file);
			var extent = IdScanner.scan(file, left, (word, defined) -> {
				reserve(word, stems, index);
				if (wanted.contains(word)) {
					references.foundIn(name, word, defined);
				}
			});
			left -= extent.bytes();
			if (extent.whole()) {
				reserved.put(name, stamp);
			} else {
				references.notSearched(name);
			}
			var head = FileHead.of(file);
			domains.add(new AbsentDomain(name, head.namespace(), head.label(), Math.max(0, stamp.bytes()),
					extent.whole() && extent.ids() > 0 ? OptionalLong.of(extent.ids()) : OptionalLong.empty()));
		}
		return new AbsentFiles(folder, stems, domains, reserved);
	}

	/** The same files for a copy of the program. */
	AbsentFiles copy() {
		return new AbsentFiles(folder, idStems, domains, reserved);
	}

	List<AbsentDomain> domains() {
		return domains;
	}

	/** Keeps the ids of files that were too large at first, or were changed since, from being given to new elements. */
	void reserve(ElementIndex index) {
		for (var domain : domains) {
			var file = folder.file(domain.file());
			var stamp = Stamp.of(file);
			if (!stamp.equals(reserved.get(domain.file()))) {
				IdScanner.scan(file, LoadLimits.MOST_BYTES, (word, defined) -> reserve(word, idStems, index));
				reserved.put(domain.file(), stamp);
			}
		}
	}

	private static void reserve(String word, Set<String> stems, ElementIndex index) {
		int dash = word.lastIndexOf('-');
		if (dash > 0 && dash < word.length() - 1 && stems.contains(word.substring(0, dash))) {
			index.reserve(word);
		}
	}

	/** The files in which ids occur now. */
	List<AbsentMention> mentions(Collection<String> ids) {
		var wanted = new HashSet<>(ids);
		var mentions = new ArrayList<AbsentMention>();
		if (wanted.isEmpty()) {
			return mentions;
		}
		for (var domain : domains) {
			var count = new long[1];
			var extent = IdScanner.scan(folder.file(domain.file()), LoadLimits.MOST_BYTES,
					(word, defined) -> count[0] += wanted.contains(word) ? 1 : 0);
			if (count[0] > 0 || !extent.whole()) {
				mentions.add(new AbsentMention(domain, count[0], extent.whole()));
			}
		}
		return mentions;
	}

	/** The domains in whose files elements have ids of these. */
	Map<String, AbsentDomain> holders(Collection<String> ids) {
		var wanted = new HashSet<>(ids);
		var holders = new HashMap<String, AbsentDomain>();
		if (wanted.isEmpty()) {
			return holders;
		}
		for (var domain : domains) {
			IdScanner.scan(folder.file(domain.file()), LoadLimits.MOST_BYTES, (word, defined) -> {
				if (defined && wanted.contains(word)) {
					holders.putIfAbsent(word, domain);
				}
			});
		}
		return holders;
	}
}
