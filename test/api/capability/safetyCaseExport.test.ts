/**
 * Graph:    the AEB item, and an argument of its own:
 *
 *     claim:export/top ◀─SUPPORTS─ claim:export/over-hazards (STRATEGY) ◀─SUPPORTS─ claim:export/seen ◀─EVIDENCES─ evidence:aeb/recall@v1
 *                                                                      ◀─SUPPORTS─ claim:export/alone
 *     claim:export/top ─IN_CONTEXT_OF▶ claim:export/nights (ASSUMPTION)   claim:export/sun ─CHALLENGES▶ claim:export/seen
 *
 * Scenario: the case is exported in each format; then the evidence of a goal is taken back by its source.
 * Result:   every solution names a version with its digest; the same graph gives the same text; a missing artifact makes it
 *           incomplete, with the element that lacks it; an earlier revision still says what it said.
 * Negative control: neither a claim nor a system, both, and something that is no claim are refused.
 */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readGsnYaml } from '../../../graph/safety/argument/gsnYaml.ts';
import { AEB } from '../../../seeds/aeb/aeb.ts';
import { type Api, startApi } from '../../support/api.ts';
import { largeArgument, recordedArgument } from '../../support/sampleArguments.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.ingest(AEB);
  const claim = (name: string, subkind: string, text: string, content = {}) => ({
    id: `claim:export/${name}`,
    kind: 'CLAIM' as const,
    subkind,
    title: text,
    version: { label: 'v1', content: { text, ...content } },
  });
  const supports = (from: string, to: string) => ({
    type: 'SUPPORTS' as const,
    from: `claim:export/${from}`,
    to: `claim:export/${to}`,
  });
  await api.ingest({
    source: 'argument',
    artifacts: [
      claim('top', 'GOAL', 'The item is acceptably safe'),
      claim('over-hazards', 'STRATEGY', 'Over each hazard'),
      claim('seen', 'GOAL', 'Pedestrians are seen'),
      claim('alone', 'GOAL', 'The radar alone sees enough'),
      claim('nights', 'ASSUMPTION', 'Few nights'),
      claim('sun', 'COUNTER_GOAL', 'Low sun blinds the camera'),
    ],
    links: [
      supports('over-hazards', 'top'),
      supports('seen', 'over-hazards'),
      supports('alone', 'over-hazards'),
      { type: 'IN_CONTEXT_OF', from: 'claim:export/top', to: 'claim:export/nights', role: 'ASSUMPTION' },
      { type: 'CHALLENGES', from: 'claim:export/sun', to: 'claim:export/seen', attributes: { state: 'REJECTED' } },
      { type: 'EVIDENCES', from: 'evidence:aeb/recall', to: 'claim:export/seen' },
    ],
  });
  await api.ingest({
    source: 'radar-lab',
    artifacts: [
      {
        id: 'evidence:export/radar',
        kind: 'EVIDENCE',
        subkind: 'TEST_RESULT',
        title: 'Radar test',
        version: { label: 'r1', content: { outcome: 'pass' } },
      },
    ],
  });
  await api.ingest({
    source: 'argument',
    links: [{ type: 'EVIDENCES', from: 'evidence:export/radar', to: 'claim:export/alone' }],
  });
});
afterAll(() => api?.close());

const EXPORT = `query ($top: ID, $system: ID, $format: SafetyCaseFormat!, $at: At) {
  exportSafetyCase(top: $top, system: $system, format: $format, at: $at) {
    format revision mediaType fileName text digest elements complete missing { element reason } page } }`;

it('004-20 the safety case is exported with solutions that resolve to versions', async () => {
  const top = 'claim:export/top';
  const { exportSafetyCase: yaml } = await api.query(EXPORT, { top, format: 'GSN_YAML' });
  expect(yaml).toMatchObject({
    mediaType: 'application/yaml',
    fileName: 'claim_export_top.gsn.yaml',
    elements: 8,
    complete: true,
    missing: [],
  });
  const nodes = parse(yaml.text);
  const digestOf = async (id: string) =>
    (await api.query(`query ($id: ID!) { version(id: $id) { semanticDigest } }`, { id })).version.semanticDigest;
  expect(nodes['claim:export/seen'].supportedBy).toEqual(['evidence:aeb/recall']);
  expect(nodes['evidence:aeb/recall'].graph.evidence).toEqual({
    version: 'evidence:aeb/recall@v1',
    sha256: await digestOf('evidence:aeb/recall@v1'),
  });
  expect(nodes['claim:export/sun']).toMatchObject({ nodeType: 'CounterGoal', challenges: ['claim:export/seen'] });
  expect(readGsnYaml(yaml.text)).toMatchObject({ ok: true, name: top });
  const again = (await api.query(EXPORT, { top, format: 'GSN_YAML' })).exportSafetyCase;
  expect(again).toEqual(yaml);

  for (const [format, mediaType, holds] of [
    [
      'MARKDOWN',
      'text/markdown',
      '| evidence:aeb/recall | Recall of pedestrians on the test images | evidence:aeb/recall@v1 |',
    ],
    ['SACM', 'application/xml', 'xsi:type="artifact_:Artifact" xmi:id="'],
    ['SVG', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"'],
  ]) {
    const { exportSafetyCase: other } = await api.query(EXPORT, { top, format });
    expect(other).toMatchObject({ format, mediaType, complete: true });
    expect(other.text).toContain(holds);
    expect(other.digest).not.toBe(yaml.digest);
  }

  // A result that was taken back is none that a case may rest on.
  const withdrawn = 'claim:export/withdrawn';
  await api.ingest({
    artifacts: [
      { id: withdrawn, kind: 'CLAIM', version: { label: 'v1', content: { text: 'It was seen.' } } },
      { id: 'evidence:export/withdrawn', kind: 'EVIDENCE', version: { label: 'v1', content: { outcome: 'pass' } } },
    ],
    links: [{ type: 'EVIDENCES', from: 'evidence:export/withdrawn', to: withdrawn }],
  });
  const standing = async () => (await api.query(EXPORT, { top: withdrawn, format: 'GSN_YAML' })).exportSafetyCase;
  expect(await standing()).toMatchObject({ complete: true, missing: [] });
  await api.ingest({
    artifacts: [
      {
        id: 'evidence:export/withdrawn',
        kind: 'EVIDENCE',
        version: { label: 'v1', retracted: { at: '2026-01-01T00:00:00Z', reason: 'wrong rig' } },
      },
    ],
  });
  expect(await standing()).toMatchObject({
    complete: false,
    missing: [
      {
        element: 'evidence:export/withdrawn',
        reason: 'evidence:export/withdrawn@v1, which it refers to, was withdrawn',
      },
    ],
  });

  // The source lists it no longer.
  await api.ingest({ source: 'radar-lab', mode: 'REPLACE_SOURCE', artifacts: [], links: [] });
  const { exportSafetyCase: after } = await api.query(EXPORT, { top, format: 'GSN_YAML' });
  expect(after.complete).toBe(false);
  expect(after.missing).toEqual([{ element: 'claim:export/alone', reason: 'nothing supports it' }]);
  // A result that is announced and not there.
  await api.ingest({
    artifacts: [{ id: 'evidence:export/planned', kind: 'EVIDENCE', subkind: 'TEST_RESULT', title: 'Planned' }],
    links: [{ type: 'EVIDENCES', from: 'evidence:export/planned', to: 'claim:export/alone' }],
  });
  const { exportSafetyCase: planned } = await api.query(EXPORT, { top, format: 'MARKDOWN' });
  expect(planned).toMatchObject({
    complete: false,
    missing: [{ element: 'evidence:export/planned', reason: 'it refers to no evidence that is recorded' }],
  });
  expect(planned.text).toContain('| evidence:export/planned | Planned | missing | – |');
  const then = (await api.query(EXPORT, { top, format: 'GSN_YAML', at: { revision: yaml.revision } })).exportSafetyCase;
  expect(then).toEqual(yaml);

  const refusals = [
    [{ format: 'SVG' }, 'BAD_USER_INPUT', 'top'],
    [{ format: 'SVG', top, system: 'system:aeb' }, 'BAD_USER_INPUT', 'system'],
    [{ format: 'SVG', top: 'system:aeb' }, 'BAD_USER_INPUT', 'top'],
    [{ format: 'SVG', top: 'claim:export/none' }, 'NOT_FOUND', 'top'],
  ] as const;
  for (const [variables, code, input] of refusals) {
    const [error] = await api.expectErrors(EXPORT, variables);
    expect(error?.extensions).toMatchObject({ code, input });
  }
});

it('a picture of more than 600 elements is refused, and a goal further down is drawn', async () => {
  await api.ingest(recordedArgument(largeArgument(601)));
  const [error] = await api.expectErrors(EXPORT, { top: 'claim:sample/goal-0', format: 'SVG' });
  expect(error?.extensions.code).toBe('LIMIT_EXCEEDED');
  expect(error?.message).toContain('the case has 601 elements, and a picture takes 600');
  const { exportSafetyCase } = await api.query(EXPORT, { top: 'claim:sample/goal-5', format: 'SVG' });
  expect(exportSafetyCase.elements).toBeLessThan(20);
});
