package machi.hardware.modbus;

import java.nio.file.InvalidPathException;
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
import machi.hardware.modbus.sunspec.ModelDefinitions;
import machi.hardware.modbus.wire.ModbusLine;
import machi.quantity.text.LocalizedText;

/** Inverters, meters and batteries that speak Modbus over TCP, with SunSpec or with a list of registers. */
@Component(service = HardwareAdapter.class, scope = ServiceScope.PROTOTYPE, property = "adapter.id=modbus")
public final class ModbusAdapter implements HardwareAdapter {

	/** Id of the adapter. */
	public static final String ID = "modbus";

	private static final AdapterDescriptor DESCRIPTOR = new AdapterDescriptor(ID, "0.1.0",
			LocalizedText.of("Modbus TCP and SunSpec", "Modbus TCP・SunSpec"),
			LocalizedText.of("Solar inverters, electricity meters and batteries that are found by SunSpec, "
					+ "and any Modbus device whose registers are listed in a file.",
					"SunSpecで見つかる太陽光インバータ・電力計・蓄電池と、レジスタ一覧を用意した任意のModbus機器を接続します。"),
			ModbusSettings.DECLARED, Timing.LOCAL);

	private final ModelDefinitions definitions = new ModelDefinitions();
	private final InstantSource clock;

	@Activate
	public ModbusAdapter() {
		this(InstantSource.system());
	}

	/** @param clock tells the time of readings */
	public ModbusAdapter(InstantSource clock) {
		this.clock = clock;
	}

	@Override
	public AdapterDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public DeviceConnection open(Settings settings, ConnectionEvents events) throws DeviceException {
		try {
			var checked = ModbusSettings.of(settings);
			return new ModbusConnection(checked, definitions, ModbusLine.open(checked.line(), events::lost), events, clock);
		} catch (InvalidPathException noPath) {
			throw new DeviceException(DeviceException.Kind.CONFIGURATION,
					LocalizedText.of("This is no file: " + noPath.getInput(), "ファイル名として使えません: " + noPath.getInput()), noPath);
		}
	}
}
