package machi.hardware.ocpp.peer;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import machi.hardware.DeviceException;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.hardware.peer.PeerSimulator;
import machi.hardware.peer.RunningPeer;
import machi.quantity.text.LocalizedText;

/** Plays chargers with vehicles that come and go. */
@Component(service = PeerSimulator.class)
public final class ChargePointSimulator implements PeerSimulator {

	@Activate
	public ChargePointSimulator() {
		// needs nothing
	}

	@Override
	public String id() {
		return "ocpp-charge-point";
	}

	@Override
	public LocalizedText title() {
		return LocalizedText.of("EV chargers (OCPP)", "EV 充電器 (OCPP)");
	}

	@Override
	public List<Setting> settings() {
		return PeerConfiguration.declared();
	}

	@Override
	public RunningPeer start(Settings settings) throws DeviceException {
		return new SimulatedSite(PeerConfiguration.of(settings));
	}
}
