import type { ImpactAnalysis } from '../../impact/impactAnalysis.ts';
import { NONE } from '../../index/graphIndex.ts';
import { isOver } from '../../metamodel/content.ts';
import { type DoubtOf, ElementsOfDesign } from './elements.ts';

/**
 * What the impact engine says of analyses: the report on what has ever happened, in HEAD. An analysis is in doubt where it, or
 * evidence about it, has an actual effect beside INFORM, or where the graph knows too little to say. It also is where its validity,
 * or that of all evidence that it passed, has ended.
 * @param validAt Ms since 1970.
 */
export function doubtsIn(analysis: ImpactAnalysis, validAt: number): DoubtOf {
  if (!analysis.complete) return () => 'may be stale: the impact analysis did not come to an end';
  const { configuration } = analysis;
  const { view } = configuration;
  const design = new ElementsOfDesign(view);
  const isValid = (artifact: number): boolean => {
    const version = view.current(artifact);
    return version === NONE || !isOver(view.version(version).facts, validAt);
  };
  return (dfa) => {
    if (!isValid(dfa)) return 'is not valid any more';
    const evidence = design.evidenceOf(dfa);
    const passing = design.passing(dfa);
    if (!passing.some(isValid))
      return `rests on ${passing.map((one) => view.id(one)).join(', ')}, which is not valid any more`;
    for (const one of [dfa, ...evidence]) {
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
