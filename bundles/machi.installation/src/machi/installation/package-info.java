/**
 * What is installed in a product, and how features are installed, removed, updated and set back. Nothing here shows
 * p2, which does the work.
 */
@Version("0.1.0")
package machi.installation;

import org.osgi.annotation.versioning.Version;
