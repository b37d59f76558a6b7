import type { Priority } from '#domain/campaigns/campaign.ts';

/** What people said of one todo. It lies apart from what machines judge, so that neither overwrites the other. */
export interface TodoNote {
  readonly todoId: string;
  readonly serviceId: string;
  /** Rises with every edit; who edits names the one he saw. */
  readonly version: number;
  readonly assignee?: string;
  /** A day: `2027-03-31`. */
  readonly dueDate?: string;
  readonly priority?: Priority;
  readonly waiver?: Waiver;
  /** Asked for while the waiver is in force, which stays until somebody approves this one. */
  readonly extension?: Waiver;
  readonly notApplicable?: { readonly reason: string; readonly by: string; readonly at: string };
  readonly attestation?: Attestation;
  /** Somebody attested it once: that it is open is a regression. */
  readonly wasAttested?: true;
  /** When people last took their word back and the state changed by that, or what was over was taken back. */
  readonly releasedAt?: string;
  /** Until when what ran out by time alone was told. */
  readonly toldUntil?: string;
  /** How many; they lie in a document of their own. */
  readonly comments: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
  /** Where the newest transition that people or time made lies. */
  readonly proof?: string;
}

export interface Waiver {
  readonly reason: string;
  readonly requestedBy: string;
  /** Absent while nobody approved: it does not count yet. */
  readonly approvedBy?: string;
  readonly approvedAt?: string;
  /** Since when a todo is waived without a break, where this one takes the place of another. */
  readonly since?: string;
  /** When it was asked for. */
  readonly at: string;
  /** The moment from which it does not count any more. */
  readonly until: string;
}

/** A person's word that something is so, with what shows it. */
export interface Attestation {
  readonly evidence: string;
  readonly url?: string;
  readonly by: string;
  readonly at: string;
  /** When the first of an unbroken row of attestations was made, where this one renews another. */
  readonly since?: string;
  /** The moment from which it does not count any more. */
  readonly until: string;
}

export interface TodoComment {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  /** Markdown. */
  readonly text: string;
}

/** What is asked for and not approved. */
export const pendingWaiver = ({ waiver, extension }: TodoNote): Waiver | undefined =>
  extension ?? (waiver && waiver.approvedBy === undefined ? waiver : undefined);

export const waitsForApproval = (note: TodoNote | undefined): boolean =>
  note !== undefined && pendingWaiver(note) !== undefined;
