package machi.hardware.meterfile.folder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import machi.meterfile.MeterFile;
import machi.meterfile.MeterFileException;
import machi.meterfile.MeterSeries;
import machi.meterfile.table.FileFault;
import machi.quantity.text.LocalizedText;

/**
 * What a file that has arrived holds.
 *
 * @param meters in the order of the file, or of the files in an archive
 * @param faults what was left out; empty when all was read
 */
public record ArrivedFile(List<MeterSeries> meters, List<LocalizedText> faults) {

	private static final int MOST_FILES = 500;
	private static final int MOST_BYTES_IN_ALL = 2 * MeterFile.MOST_BYTES;
	private static final int LONGEST_NAME = 80;
	/** More than a person reads. */
	private static final int MOST_FAULTS = 2000;
	private static final Set<String> TEXTS = Set.of("csv", "txt", "tsv");

	public ArrivedFile {
		meters = List.copyOf(meters);
		faults = List.copyOf(faults);
	}

	/**
	 * Reads a file: a table, or an archive of tables. Nothing is written, and names in an archive are names only.
	 *
	 * @throws IOException when it cannot be read; one that makes no sense has faults instead
	 */
	public static ArrivedFile read(Path file) throws IOException {
		var name = file.getFileName().toString();
		var collected = new Collected();
		if (Files.size(file) > MeterFile.MOST_BYTES) {
			collected.fault(name, "larger than " + (MeterFile.MOST_BYTES >> 20) + " MB", (MeterFile.MOST_BYTES >> 20) + "MBを超えています");
			return collected.result();
		}
		try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
			return of(name, in.readNBytes(MeterFile.MOST_BYTES));
		}
	}

	/**
	 * What bytes hold.
	 *
	 * @param name of the file, whose ending tells whether it is an archive
	 */
	public static ArrivedFile of(String name, byte[] bytes) {
		var collected = new Collected();
		if (DropFolder.ending(name).equals("zip")) {
			collected.archive(name, bytes);
		} else if (TEXTS.contains(DropFolder.ending(name))) {
			collected.table(name, bytes);
		} else {
			collected.fault(name, "a .csv, .txt, .tsv or .zip file was expected", "拡張子は .csv、.txt、.tsv、.zip のいずれかにしてください");
		}
		return collected.result();
	}

	private static final class Collected {

		private final List<MeterSeries> meters = new ArrayList<>();
		private final List<LocalizedText> faults = new ArrayList<>();

		private ArrivedFile result() {
			return new ArrivedFile(meters, faults);
		}

		private void fault(String name, String english, String japanese) {
			fault(LocalizedText.of(name + ": " + english, name + ": " + japanese));
		}

		private void fault(LocalizedText fault) {
			if (faults.size() < MOST_FAULTS) {
				faults.add(fault);
			}
		}

		private void table(String name, byte[] bytes) {
			try {
				var readings = MeterFile.read(name, bytes);
				meters.addAll(readings.meters());
				readings.faults().stream().map(FileFault::message).forEach(this::fault);
				int more = readings.refused() - readings.faults().size();
				if (more > 0) {
					fault(name, more + " more cells could not be read", "ほかに" + more + "個のセルを読み取れません");
				}
			} catch (MeterFileException wrong) {
				fault(wrong.reason());
			}
		}

		/** Bounds hold for what comes out, so that a small archive cannot grow beyond them. */
		private void archive(String name, byte[] bytes) {
			int files = 0;
			long left = MOST_BYTES_IN_ALL;
			// archives made in Japan have names in Shift_JIS, unless they are marked as UTF-8
			try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), Charset.forName("windows-31j"))) {
				for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
					if (entry.isDirectory()) {
						continue;
					}
					var shown = name + "/" + shown(entry.getName());
					if (++files > MOST_FILES) {
						fault(name, "more than " + MOST_FILES + " files in it", "ファイルが" + MOST_FILES + "個を超えています");
						return;
					}
					var content = zip.readNBytes((int) Math.min(left, MeterFile.MOST_BYTES) + 1);
					left -= content.length;
					if (content.length > MeterFile.MOST_BYTES || left < 0) {
						fault(shown, "more than " + (MeterFile.MOST_BYTES >> 20) + " MB when it is unpacked, or more than "
								+ (MOST_BYTES_IN_ALL >> 20) + " MB together", "展開後の大きさが上限(1つ" + (MeterFile.MOST_BYTES >> 20) + "MB、合計"
										+ (MOST_BYTES_IN_ALL >> 20) + "MB)を超えています");
						return;
					}
					if (TEXTS.contains(DropFolder.ending(entry.getName()))) {
						table(shown, content);
					} else {
						fault(shown, "a .csv, .txt or .tsv file was expected", "拡張子は .csv、.txt、.tsv のいずれかにしてください");
					}
				}
			} catch (IOException | IllegalArgumentException broken) {
				fault(name, "the archive is broken or encrypted", "圧縮ファイルが壊れているか、暗号化されています");
				return;
			}
			if (files == 0) {
				fault(name, "the archive is empty or no archive", "圧縮ファイルが空か、圧縮ファイルではありません");
			}
		}

		/** The last part of a name, without what could mislead on a screen. */
		private static String shown(String name) {
			var last = name.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
			return last.length() <= LONGEST_NAME ? last : "…" + last.substring(last.length() - LONGEST_NAME);
		}
	}
}
