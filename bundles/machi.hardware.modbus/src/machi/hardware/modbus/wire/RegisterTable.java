package machi.hardware.modbus.wire;

import machi.quantity.text.LocalizedText;

/** The four tables of a Modbus device. MODBUS Application Protocol 1.1b3, sections 4.3 and 6. */
public enum RegisterTable {
	COIL(1, 2000, LocalizedText.of("coil", "コイル")),
	DISCRETE_INPUT(2, 2000, LocalizedText.of("discrete input", "ディスクリート入力")),
	HOLDING(3, 125, LocalizedText.of("holding register", "保持レジスタ")),
	INPUT(4, 125, LocalizedText.of("input register", "入力レジスタ"));

	private final int readFunction;
	private final int mostAtOnce;
	private final LocalizedText title;

	RegisterTable(int readFunction, int mostAtOnce, LocalizedText title) {
		this.readFunction = readFunction;
		this.mostAtOnce = mostAtOnce;
		this.title = title;
	}

	int readFunction() {
		return readFunction;
	}

	/** Most addresses that one request may ask for. */
	public int mostAtOnce() {
		return mostAtOnce;
	}

	public LocalizedText title() {
		return title;
	}

	public boolean isBits() {
		return this == COIL || this == DISCRETE_INPUT;
	}

	public boolean isWritable() {
		return this == COIL || this == HOLDING;
	}
}
