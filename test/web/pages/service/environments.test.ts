import { describe, expect, it } from 'vitest';
import { busiestAutoscaler } from '#web/pages/service/busiest-autoscaler.ts';
import { versionLead } from '#web/pages/service/version-lead.ts';
import { worstFirst } from '#web/pages/service/worst-first.ts';

const rolled = (name: string, version: string | null, rolledOutAt: string | null) => ({
  environment: { name },
  version,
  rolledOutAt,
});

describe('between two environments', () => {
  it('the one rolled out later is ahead', () => {
    expect(
      versionLead(
        rolled('production', 'v1', '2026-11-20T00:00:00Z'),
        rolled('development', 'v2', '2026-11-23T00:00:00Z'),
      ),
    ).toEqual({ newer: 'development', seconds: 259_200 });
  });

  it('there is nothing to say when both run the same or one runs several versions', () => {
    expect(versionLead(rolled('a', 'v1', null), rolled('b', 'v1', null))).toBeUndefined();
    expect(versionLead(rolled('a', null, null), rolled('b', 'v1', null))).toBeUndefined();
  });

  it('versions differ by an unknown time when a rollout’s time is not known', () => {
    expect(versionLead(rolled('a', 'v1', null), rolled('b', 'v2', '2026-11-20T00:00:00Z'))).toEqual(
      {
        newer: 'a',
        seconds: undefined,
      },
    );
  });
});

describe('of several autoscalers', () => {
  it('the one nearest to its maximum is shown', () => {
    expect(
      busiestAutoscaler([
        { hpa: { min: 1, max: 10, current: 4 } },
        { hpa: null },
        { hpa: { min: 1, max: 3, current: 3 } },
      ]),
    ).toEqual({ min: 1, max: 3, current: 3 });
    expect(busiestAutoscaler([{ hpa: null }])).toBeUndefined();
  });
});

describe('what is wrong', () => {
  const finding = (rule: string, severity: 'INFO' | 'WARNING' | 'CRITICAL', since: string) => ({
    rule,
    severity,
    since,
    message: rule,
    found: null,
    wanted: null,
    cure: null,
    object: 'Deployment/pay',
  });

  it('comes worst first, then by environment, then what has lasted longest', () => {
    const order = worstFirst([
      {
        environment: { name: 'production' },
        workloads: [
          { findings: [finding('late', 'CRITICAL', '2026-11-22T12:00:00Z')] },
          {
            findings: [
              finding('note', 'INFO', '2026-11-01T00:00:00Z'),
              finding('early', 'CRITICAL', '2026-11-22T10:00:00Z'),
            ],
          },
        ],
      },
      {
        environment: { name: 'development' },
        workloads: [{ findings: [finding('dev', 'CRITICAL', '2026-11-01T00:00:00Z')] }],
      },
    ]).map((placed) => placed.finding.rule);
    expect(order).toEqual(['early', 'late', 'dev', 'note']);
  });
});
