/**
 * Safety cases of others, in the YAML of gsn2x, with what gsn2x itself says about each file: whether it takes it, and how many
 * elements of each type it counts.
 *
 * Scenario: every file is read, written as YAML, read again, and exported in the other formats.
 * Result:   what gsn2x takes is read with the numbers that gsn2x counts; it reads back the same; pictures and SACM are well formed.
 * Negative control: what is no YAML, or holds no element, is refused as gsn2x refuses it. Where gsn2x only misses another file of
 * a modular case, this file alone is read.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sax from 'sax';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { drawArgument } from '../../graph/safety/argument/drawArgument.ts';
import { argumentMarkdown } from '../../graph/safety/argument/exportMarkdown.ts';
import { readGsnYaml, writeGsnYaml } from '../../graph/safety/argument/gsnYaml.ts';
import { missingParts } from '../../graph/safety/argument/missingParts.ts';
import type { ElementType } from '../../graph/safety/argument/model.ts';
import { writeSacm } from '../../graph/safety/argument/writeSacm.ts';

const DATA = '../shared/realdata/gsn-cases';

interface Verdict {
  readonly file: string;
  readonly rc: number;
  readonly messages: readonly string[];
  readonly statistics: string;
}
const oracle = JSON.parse(readFileSync(`${DATA}/oracle/gsn2x-check.json`, 'utf8')) as { files: readonly Verdict[] };

const textOf = (file: string) => readFileSync(join(DATA, 'gsn2x', file), 'utf8');

/** The file, and those that its case is made of: gsn2x counts them together. */
function filesOf(file: string): string[] {
  const { module } = (parse(textOf(file)) ?? {}) as { module?: { uses?: string[] } };
  return [file, ...(module?.uses ?? []).map((used) => join(dirname(file), used))];
}

function countIn({ statistics }: Verdict, name: string): number {
  return Number(statistics.match(new RegExp(`${name}:\\s+(\\d+)`))?.[1]);
}

/** Codes of faults that lie in other files, or in what is between elements. */
const BETWEEN_FILES = /\b(C03|C09|C10)\b/;

const taken = oracle.files.filter(({ rc }) => rc === 0);
const refused = oracle.files.filter(({ rc, messages }) => rc !== 0 && !messages.some((one) => BETWEEN_FILES.test(one)));

it('there is something to look at', () => {
  expect(taken.length).toBeGreaterThan(35);
  expect(refused.length).toBeGreaterThan(5);
});

describe.each(taken)('$file', (verdict) => {
  it('is read with the numbers that gsn2x counts', () => {
    const elements = filesOf(verdict.file).flatMap((file) => {
      const read = readGsnYaml(textOf(file));
      if (!read.ok) throw new Error(read.problems[0]?.message);
      const challengers = new Set(
        read.argument.relations.filter(({ type }) => type === 'CHALLENGES').map(({ from }) => from),
      );
      return read.argument.elements.map((one) => ({ ...one, isCounter: challengers.has(one.id) }));
    });
    const count = (type: ElementType) => elements.filter((one) => one.type === type).length;
    expect(elements).toHaveLength(countIn(verdict, 'Number of elements'));
    expect(count('STRATEGY')).toBe(countIn(verdict, 'Strategies'));
    expect(count('ASSUMPTION')).toBe(countIn(verdict, 'Assumptions'));
    expect(count('JUSTIFICATION')).toBe(countIn(verdict, 'Justifications'));
    expect(count('CONTEXT')).toBe(countIn(verdict, 'Contexts'));
    expect(count('GOAL')).toBe(countIn(verdict, ' Goals'));
    expect(count('COUNTER_GOAL')).toBe(countIn(verdict, 'Counter Goals'));
    expect(count('SOLUTION')).toBe(countIn(verdict, ' Solutions') + countIn(verdict, 'Counter Solutions'));
    expect(elements.filter((one) => one.defeated)).toHaveLength(countIn(verdict, 'Defeated Elements'));
  });

  it('reads back the same, and is drawn and exported', () => {
    const read = readGsnYaml(textOf(verdict.file));
    if (!read.ok) throw new Error(read.problems[0]?.message);
    const { argument } = read;
    const again = readGsnYaml(writeGsnYaml(argument, { name: read.name ?? 'case' }));
    expect(again).toEqual({ ok: true, argument, name: read.name ?? 'case' });
    const parser = sax.parser(true);
    parser.onerror = (error) => {
      throw error;
    };
    parser.write(drawArgument(argument, { title: verdict.file })).close();
    parser.write(writeSacm(argument, { name: verdict.file })).close();
    const markdown = argumentMarkdown(argument, { title: verdict.file, missing: missingParts(argument) });
    for (const { id } of argument.elements.slice(0, 3)) expect(markdown.replaceAll('\\', '')).toContain(id);
  });
});

it.each(refused)('$file is refused, as by gsn2x', ({ file }) => {
  expect(readGsnYaml(textOf(file))).toMatchObject({ ok: false });
});
