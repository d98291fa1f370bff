package machi.hardware.ngsild.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import machi.hardware.DeviceException;
import machi.quantity.text.LocalizedText;

/** Trusts an authority of one's own. */
public final class Trust {

	private static final long LARGEST_FILE = 1 << 20;

	private Trust() {
	}

	/**
	 * Reads certificates of an authority, in PEM or DER.
	 *
	 * @throws DeviceException of kind CONFIGURATION when there are none
	 */
	public static SSLContext of(Path file) throws DeviceException {
		try {
			if (Files.size(file) > LARGEST_FILE) {
				throw new IOException("too large");
			}
			var store = KeyStore.getInstance(KeyStore.getDefaultType());
			store.load(null, null);
			int count = 0;
			try (var in = Files.newInputStream(file)) {
				for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
					store.setCertificateEntry("authority" + count++, certificate);
				}
			}
			if (count == 0) {
				throw new CertificateException("no certificate");
			}
			var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			trust.init(store);
			var context = SSLContext.getInstance("TLS");
			context.init(null, trust.getTrustManagers(), null);
			return context;
		} catch (IOException | GeneralSecurityException unreadable) {
			throw new DeviceException(DeviceException.Kind.CONFIGURATION, LocalizedText.of(
					"Setting ca: a certificate of an authority in PEM or DER was expected in " + file,
					"設定 ca: " + file + " にはPEMまたはDER形式の認証局証明書が必要です"), unreadable);
		}
	}
}
