package machi.hardware.ngsild.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

import machi.hardware.DeviceException;
import machi.hardware.DeviceException.Kind;
import machi.quantity.text.LocalizedText;

/** Asks a context broker (ETSI GS CIM 009). Redirects are not followed, so that no login goes to another host. */
public final class BrokerClient implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(10);
	private static final int THREADS = 4;

	private final Endpoint endpoint;
	private final Json json;
	private final ExecutorService threads;
	private final HttpClient client;
	private final CompletableFuture<Object> closed = new CompletableFuture<>();
	private Optional<String> token = Optional.empty();

	/** @param trust of our own authority; empty for those of the Java platform */
	public BrokerClient(Endpoint endpoint, Optional<SSLContext> trust, Json json) {
		this.endpoint = endpoint;
		this.json = json;
		var number = new AtomicInteger();
		this.threads = Executors.newFixedThreadPool(THREADS, task -> Thread.ofPlatform().daemon()
				.name("ngsi-ld " + endpoint.base().getHost() + " " + number.incrementAndGet()).unstarted(task));
		var builder = HttpClient.newBuilder().executor(threads).connectTimeout(LIMIT).followRedirects(HttpClient.Redirect.NEVER)
				.version(HttpClient.Version.HTTP_1_1);
		trust.ifPresent(builder::sslContext);
		this.client = builder.build();
	}

	/** Whether it has been closed. */
	public boolean isClosed() {
		return closed.isDone();
	}

	/**
	 * Asks and waits for the answer.
	 *
	 * @param path with query, below the base
	 * @param body empty for none
	 * @return the answer with any status but 401 and 403
	 * @throws DeviceException      when the broker is not there, does not answer in time, or refuses the login
	 * @throws InterruptedException when the client is closed meanwhile
	 */
	public Answer ask(String method, String path, Optional<String> body) throws DeviceException, InterruptedException {
		return ask(method, path, body, LIMIT);
	}

	/** The same with an own time limit. */
	public Answer ask(String method, String path, Optional<String> body, Duration limit) throws DeviceException, InterruptedException {
		var answer = send(request(method, path, body), limit);
		if (answer.status() == 401 && endpoint.login() instanceof Login.ClientCredentials) {
			forgetToken();
			answer = send(request(method, path, body), limit);
		}
		if (answer.status() == 401 || answer.status() == 403) {
			throw failure(Kind.REFUSED, "the broker refuses the login (" + answer.status() + "); check token, key and tenant",
					"ブローカーに認証を拒否されました(" + answer.status() + ")。トークン、キー、テナントを確認してください", null);
		}
		return answer;
	}

	private HttpRequest request(String method, String path, Optional<String> body) throws DeviceException, InterruptedException {
		var builder = HttpRequest.newBuilder(URI.create(endpoint.base() + path)).timeout(LIMIT).header("Accept", "application/json");
		endpoint.tenant().ifPresent(tenant -> builder.header("NGSILD-Tenant", tenant));
		builder.header("Link", "<" + endpoint.context() + ">; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"");
		switch (endpoint.login()) {
		case Login.None none -> {
			// nothing to say
		}
		case Login.Header header -> builder.header(header.name(), header.value());
		case Login.ClientCredentials credentials -> builder.header("Authorization", "Bearer " + token(credentials));
		}
		if (body.isPresent()) {
			builder.header("Content-Type", "application/json");
		}
		return builder.method(method, body.map(text -> BodyPublishers.ofString(text)).orElse(BodyPublishers.noBody())).build();
	}

	private synchronized void forgetToken() {
		token = Optional.empty();
	}

	private synchronized String token(Login.ClientCredentials credentials) throws DeviceException, InterruptedException {
		if (token.isPresent()) {
			return token.get();
		}
		var form = "grant_type=client_credentials&client_id=" + encoded(credentials.clientId()) + "&client_secret="
				+ encoded(credentials.clientSecret());
		var request = HttpRequest.newBuilder(URI.create(credentials.tokenUrl())).timeout(LIMIT)
				.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build();
		var answer = send(request, LIMIT);
		if (!answer.isSuccess()) {
			throw failure(Kind.REFUSED, "no token is given (" + answer.status() + "); check client id and secret",
					"トークンを取得できません(" + answer.status() + ")。クライアントIDとシークレットを確認してください", null);
		}
		var text = json.read("token", answer.body()).path("access_token").asText("");
		if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
			throw Json.wrong("token", "access_token was expected", "access_token が必要です");
		}
		token = Optional.of(text);
		return text;
	}

	private Answer send(HttpRequest request, Duration limit) throws DeviceException, InterruptedException {
		if (closed.isDone()) {
			throw new InterruptedException("closed");
		}
		var future = client.sendAsync(request, information -> new BoundedBody(Json.LARGEST));
		try {
			CompletableFuture.anyOf(future, closed).get(limit.toMillis(), TimeUnit.MILLISECONDS);
			if (!future.isDone()) {
				throw new InterruptedException("closed");
			}
			var response = future.get();
			return new Answer(response.statusCode(), response.body());
		} catch (TimeoutException late) {
			throw failure(Kind.TIMEOUT, "no answer within " + limit.toSeconds() + " s", limit.toSeconds() + " 秒以内に応答がありません", late);
		} catch (ExecutionException failed) {
			if (closed.isDone()) {
				throw new InterruptedException("closed");
			}
			throw explain(failed.getCause());
		} finally {
			future.cancel(true);
		}
	}

	private DeviceException explain(Throwable thrown) {
		var text = thrown.getMessage() == null ? "" : " (" + Json.shortened(thrown.getMessage()) + ")";
		for (var cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof SSLException) {
				return failure(Kind.REFUSED, "no trusted TLS connection" + text + "; check the certificate and the setting ca",
						"信頼できるTLS接続ではありません" + text + "。証明書と設定 ca を確認してください", thrown);
			}
			if (cause instanceof HttpTimeoutException) {
				return failure(Kind.TIMEOUT, "no answer in time", "時間内に応答がありません", thrown);
			}
		}
		boolean spoke = thrown instanceof IOException && (text.contains("longer than") || text.contains("EOF") || text.contains("parsing")
				|| text.contains("status") || text.contains("fixed content-length"));
		return spoke ? failure(Kind.PROTOCOL, "the answer cannot be used" + text, "応答を利用できません" + text, thrown)
				: failure(Kind.UNREACHABLE, "the connection is broken or nobody answers" + text, "接続が切れたか、応答がありません" + text, thrown);
	}

	private DeviceException failure(Kind kind, String english, String japanese, Throwable cause) {
		var place = endpoint.base().toString();
		return new DeviceException(kind, LocalizedText.of("Broker " + place + ": " + english, "ブローカー " + place + ": " + japanese), cause);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		if (!closed.complete(this)) {
			return;
		}
		client.shutdownNow();
		boolean interrupted = false;
		try {
			client.awaitTermination(LIMIT);
		} catch (InterruptedException stop) {
			interrupted = true;
		}
		threads.shutdownNow();
		try {
			threads.awaitTermination(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException stop) {
			interrupted = true;
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}
}
