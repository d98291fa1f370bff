package machi.hardware.mqtt.link;

import java.time.Duration;
import java.util.concurrent.CompletionException;

import javax.net.ssl.SSLException;

import com.hivemq.client.mqtt.exceptions.MqttDecodeException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3SubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5MessageException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;

import machi.hardware.DeviceException;
import machi.hardware.DeviceException.Kind;
import machi.quantity.text.LocalizedText;

/** Says in words what the client library throws. */
final class LinkFailures {

	private final LinkOptions options;

	LinkFailures(LinkOptions options) {
		this.options = options;
	}

	DeviceException late(Duration limit, Throwable cause) {
		return failure(Kind.TIMEOUT, "no answer within " + limit.toMillis() + " ms", limit.toMillis() + " ミリ秒以内に応答がありません", cause);
	}

	DeviceException explain(Throwable thrown) {
		var cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
		for (var inner = cause; inner != null; inner = inner.getCause() == inner ? null : inner.getCause()) {
			if (inner instanceof SSLException) {
				return failure(Kind.REFUSED, "no trusted TLS connection (" + inner.getMessage() + "); check the certificate, "
						+ "the setting ca and the host name", "信頼できるTLS接続ではありません(" + inner.getMessage()
								+ ")。証明書、設定 ca、ホスト名を確認してください", cause);
			}
			if (inner instanceof MqttDecodeException) {
				return failure(Kind.PROTOCOL, "what came is not MQTT " + version() + ": " + inner.getMessage()
						+ "; perhaps the broker knows only the other version", "MQTT " + version() + " ではないデータを受信しました: "
								+ inner.getMessage() + "。ブローカーが別のバージョンにのみ対応している可能性があります", cause);
			}
		}
		return switch (cause) {
		case Mqtt3ConnAckException refused -> login(refused.getMqttMessage().getReturnCode().name(), cause);
		case Mqtt5ConnAckException refused -> login(refused.getMqttMessage().getReasonCode().name(), cause);
		case Mqtt3SubAckException refused -> subscription(refused.getMqttMessage().getReturnCodes().toString(), cause);
		case Mqtt5SubAckException refused -> subscription(refused.getMqttMessage().getReasonCodes().toString(), cause);
		case Mqtt5MessageException refused -> failure(Kind.REFUSED, "the broker refuses: " + refused.getMessage(),
				"ブローカーに拒否されました: " + refused.getMessage(), cause);
		case null, default -> unreachable(cause);
		};
	}

	private String version() {
		return options.five() ? "5" : "3.1.1";
	}

	private DeviceException login(String code, Throwable cause) {
		return failure(Kind.REFUSED, "the broker refuses the login (" + code + "); check user and password",
				"ブローカーにログインを拒否されました(" + code + ")。ユーザー名とパスワードを確認してください", cause);
	}

	private DeviceException subscription(String codes, Throwable cause) {
		return failure(Kind.REFUSED, "the broker refuses the subscription " + codes, "ブローカーに購読を拒否されました " + codes, cause);
	}

	private DeviceException unreachable(Throwable cause) {
		var inner = cause == null ? null : cause.getCause() == null ? cause : cause.getCause();
		var text = inner == null || inner.getMessage() == null ? "" : " (" + inner.getMessage() + ")";
		return failure(Kind.UNREACHABLE, "the connection is broken or nobody answers" + text, "接続が切れたか、応答がありません" + text, cause);
	}

	private DeviceException failure(Kind kind, String english, String japanese, Throwable cause) {
		var place = options.host() + ":" + options.port();
		return new DeviceException(kind, LocalizedText.of("Broker " + place + ": " + english, "ブローカー " + place + ": " + japanese),
				cause);
	}
}
