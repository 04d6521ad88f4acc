/**
 * Roles that a gate REQUIRES, by the signatures that stand.
 *
 *     GATE ─REQUIRES{A}▶ ROLE ◀─HOLDS─ PERSON ◀─ATTRIBUTED_TO─ SIGN_OFF ─APPROVES▶ what the gate is about, or the gate
 *
 * The engine counts a sign-off by what the index knows of it: verdict, dates, retraction, what changes do to it. Whether its signer was
 * independent, and whether what the signer looked at is still there, needs contents and policies; that is looked at here.
 */
import type { UnmetItem } from '../../governance/gate/judgement.ts';
import type { SignatureState } from '../../governance/signing/rules.ts';
import { gatesOf, rolesRequired, signOffsOf } from '../../impact/gates.ts';
import { signedInRole, signOffStands } from '../../impact/responsibility.ts';
import type { Configuration } from '../../index/configuration.ts';
import type { GraphReader } from '../graphReader.ts';
import { lapsedText, signersOf, standingOfSignOffs } from '../signing/signatures.ts';
import type { GateGround } from './ground.ts';
import { movedIn, signedAs, standingInGate, whyNot } from './people.ts';

export interface RoleFinding {
  /** Items of the engine with what does not stand, and those that it does not know of. */
  readonly items: readonly UnmetItem[];
  /** Numbers of what signatures were held against. */
  readonly inputs: readonly number[];
}

/** @param gate Number of the GATE. @param items What the metamodel lacks. */
export async function judgeRequiredRoles(
  ground: GateGround,
  gate: number,
  items: readonly UnmetItem[],
): Promise<RoleFinding> {
  const { reader, subjects } = ground;
  const found = new Map(items.map((item) => [item.id, item]));
  const inputs: number[] = [];
  for (const [role, isSure] of subjects.length > 0 ? rolesRequired(gate, reader.view) : []) {
    const lapsed: string[] = [];
    const signOffs: number[] = [];
    let stands = false;
    const about = new Set([...subjects, gate]);
    for (const standing of await standingInGate(ground, signedFor(ground, gate, role))) {
      const { signature } = standing;
      // What others linked to it, or to other people, was not signed.
      if (signature.made && !signature.subjects.some(({ artifact }) => about.has(artifact))) continue;
      if (!signersOf(reader, signature.signOff).some((one) => signedAs(ground, signature.signOff, one, role))) continue;
      inputs.push(...movedIn(ground, standing));
      const why = whyNot(ground, standing);
      if (why === null) stands = true;
      else {
        signOffs.push(standing.signature.signOff);
        lapsed.push(`${reader.id(standing.signature.signOff)} ${why}`);
      }
    }
    const id = reader.id(role);
    const known = found.get(id);
    // What the engine misses is missing; what it has counts by one signature that stands.
    if (known ? lapsed.length === 0 : stands) continue;
    const what = subjects.map((one) => reader.id(one)).join(', ');
    const reason = known?.reason ?? `no signature of a holder of ${id} stands for ${what}`;
    found.set(id, {
      id,
      predicate: null,
      outcome: known?.outcome ?? (isSure ? 'FAIL' : 'UNKNOWN'),
      reason: lapsed.length > 0 ? `${reason} (${lapsed.join('; ')})` : reason,
      fix: known?.fix ?? `get a sign-off of a holder of ${id} on ${what}`,
      signOffs,
    });
  }
  return { items: [...found.values()], inputs };
}

/** Sign-offs by holders of the role that the engine looks at, too, the oldest first. */
function signedFor(
  { configuration, subjects }: Pick<GateGround, 'configuration' | 'subjects'>,
  gate: number,
  role: number,
): number[] {
  const found = new Set<number>();
  for (const subject of [...subjects, gate]) {
    for (const signOff of signOffsOf(subject, configuration)) {
      const factsOf = (node: number) => configuration.factsOf(node);
      if (signedInRole({ signOff, role, configuration, factsOf })) found.add(configuration.artifactOf(signOff));
    }
  }
  return [...found].sort((left, right) => left - right);
}

/** What the index does not know of a signature, so that the engine counts it all the same. */
const BEYOND_THE_INDEX: readonly SignatureState[] = ['CONFLICTED', 'WITHOUT_AUTHORITY', 'BROKEN', 'MOVED'];

/**
 * Signatures that a required role is met by for the engine alone, and not for an evaluation of the gate, one sentence each. The tables ask for a
 * sign-off that needs no new approval; who the signer was to what was signed is no part of them.
 */
export async function signaturesInDoubt(asked: {
  readonly reader: GraphReader;
  readonly configuration: Configuration;
  /** Number of the GATE. */
  readonly gate: number;
  readonly validAt: number;
}): Promise<string[]> {
  const { reader, configuration, gate, validAt } = asked;
  const subjects = gatesOf(configuration).get(gate) ?? [];
  const sentences: string[] = [];
  for (const role of rolesRequired(gate, reader.view).keys()) {
    const factsOf = (node: number) => configuration.factsOf(node);
    const signOffs = signedFor({ configuration, subjects }, gate, role).filter((one) => {
      const isWithdrawn = reader.view.retractions(configuration.versionOf(one)).length > 0;
      return !isWithdrawn && signOffStands({ signOff: configuration.primary(one), factsOf, validAt });
    });
    const selected = (artifact: number) => configuration.versionOf(artifact);
    const standings = await standingOfSignOffs(reader, signOffs, { validAt, selected });
    // Where one stands, nothing rests on the others.
    if (standings.some(({ covers }) => covers)) continue;
    for (const standing of standings) {
      if (!BEYOND_THE_INDEX.includes(standing.state)) continue;
      sentences.push(`${lapsedText(reader, [standing])} (in the role ${reader.id(role)})`);
    }
  }
  return sentences;
}
