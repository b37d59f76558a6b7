import { compact } from '#domain/compact.ts';
import { activeFindings, isDoubtful, isMuted, type Workload } from '#domain/workload.ts';
import { type FactValue, unknownFact } from './rule-facts.ts';
import type { FactPlace } from './workload-fact.ts';

/** What is wrong with a workload at a moment. Of what could not be looked at again only the place is known. */
export const findingFacts = (
  workload: Workload,
  place: FactPlace,
  now: string,
): readonly FactValue[] =>
  activeFindings(workload, now).map((finding) =>
    isDoubtful(finding, now)
      ? unheardFinding(place, `${finding.object} could not be looked at again of late`)
      : compact({
          ...place,
          rule: finding.rule,
          severity: finding.severity,
          object: finding.object,
          workload: `${workload.kind}/${workload.name}`,
          container: finding.container,
          since: finding.since,
          muted: isMuted(finding, now),
        }),
  );

/** There may be something wrong there, and nobody knows. */
export const unheardFinding = (place: FactPlace, why: string): FactValue =>
  unknownFact(why, { ...place });
