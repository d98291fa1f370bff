/** Runs control strategies on live sites. */
package machi.operation.control;
