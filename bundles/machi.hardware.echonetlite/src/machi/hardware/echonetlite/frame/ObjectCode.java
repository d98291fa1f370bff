package machi.hardware.echonetlite.frame;

/**
 * Which object of a node (EOJ): class group, class and instance.
 *
 * @param objectClass class group and class, for example 0x027D
 * @param instance    1 to 127; 0 means all of the class
 */
public record ObjectCode(int objectClass, int instance) {

	/** The object that every node has and that knows the others. */
	public static final ObjectCode NODE_PROFILE = new ObjectCode(0x0EF0, 1);
	/** What we say we are: a controller. */
	public static final ObjectCode CONTROLLER = new ObjectCode(0x05FF, 1);

	private static final int HIGHEST_CLASS = 0xFFFF;

	/** @throws IllegalArgumentException when a code does not fit its bytes */
	public ObjectCode {
		if (objectClass < 0 || objectClass > HIGHEST_CLASS || instance < 0 || instance > 0xFF) {
			throw new IllegalArgumentException("object " + objectClass + "-" + instance);
		}
	}

	/** From six hexadecimal digits such as {@code 027d01}. */
	public static ObjectCode of(String digits) {
		int number = Integer.parseInt(digits, 16);
		return new ObjectCode(number >> 8, number & 0xFF);
	}

	/** Whether it is a profile and no device. */
	public boolean isProfile() {
		return objectClass >> 8 == NODE_PROFILE.objectClass >> 8;
	}

	@Override
	public String toString() {
		return String.format("%04x%02x", objectClass, instance);
	}
}
