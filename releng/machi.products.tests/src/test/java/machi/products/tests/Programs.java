package machi.products.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The programs that every product must be able to open: copies of all samples, and one with a domain that nobody has. */
final class Programs {

	/** A file of a domain of the future, with a reference into a known one and characters that are easily lost. */
	private static final String UNKNOWN = """
			<?xml version="1.0" encoding="UTF-8"?>
			<forestry:Forestry xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:forestry="http://example.org/forestry/1.0"
			    id="forestry">
			  <!-- 町有林: kept as it is, this remark and the  two blanks, too -->
			  <stands id="stand-1" name="町有林　北" area="12.50" site="core.xmi#//@places.0"/>
			</forestry:Forestry>
			""";

	private final List<Path> folders;

	private Programs(List<Path> folders) {
		this.folders = folders;
	}

	static Programs in(Path folder, House house) {
		return of(house.programs(), folder, house);
	}

	/** Kasai, Kaga, and the one with a domain that nobody has. */
	static Programs three(Path folder, House house) {
		return of(List.of(house.samples().resolve("kasai"), house.samples().resolve("kaga")), folder, house);
	}

	private static Programs of(List<Path> samples, Path folder, House house) {
		var folders = new ArrayList<Path>();
		for (var sample : samples) {
			folders.add(Copies.of(sample, folder.resolve(sample.getFileName().toString())));
		}
		var unknown = Copies.of(house.samples().resolve("kasai"), folder.resolve("unknown"));
		try {
			Files.writeString(unknown.resolve("forestry.xmi"), UNKNOWN);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		folders.add(unknown);
		return new Programs(folders);
	}

	List<Path> folders() {
		return folders;
	}

	/** The folder that they are in. */
	Path folder() {
		return folders.getFirst().getParent();
	}

	Path named(String name) {
		return folders.stream().filter(folder -> folder.endsWith(name)).findFirst().orElseThrow();
	}

	/** SHA-256 of every file, by its path. */
	static Map<String, String> digests(Path folder) {
		var digests = new TreeMap<String, String>();
		try (Stream<Path> walk = Files.walk(folder)) {
			var sha = MessageDigest.getInstance("SHA-256");
			for (var file : walk.filter(Files::isRegularFile).toList()) {
				digests.put(folder.relativize(file).toString(), HexFormat.of().formatHex(sha.digest(Files.readAllBytes(file))));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
		return digests;
	}

	/**
	 * Checks every program with the product: each opens, and none of its files is another one afterwards.
	 *
	 * @return what was said, by the names of the programs
	 */
	Map<String, Run> open(Town town) {
		var runs = new TreeMap<String, Run>();
		for (var folder : folders) {
			var before = digests(folder);
			var run = town.machi("check", folder.toString()).withoutTrace();
			assertEquals(before, digests(folder), () -> "files changed by " + run);
			runs.put(folder.getFileName().toString(), run.says("Findings:"));
		}
		return runs;
	}
}
