import type { CampaignCourse, CourseAct } from './campaign.ts';

const MOST_LOGGED = 100;

/** The course with one more act in its log. */
export const logged = (course: CampaignCourse, act: CourseAct): CampaignCourse => ({
  ...course,
  log: [...(course.log ?? []), act].slice(-MOST_LOGGED),
});
