/**
 * What is missing in the graph, by rule: each kind of gap with what it says, where the rule comes from, and how it is found.
 * A gap is no finding of a change: it stands as long as nobody closes it.
 */

import { LIFE_CYCLE_SOURCE } from '../../governance/lifeCycle/definition.ts';
import type { GraphReader } from '../graphReader.ts';
import { bypassedSteps } from './bypassedSteps.ts';
import { silentMonitors } from './silentMonitors.ts';
import { unmitigatedHazards } from './unmitigatedHazards.ts';

/** Something that is missing. */
export interface Gap {
  /** Number of the artifact that lacks something. */
  readonly artifact: number;
  /** What is missing and what to do about it, as one sentence with the names in it. */
  readonly reason: string;
  /** Numbers of other artifacts that the sentence names. */
  readonly related: readonly number[];
}

/** When a gap is asked about. */
export interface Moment {
  /** Due dates and silences are judged at this instant, in ms since 1970. */
  readonly validAt: number;
}

export interface GapKindRow {
  /** What a gap of this kind says. */
  readonly sentence: string;
  /** Clause or paper that asks for it. */
  readonly source: string;
  /** All gaps of the kind, in the order in which the artifacts were recorded. */
  readonly find: (reader: GraphReader, moment: Moment) => Promise<readonly Gap[]>;
}

export const GAP_KINDS = {
  UNMITIGATED_HAZARD: {
    sentence: 'A hazardous event of ASIL A or higher that nothing mitigates.',
    source: 'ISO 26262-3:2018, 6.4.4: a safety goal for each',
    find: unmitigatedHazards,
  },
  MONITOR_SILENT: {
    sentence: 'A monitor of which nothing was observed for longer than it may be silent.',
    source: 'AI Act Art. 72: post-market monitoring',
    find: silentMonitors,
  },
  BYPASSED_STEP: {
    sentence:
      'A recorded step that its life cycle does not have, that began in another state, or whose guard was not evaluated.',
    source: LIFE_CYCLE_SOURCE,
    find: bypassedSteps,
  },
} as const satisfies Record<string, GapKindRow>;

export type GapKind = keyof typeof GAP_KINDS;
