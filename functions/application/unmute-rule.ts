import { sameMute } from '#domain/mute.ts';
import { indexMutes } from '#domain/muted-findings.ts';
import type { App } from './app.ts';
import { currentId } from './find-service.ts';
import { flip } from './flip.ts';
import { muteChange, planMutes, readMutes, toldMute, unchanged } from './mutes.ts';

export type Unmuting =
  | { readonly kind: 'unmuted'; readonly serviceId: string }
  | {
      readonly kind: 'refused';
      readonly code: 'unknown-service';
      readonly message: string;
    };

/** A rule counts again. One that counts already is left as it is; a removed service may be unmuted too. */
export async function unmuteRule(
  app: Pick<App, 'store' | 'codec' | 'bus' | 'clock' | 'readCatalogue'>,
  asked: {
    /** May be a former id. */
    readonly serviceId: string;
    readonly rule: string;
    readonly environment?: string | undefined;
    readonly by: string;
  },
): Promise<Unmuting> {
  const at = app.clock.now();
  const catalogue = await app.readCatalogue();
  const serviceId = currentId(catalogue, asked.serviceId) ?? asked.serviceId;
  const { rule, environment, by } = asked;
  const wanted = { rule, ...(environment === undefined ? {} : { environment }) };
  return flip(app, async (read) => {
    const known = await readMutes(read, app.codec);
    const own = indexMutes(known, catalogue.services).get(serviceId) ?? [];
    const mute = own.find((one) => sameMute(one, wanted));
    if (mute === undefined) {
      return unchanged<Unmuting>(
        catalogue.services.has(serviceId)
          ? { kind: 'unmuted', serviceId }
          : {
              kind: 'refused',
              code: 'unknown-service',
              message: `No service of the id ${serviceId} is known.`,
            },
      );
    }
    const others = known.filter((one) => one !== mute);
    return planMutes<Unmuting>(read, app.codec, others, {
      result: { kind: 'unmuted', serviceId },
      changes: [
        muteChange(
          app.codec,
          'rule-unmuted',
          { ...mute, serviceId },
          {
            by,
            at,
            summary: `${by} unmuted ${rule}.`,
            before: toldMute(mute),
            after: { by },
          },
        ),
      ],
    });
  });
}
