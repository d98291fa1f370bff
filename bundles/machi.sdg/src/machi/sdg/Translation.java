package machi.sdg;

/** Who put a text of the lists into Japanese. */
public enum Translation {
	/** The Ministry of Internal Affairs and Communications (総務省), as its provisional translation. */
	MINISTRY,
	/** This project, because the English text is newer than the ministry's translation. Not official. */
	MACHI
}
