/**
 * A checklist: points that a system has to have something for, each with where that is looked for in the graph.
 *
 *     point RISK_MANAGEMENT ─needs─▶ "hazards"  anyOf [{ kind: HAZARD }]
 *                           ─needs─▶ "measures" anyOf [{ kind: SAFETY_MEASURE }, { kind: CONTROL, subkinds: [RISK_CONTROL] }]
 */
import { z } from 'zod';
import { ARTIFACT_KIND_NAMES, type ArtifactKind } from '../../metamodel/kinds.ts';

const sentence = z.string('expected a text').trim().min(1, 'expected a text that is not empty');
const id = z.string('expected a text').regex(/^[A-Z][A-Z0-9_]{0,63}$/, 'expected capitals, digits and _');

const selector = z.strictObject(
  {
    kind: z.enum(ARTIFACT_KIND_NAMES as [ArtifactKind, ...ArtifactKind[]], 'expected a kind of artifact'),
    /** Of one of these subkinds. Absent: any. */
    subkinds: z.array(sentence, 'expected a list of subkinds').min(1, 'expected at least one').optional(),
    /** Content fields that say something. */
    has: z.array(sentence, 'expected a list of fields').optional(),
    /** Is there evidence of it that passed, e.g. a result of a test? */
    shown: z.literal(true, 'expected true').optional(),
    /** Content fields with one of these values. */
    where: z.record(z.string(), z.array(sentence, 'expected a list of values')).optional(),
  },
  'expected { kind, subkinds, has, shown, where }',
);
export type Selector = z.output<typeof selector>;

const need = z.strictObject(
  { text: sentence, anyOf: z.array(selector, 'expected a list').min(1, 'expected at least one') },
  'expected { text, anyOf }',
);

const point = z.strictObject(
  {
    id,
    text: sentence,
    source: sentence,
    /** All of them. None: somebody has to look. */
    needs: z.array(need, 'expected a list of { text, anyOf }').max(20).default([]),
  },
  'expected { id, text, source, needs }',
);

export const checklist = z
  .array(point, 'expected a list of points')
  .max(200)
  .superRefine((points, context) => {
    const seen = new Set<string>();
    for (const [place, one] of points.entries()) {
      if (seen.has(one.id))
        context.addIssue({ code: 'custom', path: [place, 'id'], message: `there are two ${one.id}` });
      seen.add(one.id);
    }
  });
export type Checklist = z.output<typeof checklist>;
export type ChecklistPoint = Checklist[number];

export interface SelectedContent {
  readonly isShown: boolean;
  readonly kind: ArtifactKind;
  readonly subkind: string | null;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Is the artifact one that the selector looks for? */
export function isSelected({ kind, subkinds, has, shown, where }: Selector, artifact: SelectedContent): boolean {
  if (artifact.kind !== kind) return false;
  if (subkinds && !subkinds.includes(artifact.subkind ?? '')) return false;
  if (shown && !artifact.isShown) return false;
  if (has?.some((field) => !saysSomething(artifact.content[field]))) return false;
  return Object.entries(where ?? {}).every(([field, values]) => values.includes(String(artifact.content[field])));
}

function saysSomething(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}
