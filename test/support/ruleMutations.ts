/**
 * Does anything notice when one cell of a rule table is lost?
 *
 *     FEED … ──▶ NEAR ──the cell's relation──▶ FAR
 *
 * Per cell a graph of two artifacts and one link (NEAR, FAR), taken from the places that test/support/cells.ts writes
 * out by hand. For the first hop NEAR changes; for the transfer something small beside it (a feeder) gives NEAR the
 * effect. The engine is asked, and FAR has to show what cells.ts says in words, and to name the rule as the last step of
 * a way in. Then the same with the one cell blanked.
 */
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import type { ChangeKind } from '../../graph/metamodel/changeKinds.ts';
import type { Code, Effect } from '../../graph/metamodel/effects.ts';
import type { ArtifactKind } from '../../graph/metamodel/kinds.ts';
import { BUILT_IN_RULES, createMetamodel, type Metamodel, type RuleTables } from '../../graph/metamodel/metamodel.ts';
import { RELATIONS, type RelationType } from '../../graph/metamodel/relations.ts';
import {
  type CellEffect,
  type EndText,
  FIRST_HOP_CELLS,
  RULE_PLACES,
  type RulePlace,
  TRANSFER_CELLS,
} from './cells.ts';
import { MemoryGraph } from './memoryGraph.ts';

/** A cell, by its row and its kind of change or effect. */
export interface Cell {
  readonly table: 'firstHop' | 'transfer';
  readonly rule: string;
  /** The column: a kind of change, or an effect. */
  readonly column: string;
  /** What FAR gets, in the words of cells.ts. */
  readonly gets: readonly string[];
}

export const CELLS: readonly Cell[] = [
  ...FIRST_HOP_CELLS.map(([rule, column, gets]): Cell => ({ table: 'firstHop', rule, column, gets })),
  ...TRANSFER_CELLS.map(([rule, column, gets]): Cell => ({ table: 'transfer', rule, column, gets })),
];

/** The key under which the tables keep a column of the transfer. */
export const CODE_OF: Readonly<Record<Exclude<CellEffect, 'FORMULA'>, Code>> = {
  INFORM: 'i',
  SUSPECT: 's',
  STALE: 'e',
  TAINTED: 'x',
  ROLLBACK_DECISION: 'd',
  UNCONFIRMED: 'u',
  DEGRADED: 'g',
  IN_DOUBT: 'c',
  DEFEATED: 'f',
  CONTEXT_FELL: 'k',
  NEEDS_REAPPROVAL: 'a',
  REASSESS: 'r',
};

function keyOf(cell: Cell): string {
  return cell.table === 'firstHop' ? cell.column : CODE_OF[cell.column as keyof typeof CODE_OF];
}

/** What the tables have in the cell. */
export function textOf(cell: Cell): string {
  const cells: Readonly<Record<string, string>> | undefined = BUILT_IN_RULES[cell.table][cell.rule]?.cells;
  const text = cells?.[keyOf(cell)];
  if (text === undefined) throw new Error(`there is no cell ${cell.rule} ${cell.column}`);
  return text;
}

/** A metamodel in which one cell reads `text`; null: it is blank. */
function mutated(cell: Cell, text: string | null): Metamodel {
  const key = keyOf(cell);
  const row = BUILT_IN_RULES[cell.table][cell.rule];
  const { [key]: _, ...others } = { ...row?.cells } as Record<string, string>;
  const cells = text === null ? others : { ...others, [key]: text };
  const table = { ...BUILT_IN_RULES[cell.table], [cell.rule]: { ...row, cells } };
  return createMetamodel(undefined, { ...BUILT_IN_RULES, [cell.table]: table } as RuleTables);
}

// ---- scenarios ----------------------------------------------------------------------------------------------------

/** `FROM TYPE TO`, with a state for CHALLENGES. */
type LinkText = readonly [from: string, type: RelationType, to: string, state?: string];

interface Feeder {
  /** `SAME`: of the kind of NEAR. */
  readonly artifacts: Readonly<Record<string, EndText | 'SAME'>>;
  readonly links: readonly LinkText[];
  readonly change: readonly [subject: string, kind: ChangeKind];
}

/** Ways to give NEAR an effect; the first that NEAR's kind allows is taken. In place where a deployment has to see it. */
const FEEDERS: Readonly<Record<Exclude<CellEffect, 'FORMULA' | 'REASSESS'>, readonly Feeder[]>> = {
  INFORM: [
    { artifacts: { WHOLE: 'SAME' }, links: [['NEAR', 'PART_OF', 'WHOLE']], change: ['WHOLE', 'SUPERSEDE'] },
    { artifacts: { WHOLE: 'DATASET' }, links: [['NEAR', 'PART_OF', 'WHOLE']], change: ['WHOLE', 'SUPERSEDE'] },
  ],
  SUSPECT: [
    { artifacts: { WHOLE: 'SAME' }, links: [['NEAR', 'PART_OF', 'WHOLE']], change: ['WHOLE', 'RETRACT'] },
    { artifacts: { WHOLE: 'DATASET' }, links: [['NEAR', 'PART_OF', 'WHOLE']], change: ['WHOLE', 'STRUCTURE'] },
  ],
  STALE: [
    {
      artifacts: { INPUT: 'DATASET', RUN: 'RUN:EVALUATE' },
      links: [
        ['RUN', 'USED', 'INPUT'],
        ['RUN', 'GENERATED', 'NEAR'],
      ],
      change: ['INPUT', 'BEHAVIOUR'],
    },
    {
      artifacts: { BOUND: 'REQUIREMENT', TEST: 'TEST_CASE', RUN: 'RUN:EVALUATE' },
      links: [
        ['TEST', 'VERIFIES', 'BOUND'],
        ['RUN', 'USED', 'TEST'],
        ['RUN', 'GENERATED', 'NEAR'],
      ],
      change: ['BOUND', 'CONTEXT'],
    },
  ],
  TAINTED: [{ artifacts: { RUN: 'RUN:TRAIN' }, links: [['RUN', 'GENERATED', 'NEAR']], change: ['RUN', 'RETRACT'] }],
  ROLLBACK_DECISION: [
    { artifacts: { MEMBER: 'MODEL' }, links: [['NEAR', 'INCLUDES', 'MEMBER']], change: ['MEMBER', 'FIELD'] },
  ],
  UNCONFIRMED: [
    { artifacts: { TEST: 'TEST_CASE' }, links: [['TEST', 'VERIFIES', 'NEAR']], change: ['TEST', 'RETRACT'] },
    { artifacts: { RESULT: 'EVIDENCE' }, links: [['RESULT', 'EVIDENCES', 'NEAR']], change: ['RESULT', 'RETRACT'] },
    { artifacts: { TEST: 'TEST_CASE' }, links: [['TEST', 'COVERS', 'NEAR']], change: ['TEST', 'RETRACT'] },
    { artifacts: { CAUSE: 'FAILURE_MODE' }, links: [['CAUSE', 'CAUSES', 'NEAR']], change: ['CAUSE', 'RETRACT'] },
    { artifacts: { RULE: 'CONTROL' }, links: [['RULE', 'COMPLIES_WITH', 'NEAR']], change: ['RULE', 'RETRACT'] },
  ],
  DEGRADED: [
    { artifacts: { RESULT: 'EVIDENCE' }, links: [['RESULT', 'EVIDENCES', 'NEAR']], change: ['RESULT', 'EXPIRY'] },
  ],
  IN_DOUBT: [
    { artifacts: { CHILD: 'CLAIM:GOAL' }, links: [['CHILD', 'SUPPORTS', 'NEAR']], change: ['CHILD', 'FIELD'] },
    { artifacts: { WATCH: 'MONITOR' }, links: [['WATCH', 'CHALLENGES', 'NEAR']], change: ['WATCH', 'FIELD'] },
  ],
  DEFEATED: [
    {
      artifacts: { WATCH: 'MONITOR' },
      links: [['WATCH', 'CHALLENGES', 'NEAR', 'ACCEPTED']],
      change: ['WATCH', 'FIELD'],
    },
  ],
  CONTEXT_FELL: [
    { artifacts: { AREA: 'SCENARIO' }, links: [['NEAR', 'IN_CONTEXT_OF', 'AREA']], change: ['AREA', 'CONTEXT'] },
  ],
  NEEDS_REAPPROVAL: [
    { artifacts: { SIGNED: 'SIGN_OFF' }, links: [['SIGNED', 'APPROVES', 'NEAR']], change: ['SIGNED', 'RETRACT'] },
  ],
};

/** A graph and a question in which one cell decides what FAR shows. */
interface Scenario {
  readonly artifacts: readonly ArtifactInput[];
  readonly links: readonly LinkInput[];
  readonly change: { readonly subject: string; readonly kind: ChangeKind };
  readonly configuration: string | null;
  /** The node that has to show it. */
  readonly far: string;
}

const WITHOUT_VERSION: ReadonlySet<ArtifactKind> = new Set(['RUN', 'BASELINE', 'DEPLOYMENT', 'PERSON', 'INCIDENT']);

function contentOf(id: string, kind: ArtifactKind): Record<string, string> {
  // Only failed evidence casts suspicion on what it evaluates.
  if (kind === 'EVIDENCE' && id === 'NEAR') return { outcome: 'fail' };
  return kind === 'SIGN_OFF' ? { verdict: 'APPROVED', signedAt: '2026-06-01' } : { note: id };
}

function artifact(id: string, text: EndText, label = 'v1'): ArtifactInput {
  const [kind, subkind] = text.split(':') as [ArtifactKind, string | undefined];
  const content = contentOf(id, kind);
  const version = WITHOUT_VERSION.has(kind)
    ? null
    : { label, content: label === 'v1' ? content : { ...content, label } };
  return { id, kind, subkind: subkind ?? null, version };
}

/** All scenarios that could show the cell: pairs of ends, times feeders. */
function* scenarios(cell: Cell): Generator<Scenario> {
  const place = RULE_PLACES[cell.rule] as RulePlace;
  const feeders = cell.table === 'firstHop' ? [null] : FEEDERS[cell.column as keyof typeof FEEDERS];
  for (const [near, far] of place.ends) for (const feeder of feeders) yield scenario(cell, place, near, far, feeder);
}

function scenario(cell: Cell, place: RulePlace, near: EndText, far: EndText, feeder: Feeder | null): Scenario {
  // A revision joins two versions of one artifact.
  const isRevision = place.relation === 'REVISION_OF';
  const kinds: Record<string, EndText> = { NEAR: near, ...(isRevision ? {} : { FAR: far }) };
  for (const [id, kind] of Object.entries(feeder?.artifacts ?? {})) kinds[id] = kind === 'SAME' ? near : kind;
  const artifacts = Object.entries(kinds).map(([id, kind]) => artifact(id, kind));
  const name = (id: string, level: string) =>
    level === 'VERSION' && artifacts.find((one) => one.id === id)?.version ? `${id}@v1` : id;
  const link = ([from, type, to, state]: LinkText): LinkInput => ({
    type,
    from: name(from, RELATIONS[type].fromLevel),
    to: name(to, RELATIONS[type].toLevel),
    assurance: 'DECLARED_REVIEWED',
    attributes: state ? { state } : null,
  });
  const own: LinkText =
    place.changedEnd === 'SOURCE' ? ['NEAR', place.relation, 'FAR'] : ['FAR', place.relation, 'NEAR'];
  const revision: LinkInput = { type: 'REVISION_OF', from: 'NEAR@v2', to: 'NEAR@v1', assurance: 'DECLARED_REVIEWED' };
  const subject = feeder ? feeder.change[0] : isRevision ? 'NEAR@v1' : 'NEAR';
  const baseline = far === 'BASELINE' ? 'FAR' : near === 'BASELINE' ? 'NEAR' : null;
  return {
    artifacts: isRevision ? [...artifacts, artifact('NEAR', near, 'v2')] : artifacts,
    links: [isRevision ? revision : link(own), ...(feeder?.links ?? []).map(link)],
    change: { subject, kind: feeder ? feeder.change[1] : (cell.column as ChangeKind) },
    // Content kinds concern only the baseline asked about.
    configuration: baseline,
    far: isRevision ? 'NEAR@v2' : artifacts.find((one) => one.id === 'FAR')?.version ? 'FAR@v1' : 'FAR',
  };
}

// ---- the check ----------------------------------------------------------------------------------------------------

/** What a cell's words mean in a report. */
function expected(words: string): { readonly effects: readonly Effect[]; readonly modality: string } {
  const [effect] = words.split(' ') as [CellEffect];
  const effects: readonly Effect[] =
    effect === 'FORMULA'
      ? ['DEGRADED', 'IN_DOUBT']
      : effect === 'CONTEXT_FELL'
        ? ['IN_DOUBT']
        : effect === 'STALE'
          ? ['STALE', 'PARTIALLY_STALE']
          : [effect];
  return { effects, modality: words.includes('(potential only)') ? 'POTENTIAL' : 'ACTUAL' };
}

export type Finding =
  | 'AS_WRITTEN'
  /** The effect is not there: whoever reads the report sees it. */
  | 'EFFECT_GONE'
  /** The effect comes by another way as well; that this one is gone shows in the ways in. */
  | 'WAY_GONE';

async function ask(metamodel: Metamodel, cell: Cell, given: Scenario): Promise<Finding> {
  const graph = new MemoryGraph(metamodel);
  const isSecond = (one: ArtifactInput) => one.version?.label === 'v2';
  graph.ingest({ artifacts: given.artifacts.filter((one) => !isSecond(one)) });
  graph.ingest({ artifacts: given.artifacts.filter(isSecond) });
  graph.ingest({ links: [...given.links] });
  const interval =
    given.change.kind === 'AUTHORITY' ? { from: Date.parse('2026-01-01'), until: Date.parse('2026-12-31') } : null;
  const analysis = await graph.impact({ changes: [{ ...given.change, interval }], configuration: given.configuration });
  const item = analysis.items.find((one) => analysis.configuration.nodeId(one.node) === given.far);
  let finding: Finding = 'AS_WRITTEN';
  for (const words of cell.gets) {
    // Of two effects on one axis the worse is shown.
    if (words === 'SUSPECT' && cell.gets.some((other) => other.startsWith('STALE'))) continue;
    const { effects, modality } = expected(words);
    const state = item?.states.find((one) => effects.includes(one.effect) && one.modality === modality);
    if (!item || !state) return 'EFFECT_GONE';
    const into = cell.table === 'firstHop' ? [cell.column] : expected(cell.column).effects;
    const named = analysis.witnesses(item, state.effect, 50).paths.some(({ steps }) => {
      const last = steps.at(-1);
      return last?.rule === cell.rule && (into as readonly unknown[]).includes(last.kindIn ?? last.effectIn);
    });
    if (!named) finding = 'WAY_GONE';
  }
  return finding;
}

/** The first scenario in which the unchanged tables do what is written; null: there is none. */
export async function scenarioOf(cell: Cell): Promise<Scenario | null> {
  for (const given of scenarios(cell)) {
    try {
      if ((await ask(createMetamodel(), cell, given)) === 'AS_WRITTEN') return given;
    } catch {
      // The relation of the feeder does not admit this kind: the next one may.
    }
  }
  return null;
}

/** What is noticed when the cell reads otherwise. */
export function noticed(cell: Cell, given: Scenario, text: string | null): Promise<Finding> {
  return ask(mutated(cell, text), cell, given);
}
