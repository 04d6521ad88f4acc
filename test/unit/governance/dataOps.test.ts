/**
 * Graph:    none; steps of pipelines, and keys in a folder
 * Scenario: steps are ordered; subjects get names for their records, from several hands at once, and lose their keys
 * Result:   a topological order; one name per subject, which nobody can make again once the key is destroyed
 * Negative control: cycles, unknown steps and names twice have no order; other subjects keep their names
 */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missingBefore, orderOf, stepsIn } from '../../../graph/governance/dataOps/pipelineSteps.ts';
import { SubjectKeyFolder } from '../../../graph/subjectKeyFolder.ts';

const step = (name: string, ...after: string[]) => ({ name, after });

describe('the steps of a pipeline', () => {
  it('come after those that they need, as listed where both may come', () => {
    const steps = [step('d', 'b', 'c'), step('c', 'a'), step('b', 'a'), step('a')];
    expect(orderOf(steps)).toEqual({ ok: true, order: ['a', 'c', 'b', 'd'] });
    expect(orderOf([])).toEqual({ ok: true, order: [] });
  });

  it('have no order where they form a cycle, which is told', () => {
    const answer = orderOf([step('start'), step('a', 'start', 'b'), step('b', 'a'), step('end', 'b')]);
    expect(answer).toEqual({
      ok: false,
      problems: [{ rule: 'PIPELINE_CYCLE', path: '[1].after', message: 'a → b → a is a cycle' }],
    });
    const self = orderOf([step('a', 'a')]);
    expect(self.ok ? [] : self.problems.map(({ message }) => message)).toEqual(['a → a is a cycle']);
  });

  it('are told apart by name, and know each other', () => {
    const answer = orderOf([step('a'), step('a'), step('b', 'z')]);
    expect(answer.ok ? [] : answer.problems.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'PIPELINE_STEP_TWICE [1].name',
      'PIPELINE_STEP_UNKNOWN [2].after[0]',
    ]);
  });

  it('wait for what is not done', () => {
    const steps = [step('a'), step('b', 'a'), step('c', 'a', 'b')];
    expect(missingBefore(steps, 'c', new Set(['a']))).toEqual(['b']);
    expect(missingBefore(steps, 'a', new Set())).toEqual([]);
  });

  it('that cannot be read are none', () => {
    expect(stepsIn({ steps: [{ name: 'a' }] })).toEqual([step('a')]);
    expect(stepsIn({ steps: 'a' })).toEqual([]);
  });
});

describe('keys of data subjects', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keys-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('give one name to a subject, from several services at once', async () => {
    const services = Array.from({ length: 8 }, () => new SubjectKeyFolder(folder));
    const names = await Promise.all(services.map((service) => service.recordOf('subject-1')));
    expect(new Set(names).size).toBe(1);
    expect(names[0]).toMatch(/^record:[0-9a-f]{64}$/);
    expect(await services[0]?.findRecord('subject-1')).toBe(names[0]);
    expect(await services[0]?.findRecord('subject-2')).toBeNull();
  });

  it('are forgotten for good, and others stay', async () => {
    const keys = new SubjectKeyFolder(folder);
    const [one, other] = [await keys.recordOf('subject-1'), await keys.recordOf('subject-2')];
    expect(await keys.destroy(one)).toBe(true);
    // That it is destroyed is known afterwards, too: elsewhere it was never.
    expect(await keys.destroy(one)).toBe(true);
    expect(await new SubjectKeyFolder(join(folder, 'elsewhere')).destroy(one)).toBe(false);
    expect(await keys.findRecord('subject-1')).toBeNull();
    expect(await keys.findRecord('subject-2')).toBe(other);
    expect(await keys.recordOf('subject-1')).not.toBe(one);
  });

  it('name a subject the same however its letters are composed', async () => {
    const keys = new SubjectKeyFolder(folder);
    expect(await keys.findRecord('Mu\u0308ller')).toBeNull();
    const name = await keys.recordOf('M\u00fcller');
    expect(await keys.recordOf('Mu\u0308ller')).toBe(name);
    expect(await keys.findRecord('Mu\u0308ller')).toBe(name);
    expect(await keys.findRecord('Muller')).toBeNull();
  });

  it('of a subject that came again are not taken for those of before', async () => {
    const keys = new SubjectKeyFolder(folder);
    const before = await keys.recordOf('subject-1');
    const record = join(folder, 'records', before.slice('record:'.length));
    const copy = await readFile(record);
    await keys.destroy(before);
    // Cut short: the key is gone, and the record is still there.
    await writeFile(record, copy);
    const again = await keys.recordOf('subject-1');
    expect(await keys.destroy(before)).toBe(true);
    expect(await keys.findRecord('subject-1')).toBe(again);
  });

  it('destroy nothing that is no record', async () => {
    const keys = new SubjectKeyFolder(folder);
    await keys.recordOf('subject-1');
    for (const name of ['record:../master', 'record:', 'master', 'record:00'])
      expect(await keys.destroy(name)).toBe(false);
    expect(await keys.findRecord('subject-1')).not.toBeNull();
  });

  it('lie in files that name no subject and that nobody else reads', async () => {
    const keys = new SubjectKeyFolder(folder);
    await keys.recordOf('subject-4711');
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
    expect(files).toHaveLength(3);
    for (const file of files) {
      const path = join(file.parentPath, file.name);
      expect(`${path} ${await readFile(path, 'latin1')}`).not.toContain('subject-4711');
      expect((await stat(path)).mode & 0o077).toBe(0);
    }
  });
});
