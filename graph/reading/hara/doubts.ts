import type { ImpactAnalysis } from '../../impact/impactAnalysis.ts';
import type { DoubtOf } from './decompositions.ts';
import { ElementsOfDesign } from './elements.ts';

/**
 * What the impact engine says of analyses: the report on what has ever happened, in HEAD. An analysis is in doubt where it, or
 * evidence about it, has an actual effect beside INFORM, or where the graph knows too little to say.
 */
export function doubtsIn(analysis: ImpactAnalysis): DoubtOf {
  if (!analysis.complete) return () => 'may be stale: the impact analysis did not come to an end';
  const { configuration } = analysis;
  const { view } = configuration;
  const design = new ElementsOfDesign(view);
  return (dfa) => {
    for (const one of [dfa, ...design.evidenceOf(dfa)]) {
      for (const item of analysis.itemsAt([configuration.primary(one)])) {
        const effects = item.states.filter(({ effect, modality }) => effect !== 'INFORM' && modality === 'ACTUAL');
        const isUnknown = item.modality === 'UNKNOWN';
        if (effects.length === 0 && !isUnknown) continue;
        const what = isUnknown ? 'not known to stand' : effects.map(({ effect }) => effect).join(', ');
        const whose = one === dfa ? '' : `rests on ${view.id(one)}, which `;
        return `${whose}is ${what}: ${analysis.reason(item)}`;
      }
    }
    return null;
  };
}
