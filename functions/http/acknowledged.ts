import type { AppWith, DoorRequest } from '#application/app.ts';
import type { DescriptorPublication } from '#domain/descriptor-publication.ts';
import type { Acknowledgement } from '#domain/review/acknowledgement.ts';
import { credentialsOf } from './authorize.ts';

/** What a publication acknowledges, and who says so; a publisher key has no name. */
export async function acknowledged(
  { identity }: AppWith<never>,
  request: DoorRequest,
  acknowledgements: readonly Acknowledgement[],
): Promise<Pick<DescriptorPublication, 'acknowledgements' | 'publishedBy'>> {
  if (acknowledgements.length === 0) return {};
  const viewer = await identity.viewer(credentialsOf(request));
  const publishedBy = viewer?.email ?? viewer?.name;
  return { acknowledgements, ...(publishedBy === undefined ? {} : { publishedBy }) };
}
