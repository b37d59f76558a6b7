import { listFacts } from '#domain/facts/fact-list.ts';
import { FACT_SCHEMA } from '#domain/facts/fact-schema.ts';
import { FACT_ROOTS, type FactRoot } from '#domain/facts/fact-type.ts';
import type { RuleFunction } from '#domain/facts/rule-function.ts';
import { RULE_FUNCTIONS } from '#domain/facts/rule-functions.ts';
import { RULE_LIMITS } from '#domain/facts/rule-limits.ts';
import { sayFactType } from '#domain/facts/say-fact-type.ts';

const count = (limit: number) => limit.toLocaleString('en');

/** docs/rules.md: the sentences stand here, facts, functions and limits follow from the code. */
export const renderRules = (): string => `# Rules

A campaign asks something of services, and rules say of whom, and when it is done. A rule is an expression in [CEL](https://cel.dev), the Common Expression Language, that is true, false or can't be told:

\`\`\`cel
workloads.filter(w, w.protected).all(w, w.images.all(i, !i.moving))
\`\`\`

| rule of a campaign | says |
|---|---|
| \`scope\` | who is asked; everybody when it is left out |
| \`applicable\` | whether it applies to a service that is asked; else the todo is NOT_APPLICABLE |
| \`satisfied\` | whether the service has done it |

They are asked in this order, and the first that can't be told ends it: CANNOT_TELL. Ready ones stand in \`examples/campaigns/\`.

## Writing them

- \`==\`, \`!=\`, \`<\`, \`<=\`, \`>\`, \`>=\` compare; \`&&\`, \`||\`, \`!\` and \`asked ? yes : no\` join; \`+\`, \`-\`, \`*\`, \`/\`, \`%\` compute; \`in\` asks whether a list holds a value or a map a key.
- Text stands in \`"…"\` or \`'…'\`; \`r"\\d"\` takes backslashes as they are. Lists are \`["A", "B"]\`, maps \`{"key": 1}\`. What follows \`//\` is a comment.
- Whole numbers and those with a fraction are two things: \`double(3) / 2.0\`. They may be compared by size.
- \`list.all(name, condition)\` and its like look at each element by a name of your choice. Keep it from being the name of a fact.
- Moments and spans of time compute: \`now - service.updatedAt > days(365)\`.

A rule is checked when it is saved, in a file (\`msd validate\`), on the page and by \`checkRule\`: every name, every type, every pattern. Problems point at the character and say what is probably meant. \`completeRule\` gives what may stand at a place, \`tryRule\` what the rule says of all services now, and for one service what it found at each term; \`ruleFacts\` and \`ruleFunctions\` are the tables below.

## What is not known is not false

A fact can be absent, or unknown for the moment: a cluster is silent, a kind could not be listed, nobody published a spec. A rule that needs it then **can't be told**, and says which fact it was and why. It is never false for that, and never true.

| \`&&\` | true | false | ? | | \`\\|\\|\` | true | false | ? |
|---|---|---|---|---|---|---|---|---|
| **true** | true | false | ? | | **true** | true | true | true |
| **false** | false | false | false | | **false** | true | false | ? |
| **?** | ? | false | ? | | **?** | true | ? | ? |

- \`!\` of what can't be told can't be told. Of \`asked ? yes : no\` it can be told when both sides are the same.
- \`all\` is false as soon as one element is; \`exists\` true as soon as one is; \`exists_one\` false as soon as two are. Else, if one can't be told, neither can they.
- \`filter\` keeps what can't be told as something unknown. A list with something unknown in it may have more elements, or fewer: its \`size\` can't be told, and neither what stands behind. A map may be without what is unknown in it.
- \`has(a.b.c)\` is false when \`c\` is absent, or \`b\` on the way to it. It can't be told when one of them is unknown. **Reading what is absent can't be told either: ask first**, as in \`has(service.language) && service.language == "go"\`.
- Dividing a whole number by zero, an index beyond the list, a text that is no number: can't be told.

## The facts

Of one service, at one moment. Brackets stand for the elements of a list or a map. *?*: may be absent.

${FACT_ROOTS.map(rootTable).join('\n\n')}

## The functions

| function | says | example |
|---|---|---|
${RULE_FUNCTIONS.map(functionRow).join('\n')}

Of CEL there is nothing else: no \`null\` (facts are absent), no bytes, no unsigned numbers, no \`type()\` and \`dyn()\`, no macros of one's own.

## Limits

| limit | |
|---|---|
| length of a rule | ${count(RULE_LIMITS.characters)} characters |
| names, values, calls and operators in it | ${count(RULE_LIMITS.parts)} |
| brackets, calls and fields inside each other | ${RULE_LIMITS.depth} |
| loops (\`all\`, \`exists\`, \`filter\`, \`map\`) inside each other | ${RULE_LIMITS.loops} |
| elements of a written list or map | ${RULE_LIMITS.elements} |
| steps of one evaluation | ${count(RULE_LIMITS.steps)} |
| steps of all rules of a campaign over all services | ${count(RULE_LIMITS.campaignSteps)} |
| text that a rule puts together | ${count(RULE_LIMITS.textLength)} characters |
| regular expressions in a rule | ${RULE_LIMITS.patterns} |
| a regular expression | ${RULE_LIMITS.pattern} characters, its \`{…}\` together up to ${RULE_LIMITS.repetitions} |
| whole numbers | ±9,007,199,254,740,991 |

A *step* is one operator or call, one element that is looked at, or 16 characters; to say why something can't be told is twelve. They are counted, not timed, so the same rule on the same facts always ends the same. What costs more is stopped, and can't be told: "The rule costs more than ${count(RULE_LIMITS.steps)} steps". A common rule takes fewer than 100. Regular expressions are those of RE2 (without Unicode groups), which take time in proportion to the text, whatever they are; they have to be written out, so that they are checked when saved. [What rules cost](rule-costs.md) has figures, of hostile rules as well.

The rules of a campaign together may cost ${count(RULE_LIMITS.campaignSteps)} steps over all services, each looked at once: less than two seconds of computing, and ${count(RULE_LIMITS.campaignSteps / 5_000)} steps a service where there are 5,000. A campaign that costs more is not launched; one that comes to cost more, because it began by its date, was edited or there is more to look at, is judged no further: all its todos can't be told, for that reason, and it is on the problems page with its file. Nothing is judged halfway, so it doesn't matter which services were looked at first. With each reconcile it is weighed again (of many five, in turn), and judged as soon as it costs less. A cheap \`scope\` helps most: what is not in scope costs no more than that.

Rules see nothing but these facts: no clock but \`now\`, no network, nothing of the process. A name like \`constructor\` is a field where a fact is called so, and nowhere else.

## Examples

${RULE_EXAMPLES.map(([title, text]) => `${title}:\n\n\`\`\`cel\n${text}\n\`\`\``).join('\n\n')}
`;

/** Titles and rules. */
export const RULE_EXAMPLES = [
  ['Somebody can be called', 'has(spec.contact.slack.alertChannelId) || has(spec.contact.oncall)'],
  [
    'What runs in production has a budget for disruptions, as a share',
    'workloads.filter(w, w.protected && w.kind == "Deployment" && !w.idle)\n  .all(w, has(w.disruptionBudget) && w.disruptionBudget.isPercentage)',
  ],
  [
    'Every container asks for memory, and no more than 4 GiB',
    'workloads.all(w, w.containers.all(c,\n  "memory" in c.requests && c.requests["memory"] <= quantity("4Gi")))',
  ],
  ['Nothing critical is found', '!findings.exists(f, f.severity == "CRITICAL" && !f.muted)'],
  ['The spec was touched within a year', 'now - service.updatedAt < days(365)'],
  [
    'Nothing is called that goes away',
    'edges.filter(e, e.direction == "outgoing").all(e, e.lifecycle != "deprecated")',
  ],
] as const;

const rootTable = (root: FactRoot): string => {
  const { type, description } = FACT_SCHEMA[root];
  const rows = listFacts({ [root]: FACT_SCHEMA[root] } as typeof FACT_SCHEMA).slice(1);
  const head = `### \`${root}\`\n\n${description} *${sayFactType(type)}*`;
  if (rows.length === 0) return head;
  const lines = rows.map(
    (fact) =>
      `| \`${fact.path}\`${fact.optional ? ' ?' : ''} | ${fact.type} | ${cell(fact.description)} |`,
  );
  return `${head}\n\n| fact | type | |\n|---|---|---|\n${lines.join('\n')}`;
};

function functionRow({ name, on, takes, gives, description, example }: RuleFunction): string {
  const call = `${on === undefined ? '' : `${on}.`}${name}(${takes.join(', ')})`;
  return `| \`${call}\`: ${gives} | ${cell(description)} | \`${cell(example)}\` |`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
