package machi.hardware.mqtt.peer;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import machi.hardware.DeviceException;
import machi.hardware.mqtt.link.Message;
import machi.hardware.mqtt.link.MqttLink;
import machi.hardware.mqtt.link.Will;

/** Plain JSON: {@code town/river-1/water-level} with value and time, retained, as simple gateways do. */
final class JsonVoice implements FieldVoice {

	private static final String ROOT = "town/";
	private static final Duration LIMIT = Duration.ofSeconds(5);
	private static final Duration USUAL = Duration.ofHours(12);
	private static final int LARGEST_COMMAND = 1_000;
	private static final int DECIMALS = 4;

	private final SensorField field;
	private final JsonMapper json = new JsonMapper();

	JsonVoice(SensorField field) {
		this.field = field;
	}

	/** The table of points with which the adapter understands this field. */
	static String pointTable() {
		return """
				point,device,role,unit,name,name_ja,minimum,maximum,command_topic,command_payload,ack_topic
				rainfall,,RAINFALL,mm,Rainfall in the last hour,1時間雨量,0,500,,,
				temperature,,TEMPERATURE,°C,Air temperature,気温,-40,60,,,
				humidity,,HUMIDITY,%,Relative humidity,相対湿度,0,100,,,
				water-level,,WATER_LEVEL,m,Water level,水位,-10,50,,,
				tilt,,TILT,°,Tilt,傾斜,-90,90,,,
				soil-moisture,,SOIL_MOISTURE,%,Soil moisture,土壌水分,0,100,,,
				power,,POWER,kW,Power,電力,0,100,,,
				energy-consumed,,ENERGY_CONSUMED,kWh,Energy,電力量,0,,,,
				reported-danger,,REPORTED_DANGER,,Reported danger,通報された危険度,0,5,,,
				switch-command,lights-*,SWITCH_COMMAND,,Switch,点灯,0,1,town/{device}/{point}/set,"{""on"":{value},""id"":""{id}"",""until"":""{until}""}",town/{device}/{point}/ack
				""";
	}

	@Override
	public List<String> filters() {
		return List.of(ROOT + "+/" + SensorField.SWITCH + "/set");
	}

	@Override
	public Optional<Will> will() {
		return Optional.empty();
	}

	@Override
	public void introduce(MqttLink link, Instant now) throws DeviceException, InterruptedException {
		tell(link, now);
	}

	@Override
	public void tell(MqttLink link, Instant now) throws DeviceException, InterruptedException {
		for (var station : field.stations()) {
			for (var sensor : station.sensors()) {
				var value = BigDecimal.valueOf(sensor.value().getAsDouble()).setScale(DECIMALS, RoundingMode.HALF_EVEN);
				var text = "{\"value\":" + value.toPlainString() + ",\"unit\":\"" + sensor.unit() + "\",\"time\":\"" + now + "\"}";
				link.publish(ROOT + station.name() + "/" + sensor.point(), text.getBytes(StandardCharsets.UTF_8), 0, true, LIMIT);
			}
		}
	}

	@Override
	public void hear(MqttLink link, Message message, Instant now) {
		var levels = message.topic().split("/");
		if (levels.length != 4 || message.payload().length > LARGEST_COMMAND) {
			return;
		}
		var id = "";
		var reason = "there is nothing to switch";
		try {
			var command = json.readTree(message.payload());
			id = command.path("id").asText("");
			var lights = field.stations().stream().filter(station -> station.name().equals(levels[1])).findFirst()
					.flatMap(Station::lights);
			if (!command.path("on").isNumber()) {
				reason = "on: 0 or 1 was expected";
			} else if (lights.isPresent()) {
				lights.get().tell(command.path("on").asDouble() != 0, until(command, now));
				reason = "";
			}
		} catch (IOException | DateTimeException notUnderstood) {
			reason = "not understood";
		}
		var answer = json.createObjectNode().put("id", id).put("ok", reason.isEmpty()).put("reason", reason).toString();
		link.send(ROOT + levels[1] + "/" + SensorField.SWITCH + "/ack", answer.getBytes(StandardCharsets.UTF_8), 0, false);
	}

	private static Instant until(JsonNode command, Instant now) {
		var text = command.path("until").asText("");
		return text.isEmpty() ? now.plus(USUAL) : Instant.parse(text);
	}
}
