package machi.hardware.tests.conformance;

import machi.hardware.HardwareAdapter;
import machi.hardware.conformance.HardwareAdapterConformance;
import machi.hardware.mqtt.MqttAdapter;
import machi.hardware.mqtt.peer.MqttSensorField;
import machi.hardware.peer.PeerSimulator;

class MqttConformanceTest extends HardwareAdapterConformance {

	@Override
	protected HardwareAdapter adapter() {
		return new MqttAdapter();
	}

	@Override
	protected PeerSimulator peer() {
		return new MqttSensorField();
	}
}
