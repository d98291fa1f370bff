package machi.hardware.ocpp;

import java.time.Duration;

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
import machi.hardware.ocpp.central.CentralSystem;
import machi.hardware.ocpp.central.Transactions;
import machi.quantity.text.LocalizedText;

/** Lets charge points connect that speak OCPP 1.6J or 2.0.1. */
@Component(service = HardwareAdapter.class, scope = ServiceScope.PROTOTYPE, property = "adapter.id=ocpp")
public final class OcppAdapter implements HardwareAdapter {

	/** Of the adapter. */
	public static final String ID = "ocpp";

	/** Longer than the longest chain of calls that a command makes with their usual limit. */
	private static final Timing TIMING = new Timing(Duration.ofSeconds(70), Duration.ZERO, Duration.ofSeconds(1), Duration.ofMinutes(2));

	private final Transactions transactions = new Transactions();

	@Activate
	public OcppAdapter() {
		// needs nothing
	}

	@Override
	public AdapterDescriptor descriptor() {
		return new AdapterDescriptor(ID, "0.1.0", LocalizedText.of("EV chargers (OCPP)", "EV 充電器 (OCPP)"),
				LocalizedText.of("Listens as the central system for charge points of OCPP 1.6J and 2.0.1.",
						"OCPP 1.6J・2.0.1 の充電器が接続する中央システムとして待ち受けます。"),
				OcppSettings.declared(), TIMING);
	}

	@Override
	public DeviceConnection open(Settings settings, ConnectionEvents events) throws DeviceException, InterruptedException {
		return CentralSystem.open(settings, events, transactions);
	}
}
