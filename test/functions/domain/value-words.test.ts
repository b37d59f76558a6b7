import { describe, expect, it } from 'vitest';
import { HEALTH_RULES } from '#domain/health-rules.ts';
import { valueWords } from '#domain/value-words.ts';
import { derive } from '../../support/derive-workloads.ts';
import { CONTAINERS } from './labelled-workloads-containers.ts';
import { CONTROLLERS } from './labelled-workloads-controllers.ts';
import { DEPLOYMENTS } from './labelled-workloads-deployments.ts';
import { JOBS } from './labelled-workloads-jobs.ts';
import { OTHERS } from './labelled-workloads-others.ts';
import { PODS } from './labelled-workloads-pods.ts';
import { ROLLOUTS } from './labelled-workloads-rollouts.ts';
import { SCALE_UPS } from './labelled-workloads-scale-ups.ts';

const FINDINGS = [CONTAINERS, PODS, ROLLOUTS, SCALE_UPS, DEPLOYMENTS, CONTROLLERS, JOBS, OTHERS]
  .flat()
  .flatMap(({ items }) => derive(items).workloads.flatMap(({ findings }) => findings));

/** Names of containers, resources and fields: nobody translates them. */
const NAMES = /^[\w./-]+: |^@every |generation|observedGeneration|\b(cpu|memory)\b/g;

describe('what is found and wanted', () => {
  it('is said in Japanese but for the words of Kubernetes, whatever the rule', () => {
    expect(HEALTH_RULES.filter(({ id }) => !FINDINGS.some(({ rule }) => rule === id))).toEqual([]);
    const values = new Set(
      FINDINGS.flatMap(({ found, wanted }) => [found ?? [], wanted ?? []].flat()),
    );
    expect(values.size).toBeGreaterThan(30);
    const english = [...values].filter((value) =>
      /(?<![\w/])[a-z]{2,}/.test(valueWords(value).ja.replaceAll(NAMES, '')),
    );
    expect(english).toEqual([]);
  });

  it.each([
    ['api: not ready', 'api: 準備未完了'],
    ['ready within 35 s', '35 秒以内に準備完了'],
    ['api: Error, exit code 137', 'api: Error、終了コード 137'],
    ['no address', 'アドレスなし'],
    ['Terminating', 'Terminating'],
    ['BackoffLimitExceeded, OOMKilled', 'BackoffLimitExceeded、OOMKilled'],
    ['0 3 1,15 * * Asia/Tokyo', '0 3 1,15 * * Asia/Tokyo'],
    ['3/4', '3/4'],
    ['constructor', 'constructor'],
  ])('%s: %s', (en, ja) => {
    expect(valueWords(en)).toEqual({ en, ja });
  });
});
