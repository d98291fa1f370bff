package machi.telemetry.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

import machi.quantity.text.LocalizedText;
import machi.quantity.time.TimeSeries;
import machi.telemetry.SeriesException;
import machi.telemetry.SeriesHeader;
import machi.telemetry.SeriesInfo;
import machi.telemetry.SeriesListing;
import machi.telemetry.SeriesProblem;
import machi.telemetry.SeriesStore;
import machi.telemetry.StoredSeries;

/** A folder of Parquet files, one per series. A file is written beside its place, forced to the disk and moved there. */
final class ParquetSeriesStore implements SeriesStore {

	private static final String UNFINISHED = ".tmp";
	/** Older than any write that may still go on in another process. */
	private static final Duration ABANDONED = Duration.ofHours(1);

	private static final int ATTEMPTS = 5;

	private final Path folder;
	private final DuckDb database = new DuckDb();
	/** Held for writing while a file takes the place of another: a reader asks its file more than once. */
	private final ReadWriteLock replacing = new ReentrantReadWriteLock();

	ParquetSeriesStore(Path folder) {
		this.folder = folder;
	}

	/** What reads a file of a series. */
	private interface Reading<T> {
		T of(ParquetFile file, Connection connection) throws SQLException;
	}

	@Override
	public SeriesListing list() throws SeriesException {
		var series = new ArrayList<SeriesInfo>();
		var problems = new ArrayList<SeriesProblem>();
		for (var path : files()) {
			try {
				series.add(info(path));
			} catch (SeriesException damaged) {
				problems.add(new SeriesProblem(shown(path), damaged.reason()));
			}
		}
		series.sort(Comparator.comparing(info -> info.header().id()));
		return new SeriesListing(series, problems);
	}

	private List<Path> files() throws SeriesException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().endsWith(SeriesFileName.ENDING)).sorted().toList();
		} catch (IOException | UncheckedIOException unreadable) {
			throw new SeriesException(LocalizedText.of("The folder series cannot be read", "seriesフォルダーを読み込めません"), unreadable);
		}
	}

	@Override
	public Optional<StoredSeries> get(String id) throws SeriesException {
		return get(id, Instant.MIN, Instant.MAX);
	}

	@Override
	public Optional<StoredSeries> get(String id, Instant from, Instant to) throws SeriesException {
		var path = path(id);
		if (!Files.exists(path)) {
			return Optional.empty();
		}
		return Optional.of(read(path, (file, connection) -> {
			var info = checked(path, file.readInfo(connection));
			int first = ParquetFile.firstStep(info.grid(), from);
			int last = Math.max(first, ParquetFile.firstStep(info.grid(), to));
			return new StoredSeries(info.header(), file.readSteps(connection, info, first, last));
		}));
	}

	private SeriesInfo info(Path path) throws SeriesException {
		return read(path, (file, connection) -> checked(path, file.readInfo(connection)));
	}

	private static SeriesInfo checked(Path path, SeriesInfo info) {
		var home = SeriesFileName.of(info.header().id());
		if (!path.getFileName().toString().equals(home)) {
			throw new IllegalArgumentException("its series " + info.header().id() + " belongs into " + home);
		}
		return info;
	}

	/** Reads once more when another process replaced the file between two questions to it. */
	private <T> T read(Path path, Reading<T> reading) throws SeriesException {
		replacing.readLock().lock();
		try (var connection = database.connect()) {
			for (int attempt = 1;; attempt++) {
				var before = state(path);
				try {
					var read = reading.of(new ParquetFile(path), connection);
					if (attempt == ATTEMPTS || before.equals(state(path))) {
						return read;
					}
				} catch (SQLException | IllegalArgumentException | ArithmeticException | DateTimeException damaged) {
					if (attempt == ATTEMPTS || before.equals(state(path))) {
						throw damaged;
					}
				}
			}
		} catch (SQLException | IllegalArgumentException | ArithmeticException | DateTimeException damaged) {
			throw new SeriesException(LocalizedText.of(
					shown(path) + " is no readable series (" + firstLine(damaged)
							+ "); restore it from a copy, or delete it and import the series again",
					shown(path) + " は時系列として読み込めません(" + firstLine(damaged) + ")。控えから復元するか、削除して取り込み直してください"), damaged);
		} finally {
			replacing.readLock().unlock();
		}
	}

	/** Changes whenever the file is replaced. */
	private static List<Object> state(Path path) {
		try {
			var attributes = Files.readAttributes(path, BasicFileAttributes.class);
			return List.of(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
		} catch (IOException gone) {
			return List.of();
		}
	}

	/** Without the file's path, which says where this computer keeps it. */
	private String firstLine(Exception reason) {
		var message = String.valueOf(reason.getMessage()).lines().findFirst().orElse("");
		return message.replace(folder.toString() + folder.getFileSystem().getSeparator(), "").replace(folder.toString(), "");
	}

	@Override
	public void put(SeriesHeader header, TimeSeries series) throws SeriesException {
		var path = path(header.id());
		var unfinished = folder.resolve(path.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
		try {
			Files.createDirectories(folder);
			deleteAbandoned();
			try (var connection = database.connect()) {
				new ParquetFile(unfinished).write(connection, header, series);
			}
			force(unfinished, StandardOpenOption.WRITE);
			replacing.writeLock().lock();
			try {
				Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			} finally {
				replacing.writeLock().unlock();
			}
			forceFolder();
		} catch (IOException | SQLException | IllegalArgumentException | ArithmeticException failed) {
			deleteQuietly(unfinished);
			throw new SeriesException(LocalizedText.of(
					"The series " + header.title() + " cannot be written to " + shown(path) + " (" + firstLine(failed) + ")",
					"時系列「" + header.title() + "」を " + shown(path) + " に書き込めません(" + firstLine(failed) + ")"), failed);
		}
	}

	private static void force(Path file, StandardOpenOption option) throws IOException {
		try (var channel = FileChannel.open(file, option)) {
			channel.force(true);
		}
	}

	/** So that the new name survives a power failure; a folder cannot be opened on Windows, where it is not needed either. */
	private void forceFolder() {
		try {
			force(folder, StandardOpenOption.READ);
		} catch (IOException notOnThisPlatform) {
			// the move itself is done
		}
	}

	private void deleteAbandoned() throws IOException {
		var limit = Instant.now().minus(ABANDONED);
		try (Stream<Path> files = Files.list(folder)) {
			for (var file : files.filter(each -> each.getFileName().toString().endsWith(UNFINISHED)).toList()) {
				if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
					deleteQuietly(file);
				}
			}
		}
	}

	private static void deleteQuietly(Path file) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException stillInUse) {
			// it is deleted as abandoned later
		}
	}

	@Override
	public boolean delete(String id) throws SeriesException {
		var path = path(id);
		replacing.writeLock().lock();
		try {
			return Files.deleteIfExists(path);
		} catch (IOException refused) {
			throw new SeriesException(LocalizedText.of(shown(path) + " cannot be deleted", shown(path) + " を削除できません"), refused);
		} finally {
			replacing.writeLock().unlock();
		}
	}

	private Path path(String id) {
		return folder.resolve(SeriesFileName.of(id));
	}

	private static String shown(Path path) {
		return DuckDbSeriesStores.FOLDER + "/" + path.getFileName();
	}

	@Override
	public void close() {
		database.close();
	}
}
