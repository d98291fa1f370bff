/** Plans of sweeps as people write them, and results as they take them away. */
package machi.sweep.file;
