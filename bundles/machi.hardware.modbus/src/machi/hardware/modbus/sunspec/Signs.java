package machi.hardware.modbus.sunspec;

/**
 * Signs of powers that devices do not agree on. The specification has a meter's power positive when it is imported; some
 * manufacturers have it the other way round. It does not say which way a battery's own power counts.
 *
 * @param meterExportPositive    power at a meter is positive when it is exported
 * @param batteryChargePositive  power and current of model 802 are positive when the battery is charged
 */
public record Signs(boolean meterExportPositive, boolean batteryChargePositive) {

	boolean negates(ModelDefinition model, PointDefinition point) {
		boolean power = point.unit().equals("W");
		if (model.isMeter()) {
			return meterExportPositive && power;
		}
		boolean flow = point.name().equals("W") || point.name().equals("A");
		return model.id() == 802 && batteryChargePositive && flow;
	}
}
