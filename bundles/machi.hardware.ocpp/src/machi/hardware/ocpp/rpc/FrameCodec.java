package machi.hardware.ocpp.rpc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads and writes the frames of OCPP-J (OCPP-J 1.6 section 4, OCPP 2.0.1 part 4 section 4). Decimal numbers stay exact, and
 * depth, names and numbers are bounded before anything is kept. Callable from any thread.
 */
public final class FrameCodec {

	/** Longest message id. */
	public static final int LONGEST_ID = 36;

	private static final int CALL = 2;
	private static final int CALL_RESULT = 3;
	private static final int CALL_ERROR = 4;
	private static final int DEEPEST = 24;
	private static final int LONGEST_NUMBER = 64;
	private static final int LONGEST_NAME = 128;
	private static final String UNREADABLE_ID = "-1";

	private final OcppVersion version;
	private final JsonMapper mapper;

	/** @param longestText most characters that a text within a frame may have */
	public FrameCodec(OcppVersion version, int longestText) {
		this.version = version;
		var limits = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER)
				.maxNameLength(LONGEST_NAME).maxStringLength(longestText).build();
		this.mapper = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
				.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
						DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
				.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
	}

	public OcppVersion version() {
		return version;
	}

	/** An empty payload to be filled. */
	public ObjectNode object() {
		return mapper.createObjectNode();
	}

	/**
	 * Reads one frame.
	 *
	 * @throws RpcException when it is none; says whether its sender may be told
	 */
	public Frame parse(String text) throws RpcException {
		JsonNode tree;
		try {
			tree = mapper.readTree(text);
		} catch (JsonProcessingException notJson) {
			throw framework("the message is no JSON: " + notJson.getOriginalMessage(), UNREADABLE_ID);
		} catch (ArithmeticException | NumberFormatException tooLarge) {
			// an exponent that no decimal can have
			throw framework("the message has a number that is too large", UNREADABLE_ID);
		}
		if (!(tree instanceof ArrayNode array) || array.size() < 3) {
			throw framework("the message is no array of at least three elements", UNREADABLE_ID);
		}
		if (!array.get(0).isInt()) {
			throw framework("the message type is no whole number", id(array));
		}
		return switch (array.get(0).intValue()) {
		case CALL -> call(array);
		case CALL_RESULT -> result(array);
		case CALL_ERROR -> error(array);
		default -> throw new RpcException(RpcErrorCode.MESSAGE_TYPE, "message type " + array.get(0) + " is none of 2, 3, 4",
				id(array), version == OcppVersion.V2_0_1);
		};
	}

	private Frame call(ArrayNode array) throws RpcException {
		var id = id(array);
		if (id.equals(UNREADABLE_ID)) {
			throw framework("the message id is no text of 1 to " + LONGEST_ID + " characters", UNREADABLE_ID);
		}
		if (array.size() != 4 || !array.get(2).isTextual() || !(array.get(3) instanceof ObjectNode payload)) {
			throw new RpcException(version == OcppVersion.V1_6 ? RpcErrorCode.FORMAT_VIOLATION : RpcErrorCode.RPC_FRAMEWORK,
					"a CALL is [2, id, action, payload]", id, true);
		}
		return new Frame.Call(id, array.get(2).textValue(), payload);
	}

	private static Frame result(ArrayNode array) throws RpcException {
		if (array.size() != 3 || !array.get(1).isTextual() || !(array.get(2) instanceof ObjectNode payload)) {
			throw new RpcException(RpcErrorCode.RPC_FRAMEWORK, "a CALLRESULT is [3, id, payload]", id(array), false);
		}
		return new Frame.CallResult(array.get(1).textValue(), payload);
	}

	private static Frame error(ArrayNode array) throws RpcException {
		if (!array.get(1).isTextual() || !array.get(2).isTextual()) {
			throw new RpcException(RpcErrorCode.RPC_FRAMEWORK, "a CALLERROR is [4, id, code, description, details]", id(array), false);
		}
		return new Frame.CallError(array.get(1).textValue(), array.get(2).textValue(), array.path(3).asText(""));
	}

	private static String id(ArrayNode array) {
		var id = array.get(1).isTextual() ? array.get(1).textValue() : "";
		return id.isEmpty() || id.length() > LONGEST_ID ? UNREADABLE_ID : id;
	}

	/** Version 2.0.1 wants an answer with id -1 where the id cannot be read; 1.6 knows no such thing. */
	private RpcException framework(String description, String id) {
		boolean answerable = version == OcppVersion.V2_0_1 || !id.equals(UNREADABLE_ID);
		return new RpcException(RpcErrorCode.RPC_FRAMEWORK, description, id, answerable);
	}

	/** Writes a frame. */
	public String write(Frame frame) {
		var array = mapper.createArrayNode();
		switch (frame) {
		case Frame.Call call -> array.add(CALL).add(call.id()).add(call.action()).add(call.payload());
		case Frame.CallResult result -> array.add(CALL_RESULT).add(result.id()).add(result.payload());
		case Frame.CallError error -> {
			array.add(CALL_ERROR).add(error.id()).add(error.code()).add(error.description());
			array.add(mapper.createObjectNode());
		}
		}
		try {
			return mapper.writeValueAsString(array);
		} catch (JsonProcessingException impossible) {
			throw new IllegalStateException("a tree that cannot be written", impossible);
		}
	}

	/** The refusal that tells what was wrong. */
	public String refusal(String id, RpcException reason) {
		return write(new Frame.CallError(id, reason.code().text(version), reason.getMessage()));
	}
}
