package machi.hardware.echonetlite.node;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import machi.hardware.DeviceException;
import machi.hardware.echonetlite.definition.DescribedObject;
import machi.hardware.echonetlite.definition.ObjectDefinitions;
import machi.hardware.echonetlite.definition.ObjectDescriber;
import machi.hardware.echonetlite.frame.InstanceList;
import machi.hardware.echonetlite.frame.MalformedFrame;
import machi.hardware.echonetlite.frame.ObjectCode;
import machi.hardware.echonetlite.frame.PropertyMap;

/** Asks nodes which objects they have, and objects what they can. */
final class Interviews {

	/** Own objects of a node, list S (node profile). */
	static final int INSTANCE_LIST = 0xD6;
	/** Own objects of a node, as announced (node profile). */
	static final int INSTANCE_LIST_NOTIFICATION = 0xD5;

	private static final int IDENTIFICATION = 0x83;
	private static final int ANNOUNCED_MAP = 0x9D;
	private static final int WRITABLE_MAP = 0x9E;
	private static final int READABLE_MAP = 0x9F;

	private final PropertyReader reader;
	private final ObjectDefinitions definitions;
	private final boolean nameByIdentification;
	private final Consumer<DeviceException> problems;

	/** @param nameByIdentification whether nodes are called by their identification number and not by their address */
	Interviews(PropertyReader reader, ObjectDefinitions definitions, boolean nameByIdentification,
			Consumer<DeviceException> problems) {
		this.reader = reader;
		this.definitions = definitions;
		this.nameByIdentification = nameByIdentification;
		this.problems = problems;
	}

	/** The objects that a node says it has. */
	CompletableFuture<List<ObjectCode>> objects(InetSocketAddress node) {
		return reader.get(node, ObjectCode.NODE_PROFILE, Set.of(INSTANCE_LIST)).thenCompose(values -> {
			try {
				return CompletableFuture.completedFuture(InstanceList.parse(values.getOrDefault(INSTANCE_LIST, new byte[0])));
			} catch (DeviceException malformed) {
				return CompletableFuture.failedFuture(malformed);
			}
		});
	}

	/** Describes objects of a node one after another; one that does not answer or answers nonsense is told and left out. */
	CompletableFuture<List<DescribedObject>> describe(InetSocketAddress node, List<ObjectCode> objects) {
		var described = CompletableFuture.<List<DescribedObject>>completedFuture(new ArrayList<>());
		var name = name(node);
		for (var object : objects) {
			described = described.thenCompose(list -> name.thenCompose(text -> describe(node, text, object))
					.exceptionally(failure -> {
						problems.accept(PropertyReader.failure(failure));
						return Optional.empty();
					}).thenApply(found -> {
						found.ifPresent(list::add);
						return list;
					}));
		}
		return described;
	}

	private CompletableFuture<String> name(InetSocketAddress node) {
		var address = Exchanges.text(node);
		if (!nameByIdentification) {
			return CompletableFuture.completedFuture(address);
		}
		return reader.get(node, ObjectCode.NODE_PROFILE, Set.of(IDENTIFICATION))
				.thenApply(values -> Optional.ofNullable(values.get(IDENTIFICATION)).map(HexFormat.of()::formatHex)
						.orElse(address));
	}

	private CompletableFuture<Optional<DescribedObject>> describe(InetSocketAddress node, String name, ObjectCode object) {
		return reader.get(node, object, Set.of(ANNOUNCED_MAP, WRITABLE_MAP, READABLE_MAP)).thenCompose(maps -> {
			try {
				var readable = map(node, object, maps, READABLE_MAP);
				var writable = map(node, object, maps, WRITABLE_MAP);
				var definition = definitions.of(object.objectClass());
				var wanted = new TreeSet<>(definition.parameters());
				wanted.addAll(ObjectDescriber.IDENTITY);
				wanted.retainAll(readable);
				return reader.get(node, object, wanted).thenApply(values -> Optional
						.of(new ObjectDescriber(definition, object, readable, writable, values).describe(name)));
			} catch (DeviceException malformed) {
				return CompletableFuture.failedFuture(malformed);
			}
		});
	}

	private static Set<Integer> map(InetSocketAddress node, ObjectCode object, Map<Integer, byte[]> maps, int property)
			throws DeviceException {
		var place = Exchanges.text(node) + "/" + object + String.format(", EPC 0x%02X", property);
		var data = maps.get(property);
		if (data == null) {
			throw MalformedFrame.because(place + ": the property map is missing", place + ": プロパティマップがありません");
		}
		try {
			return PropertyMap.parse(data);
		} catch (DeviceException malformed) {
			throw MalformedFrame.because(place + ": " + malformed.reason().english(), place + ": " + malformed.reason().japanese());
		}
	}
}
