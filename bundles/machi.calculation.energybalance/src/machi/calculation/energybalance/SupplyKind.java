package machi.calculation.energybalance;

/** The kinds of supply that the national form has columns for. */
public enum SupplyKind {
	/** 自家消費等 */
	SELF_CONSUMPTION,
	/** 相対契約 */
	BILATERAL,
	/** 電力メニュー */
	GREEN_MENU,
	/** 証書 */
	CERTIFICATE
}
