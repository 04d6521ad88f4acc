/**
 * What is known of the elements of a design that decomposition and coexistence ask for: who depends on whom, what is built from
 * what, and which analysis of dependent failures says that two do not fail together.
 */
import { NONE } from '../../index/graphIndex.ts';
import type { GraphView } from '../../index/graphView.ts';
import type { ArtifactKind } from '../../metamodel/kinds.ts';
import type { RelationType } from '../../metamodel/relations.ts';
import type { LinkEnd } from '../../metamodel/ruleRow.ts';
import type { AnalysisState } from '../../safety/hara/decomposition.ts';
import { isWithdrawn } from '../retracted.ts';

/** Where an analysis stands, with words that complete "the analysis …". */
export interface StateOfAnalysis {
  readonly state: AnalysisState;
  readonly because: string;
}

/** Doubt about an analysis that its own links do not show; null: there is none. */
export type DoubtOf = (analysis: number) => string | null;

export const NO_DOUBT: DoubtOf = () => null;

const ELEMENTS: readonly ArtifactKind[] = ['COMPONENT', 'MODEL', 'CODE_UNIT'];

/** Reads links that are in force at the revision of the view; inferred ones prove nothing. */
export class ElementsOfDesign {
  readonly view: GraphView;

  constructor(view: GraphView) {
    this.view = view;
  }

  /** Artifacts at the other ends, each once, the oldest link first. */
  others(artifact: number, end: LinkEnd, type: RelationType, kinds?: readonly ArtifactKind[]): number[] {
    const { view } = this;
    const found = new Set<number>();
    for (const slot of this.slots(artifact, end, type)) {
      const other = end === 'SOURCE' ? view.index.linkTo(slot) : view.index.linkFrom(slot);
      if (!kinds || kinds.includes(view.kind(other))) found.add(other);
    }
    return [...found];
  }

  slots(artifact: number, end: LinkEnd, type: RelationType): number[] {
    const { view } = this;
    const all = end === 'SOURCE' ? view.outgoing(artifact) : view.incoming(artifact);
    return all.filter((slot) => {
      const form = view.index.formOf(slot);
      return form.type === type && !form.inferred;
    });
  }

  /** What elements consist of, over any number of steps, without themselves. */
  partsOf(elements: Iterable<number>): Set<number> {
    return this.reach(elements, 'PART_OF', ['COMPONENT'], 'TARGET');
  }

  /** What can be reached over links of a type, without where it begins. */
  reach(
    from: Iterable<number>,
    type: RelationType,
    kinds: readonly ArtifactKind[] = ELEMENTS,
    end: LinkEnd = 'SOURCE',
  ): Set<number> {
    const start = new Set(from);
    const reached = new Set<number>();
    const open = [...start];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      for (const other of this.others(one, end, type, kinds)) {
        if (start.has(other) || reached.has(other)) continue;
        reached.add(other);
        open.push(other);
      }
    }
    return reached;
  }

  /** Components and models that a requirement is allocated to. */
  elementsOf(requirement: number): number[] {
    return this.others(requirement, 'TARGET', 'IMPLEMENTS', ['COMPONENT', 'MODEL']);
  }

  /** Code and models that realise a requirement or its elements. */
  builtFrom(requirement: number, elements: readonly number[]): number[] {
    const kinds: readonly ArtifactKind[] = ['CODE_UNIT', 'MODEL'];
    const built = [requirement, ...elements].flatMap((one) => this.others(one, 'TARGET', 'IMPLEMENTS', kinds));
    return [...new Set(built)];
  }

  /** Does an analysis of dependent failures about both say that the part does not disturb the whole? */
  isFreeFromInterference(part: number, whole: number, doubtOf: DoubtOf): boolean {
    return this.interferenceAnalyses(part, whole).some(
      (analysis) => this.stateOf(analysis, doubtOf).state === 'PASSED',
    );
  }

  private interferenceAnalyses(part: number, whole: number): number[] {
    const ofWhole = new Set(this.others(whole, 'TARGET', 'ANALYZES'));
    return this.others(part, 'TARGET', 'ANALYZES').filter(
      (analysis) => ofWhole.has(analysis) && this.view.facts(analysis).subkind === 'DFA',
    );
  }

  /** By its evidence, by the links to what it analyses and verifies, and by what else is known against it. */
  stateOf(analysis: number, doubtOf: DoubtOf): StateOfAnalysis {
    const found = this.ownState(analysis);
    const doubt = found.state === 'PASSED' ? doubtOf(analysis) : null;
    return doubt === null ? found : { state: 'STALE', because: doubt };
  }

  private ownState(analysis: number): StateOfAnalysis {
    const { view } = this;
    const version = view.current(analysis);
    if (version === NONE) return { state: 'UNKNOWN', because: 'has no version that could have passed' };
    const [failed] = this.evidenceThatSays('fail', analysis);
    if (failed !== undefined) return { state: 'FAILED', because: `failed, by ${view.id(failed)}` };
    if (this.passing(analysis).length === 0) {
      return { state: 'UNKNOWN', because: `has no evidence that its version ${view.versionId(version)} passed` };
    }
    if (view.retractions(version).length > 0) return { state: 'STALE', because: 'was withdrawn' };
    const moved = this.movedSince(analysis, version);
    if (moved !== null) return { state: 'STALE', because: `is about ${view.id(moved)} as it was before it changed` };
    return { state: 'PASSED', because: 'passed' };
  }

  /** Evidence that the current version of an analysis passed; what was withdrawn says nothing. */
  passing(analysis: number): number[] {
    return this.evidenceThatSays('pass', analysis);
  }

  private evidenceThatSays(outcome: 'pass' | 'fail', analysis: number): number[] {
    const { view } = this;
    return this.evidenceOf(analysis).filter((evidence) => {
      const current = view.current(evidence);
      if (current === NONE || isWithdrawn(view, evidence)) return false;
      return view.version(current).facts.outcome === outcome;
    });
  }

  /** Evidence about the current version of an analysis. */
  evidenceOf(analysis: number): number[] {
    const { view } = this;
    const version = view.current(analysis);
    return this.slots(analysis, 'TARGET', 'EVALUATES')
      .filter((slot) => view.index.linkToVersion(slot) === version)
      .map((slot) => view.index.linkFrom(slot));
  }

  /** Something it is about that is not what it was when the analysis was made; null: nothing. */
  private movedSince(analysis: number, version: number): number | null {
    const { view } = this;
    const made = view.version(version).revision;
    for (const type of ['ANALYZES', 'VERIFIES'] as const) {
      for (const slot of this.slots(analysis, 'SOURCE', type)) {
        const target = view.index.linkTo(slot);
        const verdict = view.currentVerdict(slot);
        if (verdict === 'SUSPECT' || verdict === 'INVALID') return target;
        const before = view.at(Math.max(made, view.index.linkBorn(slot))).current(target);
        const isOther = before !== NONE && view.digest(before) !== view.digest(view.current(target));
        if (verdict !== 'VALID' && isOther) return target;
      }
    }
    return null;
  }
}
