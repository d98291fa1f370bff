package machi.hardware.echonetlite.frame;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import machi.hardware.DeviceException;

/** The objects of a node (EPC 0xD5 and 0xD6 of its profile): their number, then three bytes for each. */
public final class InstanceList {

	/** Most that fit into one property. */
	public static final int MOST = 84;

	private static final int OBJECT_BYTES = 3;

	private InstanceList() {
	}

	/**
	 * The objects, each once, without profiles. A node with more than 84 announces a number above that in each of several
	 * lists, so that the length and not the number counts.
	 *
	 * @throws DeviceException of kind {@link DeviceException.Kind#PROTOCOL} when number and length do not agree
	 */
	public static List<ObjectCode> parse(byte[] data) throws DeviceException {
		int count = data.length == 0 ? -1 : Byte.toUnsignedInt(data[0]);
		int listed = (data.length - 1) / OBJECT_BYTES;
		if (count < 0 || data.length != 1 + listed * OBJECT_BYTES || listed > MOST
				|| (count > MOST ? listed == 0 : count != listed)) {
			throw MalformedFrame.because("an instance list of " + count + " objects in " + data.length + " bytes",
					"インスタンスリストの数 " + count + " と長さ " + data.length + " バイトが合いません");
		}
		var bytes = ByteBuffer.wrap(data, 1, data.length - 1);
		var objects = new ArrayList<ObjectCode>();
		while (bytes.hasRemaining()) {
			var object = new ObjectCode(Short.toUnsignedInt(bytes.getShort()), Byte.toUnsignedInt(bytes.get()));
			if (!object.isProfile() && object.instance() != 0 && !objects.contains(object)) {
				objects.add(object);
			}
		}
		return objects;
	}

	/** The data for at most {@link #MOST} objects. */
	public static byte[] data(List<ObjectCode> objects) {
		if (objects.size() > MOST) {
			throw new IllegalArgumentException(objects.size() + " objects in one list");
		}
		var bytes = ByteBuffer.allocate(1 + objects.size() * OBJECT_BYTES);
		bytes.put((byte) objects.size());
		for (var object : objects) {
			bytes.putShort((short) object.objectClass()).put((byte) object.instance());
		}
		return bytes.array();
	}
}
