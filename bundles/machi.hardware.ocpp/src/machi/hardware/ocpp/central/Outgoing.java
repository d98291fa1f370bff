package machi.hardware.ocpp.central;

import java.util.concurrent.CompletableFuture;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;

/** What a charge point of one version is told and asked. Nothing blocks. */
interface Outgoing {

	/** Tells a connector something; ends with the charge point's answer or a {@code DeviceException}. */
	CompletableFuture<CommandOutcome> execute(Connector connector, Command command);

	/** Asks and sets what meter values and limits need, after a boot. */
	void configure();

	/** Asks a charge point that came back without booting what it is and how its connectors are. */
	void reacquaint();
}
