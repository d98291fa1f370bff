/** The use cases of installing on p2. */
package machi.installation.internal;
