package machi.calculation.dispatch.internal;

/**
 * Tells every site of a shared limit what it may count on before all have decided: what it needs as it stands, or its
 * part in proportion to the needs where they exceed the limit; and then, in the order of the network, what no one needs
 * and no one before it has claimed.
 */
final class Headroom {

	private double limitKw;
	private double needsKw;
	private double claimedKw;

	void open(double limit, double needs) {
		limitKw = limit;
		needsKw = needs;
		claimedKw = 0;
	}

	double offer(double needKw) {
		if (needsKw > limitKw) {
			return limitKw * needKw / needsKw;
		}
		return needKw + Math.max(0, limitKw - needsKw - claimedKw);
	}

	void claim(double beyondNeedKw) {
		claimedKw += Math.max(0, beyondNeedKw);
	}
}
