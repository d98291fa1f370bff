package machi.hardware.ngsild;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Point;
import machi.hardware.Publication;
import machi.hardware.PublishingConnection;
import machi.hardware.Reading;
import machi.hardware.ngsild.entity.EntityReader;
import machi.hardware.ngsild.entity.EntityReader.ReadEntity;
import machi.hardware.ngsild.entity.EntityWriter;
import machi.hardware.ngsild.http.Answer;
import machi.hardware.ngsild.http.BrokerClient;
import machi.hardware.ngsild.http.Json;
import machi.quantity.text.LocalizedText;

/** An open connection to a context broker: entities become devices, and readings become entities. */
final class NgsiLdConnection implements PublishingConnection {

	private static final String ENTITIES = "/ngsi-ld/v1/entities";
	private static final int PAGE = 100;
	private static final int MOST_ENTITIES = 10_000;
	private static final int BATCH = 200;

	private final ConnectionPlan plan;
	private final ConnectionEvents events;
	private final Json json = new Json();
	private final EntityReader reader;
	private final EntityWriter writer;
	private final BrokerClient client;
	private final Map<String, Device> devices = new ConcurrentHashMap<>();
	private Optional<Subscription> subscription = Optional.empty();

	NgsiLdConnection(ConnectionPlan plan, ConnectionEvents events, Clock clock) {
		this.plan = plan;
		this.events = events;
		this.reader = new EntityReader(plan.sampling(), clock);
		this.writer = new EntityWriter(json, plan.source());
		this.client = new BrokerClient(plan.endpoint(), plan.trust(), json);
	}

	/** Sees that the broker is there and takes our login, and subscribes. */
	void begin() throws DeviceException, InterruptedException {
		var type = plan.types().isEmpty() ? "DeviceMeasurement" : plan.types().get(0);
		expect(client.ask("GET", ENTITIES + "?limit=1&type=" + encoded(type), Optional.empty()), "entities");
		if (plan.isNotified()) {
			var opened = new Subscription(plan, client, json, this::notified, events);
			subscription = Optional.of(opened);
			opened.begin();
		}
	}

	@Override
	public List<Device> discover() throws DeviceException, InterruptedException {
		var found = new LinkedHashMap<String, ReadEntity>();
		for (var type : plan.types()) {
			for (int offset = 0; offset < MOST_ENTITIES; offset += PAGE) {
				var path = ENTITIES + "?type=" + encoded(type) + "&limit=" + PAGE + "&offset=" + offset;
				var page = json.read(path, expect(client.ask("GET", path, Optional.empty()), path).body());
				if (!page.isArray()) {
					throw Json.wrong(path, "a list of entities was expected", "エンティティの一覧が必要です");
				}
				page.forEach(entity -> understood(entity).ifPresent(read -> found.put(read.device().address(), read)));
				if (page.size() < PAGE) {
					break;
				}
			}
		}
		found.values().forEach(read -> devices.put(read.device().address(), read.device()));
		if (plan.isNotified()) {
			found.values().forEach(read -> events.readings(read.readings()));
		}
		return found.values().stream().map(ReadEntity::device).toList();
	}

	/** The entity, unless it is of our own making or cannot be understood, which is told. */
	private Optional<ReadEntity> understood(JsonNode entity) {
		try {
			return reader.read(entity).filter(read -> !read.source().equals(plan.source()));
		} catch (DeviceException notUnderstood) {
			events.problem(notUnderstood);
			return Optional.empty();
		}
	}

	/** Entities that the broker has sent. */
	private void notified(JsonNode data) {
		for (var entity : data) {
			var read = understood(entity);
			if (read.isPresent() && (devices.size() < MOST_ENTITIES || devices.containsKey(read.get().device().address()))) {
				merge(read.get().device());
				events.readings(read.get().readings());
			}
		}
	}

	/** A notification may hold only what has changed: points that we know stay. */
	private void merge(Device told) {
		var known = devices.get(told.address());
		var points = new LinkedHashMap<String, Point>();
		if (known != null) {
			known.points().forEach(point -> points.put(point.id(), point));
		}
		told.points().forEach(point -> points.put(point.id(), point));
		var merged = new Device(told.address(), told.title(), told.kind(), told.manufacturer(), told.model(), told.serialNumber(),
				told.line(), List.copyOf(points.values()));
		if (known == null || !known.points().equals(merged.points())) {
			devices.put(told.address(), merged);
			events.deviceFound(merged);
		}
	}

	@Override
	public List<Reading> read(Device device, List<Point> points) throws DeviceException, InterruptedException {
		var path = ENTITIES + "/" + encoded(device.address());
		var answer = client.ask("GET", path, Optional.empty());
		if (answer.status() == 404) {
			events.deviceGone(device.address());
			throw new DeviceException(DeviceException.Kind.UNREACHABLE, LocalizedText.of(
					"Entity " + Json.shortened(device.address()) + " is not there any more",
					"エンティティ " + Json.shortened(device.address()) + " はなくなりました"));
		}
		var read = reader.read(json.read(path, expect(answer, path).body()));
		var wanted = points.stream().map(Point::id).toList();
		return read.map(entity -> entity.readings().stream()
				.filter(reading -> wanted.contains(reading.point()) && reading.device().equals(device.address())).toList()).orElse(List.of());
	}

	@Override
	public CommandOutcome execute(Device device, Command command) {
		return CommandOutcome.refused(LocalizedText.of("Entities of a city platform are read only", "都市OSのエンティティは読み取り専用です"));
	}

	@Override
	public void publish(List<Publication> publications) throws DeviceException, InterruptedException {
		for (int from = 0; from < publications.size(); from += BATCH) {
			var batch = writer.write(publications.subList(from, Math.min(from + BATCH, publications.size())));
			if (!batch.isEmpty()) {
				upsert(batch.toString(), batch.size());
			}
		}
	}

	private void upsert(String body, int size) throws DeviceException, InterruptedException {
		var path = "/ngsi-ld/v1/entityOperations/upsert?options=update";
		var answer = expect(client.ask("POST", path, Optional.of(body)), path);
		if (answer.status() != 207) {
			return;
		}
		// each entity that was refused is told; it would be refused again, so the others count as delivered
		var errors = new ArrayList<JsonNode>();
		json.read(path, answer.body()).path("errors").forEach(errors::add);
		for (var error : errors.subList(0, Math.min(errors.size(), BATCH))) {
			var detail = error.path("error").path("title").asText("") + " " + error.path("error").path("detail").asText("");
			var id = error.path("entityId").asText("");
			events.problem(Json.wrong("Entity " + Json.shortened(id), "the platform refuses it: " + Json.shortened(detail.strip()),
					"プラットフォームに拒否されました: " + Json.shortened(detail.strip())));
		}
		if (errors.size() >= size) {
			throw new DeviceException(DeviceException.Kind.REFUSED, LocalizedText.of("The platform refuses all " + size + " entities",
					"プラットフォームが " + size + " 件のエンティティをすべて拒否しました"));
		}
	}

	private static Answer expect(Answer answer, String place) throws DeviceException {
		if (!answer.isSuccess()) {
			var kind = answer.status() >= 500 ? DeviceException.Kind.UNREACHABLE : DeviceException.Kind.REFUSED;
			throw new DeviceException(kind, LocalizedText.of("The broker answers " + answer.status() + " to " + Json.shortened(place),
					"ブローカーが " + Json.shortened(place) + " に " + answer.status() + " を返しました"));
		}
		return answer;
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	@Override
	public void close() {
		subscription.ifPresent(Subscription::close);
		client.close();
	}
}
