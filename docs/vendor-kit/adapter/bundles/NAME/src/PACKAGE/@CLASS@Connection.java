package @NAME@;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.DeviceException.Kind;
import machi.hardware.DeviceKind;
import machi.hardware.Point;
import machi.hardware.PointKind;
import machi.hardware.PointRole;
import machi.hardware.Reading;
import machi.quantity.text.LocalizedText;

/** One TCP connection to one meter: a line is sent, a line comes back. */
final class @CLASS@Connection implements DeviceConnection {

	private static final int CONNECT_MILLISECONDS = 3000;
	private static final int LONGEST_LINE = 256;
	private static final double LARGEST_KW = 100;
	private static final Duration SAMPLING = Duration.ofSeconds(1);

	private static final Point POWER = Point.measurement("MEAS:POW", LocalizedText.of("Power", "電力"), PointRole.GRID_POWER,
			"kW", -LARGEST_KW, LARGEST_KW, SAMPLING);
	private static final Point ENERGY = Point.measurement("MEAS:ENER", LocalizedText.of("Imported energy", "買電電力量"),
			PointRole.ENERGY_IMPORTED, "kWh", 0, 1e9, SAMPLING);
	private static final Point OUTPUT = Point.state("OUTP:STAT", LocalizedText.of("Output", "出力"), PointRole.OPERATION,
			Map.of(0, LocalizedText.of("off", "切"), 1, LocalizedText.of("on", "入")), SAMPLING);
	private static final Point SWITCH = Point.command("OUTP", LocalizedText.of("Switch the output", "出力の入切"),
			PointRole.SWITCH_COMMAND, "", 0, 1);

	private final String place;
	private final Socket socket;
	private final BufferedReader answers;

	@CLASS@Connection(String host, int port) throws DeviceException {
		place = host + ":" + port;
		socket = new Socket();
		try {
			socket.setTcpNoDelay(true);
			socket.connect(new InetSocketAddress(host, port), CONNECT_MILLISECONDS);
			answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
		} catch (IOException unreachable) {
			close();
			throw new DeviceException(Kind.UNREACHABLE,
					LocalizedText.of("No meter answers at " + place, place + " の電力計が応答しません"), unreachable);
		}
	}

	@Override
	public List<Device> discover() throws DeviceException {
		// <manufacturer>,<model>,<serial number>,<firmware level>: IEEE 488.2, 10.14
		var names = ask("*IDN?").split(",", -1);
		if (names.length != 4) {
			throw nonsense("*IDN?", String.join(",", names), "maker,model,serial,firmware");
		}
		return List.of(new Device("1", LocalizedText.same((names[0] + " " + names[1]).strip()), DeviceKind.METER, names[0].strip(),
				names[1].strip(), names[2].strip(), place, List.of(POWER, ENERGY, OUTPUT, SWITCH)));
	}

	@Override
	public List<Reading> read(Device device, List<Point> points) throws DeviceException {
		var readings = new ArrayList<Reading>();
		for (var point : points) {
			var value = number(point.id() + "?");
			readings.add(Reading.good(device.address(), point.id(), Instant.now(),
					point.kind() == PointKind.STATE ? Math.rint(value) : value / 1000));
		}
		return readings;
	}

	@Override
	public CommandOutcome execute(Device device, Command command) throws DeviceException {
		var wanted = command.value() >= 0.5 ? 1 : 0;
		// the query after the command is answered when the command has been carried out: IEEE 488.2, 12.5.3
		var answer = ask("OUTP " + wanted + ";OUTP:STAT?");
		return answer.equals(Integer.toString(wanted)) ? CommandOutcome.acknowledged()
				: CommandOutcome.refused(LocalizedText.of("The meter reports output " + answer, "電力計の出力状態: " + answer));
	}

	private double number(String query) throws DeviceException {
		var answer = ask(query);
		try {
			var value = Double.parseDouble(answer);
			if (Double.isFinite(value)) {
				return value;
			}
		} catch (NumberFormatException notANumber) {
			// said below
		}
		throw nonsense(query, answer, "a number");
	}

	private synchronized String ask(String line) throws DeviceException {
		try {
			socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
			var answer = new StringBuilder();
			for (int letter = answers.read(); letter != '\n'; letter = answers.read()) {
				if (letter < 0) {
					throw new DeviceException(Kind.UNREACHABLE,
							LocalizedText.of(place + " closed the connection", place + " が接続を閉じました"));
				}
				if (answer.length() == LONGEST_LINE) {
					throw nonsense(line, answer.substring(0, 20) + "…", "at most " + LONGEST_LINE + " characters");
				}
				answer.append((char) letter);
			}
			return answer.toString().strip();
		} catch (IOException broken) {
			throw new DeviceException(Kind.UNREACHABLE, LocalizedText.of("The connection to " + place + " broke", place + " との接続が切れました"),
					broken);
		}
	}

	private DeviceException nonsense(String query, String answer, String expected) {
		return new DeviceException(Kind.PROTOCOL, LocalizedText.of(place + " answered " + query + " with \"" + answer + "\"; expected " + expected,
				place + " の " + query + " への応答「" + answer + "」は読めません"));
	}

	@Override
	public void close() {
		try {
			socket.close();
		} catch (IOException ignored) {
			// it is gone either way
		}
	}
}
