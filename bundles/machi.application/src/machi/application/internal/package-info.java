/** The use cases on what is installed. */
package machi.application.internal;
