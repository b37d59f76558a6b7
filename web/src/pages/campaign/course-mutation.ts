import {
  ArchiveCampaignDocument,
  DeleteCampaignDraftDocument,
  EndCampaignDocument,
  ExtendCampaignDocument,
  LaunchCampaignDocument,
  PauseCampaignDocument,
  ResumeCampaignDocument,
} from '#web/gql/campaigns/graphql.ts';

export type CourseAct = 'launch' | 'pause' | 'resume' | 'extend' | 'end' | 'archive' | 'delete';

interface Wish {
  readonly campaignId: string;
  readonly expectedVersion: number;
  /** Empty: none is given. */
  readonly reason: string;
  /** Only of an extension: 2027-03-31. */
  readonly to: string;
}

/** The mutation that does something with a campaign, and its input. */
export function courseMutation(
  act: CourseAct,
  { reason, to, ...named }: Wish,
): { readonly document: string; readonly input: Readonly<Record<string, unknown>> } {
  const input = reason === '' ? named : { ...named, reason };
  switch (act) {
    case 'launch':
      return { document: LaunchCampaignDocument.toString(), input: named };
    case 'pause':
      return { document: PauseCampaignDocument.toString(), input };
    case 'resume':
      return { document: ResumeCampaignDocument.toString(), input };
    case 'extend':
      return { document: ExtendCampaignDocument.toString(), input: { ...input, to } };
    case 'end':
      return { document: EndCampaignDocument.toString(), input };
    case 'archive':
      return { document: ArchiveCampaignDocument.toString(), input: named };
    case 'delete':
      return { document: DeleteCampaignDraftDocument.toString(), input: named };
  }
}
