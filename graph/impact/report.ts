/** What the engine answers: plain data about node numbers; resolvers turn numbers into artifacts. */
import type { ChangeKind } from '../metamodel/changeKinds.ts';
import type { CutReason, Effect, Modality, ObligationAction } from '../metamodel/effects.ts';
import type { LinkEnd } from '../metamodel/ruleRow.ts';
import type { LinkVerdict } from '../model/delta.ts';

export type Verdict = 'PASS' | 'FAIL' | 'UNKNOWN';

/** An effect on an item, with its own modality. */
export interface EffectState {
  readonly effect: Effect;
  readonly modality: Modality;
  /** Lost and surviving parts; null where the effect is on the whole. */
  readonly scope: ItemScope | null;
  /** Id of the disposition or envelope that suppresses it. */
  readonly cutBy: string | null;
}

export interface ItemScope {
  readonly affected: readonly string[];
  readonly unaffected: readonly string[];
  /** The graph does not say which parts the item has: the whole is taken as concerned. */
  readonly unknown: boolean;
}

export interface Obligation {
  readonly id: string;
  readonly action: ObligationAction;
  /** Artifact or version id. */
  readonly subject: string;
  readonly parts: readonly string[];
  readonly responsible: readonly string[];
  readonly accountable: string | null;
  readonly clause: string | null;
  /** ISO instant before which there is nothing to do. */
  readonly notBefore: string | null;
}

export interface ImpactItem {
  /** Node number in the report's configuration. */
  readonly node: number;
  readonly artifact: number;
  /** -1: the artifact has no version. */
  readonly version: number;
  readonly states: readonly EffectState[];
  readonly effects: readonly Effect[];
  readonly modality: Modality;
  readonly distance: number;
  readonly obligations: readonly Obligation[];
}

export interface WitnessStep {
  readonly from: string;
  readonly to: string;
  readonly link: string;
  readonly relation: string;
  readonly changedEnd: LinkEnd;
  readonly rule: string;
  readonly kindIn: ChangeKind | null;
  readonly effectIn: Effect | null;
  readonly effectOut: Effect;
  readonly with: readonly string[];
}

export interface WitnessSet {
  readonly pathSet: 'EXHAUSTIVE' | 'TRUNCATED';
  readonly paths: readonly { readonly steps: readonly WitnessStep[] }[];
}

export interface LinkImpact {
  readonly link: string;
  readonly verdict: LinkVerdict;
  readonly parts: readonly string[];
  readonly ruling: CutReason | null;
  readonly reason: string | null;
}

export interface GateVerdict {
  readonly gate: number;
  readonly verdict: Verdict;
  /** Ids of what the gate requires and does not have. */
  readonly unmet: readonly string[];
  /** It is only inferred to apply: listed because it is unmet, and no reason to pass. */
  readonly onlyPossible: boolean;
}

export interface PlanLevel {
  readonly obligations: readonly Obligation[];
  /** Obligation ids that depend on each other. */
  readonly groups: readonly (readonly string[])[];
}

export interface BoundaryLink {
  readonly link: string;
  readonly relation: string;
  readonly inside: string;
  readonly outside: string;
  readonly reason: CutReason;
}
