import { describe, expect, it } from 'vitest';
import type { Credentials, IdentityProvider, Viewer } from '#application/ports.ts';

interface Approval {
  readonly viewer: Viewer;
  readonly campaignId: string | undefined;
}

interface Spokesman {
  readonly viewer: Viewer;
  readonly system: string;
}

export interface IdentityCases {
  readonly viewers: readonly { readonly credentials: Credentials; readonly viewer: Viewer }[];
  /** Missing, wrong, expired. */
  readonly strangers: readonly Credentials[];
  readonly mayPublish: readonly { readonly credentials: Credentials; readonly source: string }[];
  readonly mayNotPublish: readonly { readonly credentials: Credentials; readonly source: string }[];
  readonly mayEdit: readonly Viewer[];
  readonly mayNotEdit: readonly Viewer[];
  readonly mayWaive: readonly Viewer[];
  readonly mayNotWaive: readonly Viewer[];
  readonly mayApprove: readonly Approval[];
  readonly mayNotApprove: readonly Approval[];
  readonly maySpeakFor: readonly Spokesman[];
  readonly mayNotSpeakFor: readonly Spokesman[];
}

/** What every adapter of `IdentityProvider` promises. */
export function identityContract(
  name: string,
  identity: IdentityProvider,
  cases: IdentityCases,
): void {
  describe(`${name} is an identity provider`, () => {
    it('knows who asks', async () => {
      for (const { credentials, viewer } of cases.viewers) {
        expect(await identity.viewer(credentials)).toEqual(viewer);
      }
    });

    it('knows no stranger', async () => {
      for (const credentials of cases.strangers) {
        expect(await identity.viewer(credentials)).toBeUndefined();
      }
    });

    it('lets publish who may, as the source they may', async () => {
      for (const { credentials, source } of cases.mayPublish) {
        expect(await identity.mayPublish(credentials, source)).toBe(true);
      }
      for (const { credentials, source } of cases.mayNotPublish) {
        expect(await identity.mayPublish(credentials, source)).toBe(false);
      }
    });

    it('lets edit campaigns and todos who may, and waive by their own word', async () => {
      const todo = { campaignId: 'owners', serviceId: 'pay' };
      for (const viewer of cases.mayEdit) {
        expect(await identity.mayEdit(viewer, { campaignId: 'owners' })).toBe(true);
      }
      for (const viewer of cases.mayNotEdit) {
        expect(await identity.mayEdit(viewer, todo)).toBe(false);
      }
      for (const viewer of cases.mayWaive) expect(await identity.mayWaive(viewer, todo)).toBe(true);
      for (const viewer of cases.mayNotWaive) {
        expect(await identity.mayWaive(viewer, todo)).toBe(false);
      }
    });

    it('lets approve waivers who may, of the campaigns they may', async () => {
      for (const { viewer, campaignId } of cases.mayApprove) {
        expect(await identity.mayApprove(viewer, { campaignId, serviceId: 'pay' })).toBe(true);
      }
      for (const { viewer, campaignId } of cases.mayNotApprove) {
        expect(await identity.mayApprove(viewer, { campaignId, serviceId: 'pay' })).toBe(false);
      }
    });

    it('lets another system keep its todos here, and only its own', async () => {
      for (const { viewer, system } of cases.maySpeakFor) {
        expect(await identity.maySpeakFor(viewer, system)).toBe(true);
      }
      for (const { viewer, system } of cases.mayNotSpeakFor) {
        expect(await identity.maySpeakFor(viewer, system)).toBe(false);
      }
    });
  });
}
