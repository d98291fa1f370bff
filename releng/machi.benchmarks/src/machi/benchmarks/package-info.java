/** Measures the kernels of the simulation against their aims. */
package machi.benchmarks;
