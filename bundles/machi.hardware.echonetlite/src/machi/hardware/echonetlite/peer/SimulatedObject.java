package machi.hardware.echonetlite.peer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

import machi.hardware.echonetlite.frame.Frame;
import machi.hardware.echonetlite.frame.ObjectCode;
import machi.hardware.echonetlite.frame.Property;
import machi.hardware.echonetlite.frame.PropertyMap;
import machi.hardware.echonetlite.frame.Service;

/** An object of a simulated node: what it gives, takes and announces. */
final class SimulatedObject {

	private final ObjectCode code;
	private final Map<Integer, Supplier<byte[]>> given = new TreeMap<>();
	private final Map<Integer, Predicate<byte[]>> taken = new TreeMap<>();
	private final Set<Integer> announced = new TreeSet<>();
	private final Map<Integer, byte[]> lastAnnounced = new TreeMap<>();

	SimulatedObject(ObjectCode code) {
		this.code = code;
		give(0x9D, () -> PropertyMap.data(announced));
		give(0x9E, () -> PropertyMap.data(taken.keySet()));
		give(0x9F, () -> PropertyMap.data(given.keySet()));
	}

	ObjectCode code() {
		return code;
	}

	SimulatedObject give(int property, Supplier<byte[]> data) {
		given.put(property, data);
		return this;
	}

	/** A property that never changes. */
	SimulatedObject give(int property, int... bytes) {
		var data = Property.of(property, bytes).data();
		return give(property, () -> data.clone());
	}

	SimulatedObject giveShort(int property, Supplier<Number> value) {
		return give(property, () -> ByteBuffer.allocate(Short.BYTES).putShort(value.get().shortValue()).array());
	}

	SimulatedObject giveInt(int property, Supplier<Number> value) {
		return give(property, () -> ByteBuffer.allocate(Integer.BYTES).putInt(value.get().intValue()).array());
	}

	SimulatedObject giveByte(int property, Supplier<Number> value) {
		return give(property, () -> new byte[] { value.get().byteValue() });
	}

	/** @param data says whether it takes what it was told */
	SimulatedObject take(int property, Predicate<byte[]> data) {
		taken.put(property, data);
		return this;
	}

	/** Is announced when it changes. */
	SimulatedObject announce(int... properties) {
		Arrays.stream(properties).forEach(announced::add);
		return this;
	}

	/** The properties that have changed since this was last asked, or all. */
	List<Property> news(boolean all) {
		var news = new ArrayList<Property>();
		for (int property : announced) {
			var data = given.get(property).get();
			var before = lastAnnounced.put(property, data);
			if (all || before != null && !Arrays.equals(before, data)) {
				news.add(new Property(property, data));
			}
		}
		return news;
	}

	/** The answer to a frame for this object; empty when none is wanted. */
	List<Frame> answer(Frame request) {
		var from = new Frame(request.transaction(), request.source(), code, request.service(), request.properties(),
				request.read());
		return switch (request.service()) {
		case GET -> List.of(get(from, Service.GET_RES, Service.GET_SNA));
		case INF_REQ -> List.of(get(from, Service.INF, Service.INF_SNA));
		case SET_C -> List.of(set(from, Service.SET_RES, Service.SET_C_SNA));
		case SET_I -> List.of(set(from, Service.SET_RES, Service.SET_I_SNA)).stream()
				.filter(answer -> answer.service().isRefusal()).toList();
		case SET_GET -> List.of(setAndGet(from));
		case INFC -> List.of(from.answer(Service.INFC_RES,
				from.properties().stream().map(property -> Property.asked(property.code())).toList()));
		default -> List.of();
		};
	}

	private Frame get(Frame request, Service done, Service refused) {
		var properties = read(request.properties());
		return request.answer(properties.stream().anyMatch(Property::isEmpty) ? refused : done, properties);
	}

	private List<Property> read(List<Property> asked) {
		return asked.stream().map(property -> given.containsKey(property.code())
				? new Property(property.code(), given.get(property.code()).get()) : Property.asked(property.code())).toList();
	}

	private Frame set(Frame request, Service done, Service refused) {
		var properties = write(request.properties());
		return request.answer(properties.stream().allMatch(Property::isEmpty) ? done : refused, properties);
	}

	private List<Property> write(List<Property> told) {
		return told.stream().map(property -> taken.containsKey(property.code()) && taken.get(property.code()).test(property.data())
				? Property.asked(property.code()) : property).toList();
	}

	private Frame setAndGet(Frame request) {
		var written = write(request.properties());
		var read = read(request.read());
		boolean all = written.stream().allMatch(Property::isEmpty) && read.stream().noneMatch(Property::isEmpty);
		return new Frame(request.transaction(), code, request.source(), all ? Service.SET_GET_RES : Service.SET_GET_SNA, written,
				read);
	}
}
