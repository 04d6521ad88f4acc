/*
 * Graphs:   random typed graphs of five themes (test/support/randomGraph.ts).
 * Scenario: random changes; every effect of every item with up to five ways in, and a certificate for whatever can have
 *           one.
 * Result:   the checker (test/support/checker.ts), which knows the rule tables and nothing of the engine, finds no
 *           defect in any of them.
 * Negative controls: a step with another rule, over another link, with another effect, left out or turned round; a
 *           certificate that lost a link, a member, or gives another reason. Each is refused.
 */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { ImpactAnalysis } from '../../graph/impact/impactAnalysis.ts';
import { EFFECT_ORDER, type Effect } from '../../graph/metamodel/effects.ts';
import { FIRST_HOP_RULES } from '../../graph/metamodel/firstHop.ts';
import { TRANSFER_RULES } from '../../graph/metamodel/transfer.ts';
import { linkId } from '../../graph/model/linkIdentity.ts';
import { type CheckedCertificate, type CheckedWitness, Checker } from '../support/checker.ts';
import { engineGraph } from '../support/oracleComparison.ts';
import type { PlainQuestion } from '../support/plainGraph.ts';
import { type RandomGraph, randomGraph, THEMES } from '../support/randomGraph.ts';

// Hundreds of graphs each, also where other work shares the cores.
vi.setConfig({ testTimeout: 300_000 });

const RUNS = Number(process.env.SAFETYOPS_PROPERTY_RUNS ?? 200);

/** The graph as it was handed in; nothing of it has been through the engine. */
function plain({ artifacts, links, changes, configuration, validAt }: RandomGraph): PlainQuestion {
  const first = artifacts.filter((artifact, number) => artifacts.findIndex(({ id }) => id === artifact.id) === number);
  const versionsOf = (id: string) =>
    artifacts.flatMap(({ id: other, version }) =>
      other === id && version ? [{ label: version.label as string, content: version.content ?? null }] : [],
    );
  return {
    configuration,
    validAt,
    changes: changes as PlainQuestion['changes'],
    artifacts: first.map(({ id, kind, subkind }) => ({
      id,
      kind,
      subkind: subkind ?? null,
      current: versionsOf(id).at(-1)?.label ?? null,
      versions: versionsOf(id),
    })),
    links: links.map(({ type, from, to, role, scope, assurance, attributes }) => ({
      id: linkId({ type, from, to, role: role ?? null }),
      type,
      from,
      to,
      role: role ?? null,
      scope: scope ?? [],
      inferred: assurance === 'INFERRED',
      reviewed: assurance === 'DECLARED_REVIEWED',
      attributes: (attributes ?? {}) as Record<string, unknown>,
    })),
  };
}

/** Everything that the engine proves about the graph. */
async function proofsOf(given: RandomGraph): Promise<{
  checker: Checker;
  witnesses: CheckedWitness[];
  certificates: CheckedCertificate[];
}> {
  const graph = engineGraph(given);
  const question = { changes: given.changes as never, validAt: given.validAt, configuration: given.configuration };
  const analysis: ImpactAnalysis = await graph.impact(question);
  const witnesses: CheckedWitness[] = [];
  for (const item of analysis.items) {
    const node = analysis.configuration.nodeId(item.node);
    const [worst] = item.effects;
    if (worst)
      witnesses.push({
        node,
        effect: worst,
        modality: item.modality,
        steps: analysis.witness(item) as CheckedWitness['steps'],
      });
    for (const { effect, modality } of item.states) {
      if (item.states.some((other) => other.effect === effect && other.modality !== modality)) continue;
      for (const { steps } of analysis.witnesses(item, effect, 5).paths) {
        witnesses.push({ node, effect, modality, steps: steps as CheckedWitness['steps'] });
      }
    }
  }
  const within = analysis.items
    .filter((item) => item.states.length > 0 && item.states.every(({ modality }) => modality === 'SUPPRESSED'))
    .map((item) => analysis.configuration.nodeId(item.node));
  const certificates: CheckedCertificate[] = [];
  for (const { id } of given.artifacts) {
    const proof = await graph.prove({ ...question, target: id });
    if (proof.type === 'CERTIFICATE')
      certificates.push({ target: id, inside: proof.inside, boundary: proof.boundary, within });
  }
  return { checker: new Checker(plain(given)), witnesses, certificates };
}

describe.each(Object.entries(THEMES))('on graphs of theme %s', (_name, theme) => {
  it('every witness and every certificate holds', async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph(theme), async (given) => {
        const { checker, witnesses, certificates } = await proofsOf(given);
        for (const witness of witnesses) expect(checker.witness(witness), JSON.stringify(witness)).toEqual([]);
        for (const certificate of certificates) {
          expect(checker.certificate(certificate), JSON.stringify(certificate)).toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

/** The witness with something about one of its steps that is not so. */
function* wrongWitnesses(
  witness: CheckedWitness,
  links: RandomGraph['links'],
): Generator<readonly [string, CheckedWitness]> {
  for (const [number, step] of witness.steps.entries()) {
    const instead = (change: Partial<CheckedWitness['steps'][number]>) => ({
      ...witness,
      steps: witness.steps.with(number, { ...step, ...change }),
    });
    const rules = Object.keys(step.kindIn === null ? TRANSFER_RULES : FIRST_HOP_RULES);
    yield ['another rule', instead({ rule: rules[(rules.indexOf(step.rule) + 1) % rules.length] as string })];
    const other = links.find(({ type }) => type !== step.relation);
    if (other) yield ['another link', instead({ link: linkId({ ...other, role: other.role ?? null }) })];
    const effectOut = EFFECT_ORDER[(EFFECT_ORDER.indexOf(step.effectOut) + 1) % EFFECT_ORDER.length] as Effect;
    if (effectOut !== 'PARTIALLY_STALE') yield ['another effect', instead({ effectOut })];
    yield ['a kind that nobody asked about', instead({ kindIn: 'CLEANING' })];
    yield ['a support that is none', instead({ with: [...step.with, 'NOBODY'] })];
    if (step.from === step.to) continue;
    yield ['the other end', instead({ from: step.to, to: step.from })];
    yield ['a step left out', { ...witness, steps: witness.steps.toSpliced(number, 1) }];
  }
}

/** The certificate with something that is not so. */
function* wrongCertificates(given: CheckedCertificate): Generator<readonly [string, CheckedCertificate]> {
  for (const [number, link] of given.boundary.entries()) {
    yield ['a link left out', { ...given, boundary: given.boundary.toSpliced(number, 1) }];
    for (const reason of ['DISPOSITION', 'WITHIN_ENVELOPE', 'NOT_IN_FORCE', 'THRESHOLD_MET'] as const) {
      if (reason === link.reason) continue;
      yield [`the reason ${reason}`, { ...given, boundary: given.boundary.with(number, { ...link, reason }) }];
    }
    yield [
      'a link that does not leave',
      { ...given, boundary: [...given.boundary, { ...link, link: 'no such link' }] },
    ];
    // Taken in, the far end has links of its own, or is the target.
    if (link.outside.split('@')[0] === given.target)
      yield ['the target', { ...given, inside: [...given.inside, link.outside] }];
  }
  for (const [number] of given.inside.entries())
    yield ['a member left out', { ...given, inside: given.inside.toSpliced(number, 1) }];
}

it('refuses what is not so', async () => {
  const refused = new Map<string, number>();
  for (const theme of Object.values(THEMES)) {
    for (const given of fc.sample(randomGraph(theme), { numRuns: 15, seed: 11 })) {
      const { checker, witnesses, certificates } = await proofsOf(given);
      const wrong = [
        ...witnesses.flatMap((one) =>
          [...wrongWitnesses(one, given.links)].map(([what, it]) => [what, checker.witness(it), it] as const),
        ),
        ...certificates.flatMap((one) =>
          [...wrongCertificates(one)].map(([what, it]) => [what, checker.certificate(it), it] as const),
        ),
      ];
      for (const [what, defects, it] of wrong) {
        expect(defects, `${what}: ${JSON.stringify(it)}`).not.toEqual([]);
        refused.set(what, (refused.get(what) ?? 0) + 1);
      }
    }
  }
  expect(refused.size).toBe(15);
  for (const [what, count] of refused) expect(count, what).toBeGreaterThan(20);
});
