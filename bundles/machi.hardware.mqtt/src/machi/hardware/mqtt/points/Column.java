package machi.hardware.mqtt.points;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Columns of the table of points; a header may be in either language. */
enum Column {
	POINT("point", "点"), DEVICE("device", "デバイス"), ROLE("role", "役割"), UNIT("unit", "単位"), FACTOR("factor", "係数"), NAME("name", "英語名"),
	NAME_JA("name_ja", "名称"), MINIMUM("minimum", "最小"), MAXIMUM("maximum", "最大"), ACCESS("access", "アクセス"),
	PATH("path", "値のパス"), TIME_PATH("time_path", "時刻のパス"), COMMAND_TOPIC("command_topic", "指令トピック"),
	COMMAND_PAYLOAD("command_payload", "指令の内容"), ACK_TOPIC("ack_topic", "応答トピック");

	private final String english;
	private final String japanese;

	Column(String english, String japanese) {
		this.english = english;
		this.japanese = japanese;
	}

	String english() {
		return english;
	}

	static Optional<Column> named(String header) {
		return Arrays.stream(values()).filter(column -> column.english.equalsIgnoreCase(header) || column.japanese.equals(header))
				.findFirst();
	}

	static List<String> names() {
		return Arrays.stream(values()).map(Column::english).toList();
	}
}
