package machi.hardware.modbus.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import com.ghgande.j2mod.modbus.msg.ExceptionResponse;
import com.ghgande.j2mod.modbus.msg.ModbusMessage;
import com.ghgande.j2mod.modbus.msg.ModbusResponse;
import com.ghgande.j2mod.modbus.msg.ReadCoilsResponse;
import com.ghgande.j2mod.modbus.msg.ReadInputDiscretesResponse;
import com.ghgande.j2mod.modbus.msg.ReadInputRegistersResponse;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersResponse;
import com.ghgande.j2mod.modbus.msg.WriteCoilResponse;
import com.ghgande.j2mod.modbus.msg.WriteMultipleRegistersResponse;
import com.ghgande.j2mod.modbus.util.BitVector;

import machi.hardware.DeviceException;
import machi.quantity.text.LocalizedText;

/**
 * Frames of Modbus TCP as bytes. MODBUS Messaging on TCP/IP Implementation Guide 1.0b, section 3.1.3: transaction, protocol
 * (always 0) and length in 2 bytes each, then unit, function and data.
 */
public final class Frames {

	/** Bytes up to and with the length. */
	public static final int HEADER = 6;
	/** A frame is never longer. */
	public static final int LONGEST = 260;
	private static final int SHORTEST_REST = 3;
	private static final int EXCEPTION = 0x80;
	private static final int BYTE = 0xFF;

	private Frames() {
	}

	/** The bytes of a message. */
	public static byte[] encode(ModbusMessage message) {
		var bytes = new ByteArrayOutputStream(LONGEST);
		var data = message.getMessage();
		try (var out = new DataOutputStream(bytes)) {
			out.writeShort(message.getTransactionID());
			out.writeShort(0);
			out.writeShort(data.length + 2);
			out.writeByte(message.getUnitID());
			out.writeByte(message.getFunctionCode());
			out.write(data);
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return bytes.toByteArray();
	}

	/**
	 * How many bytes follow a header.
	 *
	 * @throws DeviceException of kind PROTOCOL when these are not the first bytes of an answer
	 */
	public static int rest(byte[] header, LocalizedText place) throws DeviceException {
		int protocol = unsigned(header, 2);
		int length = unsigned(header, 4);
		if (protocol != 0 || length < SHORTEST_REST || length > LONGEST - HEADER) {
			throw wrong(place, "what came is no Modbus answer (protocol " + protocol + ", length " + length + ")",
					"Modbusの応答ではありません(プロトコル" + protocol + "、長さ" + length + ")");
		}
		return length;
	}

	static int transaction(byte[] header) {
		return unsigned(header, 0);
	}

	/**
	 * The values that an answer gives: one per register or bit that was asked for; none to a write.
	 *
	 * @param frame header and all that belongs to it
	 * @throws RequestRefusedException when it is an exception code
	 * @throws DeviceException         of kind PROTOCOL when it does not answer the request
	 */
	public static int[] values(byte[] frame, Request request) throws DeviceException, RequestRefusedException {
		var place = request.place();
		if (frame.length < HEADER + SHORTEST_REST || frame.length != HEADER + rest(frame, place)) {
			throw wrong(place, "the answer is cut off", "応答が途中で切れています");
		}
		int unit = frame[HEADER] & BYTE;
		int function = frame[HEADER + 1] & BYTE;
		if (unit != request.unit()) {
			throw wrong(place, "unit " + unit + " has answered instead", "別のユニット" + unit + "が応答しました");
		}
		if ((function & ~EXCEPTION) != request.function()) {
			throw wrong(place, "function " + request.function() + " was asked, function " + function + " answered",
					"機能" + request.function() + "に対して機能" + function + "の応答がありました");
		}
		return values(decode(frame, place), frame.length - HEADER - 2, request);
	}

	private static ModbusResponse decode(byte[] frame, LocalizedText place) throws DeviceException {
		try {
			var response = ModbusResponse.createModbusResponse(frame[HEADER + 1] & BYTE);
			response.readFrom(new DataInputStream(new ByteArrayInputStream(frame)));
			return response;
		} catch (IOException | RuntimeException malformed) {
			// the library throws whatever its arrays throw
			throw new DeviceException(DeviceException.Kind.PROTOCOL, LocalizedText.of(
					place.english() + ": the answer cannot be read", place.japanese() + ": 応答を解釈できません"), malformed);
		}
	}

	private static int[] values(ModbusResponse response, int data, Request request)
			throws DeviceException, RequestRefusedException {
		return switch (response) {
		case ExceptionResponse exception -> throw new RequestRefusedException(exception.getExceptionCode(), request.place());
		case ReadMultipleRegistersResponse read -> {
			check(request, read.getByteCount(), 2 * request.count(), data);
			yield registers(request, read::getRegisterValue);
		}
		case ReadInputRegistersResponse read -> {
			check(request, read.getByteCount(), 2 * request.count(), data);
			yield registers(request, read::getRegisterValue);
		}
		case ReadCoilsResponse read -> bits(request, read.getCoils(), data);
		case ReadInputDiscretesResponse read -> bits(request, read.getDiscretes(), data);
		case WriteMultipleRegistersResponse write when write.getReference() == request.address()
				&& write.getWordCount() == request.count() -> new int[0];
		case WriteCoilResponse write when write.getReference() == request.address() -> new int[0];
		default -> throw wrong(request.place(), "the answer confirms something else", "別の要求に対する応答です");
		};
	}

	private static void check(Request request, int bytes, int expected, int data) throws DeviceException {
		if (bytes != expected || data != expected + 1) {
			throw wrong(request.place(), "%d bytes of values were expected, the answer has %d".formatted(expected, bytes),
					"値は%dバイトのはずですが、応答は%dバイトです".formatted(expected, bytes));
		}
	}

	private static int[] registers(Request request, IntUnaryOperator value) {
		return IntStream.range(0, request.count()).map(value).toArray();
	}

	private static int[] bits(Request request, BitVector bits, int data) throws DeviceException {
		check(request, bits.byteSize(), (request.count() + 7) / 8, data);
		var bytes = bits.getBytes();
		return registers(request, index -> bytes[index / 8] >> index % 8 & 1);
	}

	private static int unsigned(byte[] bytes, int index) {
		return (bytes[index] & BYTE) << 8 | bytes[index + 1] & BYTE;
	}

	private static DeviceException wrong(LocalizedText place, String english, String japanese) {
		return new DeviceException(DeviceException.Kind.PROTOCOL,
				LocalizedText.of(place.english() + ": " + english, place.japanese() + ": " + japanese));
	}
}
