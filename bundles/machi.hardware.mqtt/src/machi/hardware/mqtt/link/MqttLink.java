package machi.hardware.mqtt.link;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedContext;

import io.reactivex.schedulers.Schedulers;

import machi.hardware.DeviceException;

/**
 * A session with a broker. It has one thread, that of its socket; messages are handed over on it, so that a flood is held
 * back by the network and not by memory. It never connects again by itself.
 */
public final class MqttLink implements AutoCloseable {

	private static final Duration LOGIN = Duration.ofSeconds(10);
	private static final Duration FAREWELL = Duration.ofSeconds(2);
	private static final Duration THREAD_END = Duration.ofSeconds(10);

	private final LinkOptions options;
	private final ExecutorService thread;
	private final Wire wire;
	private final Delivery<?> delivery;
	private final LinkFailures failures;
	private final Consumer<DeviceException> lost;
	private final CompletableFuture<Object> closed = new CompletableFuture<>();
	private final AtomicBoolean connected = new AtomicBoolean();
	private volatile Thread current;

	/**
	 * Prepares a session; nothing is sent before {@link #connect}.
	 *
	 * @param receiver called on the thread of the socket; must not block
	 * @param lost     told once when the session ends without {@link #close()}
	 */
	public MqttLink(LinkOptions options, Consumer<Message> receiver, Consumer<DeviceException> lost) {
		this.options = options;
		this.lost = lost;
		this.failures = new LinkFailures(options);
		this.thread = Executors.newSingleThreadExecutor(this::named);
		this.wire = wire();
		this.delivery = wire.deliverTo(receiver);
	}

	private Thread named(Runnable task) {
		var named = Thread.ofPlatform().daemon().name("mqtt " + options.host() + ":" + options.port()).unstarted(task);
		current = named;
		return named;
	}

	private Wire wire() {
		var builder = MqttClient.builder().identifier(options.clientId()).serverHost(options.host()).serverPort(options.port())
				.addDisconnectedListener(this::disconnected);
		builder.executorConfig().nettyExecutor(thread).nettyThreads(1).applicationScheduler(Schedulers.trampoline())
				.applyExecutorConfig();
		options.tls().ifPresent(tls -> {
			var ssl = builder.sslConfig();
			tls.trust().ifPresent(ssl::trustManagerFactory);
			tls.keys().ifPresent(ssl::keyManagerFactory);
			ssl.applySslConfig();
		});
		// set last, as TLS would be lost; who takes the connection but does not answer keeps the thread for so long after close()
		builder.transportConfig().mqttConnectTimeout(LOGIN.toMillis(), TimeUnit.MILLISECONDS).applyTransportConfig();
		return options.five() ? new Wire5(builder.useMqttVersion5().buildAsync()) : new Wire3(builder.useMqttVersion3().buildAsync());
	}

	private void disconnected(MqttClientDisconnectedContext context) {
		if (connected.compareAndSet(true, false) && !closed.isDone()) {
			lost.accept(failures.explain(context.getCause()));
		}
	}

	/**
	 * Connects and logs in.
	 *
	 * @throws DeviceException      when the broker is not there, not to be trusted, or refuses us
	 * @throws InterruptedException when the link is closed meanwhile
	 */
	public void connect(Duration limit) throws DeviceException, InterruptedException {
		await(wire.connect(options).thenRun(() -> connected.set(true)), limit);
	}

	/** Asks for messages; returns when the broker has granted it. */
	public void subscribe(List<String> filters, int qos, Duration limit) throws DeviceException, InterruptedException {
		await(wire.subscribe(filters, qos), limit);
	}

	/** Sends a message; returns when the broker has acknowledged it, with quality of service 0 when it is on its way. */
	public void publish(String topic, byte[] payload, int qos, boolean retain, Duration limit)
			throws DeviceException, InterruptedException {
		await(wire.publish(topic, payload, qos, retain), limit);
	}

	/** Sends a message that nobody waits for; for the thread of the socket, which must not wait. */
	public void send(String topic, byte[] payload, int qos, boolean retain) {
		if (!closed.isDone()) {
			wire.publish(topic, payload, qos, retain);
		}
	}

	/**
	 * Waits for something that arrives over this link.
	 *
	 * @throws DeviceException      of kind TIMEOUT when it does not come in time, or with the failure of the link
	 * @throws InterruptedException when the link is closed meanwhile
	 */
	public <T> T await(CompletableFuture<T> future, Duration limit) throws DeviceException, InterruptedException {
		try {
			CompletableFuture.anyOf(future, closed).get(limit.toMillis(), TimeUnit.MILLISECONDS);
			if (!future.isDone()) {
				throw new InterruptedException("closed");
			}
			return future.get();
		} catch (ExecutionException failed) {
			if (closed.isDone()) {
				throw new InterruptedException("closed");
			}
			throw failures.explain(failed.getCause());
		} catch (TimeoutException late) {
			throw failures.late(limit, late);
		}
	}

	/** Says goodbye and ends the thread and the socket. */
	@Override
	public void close() {
		if (!closed.complete(this)) {
			return;
		}
		boolean ending = connected.get() && options.cleanSession();
		boolean interrupted = false;
		try {
			wire.disconnect().handle((done, failed) -> this).get(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
		} catch (ExecutionException | TimeoutException alreadyGone) {
			// the socket is closed below with its thread
		} catch (InterruptedException stop) {
			interrupted = true;
		}
		try {
			delivery.stop(ending ? FAREWELL.toMillis() : 0);
		} catch (InterruptedException stop) {
			interrupted = true;
		}
		thread.shutdown();
		try {
			var last = current;
			if (last != null && !last.equals(Thread.currentThread())) {
				last.join(THREAD_END.toMillis());
			}
		} catch (InterruptedException stop) {
			interrupted = true;
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}
}
