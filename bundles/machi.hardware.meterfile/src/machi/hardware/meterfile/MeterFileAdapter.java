package machi.hardware.meterfile;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

import machi.hardware.AdapterDescriptor;
import machi.hardware.ConnectionEvents;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.HardwareAdapter;
import machi.hardware.Settings;
import machi.hardware.Timing;
import machi.hardware.meterfile.folder.DropFolder;
import machi.hardware.meterfile.folder.MeterDevices;
import machi.quantity.text.LocalizedText;

/** Takes in the 30-minute files that a network operator puts into a folder. */
@Component(service = HardwareAdapter.class, scope = ServiceScope.PROTOTYPE, property = "adapter.id=meterfile")
public final class MeterFileAdapter implements HardwareAdapter {

	/** Id of the adapter. */
	public static final String ID = "meterfile";

	/** The largest file takes some seconds to read. */
	private static final Timing TIMING = new Timing(Duration.ofSeconds(60), Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(5));
	private static final AdapterDescriptor DESCRIPTOR = new AdapterDescriptor(ID, "0.1.0",
			LocalizedText.of("Meter files", "計量値ファイル(30分値)"),
			LocalizedText.of("Reads CSV and zip files of 30-minute values that network operators deliver into a folder.",
					"一般送配電事業者がフォルダーに届ける30分値のCSV・zipファイルを取り込みます。"),
			MeterFolderSettings.DECLARED, TIMING);

	private final InstantSource clock;

	@Activate
	public MeterFileAdapter() {
		this(InstantSource.system());
	}

	/** @param clock tells how long a file has not changed */
	public MeterFileAdapter(InstantSource clock) {
		this.clock = clock;
	}

	@Override
	public AdapterDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public DeviceConnection open(Settings settings, ConnectionEvents events) throws DeviceException {
		var checked = MeterFolderSettings.of(settings);
		var folder = new DropFolder(checked.folder(), checked.settle(), clock);
		try {
			folder.prepare();
			var devices = new MeterDevices(checked.folder().resolve(DropFolder.DONE), checked.folder().toString(), checked.exports());
			return new MeterFolderConnection(checked, folder, devices, events, clock);
		} catch (IOException unusable) {
			throw new DeviceException(DeviceException.Kind.UNREACHABLE,
					LocalizedText.of("The drop folder cannot be used: " + unusable.getMessage(),
							"受け渡しフォルダーを使えません: " + unusable.getMessage()),
					unusable);
		}
	}
}
