/** Commands that change milestones. */
package machi.ui.schedule.edit;
