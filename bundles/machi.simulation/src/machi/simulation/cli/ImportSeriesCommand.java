package machi.simulation.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.application.cli.ProgramArgument;
import machi.application.cli.RefusedException;
import machi.meterfile.MeterFile;
import machi.meterfile.MeterFileException;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.TimeSeries;
import machi.telemetry.SeriesException;
import machi.telemetry.SeriesHeader;
import machi.telemetry.SeriesStores;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts meter files and other series into the store of a program. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(name = "import-series")
public final class ImportSeriesCommand implements CliCommand {

	private final ProgramStore programs;
	private final SeriesStores stores;

	@Spec
	private CommandSpec spec;

	@Mixin
	private ProgramArgument argument;

	@Parameters(index = "1", paramLabel = "FILE", descriptionKey = "file")
	private Path file;

	@Option(names = "--id", paramLabel = "ID", descriptionKey = "id")
	private String id;

	@Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "unit")
	private String unit;

	@Option(names = "--dry-run", descriptionKey = "dryRun")
	private boolean dryRun;

	private boolean complete = true;

	@Activate
	public ImportSeriesCommand(@Reference ProgramStore programs, @Reference SeriesStores stores) {
		this.programs = programs;
		this.stores = stores;
	}

	@Override
	public Integer call() throws RefusedException {
		var program = argument.open(programs, spec.commandLine().getErr());
		try (var store = stores.open(program.folder())) {
			for (var entry : read().entrySet()) {
				if (!dryRun) {
					store.put(new SeriesHeader(entry.getKey(), entry.getKey(), file.getFileName().toString(), Instant.now()),
							entry.getValue());
				}
				tell(entry.getKey(), entry.getValue());
			}
			return complete ? ExitCode.DONE : ExitCode.ERRORS_FOUND;
		} catch (MeterFileException unreadable) {
			throw new RefusedException(unreadable.reason());
		} catch (SeriesException unwritable) {
			throw new RefusedException(unwritable.reason());
		} catch (IOException unreadable) {
			throw new RefusedException(LocalizedText.of("Cannot read " + file, file + " を読めません"));
		}
	}

	private Map<String, TimeSeries> read() throws IOException, MeterFileException, RefusedException {
		if (Files.size(file) > MeterFile.MOST_BYTES) {
			throw new RefusedException(LocalizedText.of(file + " is larger than " + MeterFile.MOST_BYTES / 1024 / 1024 + " MiB",
					file + " は " + MeterFile.MOST_BYTES / 1024 / 1024 + " MiB を超えています"));
		}
		var bytes = Files.readAllBytes(file);
		return unit == null ? meters(bytes) : Map.of(required(), SeriesFile.read(file.getFileName().toString(), bytes, unit));
	}

	private String required() throws RefusedException {
		if (id == null || id.isBlank()) {
			throw new RefusedException(LocalizedText.of("--unit goes with --id", "--unit は --id とともに指定してください"));
		}
		return id;
	}

	/** The layout that was recognised is told first: a person sees what the numbers were taken for. */
	private Map<String, TimeSeries> meters(byte[] bytes) throws MeterFileException {
		var readings = MeterFile.read(file.getFileName().toString(), bytes);
		var err = spec.commandLine().getErr();
		err.println(readings.layout().summary().in(Locale.getDefault()));
		readings.faults().forEach(fault -> err.println(fault.message().in(Locale.getDefault())));
		complete = readings.refused() == 0;
		var series = new LinkedHashMap<String, TimeSeries>();
		for (var meter : readings.meters()) {
			var name = meter.point().isEmpty() ? file.getFileName().toString().replaceFirst("\\.[^.]*$", "") : meter.point();
			var base = id == null ? name : readings.meters().size() == 1 ? id : id + "-" + name;
			series.put(meter.quantity().isEmpty() ? base : base + "-" + meter.quantity(), meter.series());
		}
		return series;
	}

	private void tell(String name, TimeSeries series) {
		var grid = series.grid();
		spec.commandLine().getOut().println(Words.of("series.stored", name, grid.dateTime(0).toLocalDate(),
				grid.end().atZone(grid.zone()).toLocalDate(), grid.step().toMinutes(), series.unit(), grid.count(), series.gaps()));
		spec.commandLine().getOut().flush();
	}
}
