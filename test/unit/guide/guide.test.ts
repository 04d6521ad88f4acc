/*
 * Graph:    none; texts as users may have chosen them.
 * Scenario: ids with quotes, markup, script and escape sequences go into a guide; questions go into addresses and back.
 * Result:   the page shows them as they are and nothing else; a question survives its address; what nobody wrote is refused.
 * Negative control: the same texts unescaped would be markup, and a changed address is no question.
 */
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ChangeRequest } from '../../../graph/impact/analyse.ts';
import type { ReportQuestion } from '../../../resolvers/context.ts';
import { cypherList, cypherString } from '../../../src/guide/cypherText.ts';
import { guidePage, html, link, runnable } from '../../../src/guide/html.ts';
import { ADDRESS_CHARACTERS, ReportAddresses } from '../../../src/guide/reportAddress.ts';
import { pictureOfWays } from '../../../src/guide/reportGuide.ts';
import { browserOrigins, playLink } from '../../../src/guide/routes.ts';
import { styleSheet } from '../../../src/guide/style.ts';

describe('HTML of a guide', () => {
  test('has texts as text', () => {
    expect(html`<p>${'<script>alert("x")</script>'}</p>`.html).toBe(
      '<p>&#60;script&#62;alert(&#34;x&#34;)&#60;&#47;script&#62;</p>',
    );
    expect(html`${'a\u0000b\ud800'}`.html).toBe('a\ufffdb\ufffd');
  });

  test("has nothing that Neo4j Browser's expressions would cut out of a text", () => {
    const page = guidePage({ title: 't', slides: [{ title: ' onset=1', body: [runnable("RETURN ' onload=x'")] }] });
    expect(page).not.toMatch(/\son[^\s=]+\s*=/);
    expect(page).toContain('RETURN &#39; onload&#61;x&#39;');
    // What is there to be seen by them, when nobody escapes.
    expect(' onset=1').toMatch(/\son[^\s=]+\s*=/);
  });

  test('has addresses that stay within their attribute', () => {
    expect(link({ address: 'http://h/?a="><b>&c', text: 't' }).html).toBe(
      '<a href="http://h/?a=&#34;&#62;&#60;b&#62;&#38;c" target="_blank" rel="noreferrer">t</a>',
    );
  });
});

describe('Cypher of a guide', () => {
  test.each([
    ["it's", "'it\\'s'"],
    ['\\', "'\\\\'"],
    ['a\nb', "'a\\nb'"],
    ['x; y', "'x\\u003b y'"],
    ['// no comment', "'/\\u002f no comment'"],
    ['\u2028', "'\\u2028'"],
    ['plain ü 😀', "'plain ü 😀'"],
  ])('quotes %j', (text, literal) => {
    expect(cypherString(text)).toBe(literal);
  });

  test('lists', () => {
    expect(cypherList(['a', "b'"])).toBe("['a', 'b\\'']");
    expect(cypherList([])).toBe('[]');
  });

  test('asks for links by relation', () => {
    const steps = [
      { link: 'l2', relation: 'USED' },
      { link: 'l1', relation: 'GENERATED' },
      { link: 'l3', relation: 'USED' },
    ];
    expect(pictureOfWays(steps)).toBe(
      "MATCH way = ()-[link:GENERATED]->()\nWHERE link.id IN ['l1']\nRETURN way\nUNION\nMATCH way = ()-[link:USED]->()\nWHERE link.id IN ['l2', 'l3']\nRETURN way",
    );
  });
});

function changeOf(subject: string): ChangeRequest {
  const to = { label: 'v2', content: { rows: 1 }, digest: null };
  return { subject, kind: 'DATA_APPEND', to, parts: ['slice:night'], interval: null };
}

function question(subject: string): ReportQuestion {
  const moment = { revision: 3, validAt: 1_790_000_000_000, configuration: 'R1' };
  return { type: 'IMPACT', ...moment, changes: [changeOf(subject)] };
}

describe('addresses of reports', () => {
  test.each<[string, ReportQuestion]>([
    ['impact', question('D1')],
    ['impact of a strange id', question('a&b#c+d %27"<')],
    ['findings', { type: 'FINDINGS', revision: 3, validAt: 0, configuration: null, since: 1 }],
  ])('hold the question: %s', (_, asked) => {
    const name = new ReportAddresses().nameOf(asked);
    expect(name).toMatch(/^q[\w-]+$/);
    expect(new ReportAddresses().find(name)).toEqual({ ok: true, question: asked });
  });

  test('of long questions are remembered by this process only', () => {
    const digests = Array.from({ length: 200 }, (_, index) => createHash('sha256').update(`${index}`).digest('hex'));
    const many = { ...question('D1'), changes: digests.map(changeOf) } as ReportQuestion;
    const asked = new ReportAddresses();
    const name = asked.nameOf(many);
    expect(name).toMatch(/^m[\w-]{22}$/);
    expect(asked.find(name)).toEqual({ ok: true, question: many });
    expect(new ReportAddresses().find(name)).toEqual({ ok: false, problem: 'FORGOTTEN' });
  });

  test('that nobody wrote are refused', () => {
    const addresses = new ReportAddresses();
    const good = addresses.nameOf(question('D1'));
    const folded = (text: string) => `q${deflateRawSync(text).toString('base64url')}`;
    const bomb = folded(JSON.stringify({ ...question('D1'), more: 'x'.repeat(3_000_000) }));
    expect(bomb.length).toBeLessThan(5_000);
    const bad = [
      '',
      'q',
      'x',
      good.slice(0, -9),
      `${good}&`.repeat(2),
      folded('{}'),
      folded('no json'),
      folded(JSON.stringify({ ...question('D1'), revision: -1 })),
      folded(JSON.stringify({ ...question('D1'), changes: [{ subject: 7 }] })),
      folded(JSON.stringify({ ...question('D1'), more: 1 })),
      bomb.slice(0, ADDRESS_CHARACTERS),
      `q${'A'.repeat(ADDRESS_CHARACTERS)}`,
    ];
    for (const name of bad) expect([name, addresses.find(name)]).toEqual([name, { ok: false, problem: 'UNREADABLE' }]);
    expect(addresses.find(good).ok).toBe(true);
  });
});

describe('Neo4j Browser', () => {
  const browserUrl = 'http://127.0.0.1:7474/browser/?dbms=bolt://127.0.0.1:7687&preselectAuthMethod=NO_AUTH';

  test('gets a link that plays, from the host that it trusts before it is connected', () => {
    const url = new URL(playLink({ browserUrl, guide: 'http://127.0.0.1:4000/guide?report=qA-_' }));
    expect(Object.fromEntries(url.searchParams)).toEqual({
      dbms: 'bolt://127.0.0.1:7687',
      preselectAuthMethod: 'NO_AUTH',
      cmd: 'play',
      arg: 'http://localhost:4000/guide?report=qA-_',
    });
  });

  test('gets the command into its editor where it does not trust the host', () => {
    const url = new URL(playLink({ browserUrl, guide: 'http://api.example:4000/guide?report=qA' }));
    expect(url.searchParams.get('cmd')).toBe('edit');
    expect(url.searchParams.get('arg')).toBe(':play http://api.example:4000/guide?report=qA');
  });

  test('may fetch the guide, under each name of this machine, and nobody else may', () => {
    expect(browserOrigins(browserUrl)).toEqual(['http://127.0.0.1:7474', 'http://localhost:7474', 'http://[::1]:7474']);
    expect(browserOrigins('https://browser.example/x')).toEqual(['https://browser.example']);
    expect(browserOrigins(null)).toEqual([]);
  });

  test('is told how to draw each kind', () => {
    const sheet = styleSheet();
    for (const label of ['Hazard', 'CodeUnit', 'ImpactAssessment', 'Version'])
      expect(sheet).toContain(`node.${label} {`);
    // A rule for :Artifact would compete with those of the kinds.
    expect(sheet).not.toContain('node.Artifact {');
    expect(sheet.match(/^node\./gm)).toHaveLength(32);
  });
});
