/** The page on which sites are run. */
package machi.ui.device.operate;
