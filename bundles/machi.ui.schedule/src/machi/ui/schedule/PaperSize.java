package machi.ui.schedule;

/** Paper that schedules are printed on, lying on its long side. */
public enum PaperSize {
	A3(420, 297), A4(297, 210);

	private final int widthMillimetres;
	private final int heightMillimetres;

	PaperSize(int widthMillimetres, int heightMillimetres) {
		this.widthMillimetres = widthMillimetres;
		this.heightMillimetres = heightMillimetres;
	}

	public int widthMillimetres() {
		return widthMillimetres;
	}

	public int heightMillimetres() {
		return heightMillimetres;
	}
}
