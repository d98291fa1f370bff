package machi.hardware.mqtt.link;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.message.auth.Mqtt3SimpleAuth;
import com.hivemq.client.mqtt.mqtt3.message.connect.Mqtt3Connect;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscribe;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscription;

/** MQTT 3.1.1. */
final class Wire3 implements Wire {

	private final Mqtt3AsyncClient client;

	Wire3(Mqtt3AsyncClient client) {
		this.client = client;
	}

	@Override
	public Delivery<?> deliverTo(Consumer<Message> receiver) {
		var delivery = new Delivery<Mqtt3Publish>(
				publish -> new Message(publish.getTopic().toString(), publish.getPayloadAsBytes(), publish.isRetain()), receiver);
		client.toRx().publishes(MqttGlobalPublishFilter.ALL).subscribe(delivery);
		return delivery;
	}

	@Override
	public CompletableFuture<?> connect(LinkOptions options) {
		var connect = Mqtt3Connect.builder().keepAlive(LinkOptions.KEEP_ALIVE).cleanSession(options.cleanSession());
		options.user().ifPresent(user -> {
			var login = Mqtt3SimpleAuth.builder().username(user);
			connect.simpleAuth(options.password()
					.map(password -> login.password(password.getBytes(StandardCharsets.UTF_8)).build()).orElseGet(login::build));
		});
		options.will().ifPresent(will -> connect.willPublish(publication(will.topic(), will.payload(), will.qos(), will.retain())));
		return client.connect(connect.build());
	}

	@Override
	public CompletableFuture<?> subscribe(List<String> filters, int qos) {
		var subscriptions = filters.stream()
				.map(filter -> Mqtt3Subscription.builder().topicFilter(filter).qos(MqttQos.fromCode(qos)).build()).toList();
		return client.subscribe(Mqtt3Subscribe.builder().addSubscriptions(subscriptions).build());
	}

	@Override
	public CompletableFuture<?> publish(String topic, byte[] payload, int qos, boolean retain) {
		return client.publish(publication(topic, payload, qos, retain));
	}

	private static Mqtt3Publish publication(String topic, byte[] payload, int qos, boolean retain) {
		return Mqtt3Publish.builder().topic(topic).payload(payload).qos(MqttQos.fromCode(qos)).retain(retain).build();
	}

	@Override
	public CompletableFuture<?> disconnect() {
		return client.disconnect();
	}
}
