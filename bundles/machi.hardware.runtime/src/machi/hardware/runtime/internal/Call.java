package machi.hardware.runtime.internal;

/** What is asked of an adapter, as it is named in messages. */
record Call(String english, String japanese) {

	static final Call OPEN = new Call("opening the connection", "接続");
	static final Call DISCOVER = new Call("looking for devices", "機器の検索");
	static final Call CLOSE = new Call("closing the connection", "切断");
	static final Call PUBLISH = new Call("publishing readings", "値の公開");

	static Call read(String device) {
		return new Call("reading device " + device, "機器 " + device + " の読み取り");
	}

	static Call command(String device) {
		return new Call("commanding device " + device, "機器 " + device + " への指令");
	}
}
