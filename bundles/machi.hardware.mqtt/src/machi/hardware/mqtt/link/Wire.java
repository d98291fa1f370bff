package machi.hardware.mqtt.link;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What differs between the versions of the protocol. */
interface Wire {

	/** To be called before connecting, so that nothing is missed. Until the delivery ends, the client keeps its thread. */
	Delivery<?> deliverTo(Consumer<Message> receiver);

	CompletableFuture<?> connect(LinkOptions options);

	CompletableFuture<?> subscribe(List<String> filters, int qos);

	/** Ends when the broker has acknowledged; with quality of service 0 when it is written. */
	CompletableFuture<?> publish(String topic, byte[] payload, int qos, boolean retain);

	CompletableFuture<?> disconnect();
}
