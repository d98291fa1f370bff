/** Use cases that every front end offers. */
package machi.application;
