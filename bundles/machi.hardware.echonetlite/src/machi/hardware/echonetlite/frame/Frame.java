package machi.hardware.echonetlite.frame;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.hardware.DeviceException;

/**
 * A frame of the specified message format (EHD 0x1081).
 *
 * @param transaction 0 to 65535; an answer repeats that of its request (TID)
 * @param properties  what is written, read or announced
 * @param read        what is read by {@link Service#SET_GET} after writing; empty for other services
 */
public record Frame(int transaction, ObjectCode source, ObjectCode destination, Service service,
		List<Property> properties, List<Property> read) {

	/** Longest frame that is sent or taken: what an Ethernet packet carries, so that nothing is fragmented. */
	public static final int MOST_BYTES = 1500;

	private static final int ECHONET_LITE = 0x10;
	private static final int SPECIFIED_FORMAT = 0x81;
	private static final int ARBITRARY_FORMAT = 0x82;
	private static final int HEADER = 4;
	private static final int FIXED = 12;
	private static final int LOWEST_PROPERTY = 0x80;

	/** @throws IllegalArgumentException when the transaction does not fit its bytes or there are too many properties */
	public Frame {
		Objects.requireNonNull(source);
		Objects.requireNonNull(destination);
		Objects.requireNonNull(service);
		properties = List.copyOf(properties);
		read = List.copyOf(read);
		if (transaction < 0 || transaction > 0xFFFF || properties.size() > 0xFF || read.size() > 0xFF) {
			throw new IllegalArgumentException("transaction " + transaction + " with " + properties.size() + " properties");
		}
	}

	public Frame(int transaction, ObjectCode source, ObjectCode destination, Service service, List<Property> properties) {
		this(transaction, source, destination, service, properties, List.of());
	}

	/** A frame back to the sender, of the same transaction. */
	public Frame answer(Service answer, List<Property> answered) {
		return new Frame(transaction, destination, source, answer, answered);
	}

	/**
	 * Reads a datagram.
	 *
	 * @return empty for a message of arbitrary format (EHD2 0x82), which only its makers understand
	 * @throws DeviceException of kind {@link DeviceException.Kind#PROTOCOL} when it is no frame; says at which byte and why
	 */
	public static Optional<Frame> parse(byte[] datagram) throws DeviceException {
		if (datagram.length > MOST_BYTES) {
			throw MalformedFrame.because("a frame of " + datagram.length + " bytes; at most " + MOST_BYTES + " are taken",
					"フレームが " + datagram.length + " バイトあります(上限 " + MOST_BYTES + " バイト)");
		}
		if (datagram.length < HEADER || Byte.toUnsignedInt(datagram[0]) != ECHONET_LITE) {
			throw MalformedFrame.because("a datagram of " + datagram.length + " bytes that does not begin with EHD1 0x10",
					"EHD1 が 0x10 でないデータ(" + datagram.length + " バイト)です");
		}
		int format = Byte.toUnsignedInt(datagram[1]);
		if (format == ARBITRARY_FORMAT) {
			return Optional.empty();
		}
		if (format != SPECIFIED_FORMAT) {
			throw MalformedFrame.because(String.format("EHD2 is 0x%02X; 0x81 was expected", format),
					String.format("EHD2 が 0x%02X です(0x81 が必要)", format));
		}
		if (datagram.length < FIXED) {
			throw MalformedFrame.because("a frame of " + datagram.length + " bytes ends before its properties",
					"フレーム(" + datagram.length + " バイト)がプロパティの前で終わっています");
		}
		return Optional.of(body(ByteBuffer.wrap(datagram)));
	}

	private static Frame body(ByteBuffer bytes) throws DeviceException {
		bytes.position(2);
		int transaction = Short.toUnsignedInt(bytes.getShort());
		var source = objectCode(bytes);
		var destination = objectCode(bytes);
		int code = Byte.toUnsignedInt(bytes.get());
		var service = Service.of(code).orElseThrow(() -> MalformedFrame.because(
				String.format("ESV 0x%02X is no service", code), String.format("ESV 0x%02X は未定義です", code)));
		var properties = properties(bytes, service);
		var read = service.hasTwoLists() ? properties(bytes, service) : List.<Property>of();
		if (bytes.hasRemaining()) {
			throw MalformedFrame.because(bytes.remaining() + " bytes are left after the last property",
					"最後のプロパティの後に " + bytes.remaining() + " バイト残っています");
		}
		return new Frame(transaction, source, destination, service, properties, read);
	}

	private static ObjectCode objectCode(ByteBuffer bytes) {
		return new ObjectCode(Short.toUnsignedInt(bytes.getShort()), Byte.toUnsignedInt(bytes.get()));
	}

	private static List<Property> properties(ByteBuffer bytes, Service service) throws DeviceException {
		int count = bytes.hasRemaining() ? Byte.toUnsignedInt(bytes.get()) : -1;
		if (count < 0 || count == 0 && !service.hasTwoLists() && !service.isRefusal()) {
			throw MalformedFrame.because("OPC at byte " + bytes.position() + " is missing or 0",
					bytes.position() + " バイト目の OPC がないか 0 です");
		}
		var properties = new ArrayList<Property>();
		for (int i = 0; i < count; i++) {
			properties.add(property(bytes, i + 1, count));
		}
		return properties;
	}

	private static Property property(ByteBuffer bytes, int index, int count) throws DeviceException {
		if (bytes.remaining() < 2) {
			throw MalformedFrame.because("the frame ends before property " + index + " of " + count,
					"プロパティ " + index + "/" + count + " の前でフレームが終わっています");
		}
		int code = Byte.toUnsignedInt(bytes.get());
		int length = Byte.toUnsignedInt(bytes.get());
		if (code < LOWEST_PROPERTY || length > bytes.remaining()) {
			throw MalformedFrame.because(
					String.format("property %d of %d: EPC 0x%02X, PDC %d, but only %d bytes follow", index, count, code, length,
							bytes.remaining()),
					String.format("プロパティ %d/%d: EPC 0x%02X、PDC %d に対し残り %d バイトです", index, count, code, length,
							bytes.remaining()));
		}
		var data = new byte[length];
		bytes.get(data);
		return new Property(code, data);
	}

	/**
	 * The datagram.
	 *
	 * @throws IllegalStateException when it would be longer than {@link #MOST_BYTES}
	 */
	public byte[] bytes() {
		int length = FIXED + size(properties) + (service.hasTwoLists() ? 1 + size(read) : 0);
		if (length > MOST_BYTES) {
			throw new IllegalStateException("a frame of " + length + " bytes");
		}
		var bytes = ByteBuffer.allocate(length);
		bytes.put((byte) ECHONET_LITE).put((byte) SPECIFIED_FORMAT).putShort((short) transaction);
		write(bytes, source);
		write(bytes, destination);
		bytes.put((byte) service.code());
		write(bytes, properties);
		if (service.hasTwoLists()) {
			write(bytes, read);
		}
		return bytes.array();
	}

	private static int size(List<Property> properties) {
		return properties.stream().mapToInt(property -> 2 + property.data().length).sum();
	}

	private static void write(ByteBuffer bytes, ObjectCode object) {
		bytes.putShort((short) object.objectClass()).put((byte) object.instance());
	}

	private static void write(ByteBuffer bytes, List<Property> properties) {
		bytes.put((byte) properties.size());
		for (var property : properties) {
			var data = property.data();
			bytes.put((byte) property.code()).put((byte) data.length).put(data);
		}
	}
}
