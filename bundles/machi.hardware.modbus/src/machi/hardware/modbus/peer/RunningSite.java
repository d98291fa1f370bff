package machi.hardware.modbus.peer;

import java.util.Map;

import machi.hardware.modbus.ModbusAdapter;
import machi.hardware.peer.Disturbance;
import machi.hardware.peer.RunningPeer;
import machi.quantity.text.LocalizedText;

/** A simulated site that runs. */
public final class RunningSite implements RunningPeer {

	private final String address;
	private final PeerServer server;
	private final SimulatedSite site;

	RunningSite(String address, PeerServer server, SimulatedSite site) {
		this.address = address;
		this.server = server;
		this.site = site;
	}

	@Override
	public String adapter() {
		return ModbusAdapter.ID;
	}

	@Override
	public Map<String, String> adapterSettings() {
		return Map.of("host", address, "port", Integer.toString(server.port()), "units", "1-3");
	}

	@Override
	public LocalizedText description() {
		return LocalizedText.of(
				"Modbus TCP at " + address + ":" + server.port() + " with SunSpec: inverter (unit 1), meter (unit 2), battery (unit 3)",
				address + ":" + server.port() + " のModbus TCP(SunSpec): インバータ(ユニット1)、電力計(ユニット2)、蓄電池(ユニット3)");
	}

	/** Where it listens. */
	public int port() {
		return server.port();
	}

	/** The registers of a unit, 1 to 3; to be touched within {@link #locked} only. */
	public UnitImage unit(int unit) {
		return site.units().get(unit);
	}

	/** Does something with the registers while nobody else does. */
	public void locked(Runnable work) {
		server.locked(work);
	}

	@Override
	public void disturb(Disturbance disturbance) {
		server.disturb(disturbance);
	}

	@Override
	public void close() {
		server.close();
	}
}
