/** Drawings of what devices measure. */
package machi.ui.device.draw;
