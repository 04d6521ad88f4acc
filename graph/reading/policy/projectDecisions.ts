/** Decisions of a project: CONTROL DECISION {decision, alternatives, chosen, supersedes} ─APPLIES_TO▶ system, model … */
import { NONE } from '../../index/graphIndex.ts';
import { DECISION_KINDS, type DecisionKind } from '../../metamodel/governanceTerms.ts';
import { isJsonObject } from '../../model/contentDigest.ts';
import type { GraphReader } from '../graphReader.ts';
import { instantIn, textsIn } from './decisions.ts';

export interface ProjectDecision {
  readonly control: number;
  readonly kind: DecisionKind;
  readonly text: string | null;
  readonly alternatives: readonly {
    readonly name: string;
    readonly consequences: string;
    readonly risks: readonly string[];
  }[];
  readonly chosen: string;
  readonly decidedAt: number | null;
  /** Number of the one in whose place it came; -1: none. */
  readonly supersedes: number;
  /** Number of the one that came in its place; -1: it holds. */
  readonly supersededBy: number;
}

/** Oldest first. */
export async function projectDecisions(reader: GraphReader): Promise<readonly ProjectDecision[]> {
  const controls = reader.ofKind('CONTROL', 'DECISION');
  await reader.load(controls);
  const followers = new Map(
    controls.flatMap((control) => {
      const before = reader.find(reader.text(control, 'supersedes') ?? '');
      return before === NONE ? [] : [[before, control] as const];
    }),
  );
  return controls.flatMap((control): ProjectDecision[] => {
    const content = reader.content(control);
    const kind = reader.text(control, 'decision');
    if (kind === null || !Object.hasOwn(DECISION_KINDS, kind)) return [];
    const given = Array.isArray(content.alternatives) ? content.alternatives : [];
    const alternatives = given.flatMap((one) => {
      if (!isJsonObject(one) || typeof one.name !== 'string') return [];
      const consequences = typeof one.consequences === 'string' ? one.consequences : '';
      return [{ name: one.name, consequences, risks: textsIn(one.risks) }];
    });
    return [
      {
        control,
        kind: kind as DecisionKind,
        text: reader.text(control, 'text'),
        alternatives,
        chosen: reader.text(control, 'chosen') ?? '',
        decidedAt: instantIn(content.decidedAt),
        supersedes: reader.find(reader.text(control, 'supersedes') ?? ''),
        supersededBy: followers.get(control) ?? NONE,
      },
    ];
  });
}
