package machi.hardware.mqtt.link;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import org.reactivestreams.Subscription;

import io.reactivex.FlowableSubscriber;

/** Hands messages over until the session ends or it is stopped. Why the session ended is told elsewhere. */
final class Delivery<T> implements FlowableSubscriber<T> {

	private final Function<T, Message> translation;
	private final Consumer<Message> receiver;
	private final CountDownLatch ended = new CountDownLatch(1);
	private volatile Subscription subscription;

	Delivery(Function<T, Message> translation, Consumer<Message> receiver) {
		this.translation = translation;
		this.receiver = receiver;
	}

	@Override
	public void onSubscribe(Subscription given) {
		subscription = given;
		given.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(T publish) {
		receiver.accept(translation.apply(publish));
	}

	@Override
	public void onError(Throwable end) {
		ended.countDown();
	}

	@Override
	public void onComplete() {
		ended.countDown();
	}

	/**
	 * Stops it, after which the client can let its thread go. A session that is ending must not be stopped as well: the
	 * client would count its end twice and keep the thread for ever.
	 *
	 * @param milliseconds how long to wait for the end of the session
	 */
	void stop(long milliseconds) throws InterruptedException {
		if (!ended.await(milliseconds, TimeUnit.MILLISECONDS) && subscription != null) {
			subscription.cancel();
		}
	}
}
