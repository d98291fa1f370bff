/** A demonstration: simulated devices, a program made from them, and control that drives them. */
package machi.operation.demo;
