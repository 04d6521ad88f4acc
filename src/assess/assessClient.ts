/** The `assessChange` query over HTTP. */
import { z } from 'zod';
import { EXIT_CODES } from '../../graph/impact/assessment.ts';
import type { ChangeKind } from '../../graph/metamodel/changeKinds.ts';
import { askService } from '../serviceClient.ts';

/** A change as the query takes it. */
export interface AssessedChange {
  readonly subject: string;
  readonly kind: ChangeKind | null;
  readonly to: { readonly label: string } | null;
  readonly parts: readonly string[];
}

export interface AssessQuestion {
  readonly configuration: string | null;
  /** Label of a commit, or id of its version; then there are no `changes`. Null without changes: how does the configuration stand? */
  readonly commit: string | null;
  /** What the commit is compared with; null: with the versions just before. */
  readonly base: string | null;
  readonly changes: readonly AssessedChange[];
}

/** The most items that the service gives as reasons. */
const REASONS = 20;

const ASSESS = /* GraphQL */ `
  query Assess($input: ImpactInput, $commit: ID, $base: ID, $configuration: ID) {
    assessChange(input: $input, commit: $commit, base: $base, configuration: $configuration) {
      verdict
      exitCode
      revision
      complete
      headline
      unmet {
        gate {
          id
        }
        requirement {
          id
        }
        reason
      }
      because(first: ${REASONS}) {
        artifact {
          id
          kind
        }
        effects
        modality
        reason
      }
      becauseCount
      fixes {
        action
        subject
        parts
        responsible
        accountable
      }
      counts {
        total
      }
    }
  }
`;

const named = z.object({ id: z.string() });
const assessmentSchema = z.object({
  verdict: z.enum(['PASS', 'FAIL', 'UNKNOWN']),
  exitCode: z.union([z.literal(EXIT_CODES.PASS), z.literal(EXIT_CODES.FAIL), z.literal(EXIT_CODES.UNKNOWN)]),
  revision: z.number().int(),
  complete: z.boolean(),
  headline: z.string(),
  unmet: z.array(z.object({ gate: named, requirement: named, reason: z.string() })),
  because: z.array(
    z.object({
      artifact: z.object({ id: z.string(), kind: z.string() }),
      effects: z.array(z.string()),
      modality: z.string(),
      reason: z.string(),
    }),
  ),
  becauseCount: z.number().int(),
  fixes: z.array(
    z.object({
      action: z.string(),
      subject: z.string(),
      parts: z.array(z.string()),
      responsible: z.array(z.string()),
      accountable: z.string().nullable(),
    }),
  ),
  counts: z.object({ total: z.number().int() }),
});

/** What the service answers. */
export type AssessAnswer = z.infer<typeof assessmentSchema>;

/** @throws ServiceError */
export type AskAssessment = (question: AssessQuestion) => Promise<AssessAnswer>;

/** Asks the service at an address. */
export function assessOver(url: string): AskAssessment {
  return async (question) => {
    const data = z.object({ assessChange: assessmentSchema });
    const { commit, base, configuration, changes } = question;
    const variables = changes.length > 0 ? { input: { configuration, changes } } : { commit, base, configuration };
    const answer = await askService({ url, query: ASSESS, variables, data, what: 'the question' });
    return answer.assessChange;
  };
}
