/** The verdict on a change in the form in which a pipeline needs it. */
import type { GraphView } from '../index/graphView.ts';
import { decidingItems, type UnmetRequirement, unmetRequirements } from './deciding.ts';
import type { ImpactAnalysis } from './impactAnalysis.ts';
import type { GateVerdict, ImpactItem, Obligation, Verdict } from './report.ts';
import { shortestFix } from './shortestFix.ts';

/** What a process that asked ends with. Anything else is an error of its own. */
export const EXIT_CODES = { PASS: 0, FAIL: 1, UNKNOWN: 2 } as const satisfies Record<Verdict, number>;

export interface Assessment {
  readonly exitCode: number;
  readonly headline: string;
  readonly unmet: readonly (UnmetRequirement & { readonly reason: string })[];
  readonly because: readonly ImpactItem[];
  readonly fixes: readonly Obligation[];
}

export function assess(analysis: ImpactAnalysis): Assessment {
  const because = decidingItems(analysis);
  const fixes = shortestFix(analysis);
  return {
    exitCode: EXIT_CODES[analysis.verdict],
    headline: headlineOf({ analysis, because, fixes }),
    unmet: unmetRequirements(analysis).map((unmet) => ({ ...unmet, reason: reasonOf(unmet, analysis) })),
    because,
    fixes,
  };
}

function headlineOf(parameters: {
  analysis: ImpactAnalysis;
  because: readonly ImpactItem[];
  fixes: readonly Obligation[];
}): string {
  const { analysis, because, fixes } = parameters;
  const { verdict, configuration, gates } = analysis;
  const { view, baseline } = configuration;
  const subject = baseline === null ? 'HEAD' : view.id(baseline);
  const work = fixes.length === 0 ? '' : `; ${counted(fixes.length, 'thing', 'things')} to do`;
  const unmet = gates.filter((gate) => gate.verdict === verdict).map((gate) => gateText(gate, view));
  const hit = counted(because.length, 'artifact', 'artifacts');
  switch (verdict) {
    case 'PASS':
      return `PASS: nothing stands against ${subject}.`;
    case 'FAIL':
      return unmet.length > 0 ? `FAIL: ${unmet.join('; ')}${work}.` : `FAIL: ${hit} of ${subject} hit${work}.`;
    case 'UNKNOWN':
      if (!analysis.complete) return `UNKNOWN: ${analysis.incompleteBecause.join(' ')}`;
      if (unmet.length > 0) return `UNKNOWN: ${unmet.join('; ')}, and the graph cannot say why${work}.`;
      return `UNKNOWN: ${hit} of ${subject} hit or suspected, and nobody has looked${work}.`;
  }
}

/** A headline names so many; `unmet` has all of them. */
const NAMED = 5;

function gateText({ gate, unmet }: GateVerdict, view: GraphView): string {
  const more = unmet.length > NAMED ? ` and ${unmet.length - NAMED} more` : '';
  return `gate ${view.id(gate)} lacks ${unmet.slice(0, NAMED).join(', ')}${more}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function reasonOf({ requirement, items }: UnmetRequirement, analysis: ImpactAnalysis): string {
  const { view } = analysis.configuration;
  const [worst] = items;
  if (worst) return analysis.reason(worst);
  const id = view.id(requirement);
  return view.kind(requirement) === 'ROLE'
    ? `No sign-off of a holder of ${id} stands for what the gate is about.`
    : `${id} does not stand as it is recorded, whatever the change does: it is not supported, challenged, not developed, or rests on what was withdrawn.`;
}
