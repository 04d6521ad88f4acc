/** Whether a model version keeps what a transition asks for. */

import { TRANSITION_CONDITIONS, type TransitionCondition } from '../../governance/lifeCycle/conditions.ts';
import type { TransitionRule } from '../../governance/lifeCycle/rules.ts';
import { NONE } from '../../index/graphIndex.ts';
import { isOver } from '../../metamodel/content.ts';
import { isJsonObject } from '../../model/contentDigest.ts';
import { approvalStandings, approving, signOffsAbout } from '../approvals.ts';
import type { GraphReader } from '../graphReader.ts';
import { lapsedText } from '../signing/signatures.ts';
import { activeMonitorsOf, deploymentsOf } from './included.ts';
import { lockRecordOf, missingPins, pinsOf } from './modelLock.ts';

export interface UnmetCondition {
  readonly rule: TransitionRule;
  /** What is missing, without the sentence of the rule. */
  readonly what: string;
}

interface Judged {
  readonly reader: GraphReader;
  readonly artifact: number;
  /** Number; -1: it has none. */
  readonly version: number;
  /** Ms since 1970. */
  readonly at: number;
}

/** Those of the conditions that the version does not keep, in their order. */
export async function unmetConditions(
  judged: Judged,
  conditions: readonly TransitionCondition[],
): Promise<UnmetCondition[]> {
  const unmet: UnmetCondition[] = [];
  for (const condition of conditions) {
    const what = judged.version === NONE ? 'it has no version' : await JUDGES[condition](judged);
    if (what !== null) unmet.push({ rule: TRANSITION_CONDITIONS[condition].rule, what: `${nameOf(judged)} ${what}` });
  }
  return unmet;
}

function nameOf({ reader, artifact, version }: Judged): string {
  return version === NONE ? reader.id(artifact) : reader.view.versionId(version);
}

/** Null: it is kept. */
const JUDGES: Readonly<Record<TransitionCondition, (judged: Judged) => Promise<string | null>>> = {
  REGISTERED: async ({ reader, version }) => {
    const content = await reader.contentOfVersion(reader.view.versionId(version));
    const stated = isJsonObject(content) ? content : {};
    const missing = [
      ...(typeof stated.registryEntry === 'string' ? [] : ['registryEntry']),
      ...(typeof stated.storageUri === 'string' ? [] : ['storageUri']),
      ...(reader.view.rawDigest(version) === null ? ['digest'] : []),
    ];
    return missing.length > 0 ? `lacks ${missing.join(', ')}` : null;
  },
  PINNED: async ({ reader, artifact, version }) => {
    const missing = missingPins(pinsOf(reader, artifact, version));
    return missing.length > 0 ? `pins no ${missing.join(', ')}` : null;
  },
  LOCKED: async ({ reader, version }) => (lockRecordOf(reader.view, version) ? null : 'is not locked'),
  VERIFIED: async ({ reader, artifact, version, at }) => {
    const lockedBy = lockRecordOf(reader.view, version)?.change ?? NONE;
    // Artifacts are numbered as they were recorded.
    const after = evaluationsOf(reader, artifact, version).filter((evidence) => evidence > lockedBy);
    const factsOf = (evidence: number) => reader.view.version(reader.view.current(evidence)).facts;
    if (after.some((evidence) => factsOf(evidence).outcome === 'fail')) return 'has evidence that fails';
    const passing = testsAmong(reader, after)
      .map(factsOf)
      .filter(({ outcome }) => outcome === 'pass');
    if (passing.some((one) => !isOver(one, at))) return null;
    return passing.length > 0
      ? 'has passing evidence that has expired, and no other'
      : 'has no passing evidence since it was locked';
  },
  APPROVED: async ({ reader, artifact, version, at }) => {
    const lockedBy = lockRecordOf(reader.view, version)?.change ?? NONE;
    const asked = { reader, artifact, version, at };
    const since = signOffsAbout(asked).filter((signOff) => signOff > lockedBy);
    if ((await approving(asked, since)).length > 0) return null;
    const lapsed = lapsedText(reader, await approvalStandings(asked, since));
    return `has no approval of its own since it was locked${lapsed === '' ? '' : ` (${lapsed})`}`;
  },
  MONITORED: async ({ reader, artifact, version, at }) => {
    const watched = [artifact, ...deploymentsOf(reader, artifact, version)];
    return (await activeMonitorsOf(reader, watched, at)).length > 0 ? null : 'is watched by no monitor';
  },
};

/** Evidence that was made to find out: that a monitor saw nothing wrong is no test, though what it saw wrong counts against it. */
export function testsAmong(reader: GraphReader, evidence: readonly number[]): number[] {
  return evidence.filter((one) => reader.subkind(one) !== 'FIELD_DATA');
}

/** Evidence about just this version that was not retracted, without the evaluations of gates. */
export function evaluationsOf(reader: GraphReader, artifact: number, version: number): number[] {
  const { view } = reader;
  const evidence = reader
    .linked(artifact, { end: 'TARGET', type: 'EVALUATES', kinds: ['EVIDENCE'] })
    .filter(({ slot }) => view.index.linkToVersion(slot) === version)
    .map((one) => one.artifact);
  return [...new Set(evidence)].filter((one) => {
    const current = view.current(one);
    return current !== NONE && view.retractions(current).length === 0 && reader.subkind(one) !== 'GATE_EVALUATION';
  });
}
