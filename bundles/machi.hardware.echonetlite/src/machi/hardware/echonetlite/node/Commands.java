package machi.hardware.echonetlite.node;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.DeviceException;
import machi.hardware.echonetlite.definition.DescribedObject;
import machi.hardware.echonetlite.definition.StorageDefinition;
import machi.hardware.echonetlite.frame.Frame;
import machi.hardware.echonetlite.frame.Property;
import machi.hardware.echonetlite.frame.Service;
import machi.quantity.text.LocalizedText;

/**
 * Writes properties. A command is sent once, whatever happens to its answer; afterwards the properties are read back where
 * the object gives them, since a device may acknowledge what it then does not take over.
 */
final class Commands {

	private static final int REMEMBERED = 4096;
	private static final int READ_BACKS = 5;
	private static final long READ_BACK_PAUSE_MILLIS = 300;
	private static final double WATTS = 1000;
	private static final long LARGEST_STEP = 100;
	private static final long LARGEST_STEP_PART = 20;

	private static final CommandOutcome IN_DOUBT = new CommandOutcome(CommandOutcome.State.NO_ANSWER,
			LocalizedText.of("The command was sent before; whether it was done is not known",
					"この指令は送信済みですが、実行されたかどうか分かりません"));

	private final Exchanges exchanges;
	private final PropertyReader reader;
	private final Map<String, CommandOutcome> outcomes = new LinkedHashMap<>() {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, CommandOutcome> eldest) {
			return size() > REMEMBERED;
		}
	};

	Commands(Exchanges exchanges, PropertyReader reader) {
		this.exchanges = exchanges;
		this.reader = reader;
	}

	CommandOutcome execute(InetSocketAddress node, DescribedObject object, Command command)
			throws DeviceException, InterruptedException {
		var properties = properties(object, command);
		if (properties.isEmpty()) {
			return refused(object.device().address() + ": " + command.point() + " cannot be set to " + command.value(),
					object.device().address() + ": " + command.point() + " を " + command.value() + " に設定できません");
		}
		synchronized (outcomes) {
			var before = outcomes.putIfAbsent(command.id(), IN_DOUBT);
			if (before != null) {
				return before;
			}
		}
		var outcome = write(node, object, properties);
		synchronized (outcomes) {
			outcomes.put(command.id(), outcome);
		}
		return outcome;
	}

	private static List<Property> properties(DescribedObject object, Command command) {
		var storage = object.storage().filter(power -> power.pointId().equals(command.point()));
		if (storage.isPresent()) {
			return power(object, storage.get(), command.value());
		}
		return Optional.ofNullable(object.points().get(command.point()))
				.filter(point -> point.point().access().canWrite() && point.point().allows(command.value()))
				.flatMap(point -> point.data(command.value()).map(data -> new Property(point.property(), data))).stream()
				.toList();
	}

	/** First how the power is found, where that can be said, then the mode, then the power of that mode. */
	private static List<Property> power(DescribedObject object, StorageDefinition storage, double kilowatts) {
		long watts = Math.round(Math.abs(kilowatts) * WATTS);
		if (watts == 0) {
			return List.of(Property.of(storage.mode(), storage.standby()));
		}
		boolean charge = kilowatts < 0;
		int power = charge ? storage.chargePower() : storage.dischargePower();
		if (!object.writable().contains(power)) {
			return List.of();
		}
		var properties = new ArrayList<Property>();
		int method = charge ? storage.chargeMethod() : storage.dischargeMethod();
		if (object.writable().contains(method)) {
			properties.add(Property.of(method, storage.asSet()));
		}
		properties.add(Property.of(storage.mode(), charge ? storage.charge() : storage.discharge()));
		properties.add(Property.of(power, (int) (watts >> 24) & 0xFF, (int) (watts >> 16) & 0xFF, (int) (watts >> 8) & 0xFF,
				(int) watts & 0xFF));
		return properties;
	}

	private CommandOutcome write(InetSocketAddress node, DescribedObject object, List<Property> properties)
			throws DeviceException, InterruptedException {
		try {
			var refused = refusedBy(set(node, object, properties), properties);
			// some devices take a power only once they are in its mode; what was refused has not been done
			for (var property : refused.size() < properties.size() ? refused : List.<Property>of()) {
				if (!refusedBy(set(node, object, List.of(property)), List.of(property)).isEmpty()) {
					return refusal(object, List.of(property));
				}
			}
			if (refused.size() == properties.size()) {
				return refusal(object, refused);
			}
		} catch (DeviceException failure) {
			if (failure.kind() != DeviceException.Kind.TIMEOUT) {
				throw failure;
			}
			return new CommandOutcome(CommandOutcome.State.NO_ANSWER, failure.reason());
		}
		return readBack(node, object, properties);
	}

	private Frame set(InetSocketAddress node, DescribedObject object, List<Property> properties)
			throws DeviceException, InterruptedException {
		return PropertyReader.await(exchanges.request(node, object.code(), Service.SET_C, properties));
	}

	/** A property that was taken comes back without data, one that was refused with it. */
	private static List<Property> refusedBy(Frame answer, List<Property> properties) {
		if (!answer.service().isRefusal()) {
			return List.of();
		}
		return properties.stream().filter(property -> answer.properties().stream()
				.noneMatch(taken -> taken.code() == property.code() && taken.isEmpty())).toList();
	}

	private CommandOutcome readBack(InetSocketAddress node, DescribedObject object, List<Property> properties)
			throws DeviceException, InterruptedException {
		var readable = new TreeSet<Integer>();
		properties.stream().map(Property::code).filter(object.readable()::contains).forEach(readable::add);
		if (readable.isEmpty()) {
			return CommandOutcome.acknowledged();
		}
		var different = List.<Property>of();
		for (int i = 0; i < READ_BACKS; i++) {
			if (i > 0) {
				Thread.sleep(READ_BACK_PAUSE_MILLIS);
			}
			different = different(node, object, properties, readable);
			if (different.isEmpty()) {
				return CommandOutcome.acknowledged();
			}
		}
		var codes = PropertyReader.text(different.stream().map(Property::code).toList());
		return refused(object.device().address() + " acknowledged, but then gives other values for " + codes,
				object.device().address() + " は受け付けましたが、" + codes + " の値が指令と異なります");
	}

	private List<Property> different(InetSocketAddress node, DescribedObject object, List<Property> properties,
			Set<Integer> readable) throws DeviceException, InterruptedException {
		try {
			var values = PropertyReader.await(reader.get(node, object.code(), readable));
			return properties.stream().filter(property -> values.containsKey(property.code())
					&& !isTaken(property.data(), values.get(property.code()))).toList();
		} catch (DeviceException unknown) {
			if (unknown.kind() == DeviceException.Kind.TIMEOUT) {
				return List.of();
			}
			throw unknown;
		}
	}

	/** Devices round a power to the steps that they have. */
	private static boolean isTaken(byte[] told, byte[] given) {
		if (told.length != Integer.BYTES || given.length != Integer.BYTES) {
			return Arrays.equals(told, given);
		}
		long wanted = Integer.toUnsignedLong(ByteBuffer.wrap(told).getInt());
		long taken = Integer.toUnsignedLong(ByteBuffer.wrap(given).getInt());
		return Math.abs(wanted - taken) <= Math.max(LARGEST_STEP, wanted / LARGEST_STEP_PART);
	}

	private static CommandOutcome refusal(DescribedObject object, List<Property> properties) {
		var codes = PropertyReader.text(properties.stream().map(Property::code).toList());
		return refused(object.device().address() + " refuses " + codes, object.device().address() + " が " + codes + " を拒否しました");
	}

	private static CommandOutcome refused(String english, String japanese) {
		return CommandOutcome.refused(LocalizedText.of(english, japanese));
	}
}
