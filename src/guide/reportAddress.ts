/**
 * Addresses of reports. A report is not stored anywhere: its address holds the question (changes, configuration, revision,
 * instant, rule tables), and the same question at the same revision has the same answer.
 *
 *     question ─JSON─deflate─base64url─▶ /guide?report=q…     short enough: the address holds all of it
 *              └─────────digest────────▶ /guide?report=m…     else this process remembers it, as long as it can
 */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { CHANGE_KIND_NAMES } from '../../graph/metamodel/changeKinds.ts';
import type { ReportQuestion } from '../../resolvers/context.ts';
import { LIMITS } from '../limits.ts';

/** Characters of a question in an address: browsers and proxies take 8,000 of the whole. */
export const ADDRESS_CHARACTERS = 4_000;
/** Questions that are remembered; the one that was asked for longest ago is forgotten first. */
const REMEMBERED = 100;
/** Characters of all remembered questions. */
const REMEMBERED_CHARACTERS = 32 * 1024 * 1024;
/** What an address may unfold to: deflate can hide much in little. */
const UNFOLDED_BYTES = 1024 * 1024;

/** Leading letters of a report's name: where its question is. */
const IN_ADDRESS = 'q';
const IN_MEMORY = 'm';

const id = z.string().max(LIMITS.idLength.value * 2);
const instant = z.number().int().min(-8.64e15).max(8.64e15);
const moment = {
  revision: z.number().int().min(0),
  validAt: instant,
  rules: z.string().length(64).optional(),
  configuration: id.nullable(),
};

const changeSchema = z.strictObject({
  subject: id,
  kind: z.enum(CHANGE_KIND_NAMES).nullable(),
  to: z.strictObject({ label: id.nullable(), content: z.json().optional(), digest: z.string().nullable() }).nullable(),
  parts: z.array(z.string()),
  interval: z.strictObject({ from: instant.nullable(), until: instant.nullable() }).nullable(),
});

const questionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('IMPACT'), ...moment, changes: z.array(changeSchema) }),
  z.strictObject({ type: z.literal('FINDINGS'), ...moment, since: z.number().int().nullable() }),
]);

/** Why a report cannot be shown. */
export const REPORT_PROBLEMS = {
  UNREADABLE: 'The address of the report is damaged: copy the whole of it.',
  FORGOTTEN: 'The question was too long for an address, and the service has forgotten it since: ask again.',
} as const;

/** A question, or why there is none. */
export type FoundQuestion =
  | { readonly ok: true; readonly question: ReportQuestion }
  | { readonly ok: false; readonly problem: keyof typeof REPORT_PROBLEMS };

/** The questions of one process. */
export class ReportAddresses {
  private readonly remembered = new Map<string, string>();
  private characters = 0;

  /** The name of a report: letters, digits, - and _ only. */
  nameOf(question: ReportQuestion): string {
    const text = JSON.stringify(question);
    const folded = deflateRawSync(text, { level: 9 }).toString('base64url');
    if (folded.length < ADDRESS_CHARACTERS && Buffer.byteLength(text) <= UNFOLDED_BYTES) return IN_ADDRESS + folded;
    const name = IN_MEMORY + createHash('sha256').update(text).digest('base64url').slice(0, 22);
    this.remember(name, text);
    return name;
  }

  /** The question behind a name, which anybody may have written. */
  find(name: string): FoundQuestion {
    if (name.startsWith(IN_MEMORY)) {
      const text = this.remembered.get(name);
      return text === undefined ? { ok: false, problem: 'FORGOTTEN' } : parsed(text);
    }
    if (!/^q[\w-]+$/.test(name) || name.length > ADDRESS_CHARACTERS) return { ok: false, problem: 'UNREADABLE' };
    try {
      const folded = Buffer.from(name.slice(IN_ADDRESS.length), 'base64url');
      return parsed(inflateRawSync(folded, { maxOutputLength: UNFOLDED_BYTES }).toString('utf8'));
    } catch {
      return { ok: false, problem: 'UNREADABLE' };
    }
  }

  private remember(name: string, text: string): void {
    this.forget(name);
    this.remembered.set(name, text);
    this.characters += text.length;
    for (const oldest of this.remembered.keys()) {
      if (this.remembered.size <= REMEMBERED && this.characters <= REMEMBERED_CHARACTERS) return;
      this.forget(oldest);
    }
  }

  private forget(name: string): void {
    this.characters -= this.remembered.get(name)?.length ?? 0;
    this.remembered.delete(name);
  }
}

function parsed(text: string): FoundQuestion {
  try {
    const result = questionSchema.safeParse(JSON.parse(text));
    return result.success ? { ok: true, question: result.data } : { ok: false, problem: 'UNREADABLE' };
  } catch {
    return { ok: false, problem: 'UNREADABLE' };
  }
}
