/**
 * Graphs:   the golden story; and a model whose data goes through two runs that meet again (a diamond) and which is
 *           evaluated twice, in 40 recorded hours of simulation and in 6 of driving, for a claim that needs one of them.
 *
 *               DATA ─▶ PA ─▶ FA ─▶ T ─▶ M ─▶ SIM   ─▶ ES ─┐
 *                  └──▶ PB ─▶ FB ─┘        └▶ DRIVE ─▶ ED ─┴▶ C (ANY) ◀─REQUIRES─ REL
 *
 * Scenario: the training data is recalled. The least-cost plan of the release is asked for; then the team really does
 *           the work: new runs, versions, evidence, claims and sign-offs by mutations, and a new release.
 * Result:   with every step of the plan done the gate lets the new release pass; with any one left out it does not.
 * Negative controls: with none of the steps done the gate is red, and other weights give another cost.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS, MAXIMUM_WEIGHT } from '../../graph/impact/leastCost/weights.ts';
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import type { Json } from '../../graph/model/delta.ts';
import { type Api, startApi } from '../support/api.ts';
import { GOLDEN_BATCHES } from '../support/goldenBatches.ts';

let api: Api;

beforeAll(async () => {
  api = await startApi({ now: () => new Date('2026-11-21T00:00:00Z') });
});
afterAll(() => api?.close());

/** What the tools of a project know. */
interface Project {
  readonly artifacts: readonly ArtifactInput[];
  readonly links: readonly LinkInput[];
}

interface Story {
  /** The data version that is recalled. */
  readonly recalled: string;
  readonly release: string;
  readonly gate: string;
  /** Before the recall. */
  readonly before: Project;
  /** After the team did these steps, with a new release `R2` made of what there is then. */
  after(done: (step: string) => boolean): Project;
}

function sure(type: LinkInput['type'], from: string, to: string, role: string | null = null): LinkInput {
  return { type, from, to, role, assurance: 'DECLARED_REVIEWED' };
}

function artifact(id: string, kind: ArtifactInput['kind'], content: Json, label = 'v1'): ArtifactInput {
  return { id, kind, version: { label, content } };
}

/** The release with another sign-off; without REAPPROVE nobody signs it. */
function newRelease(members: readonly string[], parameters: { gate: string; signer: string | null }): Project {
  const { gate, signer } = parameters;
  const signed = signer ? [sure('APPROVES', 'SO-new', 'R2'), sure('ATTRIBUTED_TO', 'SO-new', signer)] : [];
  return {
    artifacts: [
      { id: 'R2', kind: 'BASELINE', subkind: 'RELEASE' },
      ...(signer ? [artifact('SO-new', 'SIGN_OFF', { verdict: 'APPROVED', signedAt: '2026-11-20' })] : []),
    ],
    links: [...members.map((member) => sure('INCLUDES', 'R2', member)), sure('APPLIES_TO', gate, 'R2'), ...signed],
  };
}

const without = (links: readonly LinkInput[], gone: readonly string[]) =>
  links.filter(({ type, from, to }) => !gone.includes(`${from} ${type} ${to}`));

const golden: Story = {
  recalled: 'D1',
  release: 'R1',
  gate: 'REL1',
  before: {
    artifacts: GOLDEN_BATCHES.batch.artifacts ?? [],
    links: GOLDEN_BATCHES.batch.links ?? [],
  },
  after(done) {
    const { artifacts, links } = golden.before;
    const model = done('RETRAIN T1') ? 'M1@v2' : 'M1@v1';
    const evidence = done('RERUN V1') ? 'EV2' : 'EV1';
    const replaced: Readonly<Record<string, string>> = { 'D1@v1': 'D1@v2', 'M1@v1': model, EV1: evidence };
    const members = links
      .filter(({ type, from }) => type === 'INCLUDES' && from === 'R1')
      .map(({ to }) => replaced[to] ?? to);
    const release = newRelease(members, {
      gate: 'REL1',
      signer: done('REAPPROVE SO1') ? 'P1' : null,
    });
    const rerun = done('RERUN V1') && [
      ...[model, 'D2@v1', 'TC1@v1'].map((input) => sure('USED', 'V2', input)),
      sure('GENERATED', 'V2', 'EV2'),
      sure('EVALUATES', 'EV2', model),
    ];
    const retrain = done('RETRAIN T1') && [
      ...['D1@v2', 'C1@v1', 'E1@v1'].map((input) => sure('USED', 'T2', input)),
      sure('GENERATED', 'T2', 'M1@v2'),
    ];
    // The claim about the old evidence is followed by one about what there is now; the one above then stands on it.
    const subClaim = done('REVIEW G2') && [
      sure('EVIDENCES', evidence, 'G2-new'),
      sure('IN_CONTEXT_OF', 'G2-new', 'SR1', 'ABOUT'),
    ];
    const argument = done('REVIEW G1') && done('REVIEW G2') && [sure('SUPPORTS', 'G2-new', 'G1')];
    return {
      artifacts: [
        ...artifacts,
        artifact('D1', 'DATASET', { rows: 90000, schema: ['image', 'box', 'class'] }, 'v2'),
        ...(retrain
          ? [artifact('M1', 'MODEL', { architecture: 'yolo-s', lockState: 'LOCKED', training: 2 }, 'v2')]
          : []),
        ...(retrain ? [{ id: 'T2', kind: 'RUN', subkind: 'TRAIN' } as const] : []),
        ...(rerun ? [{ id: 'V2', kind: 'RUN', subkind: 'EVALUATE' } as const] : []),
        ...(rerun ? [artifact('EV2', 'EVIDENCE', { outcome: 'pass' })] : []),
        ...(subClaim ? [artifact('G2-new', 'CLAIM', { text: 'SR1 met by what is released now', logic: 'ALL' })] : []),
        ...release.artifacts,
      ],
      links: [
        // The decision about the deployment is taken: it takes the new release.
        ...without(links, ['DEP1 INCLUDES R1', ...(argument ? ['G2 SUPPORTS G1'] : [])]),
        sure('INCLUDES', 'DEP1', 'R2'),
        ...(retrain || []),
        ...(rerun || []),
        ...(subClaim || []),
        ...(argument || []),
        ...release.links,
      ],
    };
  },
};

const run = (id: string, subkind: string, hours: number): ArtifactInput => ({
  id,
  kind: 'RUN',
  subkind,
  version: {
    label: '1',
    content: { startedAt: '2026-06-01T00:00:00Z', endedAt: new Date(Date.UTC(2026, 5, 1, hours)).toISOString() },
  },
});

/** What goes in and out of a run. */
function ran(id: string, inputs: readonly string[], output: string): LinkInput[] {
  return [...inputs.map((input) => sure('USED', id, input)), sure('GENERATED', id, output)];
}

const diamond: Story = {
  recalled: 'DATA',
  release: 'R1',
  gate: 'REL',
  before: {
    artifacts: [
      artifact('DATA', 'DATASET', { rows: 100 }),
      artifact('FA', 'DATASET', { rows: 60 }),
      artifact('FB', 'DATASET', { rows: 40 }),
      artifact('M', 'MODEL', { architecture: 'net' }),
      run('PA', 'TASK', 3),
      run('PB', 'TASK', 5),
      run('T', 'TRAIN', 20),
      run('SIM', 'EVALUATE', 40),
      run('DRIVE', 'EVALUATE', 6),
      artifact('ES', 'EVIDENCE', { outcome: 'pass' }),
      artifact('ED', 'EVIDENCE', { outcome: 'pass' }),
      artifact('C', 'CLAIM', { text: 'the model is good enough', logic: 'ANY' }),
      artifact('RO', 'ROLE', { name: 'safety officer' }),
      artifact('SO', 'SIGN_OFF', { verdict: 'APPROVED', signedAt: '2026-10-01' }),
      artifact('REL', 'GATE', {}),
      { id: 'R1', kind: 'BASELINE', subkind: 'RELEASE' },
    ],
    links: [
      ...ran('PA', ['DATA@v1'], 'FA@v1'),
      ...ran('PB', ['DATA@v1'], 'FB@v1'),
      ...ran('T', ['FA@v1', 'FB@v1'], 'M@v1'),
      ...ran('SIM', ['M@v1'], 'ES'),
      ...ran('DRIVE', ['M@v1'], 'ED'),
      sure('EVALUATES', 'ES', 'M@v1'),
      sure('EVALUATES', 'ED', 'M@v1'),
      sure('EVIDENCES', 'ES', 'C'),
      sure('EVIDENCES', 'ED', 'C'),
      ...['DATA@v1', 'FA@v1', 'FB@v1', 'M@v1', 'C@v1'].map((member) => sure('INCLUDES', 'R1', member)),
      sure('APPROVES', 'SO', 'R1'),
      sure('ATTRIBUTED_TO', 'SO', 'RO'),
      sure('REQUIRES', 'REL', 'C'),
      sure('REQUIRES', 'REL', 'RO', 'A'),
      sure('APPLIES_TO', 'REL', 'R1'),
    ],
  },
  after(done) {
    const { artifacts, links } = diamond.before;
    const [fa, fb] = [done('RERUN PA') ? 'FA@v2' : 'FA@v1', done('RERUN PB') ? 'FB@v2' : 'FB@v1'];
    const model = done('RETRAIN T') ? 'M@v2' : 'M@v1';
    const evidence = done('RERUN DRIVE') ? 'ED-new' : 'ED';
    const release = newRelease(['DATA@v2', fa, fb, model, 'C@v1'], {
      gate: 'REL',
      signer: done('REAPPROVE SO') ? 'RO' : null,
    });
    const made = (step: string, ...parts: readonly (ArtifactInput | LinkInput)[]) => (done(step) ? parts : []);
    const more = [
      artifact('DATA', 'DATASET', { rows: 90 }, 'v2'),
      ...made(
        'RERUN PA',
        run('PA2', 'TASK', 3),
        artifact('FA', 'DATASET', { rows: 54 }, 'v2'),
        ...ran('PA2', ['DATA@v2'], 'FA@v2'),
      ),
      ...made(
        'RERUN PB',
        run('PB2', 'TASK', 5),
        artifact('FB', 'DATASET', { rows: 36 }, 'v2'),
        ...ran('PB2', ['DATA@v2'], 'FB@v2'),
      ),
      ...made(
        'RETRAIN T',
        run('T2', 'TRAIN', 20),
        artifact('M', 'MODEL', { architecture: 'net', training: 2 }, 'v2'),
        ...ran('T2', [fa, fb], 'M@v2'),
      ),
      ...made(
        'RERUN DRIVE',
        run('DRIVE2', 'EVALUATE', 6),
        artifact('ED-new', 'EVIDENCE', { outcome: 'pass' }),
        ...ran('DRIVE2', [model], 'ED-new'),
        sure('EVALUATES', 'ED-new', model),
      ),
      ...made('REVIEW C', ...(evidence === 'ED' ? [] : [sure('EVIDENCES', evidence, 'C')])),
    ];
    const isLink = (one: ArtifactInput | LinkInput): one is LinkInput => 'from' in one;
    return {
      artifacts: [...artifacts, ...more.filter((one): one is ArtifactInput => !isLink(one)), ...release.artifacts],
      links: [
        ...without(links, done('REVIEW C') && evidence !== 'ED' ? ['ED EVIDENCES C'] : []),
        ...more.filter(isLink),
        ...release.links,
      ],
    };
  },
};

const STORIES = { golden, diamond };
let worlds = 0;

/** Several copies of a story live in one graph; each has ids of its own. */
class World {
  readonly story: Story;
  private readonly prefix = `w${worlds++}-`;
  private since = 0;

  constructor(story: Story) {
    this.story = story;
  }

  id(id: string): string {
    return `${this.prefix}${id}`;
  }

  /** The project as its tools export it: everything they list, and nothing else. */
  async import({ artifacts, links }: Project): Promise<number> {
    const { revision } = await api.ingest({
      source: `tools:${this.prefix}`,
      mode: 'REPLACE_SOURCE',
      artifacts: artifacts.map((one) => ({ ...one, id: this.id(one.id) })),
      links: links.map((one) => ({ ...one, from: this.id(one.from), to: this.id(one.to) })),
    });
    return revision;
  }

  async begin(): Promise<this> {
    this.since = await this.import(this.story.before);
    return this;
  }

  async recall(): Promise<void> {
    const data = this.story.before.artifacts.find(({ id }) => id === this.story.recalled) as ArtifactInput;
    const retracted = { at: '2026-11-01T00:00:00Z', reason: 'recall' };
    await api.ingest({
      source: 'supplier',
      artifacts: [{ ...data, id: this.id(data.id), version: { ...data.version, retracted } }],
    });
  }

  /** What the plan says before anything is done: "ACTION subject cost". */
  async plan(weights: Record<string, number | null> = {}) {
    const { impact } = await api.query(
      `query ($input: ImpactInput!, $weights: PlanWeightsInput!) { impact(input: $input) { verdict plan {
        levels { obligations { id } }
        leastCost(weights: $weights) {
          levels { steps { obligation { id action subject } cost restores } groups }
          decisions { obligation { action subject } cost }
          skipped { obligation { action subject } reason }
          unreachable { gate { id } subject because }
          cost lowerBound gap exact reuse
        } } } }`,
      {
        input: {
          configuration: this.id(this.story.release),
          changes: [{ subject: this.id(`${this.story.recalled}@v1`), kind: 'RETRACT' }],
        },
        weights,
      },
    );
    const { leastCost } = impact.plan;
    const text = ({
      obligation,
      ...rest
    }: {
      obligation: { action: string; subject: string };
      cost?: number;
      reason?: string;
    }) => [obligation.action, obligation.subject.slice(this.prefix.length), rest.cost ?? rest.reason].join(' ');
    return {
      ...leastCost,
      verdict: impact.verdict,
      owed: impact.plan.levels.flatMap((level: { obligations: unknown[] }) => level.obligations).length,
      levels: leastCost.levels.map((level: { steps: Parameters<typeof text>[0][] }) => level.steps.map(text)),
      steps: leastCost.levels.flatMap((level: { steps: { obligation: { action: string; subject: string } }[] }) =>
        level.steps.map(({ obligation }) => `${obligation.action} ${obligation.subject.slice(this.prefix.length)}`),
      ) as string[],
      restores: leastCost.levels.flatMap((level: { steps: { restores: string[] }[] }) =>
        level.steps.map(({ restores }) => restores.map((id) => id.slice(this.prefix.length)).join(' ')),
      ) as string[],
      decisions: leastCost.decisions.map(text),
      skipped: leastCost.skipped.map(text),
      reuse: leastCost.reuse.map((id: string) => id.slice(this.prefix.length)),
    };
  }

  /** What the gate says of the new release, given all that has happened since the story began. */
  async gateOfNewRelease(): Promise<{ verdict: string; unmet: string[] }> {
    const { findings } = await api.query(
      `query ($configuration: ID!, $since: Int!) {
        findings(configuration: $configuration, since: $since) { complete gates { gate { id } verdict unmet } } }`,
      { configuration: this.id('R2'), since: this.since },
    );
    const gate = findings.gates.find((one: { gate: { id: string } }) => one.gate.id === this.id(this.story.gate));
    return { verdict: gate.verdict, unmet: gate.unmet.map((id: string) => id.slice(this.prefix.length)) };
  }
}

/** The story up to the recall, then these steps. */
async function gateAfter(story: Story, done: (step: string) => boolean) {
  const world = await new World(story).begin();
  await world.recall();
  await world.import(story.after(done));
  return world.gateOfNewRelease();
}

describe.each(Object.entries(STORIES))('the least-cost plan of the %s story', (_name, story) => {
  it('removing any plan step turns something red', async () => {
    const { steps, verdict } = await (await new World(story).begin()).plan();
    expect(verdict).toBe('FAIL');
    expect(steps.length).toBeGreaterThan(4);
    expect(await gateAfter(story, (step) => steps.includes(step))).toEqual({ verdict: 'PASS', unmet: [] });
    for (const left of steps) {
      const gate = await gateAfter(story, (step) => steps.includes(step) && step !== left);
      expect(gate.verdict, `without ${left}`).not.toBe('PASS');
      expect(gate.unmet.length, `without ${left}`).toBeGreaterThan(0);
    }
    expect((await gateAfter(story, () => false)).verdict).not.toBe('PASS');
  });
});

describe('the plan', () => {
  it('of the golden story is all that is owed, with the decision apart', async () => {
    expect(await (await new World(golden).begin()).plan()).toMatchObject({
      levels: [['RETRAIN T1 24'], ['RERUN V1 4'], ['REVIEW G2 1'], ['REVIEW G1 1'], ['REAPPROVE SO1 2']],
      restores: ['M1@v1 T1', 'EV1@v1 V1', 'G2@v1', 'G1@v1', 'SO1@v1'],
      decisions: ['ROLLBACK_DECISION DEP1 1'],
      skipped: [],
      unreachable: [],
      reuse: ['EV3'],
      cost: 32,
      lowerBound: 32,
      gap: 0,
      exact: true,
      owed: 6,
    });
  });

  it('runs the shorter evaluation again, by its recorded hours', async () => {
    expect(await (await new World(diamond).begin()).plan()).toMatchObject({
      levels: [['RERUN PA 3', 'RERUN PB 5'], ['RETRAIN T 20'], ['RERUN DRIVE 6'], ['REVIEW C 1'], ['REAPPROVE SO 2']],
      skipped: ['RERUN SIM OTHER_SUPPORT_SUFFICES'],
      decisions: [],
      cost: 37,
      exact: true,
      owed: 7,
    });
  });

  it('costs what the weights say', async () => {
    const world = await new World(diamond).begin();
    // A recorded hour of a machine costs a tenth of an hour of a person.
    expect((await world.plan({ runHour: 0.1, review: 3 })).cost).toBeCloseTo(3.4 + 3 + 2, 9);
    // Without recorded hours: three runs at 4, a training at 24, a review, a signature.
    expect((await world.plan({ runHour: null })).cost).toBe(3 * 4 + 24 + 1 + 2);
    expect((await world.plan({ runHour: null, rerun: 0, retrain: 0, review: 0, reapprove: 0 })).cost).toBe(0);
  });

  it('has the default weights that are documented', async () => {
    const { __type } = await api.query('{ __type(name: "PlanWeightsInput") { inputFields { name defaultValue } } }');
    const camel = (action: string) => action.toLowerCase().replace(/_(.)/g, (_, letter) => letter.toUpperCase());
    expect(
      Object.fromEntries(
        __type.inputFields.map((one: { name: string; defaultValue: string }) => [one.name, Number(one.defaultValue)]),
      ),
    ).toEqual({
      ...Object.fromEntries(Object.entries(DEFAULT_WEIGHTS).map(([action, { hours }]) => [camel(action), hours])),
      runHour: 1,
    });
  });

  it.each([
    ['review', -1],
    ['reArgue', MAXIMUM_WEIGHT + 1],
    ['runHour', -0.5],
  ])('refuses a weight %s of %d', async (field, weight) => {
    const world = await new World(diamond).begin();
    const [error] = await api.expectErrors(
      `query ($id: ID!, $weights: PlanWeightsInput!) {
        impact(input: { changes: [{ subject: $id, kind: RETRACT }] }) { plan { leastCost(weights: $weights) { cost } } } }`,
      { id: world.id('DATA@v1'), weights: { [field]: weight } },
    );
    expect(error).toMatchObject({
      message: `the weight is ${weight}; it may be 0 to ${MAXIMUM_WEIGHT}`,
      path: ['impact', 'plan', 'leastCost'],
      extensions: { code: 'BAD_USER_INPUT', input: `weights.${field}` },
    });
  });
});
