/**
 * What a release needs beside bundles: signatures of the repository's artifacts, the bill of materials, texts of licences.
 */
package machi.release;
