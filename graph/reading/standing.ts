/** What stands against artifacts at HEAD, by all that has happened: the findings, artifact by artifact. */
import type { ImpactAnalysis } from '../impact/impactAnalysis.ts';
import { EFFECT_ORDER, type Effect } from '../metamodel/effects.ts';

export class Standing {
  private readonly analysis: ImpactAnalysis;

  /** @param analysis Of the findings of HEAD, since ever. */
  constructor(analysis: ImpactAnalysis) {
    this.analysis = analysis;
  }

  /** Effects that are there for sure, the worst first. Empty: nothing stands against it. */
  effects(artifact: number): Effect[] {
    const shown = this.analysis.shownAt(this.analysis.configuration.primary(artifact));
    const actual = new Set(shown.filter(({ modality }) => modality === 'ACTUAL').map(({ effect }) => effect));
    return EFFECT_ORDER.filter((effect) => actual.has(effect));
  }
}

/** Works the findings out when somebody asks for the first time. */
export type StandingSource = () => Promise<Standing>;
