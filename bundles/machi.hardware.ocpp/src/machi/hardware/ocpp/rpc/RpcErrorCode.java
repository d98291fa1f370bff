package machi.hardware.ocpp.rpc;

/** Error codes of a CALLERROR: OCPP-J 1.6, table 7, with its spelling, and OCPP 2.0.1 part 4, table 9. */
public enum RpcErrorCode {
	/** The action is not known. */
	NOT_IMPLEMENTED("NotImplemented", "NotImplemented"),
	/** The action is known but not done here. */
	NOT_SUPPORTED("NotSupported", "NotSupported"),
	INTERNAL_ERROR("InternalError", "InternalError"),
	PROTOCOL_ERROR("ProtocolError", "ProtocolError"),
	SECURITY_ERROR("SecurityError", "SecurityError"),
	FORMAT_VIOLATION("FormationViolation", "FormatViolation"),
	PROPERTY_CONSTRAINT("PropertyConstraintViolation", "PropertyConstraintViolation"),
	OCCURRENCE_CONSTRAINT("OccurenceConstraintViolation", "OccurrenceConstraintViolation"),
	TYPE_CONSTRAINT("TypeConstraintViolation", "TypeConstraintViolation"),
	GENERIC_ERROR("GenericError", "GenericError"),
	/** Version 1.6 has no such code and wants the message ignored. */
	MESSAGE_TYPE("FormationViolation", "MessageTypeNotSupported"),
	/** What came is no call at all. */
	RPC_FRAMEWORK("FormationViolation", "RpcFrameworkError");

	private final String in16;
	private final String in201;

	RpcErrorCode(String in16, String in201) {
		this.in16 = in16;
		this.in201 = in201;
	}

	/** As it is written in a version. */
	public String text(OcppVersion version) {
		return version == OcppVersion.V1_6 ? in16 : in201;
	}
}
