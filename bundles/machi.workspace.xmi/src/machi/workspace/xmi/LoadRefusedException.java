package machi.workspace.xmi;

import org.xml.sax.SAXException;

import machi.quantity.text.LocalizedText;

/** Ends the reading of a file that is too much for this machine. */
final class LoadRefusedException extends SAXException {

	private static final long serialVersionUID = 1L;

	private final transient LocalizedText reason;
	private final transient Position position;

	LoadRefusedException(LocalizedText reason, Position position) {
		super(reason.english());
		this.reason = reason;
		this.position = position;
	}

	LocalizedText reason() {
		return reason;
	}

	Position position() {
		return position;
	}
}
