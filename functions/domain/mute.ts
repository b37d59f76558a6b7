/** A health rule that does not count for a service, for a reason and until a day somebody named. */
export interface Mute {
  readonly serviceId: string;
  /** Of a health rule. */
  readonly rule: string;
  /** Absent: in every environment. */
  readonly environment?: string;
  readonly reason: string;
  /** ISO time; never more than a year ahead. */
  readonly until: string;
  readonly by: string;
  readonly at: string;
}
