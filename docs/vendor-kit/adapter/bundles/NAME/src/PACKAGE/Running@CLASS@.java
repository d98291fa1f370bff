package @NAME@;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import machi.hardware.DeviceException;
import machi.hardware.peer.Disturbance;
import machi.hardware.peer.RunningPeer;
import machi.quantity.text.LocalizedText;

/** A meter whose load swings between 1 and 3 kW while its output is on; its counter integrates the power. */
final class Running@CLASS@ implements RunningPeer {

	private static final double MEAN_WATTS = 2000;
	private static final double SWING_WATTS = 1000;
	private static final double SECONDS_PER_SWING = 60;

	private final ServerSocket server;
	private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
	private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
	private volatile Disturbance disturbance = Disturbance.NONE;
	private boolean on = true;
	private double wattHours;
	private long countedAt = System.nanoTime();

	Running@CLASS@(int port) throws DeviceException {
		try {
			server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
		} catch (IOException taken) {
			throw new DeviceException(DeviceException.Kind.UNREACHABLE,
					LocalizedText.of("Port " + port + " cannot be listened on", "ポート " + port + " で待ち受けできません"), taken);
		}
		start(this::accept);
	}

	private void start(Runnable work) {
		var thread = Thread.ofPlatform().daemon().name(@CLASS@Adapter.ID + " peer").unstarted(() -> {
			work.run();
			threads.remove(Thread.currentThread());
		});
		threads.add(thread);
		thread.start();
	}

	private void accept() {
		while (!server.isClosed()) {
			try {
				var client = server.accept();
				if (disturbance == Disturbance.GONE) {
					client.close();
				} else {
					clients.add(client);
					start(() -> serve(client));
				}
			} catch (IOException closed) {
				// the loop ends with the server
			}
		}
	}

	private void serve(Socket client) {
		try (client; var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
			for (var line = lines.readLine(); line != null; line = lines.readLine()) {
				answer(client, line);
			}
		} catch (IOException gone) {
			// so it is
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
		} finally {
			clients.remove(client);
		}
	}

	private void answer(Socket client, String line) throws IOException, InterruptedException {
		var text = reply(line) + "\n";
		switch (disturbance) {
		case SILENT -> {
			// no answer
		}
		case SLOW -> {
			Thread.sleep(10_000);
			send(client, text);
		}
		case GARBAGE -> send(client, "\u0001\u0002 no number at all\n");
		case TRUNCATED -> {
			send(client, text.substring(0, text.length() / 2));
			client.close();
		}
		case GONE -> client.close();
		case NONE, FLOOD -> send(client, text);
		}
	}

	private static void send(Socket client, String text) throws IOException {
		client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
	}

	private synchronized String reply(String line) {
		count();
		if (line.startsWith("OUTP ")) {
			on = line.startsWith("OUTP 1");
			return state();
		}
		return switch (line) {
		case "*IDN?" -> "@VENDOR@,@CLASS@ 1,000001,1.0";
		case "MEAS:POW?" -> String.format(Locale.ROOT, "%.3f", watts());
		case "MEAS:ENER?" -> String.format(Locale.ROOT, "%.6f", wattHours);
		case "OUTP:STAT?" -> state();
		default -> "ERROR";
		};
	}

	private String state() {
		return on ? "1" : "0";
	}

	private double watts() {
		return on ? MEAN_WATTS + SWING_WATTS * Math.sin(System.nanoTime() / 1e9 * 2 * Math.PI / SECONDS_PER_SWING) : 0;
	}

	private void count() {
		long now = System.nanoTime();
		wattHours += watts() * (now - countedAt) / 3.6e12;
		countedAt = now;
	}

	@Override
	public String adapter() {
		return @CLASS@Adapter.ID;
	}

	@Override
	public Map<String, String> adapterSettings() {
		return Map.of("host", server.getInetAddress().getHostAddress(), "port", Integer.toString(server.getLocalPort()));
	}

	@Override
	public LocalizedText description() {
		return LocalizedText.of("A power meter at 127.0.0.1:" + server.getLocalPort(), "電力計 127.0.0.1:" + server.getLocalPort());
	}

	@Override
	public void disturb(Disturbance wanted) {
		disturbance = wanted;
		if (wanted == Disturbance.GONE) {
			dropClients();
		}
	}

	private void dropClients() {
		for (var client : clients) {
			try {
				client.close();
			} catch (IOException gone) {
				// so it is
			}
		}
	}

	@Override
	public void close() {
		try {
			server.close();
		} catch (IOException closed) {
			// so it is
		}
		dropClients();
		for (var thread : threads) {
			thread.interrupt();
			try {
				thread.join(2000);
			} catch (InterruptedException stopped) {
				Thread.currentThread().interrupt();
			}
		}
	}
}
