package machi.hardware.echonetlite.node;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import machi.hardware.DeviceException;
import machi.hardware.echonetlite.frame.Frame;
import machi.hardware.echonetlite.frame.ObjectCode;
import machi.hardware.echonetlite.frame.Property;
import machi.hardware.echonetlite.frame.Service;
import machi.quantity.text.LocalizedText;

/** Gets properties of an object with as few frames as it understands. */
public final class PropertyReader {

	private final Exchanges exchanges;
	private final int propertiesPerRequest;

	public PropertyReader(Exchanges exchanges, int propertiesPerRequest) {
		this.exchanges = exchanges;
		this.propertiesPerRequest = propertiesPerRequest;
	}

	/**
	 * Gets properties. An answer that leaves some out gives the others; when a frame of several gets nothing, each is asked for
	 * alone, since some devices cannot answer several at once.
	 *
	 * @return data by code of what was answered; fails with a {@link DeviceException} when the object does not answer
	 */
	public CompletableFuture<Map<Integer, byte[]>> get(InetSocketAddress node, ObjectCode object,
			Collection<Integer> properties) {
		var requests = new ArrayDeque<List<Integer>>();
		var sorted = properties.stream().distinct().sorted().toList();
		for (int i = 0; i < sorted.size(); i += propertiesPerRequest) {
			requests.add(sorted.subList(i, Math.min(i + propertiesPerRequest, sorted.size())));
		}
		return next(node, object, requests, new TreeMap<>());
	}

	private CompletableFuture<Map<Integer, byte[]>> next(InetSocketAddress node, ObjectCode object,
			Deque<List<Integer>> requests, Map<Integer, byte[]> values) {
		var request = requests.poll();
		if (request == null) {
			return CompletableFuture.completedFuture(values);
		}
		return exchanges.request(node, object, Service.GET, request.stream().map(Property::asked).toList())
				.thenCompose(answer -> {
					if (!take(answer, request, values) && request.size() > 1) {
						request.forEach(property -> requests.addFirst(List.of(property)));
					}
					return next(node, object, requests, values);
				});
	}

	private static boolean take(Frame answer, List<Integer> request, Map<Integer, byte[]> values) {
		boolean any = false;
		for (var property : answer.properties()) {
			if (!property.isEmpty() && request.contains(property.code())) {
				values.put(property.code(), property.data());
				any = true;
			}
		}
		return any;
	}

	/** Waits for what an object answers. */
	static <T> T await(CompletableFuture<T> answer) throws DeviceException, InterruptedException {
		try {
			return answer.get();
		} catch (ExecutionException failure) {
			throw failure(failure);
		} catch (InterruptedException interrupted) {
			answer.cancel(false);
			throw interrupted;
		}
	}

	/** What stands behind the failure of a future. */
	static DeviceException failure(Throwable failure) {
		var cause = failure;
		while (cause.getCause() != null && !(cause instanceof DeviceException)) {
			cause = cause.getCause();
		}
		return cause instanceof DeviceException known ? known
				: new DeviceException(DeviceException.Kind.PROTOCOL,
						LocalizedText.same(String.valueOf(cause.getMessage())), cause);
	}

	/** Codes as people read them. */
	static List<String> text(Collection<Integer> properties) {
		return new ArrayList<>(properties).stream().map(code -> String.format("%02X", code)).toList();
	}
}
