package machi.hardware.mqtt.link;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.auth.Mqtt5SimpleAuth;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;

/** MQTT 5. */
final class Wire5 implements Wire {

	/** How long a broker keeps for us what comes while we are away, in seconds. */
	private static final long SESSION_EXPIRY = 86_400;

	private final Mqtt5AsyncClient client;

	Wire5(Mqtt5AsyncClient client) {
		this.client = client;
	}

	@Override
	public Delivery<?> deliverTo(Consumer<Message> receiver) {
		var delivery = new Delivery<Mqtt5Publish>(
				publish -> new Message(publish.getTopic().toString(), publish.getPayloadAsBytes(), publish.isRetain()), receiver);
		client.toRx().publishes(MqttGlobalPublishFilter.ALL).subscribe(delivery);
		return delivery;
	}

	@Override
	public CompletableFuture<?> connect(LinkOptions options) {
		var connect = Mqtt5Connect.builder().keepAlive(LinkOptions.KEEP_ALIVE).cleanStart(options.cleanSession())
				.sessionExpiryInterval(options.cleanSession() ? 0 : SESSION_EXPIRY);
		connect.restrictions().maximumPacketSize(options.maximumPacket()).applyRestrictions();
		options.user().ifPresent(user -> {
			var login = Mqtt5SimpleAuth.builder().username(user);
			connect.simpleAuth(options.password()
					.map(password -> login.password(password.getBytes(StandardCharsets.UTF_8)).build()).orElseGet(login::build));
		});
		options.will().ifPresent(will -> connect.willPublish(publication(will.topic(), will.payload(), will.qos(), will.retain())));
		return client.connect(connect.build());
	}

	@Override
	public CompletableFuture<?> subscribe(List<String> filters, int qos) {
		var subscriptions = filters.stream()
				.map(filter -> Mqtt5Subscription.builder().topicFilter(filter).qos(MqttQos.fromCode(qos)).build()).toList();
		return client.subscribe(Mqtt5Subscribe.builder().addSubscriptions(subscriptions).build());
	}

	@Override
	public CompletableFuture<?> publish(String topic, byte[] payload, int qos, boolean retain) {
		return client.publish(publication(topic, payload, qos, retain)).thenCompose(result -> result.getError()
				.<CompletableFuture<?>>map(CompletableFuture::failedFuture).orElseGet(() -> CompletableFuture.completedFuture(result)));
	}

	private static Mqtt5Publish publication(String topic, byte[] payload, int qos, boolean retain) {
		return Mqtt5Publish.builder().topic(topic).payload(payload).qos(MqttQos.fromCode(qos)).retain(retain).build();
	}

	@Override
	public CompletableFuture<?> disconnect() {
		return client.disconnect();
	}
}
