package machi.installation;

import java.util.List;

/**
 * What an installation would bring and nobody vouches for.
 *
 * @param unsigned names of files without a signature
 * @param signers signatures by keys that the product does not know
 */
public record UntrustedContent(List<String> unsigned, List<Signer> signers) {

	public UntrustedContent {
		unsigned = List.copyOf(unsigned);
		signers = List.copyOf(signers);
	}

	/**
	 * Who signed.
	 *
	 * @param fingerprint of the key or certificate, hexadecimal, upper case, without spaces
	 * @param names who the key says it belongs to
	 * @param files names of the files that are signed by it
	 */
	public record Signer(String fingerprint, List<String> names, List<String> files) {
		public Signer {
			names = List.copyOf(names);
			files = List.copyOf(files);
		}
	}
}
