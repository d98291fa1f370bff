package machi.operation.control;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import machi.hardware.CommandOutcome;
import machi.hardware.runtime.Issuer;

/** Sends commands to registered devices; each is journalled before. */
@FunctionalInterface
public interface CommandSender {

	/**
	 * @param device   id in the program
	 * @param validFor how long the device should keep to it; zero until the next command
	 * @return ends with an outcome in any case, never exceptionally
	 */
	CompletableFuture<CommandOutcome> send(String device, String point, double value, Duration validFor, Issuer issuer);
}
