/** Bodies, meetings, actions, approvals and agreements. */
package machi.ui.governance.meeting;
