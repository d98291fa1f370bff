package machi.hardware.modbus.list;

import java.util.Arrays;
import java.util.Optional;

/** Columns of a point list. */
enum PointListColumn {
	/** Number of the unit, 0 to 255. */
	UNIT_ID("unitId", "ユニット番号"),
	/** Address of the first register, counted from 0. */
	REGISTER("register", "レジスタ"),
	/** Table: holding (default), input, coil, discrete. */
	TABLE("table", "テーブル"),
	/** Format, see {@link ValueFormat}. */
	TYPE("type", "型"),
	/** One count of the register in the unit; 1 when empty. */
	SCALE("scale", "倍率"),
	/** Unit of the value. */
	UNIT("unit", "単位"),
	/** Name of a {@code PointRole}, or empty. */
	ROLE("role", "役割"),
	/** R (default), W or RW. */
	ACCESS("access", "アクセス"),
	/** Id of the point; made of table and register when empty. */
	ID("id", "ID"),
	/** Name in English. */
	ENGLISH("english", "名称(英語)"),
	/** Name in Japanese. */
	JAPANESE("japanese", "名称"),
	/** Smallest value. */
	MINIMUM("minimum", "最小"),
	/** Largest value. */
	MAXIMUM("maximum", "最大"),
	/** Seconds between two readings; 10 when empty. */
	SAMPLING("sampling", "周期"),
	/** Kind of the device, once for each unit. */
	KIND("kind", "機器種別");

	private final String english;
	private final String japanese;

	PointListColumn(String english, String japanese) {
		this.english = english;
		this.japanese = japanese;
	}

	String english() {
		return english;
	}

	String japanese() {
		return japanese;
	}

	static Optional<PointListColumn> of(String heading) {
		return Arrays.stream(values())
				.filter(column -> column.english.equalsIgnoreCase(heading) || column.japanese.equals(heading)).findFirst();
	}
}
