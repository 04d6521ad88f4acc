/** What decides a verdict: the items behind it, and what gates require and do not have. */
import type { NodeNumber } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import type { EngineFacts } from '../metamodel/content.ts';
import { signOffsOf } from './gates.ts';
import type { ImpactAnalysis } from './impactAnalysis.ts';
import type { GateVerdict, ImpactItem } from './report.ts';
import { signedInRole } from './responsibility.ts';

/** Something that a gate requires and does not have. */
export interface UnmetRequirement {
  readonly gate: number;
  readonly requirement: number;
  /**
   * Items that stand against it, worst first; empty: it was not met before the change either, is not recorded, or is itself
   * what was withdrawn or changed.
   */
  readonly items: readonly ImpactItem[];
}

/**
 * The items that decide the verdict, worst first.
 *
 *     FAIL      what unmet gates require and is hit, or whose approval fell; no gate applies: every ACTUAL effect
 *     UNKNOWN   every effect that is or may be there, and what nothing is known about
 *     PASS      none
 */
export function decidingItems(analysis: ImpactAnalysis): readonly ImpactItem[] {
  if (analysis.verdict === 'PASS') return [];
  if (analysis.verdict === 'FAIL' && analysis.gates.length > 0) {
    const unmet = unmetRequirements(analysis, ({ verdict }) => verdict === 'FAIL');
    return analysis.itemsAt(unmet.flatMap(({ items }) => items.map((item) => item.node)));
  }
  const isActual = analysis.verdict === 'FAIL';
  return analysis.items.filter(
    (item) =>
      (item.modality === 'UNKNOWN' && !isActual) ||
      item.states.some(
        ({ effect, modality }) =>
          effect !== 'INFORM' && (modality === 'ACTUAL' || (modality === 'POTENTIAL' && !isActual)),
      ),
  );
}

/** Gate by gate, what it requires and does not have. */
export function unmetRequirements(
  analysis: ImpactAnalysis,
  counts: (gate: GateVerdict) => boolean = () => true,
): readonly UnmetRequirement[] {
  const { view } = analysis.configuration;
  return analysis.gates.filter(counts).flatMap(({ gate, unmet }) =>
    unmet.map((id) => {
      const requirement = view.find(id);
      const items =
        view.kind(requirement) === 'ROLE'
          ? fallenApprovals({ analysis, gate, role: requirement })
          : hit(analysis, requirement);
      return { gate, requirement, items };
    }),
  );
}

function hit(analysis: ImpactAnalysis, required: number): ImpactItem[] {
  return analysis
    .itemsAt([analysis.configuration.primary(required)])
    .filter(({ states }) => states.some(({ effect, modality }) => effect !== 'INFORM' && modality === 'ACTUAL'));
}

/** Sign-offs in the role, about what the gate is about, that do not cover the change. */
function fallenApprovals({
  analysis,
  gate,
  role,
}: {
  analysis: ImpactAnalysis;
  gate: number;
  role: number;
}): ImpactItem[] {
  const { configuration } = analysis;
  const { view } = configuration;
  const factsOf = (node: NodeNumber): EngineFacts => {
    const version = configuration.versionOf(configuration.artifactOf(node));
    return version === NONE ? {} : view.version(version).facts;
  };
  const subjects = view.outgoing(gate).filter((slot) => view.link(slot).type === 'APPLIES_TO');
  const signOffs = new Set<NodeNumber>();
  for (const subject of [...subjects.map((slot) => view.index.linkTo(slot)), gate]) {
    for (const signOff of signOffsOf(subject, configuration)) {
      if (signedInRole({ signOff, role, configuration, factsOf })) signOffs.add(signOff);
    }
  }
  return analysis
    .itemsAt(signOffs)
    .filter(({ states }) =>
      states.some(({ effect, modality }) => effect === 'NEEDS_REAPPROVAL' && modality === 'ACTUAL'),
    );
}
