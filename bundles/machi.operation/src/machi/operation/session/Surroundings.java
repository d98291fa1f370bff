package machi.operation.session;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

import machi.control.ControlStrategy;
import machi.hardware.runtime.DeviceRuntime;
import machi.hardware.runtime.Secrets;
import machi.telemetry.reading.ReadingStores;

/**
 * What a session works with.
 *
 * @param stores     by the property that tells them apart
 * @param strategies by id
 * @param account    login name of the person at this computer
 */
public record Surroundings(DeviceRuntime runtime, Secrets secrets, Function<String, Optional<ReadingStores>> stores,
		Function<String, Optional<ControlStrategy>> strategies, Clock clock, String account) {
}
