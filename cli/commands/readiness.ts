import { askDashboard } from '#cli/ask-dashboard.ts';
import { unknownName } from '#cli/check-names.ts';
import type { Command, ExitCode, Invocation } from '#cli/command.ts';
import { Failure } from '#cli/failure.ts';
import { isOn, type Options, textOf } from '#cli/options.ts';
import {
  type LevelName,
  reportReadiness,
  type SentLevel,
  type SentReadiness,
} from '#cli/report-readiness.ts';
import { UsageError } from '#cli/usage-error.ts';

export const readiness: Command = {
  name: 'readiness',
  operand: 'SERVICE',
  summary: 'Tell whether a service has reached a level of readiness, and what is missing.',
  details:
    'A gate for CI. Exit code 0: the level is reached; what is waived for now counts, and is told apart. 1: it is not, and what is missing is listed, cheapest first, with how it is done. 2: it can’t be told, because facts are missing or stale, the service is not known, nothing is asked of it, or the dashboard gives no answer. --json prints service, level (asked for), verdict, reached, target, counts and all that is missing.',
  example: 'msd readiness pay-api --level B',
  exitCodes:
    '0 the level is reached · 1 it is not · 2 it can’t be told, the service is not known, the dashboard is out of reach, or usage',
  options: ['level', 'all', 'json', 'url', 'token'],
  meanings: { all: 'Tell how everything is done that is missing, not the first five alone.' },
  run: async ({ operand, options, terminal }: Invocation): Promise<ExitCode> => {
    const asked = levelIn(options);
    try {
      const sent = await readReadiness(operand, options);
      const standing = standingOf(operand, sent, asked);
      if (isOn(options, 'json'))
        terminal.print(JSON.stringify(toJson(operand, sent, standing), null, 2));
      else reportReadiness(operand, sent, standing, isOn(options, 'all'), terminal);
      return EXIT[standing.verdict];
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      terminal.complain(`Whether ${operand} is ready can’t be told: ${error.message}`, error.cure);
      return 2;
    }
  },
};

const EXIT = { REACHED: 0, MISSED: 1, CANNOT_TELL: 2 } as const;

function levelIn(options: Options): LevelName | undefined {
  const level = textOf(options, 'level')?.toUpperCase();
  if (level === undefined || level === 'A' || level === 'B' || level === 'C') return level;
  throw new UsageError(`There is no level "${level}".`, 'Give --level A, B or C.');
}

async function readReadiness(serviceId: string, options: Options): Promise<SentReadiness> {
  const { service } = await askDashboard<Answer>(QUERY, { serviceId }, options);
  if (service !== null) return service.readiness;
  throw await unknownName('service', serviceId, options);
}

interface Answer {
  readonly service: { readonly readiness: SentReadiness } | null;
}

/** The level that was asked for, else the one that the spec says it should reach. */
function standingOf(
  serviceId: string,
  { levels, target }: SentReadiness,
  asked: LevelName | undefined,
): SentLevel {
  if (levels.length === 0) {
    throw new Failure(
      `Nothing is asked of ${serviceId}: no campaign that has a level concerns it, or it was not judged yet.`,
      'Publish campaigns with `level`, such as examples/campaigns/readiness.yaml; after a publication, try again in a minute.',
    );
  }
  const wanted = asked ?? target;
  if (wanted === null) {
    throw new UsageError(
      `Which level ${serviceId} should reach is not known: its spec names neither tier nor slo.`,
      'Give --level A, B or C, or add `tier` to the spec.',
    );
  }
  const found = levels.find(({ level }) => level === wanted);
  if (found !== undefined) return found;
  throw new Failure(`The dashboard tells nothing of level ${wanted}.`, 'Update msd.');
}

const toJson = (
  service: string,
  { level: reached, target }: SentReadiness,
  { level, verdict, missing, ...counts }: SentLevel,
) => ({ service, level, verdict, reached, target, ...counts, missing });

const QUERY = `query Readiness($serviceId: String!) {
  service(serviceId: $serviceId) {
    readiness {
      target
      level
      levels {
        level verdict total done waived open cannotTell notApplicable
        missing(first: 200) {
          level effort judgedBy reason category
          todo { todoId title state fix }
        }
      }
    }
  }
}`;
