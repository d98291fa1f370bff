package machi.hardware.mqtt.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

import machi.hardware.DeviceException;
import machi.quantity.text.LocalizedText;

/**
 * Whom we trust and as whom we appear.
 *
 * @param trust of our own authority; empty for those of the Java platform
 * @param keys  of our client certificate, if there is one
 */
public record TlsMaterial(Optional<TrustManagerFactory> trust, Optional<KeyManagerFactory> keys) {

	private static final long LARGEST_FILE = 1 << 20;

	/**
	 * Reads the files that a person named.
	 *
	 * @param authority         certificates in PEM or DER
	 * @param clientCertificate PKCS#12 with certificate and key
	 * @throws DeviceException of kind CONFIGURATION, naming the setting, when a file cannot be read
	 */
	public static TlsMaterial of(Optional<Path> authority, Optional<Path> clientCertificate, Optional<String> password)
			throws DeviceException {
		Optional<TrustManagerFactory> trust = Optional.empty();
		if (authority.isPresent()) {
			trust = Optional.of(trust(authority.get()));
		}
		Optional<KeyManagerFactory> keys = Optional.empty();
		if (clientCertificate.isPresent()) {
			keys = Optional.of(keys(clientCertificate.get(), password.orElse("").toCharArray()));
		}
		return new TlsMaterial(trust, keys);
	}

	private static TrustManagerFactory trust(Path file) throws DeviceException {
		try (var in = open(file)) {
			var store = KeyStore.getInstance(KeyStore.getDefaultType());
			store.load(null, null);
			int count = 0;
			for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
				store.setCertificateEntry("authority" + count++, certificate);
			}
			if (count == 0) {
				throw new CertificateException("no certificate");
			}
			var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			trust.init(store);
			return trust;
		} catch (IOException | GeneralSecurityException unreadable) {
			throw wrong("ca", file, "a certificate of an authority in PEM or DER", "PEMまたはDER形式の認証局証明書", unreadable);
		}
	}

	private static KeyManagerFactory keys(Path file, char[] password) throws DeviceException {
		try (var in = open(file)) {
			var store = KeyStore.getInstance("PKCS12");
			store.load(in, password);
			var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			keys.init(store, password);
			return keys;
		} catch (IOException | GeneralSecurityException unreadable) {
			throw wrong("client-certificate", file, "a PKCS#12 file with certificate and key, and its password",
					"証明書と鍵を含むPKCS#12ファイルとそのパスワード", unreadable);
		}
	}

	private static InputStream open(Path file) throws IOException {
		if (Files.size(file) > LARGEST_FILE) {
			throw new IOException("larger than " + LARGEST_FILE + " bytes");
		}
		return Files.newInputStream(file);
	}

	private static DeviceException wrong(String setting, Path file, String english, String japanese, Exception cause) {
		return new DeviceException(DeviceException.Kind.CONFIGURATION,
				LocalizedText.of("Setting " + setting + ": " + english + " was expected in " + file,
						"設定 " + setting + ": " + file + " には" + japanese + "が必要です"),
				cause);
	}
}
