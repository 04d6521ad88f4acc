/**
 * Graph: the golden story, with a second version of SR1 and of D1, a hazard and a requirement that nobody has dealt with,
 * and artifacts whose ids are an attack on HTML or Cypher.
 *
 *     D1@v1 ◀─USED─ T1 ─GENERATED─▶ M1@v1 ◀─EVALUATES─ EV1 ─EVIDENCES─▶ G2 ─SUPPORTS─▶ G1 ◀─REQUIRES─ REL1
 *
 * Scenario: Neo4j Browser fetches the guide and runs the Cypher in it; an impact report is opened as a guide.
 * Result: each Cypher finds what the story has; reports show ids as they are. Negative control: pages of other origins
 * may not fetch the guide, and the Browser nothing else.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORY } from '../../seeds/story.ts';
import * as queries from '../../src/guide/guideQueries.ts';
import { type Api, startApi } from '../support/api.ts';
import { cypher } from '../support/database.ts';

const BROWSER = 'http://127.0.0.1:7474';
const HOSTILE = `model:<img src=x onerror=alert(1)>/'"]) MATCH (n) DETACH DELETE n // \\u0027;`;

let api: Api;

beforeAll(async () => {
  api = await startApi({
    now: () => new Date('2026-11-21T00:00:00Z'),
    browserUrl: `${BROWSER}/browser/?dbms=bolt://127.0.0.1:7687&preselectAuthMethod=NO_AUTH`,
  });
  await api.ingest(STORY);
});
afterAll(() => api?.close());

/** Runs Cypher; nodes become their ids (of a journal entry: its revision), paths the ids along them. */
async function run(text: string): Promise<Record<string, unknown>[]> {
  const rows = await cypher(text);
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])));
}

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('segments' in value) {
    const { start, segments } = value as { start: unknown; segments: { end: unknown }[] };
    return [plain(start), ...segments.map(({ end }) => plain(end))];
  }
  if ('properties' in value) return (value as { properties: { id?: string } }).properties.id;
  return value;
}

const idsIn = (rows: readonly Record<string, unknown>[]) =>
  [...new Set(rows.flatMap((row) => Object.values(row)).flat())].filter((id) => id !== null).sort();

describe('the Cypher of the guide finds in the story', () => {
  it('its kinds and relations', async () => {
    const kinds = await run(queries.COUNT_KINDS);
    expect(kinds.slice(0, 3)).toEqual([
      { kind: 'CLAIM', artifacts: 4 },
      { kind: 'CODE_UNIT', artifacts: 2 },
      { kind: 'DATASET', artifacts: 2 },
    ]);
    expect(kinds.reduce((sum, { artifacts }) => sum + (artifacts as number), 0)).toBe(25);
    const relations = await run(queries.COUNT_RELATIONS);
    expect(relations.slice(0, 3)).toEqual([
      { relation: 'INCLUDES', links: 16 },
      { relation: 'USED', links: 6 },
      { relation: 'EVALUATES', links: 2 },
    ]);
    expect(relations.reduce((sum, { links }) => sum + (links as number), 0)).toBe(44);
  });

  it('what the release includes', async () => {
    const rows = await run(queries.contentsOfRelease('R1'));
    expect(rows).toHaveLength(15);
    expect(rows[0]).toEqual({
      kind: 'CLAIM',
      version: 'A1@v1',
      name: 'Less than a fifth of the driving is at night',
    });
    expect(rows.at(-1)).toEqual({ kind: 'TEST_CASE', version: 'TC1@v1', name: 'Recall per slice' });
  });

  it('a picture of it all, down to the runs, the clause, the monitor and the gate', async () => {
    expect(idsIn(await run(queries.pictureOfRelease('R1')))).toEqual(
      [
        ...['A1', 'AIA-Art15', 'C1', 'C1@v1', 'C2', 'C2@v1', 'D1', 'D1@v1', 'D2', 'D2@v1', 'E1', 'E1@v1', 'EV1', 'EV3'],
        ...['G1', 'G2', 'G3', 'H1', 'M1', 'M1@v1', 'MON1', 'REL1', 'SR1', 'T1', 'TC1', 'TC1@v1', 'V1'],
      ].sort(),
    );
  });

  it('what depends on a dataset', async () => {
    expect(await run(queries.dependantsOfDataset('D1'))).toEqual([
      { made: ['D1', 'D1@v1', 'T1', 'M1@v1'], shown: ['M1@v1', 'EV1', 'G2'], argued: ['G2', 'G1'] },
    ]);
    expect(await run(queries.dependantsOfDataset('D9'))).toEqual([]);
  });

  it('the ways from evidence to the gate', async () => {
    const paths = (await run(queries.EVIDENCE_TO_GATE)).map(({ path }) => (path as string[]).join(' '));
    expect(paths.sort()).toEqual(['EV1 G2 G1 REL1', 'EV3 G3 G1 REL1']);
  });

  it('no suspicion and no gap', async () => {
    expect(await run(queries.OPEN_SUSPICIONS)).toEqual([]);
    expect(await run(queries.PICTURE_OF_SUSPICIONS)).toEqual([]);
    expect(await run(queries.UNVERIFIED_REQUIREMENTS)).toEqual([]);
    expect(await run(queries.UNMITIGATED_HAZARDS)).toEqual([]);
  });
});

describe('when the graph has moved on', () => {
  beforeAll(async () => {
    await api.ingest({
      actor: 'ada',
      reason: 'a stricter goal',
      artifacts: [
        {
          id: 'SR1',
          kind: 'REQUIREMENT',
          version: { label: 'v2', content: { criterion: { metric: 'recall', op: '>=', value: 0.97 } } },
        },
        { id: 'SR9', kind: 'REQUIREMENT', title: 'Cyclists too', version: { content: { text: 'cyclists' } } },
        { id: 'H9', kind: 'HAZARD', title: 'missed cyclist', version: { content: { severity: 'S2' } } },
        { id: 'H8', kind: 'HAZARD', title: 'not rated yet', version: { content: {} } },
      ],
    });
  });

  it('suspicions are open', async () => {
    const rows = await run(queries.OPEN_SUSPICIONS);
    expect(rows).toEqual([
      { from: 'G2', relation: 'IN_CONTEXT_OF', to: 'SR1', sinceRevision: 2 },
      { from: 'M1', relation: 'IMPLEMENTS', to: 'SR1', sinceRevision: 2 },
      { from: 'SR1', relation: 'COMPLIES_WITH', to: 'AIA-Art15', sinceRevision: 2 },
      { from: 'SR1', relation: 'MITIGATES', to: 'H1', sinceRevision: 2 },
      { from: 'TC1', relation: 'VERIFIES', to: 'SR1', sinceRevision: 2 },
    ]);
    expect(await run(queries.PICTURE_OF_SUSPICIONS)).toHaveLength(5);
  });

  it('gaps are there', async () => {
    expect(await run(queries.UNVERIFIED_REQUIREMENTS)).toEqual([{ requirement: 'SR9', name: 'Cyclists too' }]);
    // The most severe first, and what nobody rated after it.
    expect(await run(queries.UNMITIGATED_HAZARDS)).toEqual([
      { hazard: 'H9', name: 'missed cyclist', severity: 'S2' },
      { hazard: 'H8', name: 'not rated yet', severity: null },
    ]);
  });

  it('the journal says who did it', async () => {
    const [newest, first] = await run(queries.NEWEST_ENTRIES);
    expect(newest).toMatchObject({ revision: 2, actor: 'ada', created: 3, reason: 'a stricter goal' });
    expect(first).toMatchObject({ revision: 1, source: 'story:golden' });
  });
});

describe('the guide', () => {
  const fetchGuide = (path: string, headers: Record<string, string> = {}) => fetch(`${api.origin}${path}`, { headers });

  it('has a slide for each question, with the Cypher that was run above', async () => {
    const response = await fetchGuide('/guide');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const page = await response.text();
    const titles = [...page.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, title]) => title);
    expect(titles).toEqual([
      'SafetyOps Graph',
      'What is in the graph',
      'The story of R1',
      'What depends on D1',
      'From evidence over claims to the gate',
      'Open suspicions',
      'Gaps',
      'Analyses, models, gates and processes as tables',
      'Safety cases and fault trees as pictures',
      'Who wrote what',
      'What would a change invalidate?',
    ]);
    // The top goal's picture is where the guide says; what supports another claim is no top.
    expect(page).toContain(`href="${api.origin}/safety/argument/G1"`);
    expect(page).not.toContain('/safety/argument/G2"');
    expect((await fetch(`${api.origin}/safety/argument/G1`)).status).toBe(200);
    expect(cypherIn(page).slice(1)).toEqual([
      queries.COUNT_KINDS,
      queries.COUNT_RELATIONS,
      queries.pictureOfRelease('R1'),
      queries.contentsOfRelease('R1'),
      queries.dependantsOfDataset('D1'),
      queries.EVIDENCE_TO_GATE,
      queries.OPEN_SUSPICIONS,
      queries.PICTURE_OF_SUSPICIONS,
      queries.UNVERIFIED_REQUIREMENTS,
      queries.UNMITIGATED_HAZARDS,
      queries.NEWEST_ENTRIES,
    ]);
    expect(cypherIn(page)[0]).toBe(`:style ${api.origin}/guide/style.grass`);
  });

  it('has a style sheet', async () => {
    const text = await (await fetchGuide('/guide/style.grass')).text();
    expect(text).toContain('node.Hazard {');
    expect(text).toContain('caption: "{name}"');
  });

  it('may be fetched by Neo4j Browser, and by no other page', async () => {
    const preflight = (path: string, origin: string) =>
      fetch(`${api.origin}${path}`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'cache-control,pragma',
        },
      });
    for (const path of ['/guide', '/guide?report=qA', '/guide/style.grass']) {
      const allowed = await preflight(path, BROWSER);
      expect([path, allowed.status]).toEqual([path, 204]);
      expect(allowed.headers.get('access-control-allow-origin')).toBe(BROWSER);
      expect(allowed.headers.get('access-control-allow-headers')).toMatch(/cache-control, pragma/);
      expect((await fetchGuide(path, { origin: BROWSER })).headers.get('access-control-allow-origin')).toBe(BROWSER);
      const other = await preflight(path, 'http://evil.example');
      expect(other.headers.get('access-control-allow-origin')).toBeNull();
      const got = await fetchGuide(path, { origin: 'http://evil.example' });
      expect(got.headers.get('access-control-allow-origin')).toBeNull();
    }
    for (const path of ['/graphql', '/health']) {
      expect((await preflight(path, BROWSER)).headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('says so when there is no such report', async () => {
    expect(await (await fetchGuide('/guide?report=nonsense')).text()).toContain('The address of the report is damaged');
    expect(await (await fetchGuide('/guide?report=mAAAA')).text()).toContain('has forgotten it since');
  });
});

describe('a report as a guide', () => {
  const IMPACT = `query ($input: ImpactInput!) {
    impact(input: $input) { verdict browserGuide browserLink items { nodes { artifact { id } } } }
  }`;
  const APPEND = {
    configuration: 'R1',
    changes: [{ subject: 'D1', kind: 'DATA_APPEND', to: { label: 'v2', content: { rows: 108000 } } }],
  };

  it('tells verdict, items, ways and plan, and draws them', async () => {
    const { impact } = await api.query(IMPACT, { input: APPEND });
    const page = await (await fetch(impact.browserGuide)).text();
    const titles = [...page.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, title]) => plainText(title as string));
    expect(titles.slice(0, 4)).toEqual([
      'Impact report: FAIL',
      'What is affected (11)',
      'How the change gets there',
      'Pictures',
    ]);
    expect(plainText(page)).toContain('What would happen to R1 if: DATA_APPEND of D1 to v2.');
    expect(plainText(page)).toContain('D1@v1 ←USED (F12)– T1');
    const [affected, ways] = cypherIn(page) as [string, string];
    const ids = impact.items.nodes.map((item: { artifact: { id: string } }) => item.artifact.id);
    expect(idsIn(await run(affected))).toEqual(
      ['AIA-Art15', 'EV1', 'G1', 'G2', 'H1', 'M1', 'R1', 'SO1', 'SR1', 'T1', 'V1'].sort(),
    );
    expect([...ids].sort()).toEqual(idsIn(await run(affected)));
    expect(idsIn(await run(ways))).toEqual(expect.arrayContaining(['D1@v1', 'T1', 'M1@v1', 'EV1', 'G2', 'G1']));
    const link = new URL(impact.browserLink);
    expect(link.origin).toBe(BROWSER);
    expect(link.searchParams.get('arg')).toBe(impact.browserGuide.replace('127.0.0.1', 'localhost'));
  });

  it('stays what it was when the graph moves on', async () => {
    const { impact } = await api.query(IMPACT, { input: { ...APPEND, at: { revision: 1 } } });
    const page = plainText(await (await fetch(impact.browserGuide)).text());
    expect(page).toContain('at revision 1, judged at 2026-11-21T00:00:00.000Z');
    expect(page).toContain('Drawn from the graph as it is now (revision 2); the report is about revision\n1');
  });

  it('of findings is there too', async () => {
    const { findings } = await api.query('{ findings(since: 1) { browserGuide } }');
    expect(plainText(await (await fetch(findings.browserGuide)).text())).toContain(
      'What has really changed in the newest version of everything since revision 1, and what that did.',
    );
  });

  it('shows hostile ids as they are, and draws them without harm', async () => {
    await api.ingest({
      artifacts: [
        { id: 'hostile-data', kind: 'DATASET', version: { label: 'v1', content: { rows: 1 } } },
        {
          id: HOSTILE,
          kind: 'MODEL',
          title: '<script>alert(2)</script>',
          version: { label: 'v1', content: { architecture: 'x' } },
        },
      ],
      links: [{ type: 'DERIVED_FROM', from: `${HOSTILE}@v1`, to: 'hostile-data@v1', assurance: 'DECLARED_REVIEWED' }],
    });
    const [before] = await run('MATCH (node) RETURN count(node) AS nodes');
    const { impact } = await api.query(IMPACT, {
      input: {
        changes: [{ subject: 'hostile-data', kind: 'DATA_APPEND', to: { label: '"><i>', content: { rows: 2 } } }],
      },
    });
    const page = await (await fetch(impact.browserGuide)).text();
    expect(page).not.toMatch(/<(img|script|i)\b/);
    expect(plainText(page)).toContain(HOSTILE);
    expect(plainText(page)).toContain('<script>alert(2)</script>');
    for (const text of cypherIn(page)) {
      expect(text).not.toMatch(/;|\/\//);
      expect(idsIn(await run(text)).filter((id) => String(id).startsWith('model:'))).not.toEqual([]);
    }
    expect(idsIn(await run(cypherIn(page)[0] as string))).toContain(HOSTILE);
    expect(await run('MATCH (node) RETURN count(node) AS nodes')).toEqual([before]);
  });
});

/** What a browser reads in the runnable boxes. */
function cypherIn(page: string): string[] {
  return [...page.matchAll(/<pre class="[^"]*runnable">([\s\S]*?)<\/pre>/g)].map(([, text]) =>
    plainText(text as string),
  );
}

/** Without tags, entities resolved. */
function plainText(page: string): string {
  return page.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}
