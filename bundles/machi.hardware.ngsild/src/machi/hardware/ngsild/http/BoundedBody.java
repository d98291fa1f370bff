package machi.hardware.ngsild.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Takes a body up to a size, and breaks off when there is more. */
final class BoundedBody implements BodySubscriber<byte[]> {

	private final int maximum;
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private final CompletableFuture<byte[]> body = new CompletableFuture<>();
	private Subscription subscription;

	BoundedBody(int maximum) {
		this.maximum = maximum;
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return body;
	}

	@Override
	public void onSubscribe(Subscription given) {
		subscription = given;
		given.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
		for (var buffer : buffers) {
			if (bytes.size() + buffer.remaining() > maximum) {
				subscription.cancel();
				body.completeExceptionally(new IOException("the answer is longer than " + maximum + " bytes"));
				return;
			}
			var chunk = new byte[buffer.remaining()];
			buffer.get(chunk);
			bytes.writeBytes(chunk);
		}
	}

	@Override
	public void onError(Throwable failed) {
		body.completeExceptionally(failed);
	}

	@Override
	public void onComplete() {
		body.complete(bytes.toByteArray());
	}
}
