/*
 * Scenario: a project's YAML is read into an extension of the metamodel.
 * Result:   docs/metamodel-extension.yaml becomes subkinds, fields, a role and two rows that take the place of the
 *           built-in ones for links of that role.
 * Negative control: links without the role keep the built-in rows; a file with defects gives nothing but all its
 *           defects, each with its line.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ExtensionProblem, readMetamodelExtension } from '../../../graph/metamodel/extension.ts';
import { createMetamodel } from '../../../graph/metamodel/metamodel.ts';

const example = readFileSync(new URL('../../../docs/metamodel-extension.yaml', import.meta.url), 'utf8');

function problemsOf(text: string): readonly ExtensionProblem[] {
  const result = readMetamodelExtension({ text, fileName: 'own.yaml' });
  if (result.ok) throw new Error(`expected problems, got ${JSON.stringify(result.extension)}`);
  return result.problems;
}

describe('the example', () => {
  const result = readMetamodelExtension({ text: example, fileName: 'docs/metamodel-extension.yaml' });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  const metamodel = createMetamodel(result.extension);

  it('adds subkinds beside the built-in ones', () => {
    expect(metamodel.subkinds.get('HAZARD')).toEqual([
      'HAZARDOUS_EVENT',
      'RISK_CONCERN',
      'ML_RISK',
      'BIAS_HARM',
      'COMPLIANCE_RISK',
      'SUPPLY_RISK',
    ]);
    expect(metamodel.subkindSentences.get('DATASET')?.CALIBRATION).toBe('Data that sensors are calibrated with.');
    expect(metamodel.subkinds.get('MODEL')).toEqual([]);
  });

  it('names the significant fields, and keeps those that the engine reads', () => {
    expect(metamodel.significantFields.get('DATASET')).toEqual([
      'rows',
      'schema',
      'labels',
      'licence',
      'validUntil',
      'parts',
    ]);
    expect(metamodel.significantFields.has('MODEL')).toBe(false);
  });

  it('puts its rows in the place of the built-in ones, for its role only', () => {
    const ids = (role: string | null) => metamodel.firstHop('USED', 'TARGET', role).map(({ id }) => id);
    expect(ids('CALIBRATION')).toEqual(['X12-calibration']);
    expect(ids('TRAIN')).toEqual(['F12']);
    expect(ids(null)).toEqual(['F12']);
    expect(metamodel.transfer('USED', 'TARGET', 'CALIBRATION').map(({ id }) => id)).toEqual(['Y12-calibration']);
    expect(metamodel.transfer('USED', 'TARGET', null).map(({ id }) => id)).toEqual(['T12a', 'T12b']);
    expect(metamodel.roles.get('USED')?.CALIBRATION).toBe('As data that sensors are calibrated with.');
  });

  it('reads p and ~ as the notation of the tables', () => {
    const [rule] = metamodel.firstHop('USED', 'TARGET', 'CALIBRATION');
    expect(rule?.emissions.get('DATA_RELABEL')).toEqual([
      { code: 's', keepsParts: true, when: 'ALWAYS', threshold: null },
    ]);
    expect(rule?.emissions.get('DATA_APPEND')).toEqual([
      { code: 'i', keepsParts: false, when: 'ALWAYS', threshold: null },
    ]);
    expect(rule?.emissions.has('INTERFACE')).toBe(false);
  });
});

it('reads an empty file as no extension', () => {
  const result = readMetamodelExtension({ text: '# nothing\n', fileName: 'own.yaml' });
  expect(result).toEqual({
    ok: true,
    extension: { subkinds: {}, subkindSentences: {}, roles: {}, significantFields: {}, firstHop: {}, transfer: {} },
  });
});

describe('defects', () => {
  it('are reported together, each with its line and what is allowed', () => {
    const problems = problemsOf(`subkinds:
  HAZRD:
    A: x
  HAZARD:
    ML_RISK: built in
    lower: x
    OK_ONE:
significantFields:
  DATASET: [rows, rows]
extra: 1
specialisations:
  - relation: USE
    role: R
    sentence: s
    colour: red
  - relation: USED
    role: T
    sentence: s
    firstHop:
      - id: F12
        changedEnd: MIDDLE
        sentence: x
        clause: "practice: x"
        cells: { DATA_APPEND: q, PARAMETR: s, BEHAVIOUR: "s!", RETRACT: "?s" }
      - id: X1
        changedEnd: TARGET
        other: { kinds: [MODEL], subkind: [x] }
        sentence: x
        cells: { BEHAVIOUR: 5, STRUCTURE: F }
    transfer:
      - id: X1
        changedEnd: TARGET
        other: { subkinds: [TRIAN] }
        sentence: x
        clause: c
        cells: { s: s }
`);
    const expected: [number, string][] = [
      [2, 'unknown kind HAZRD (did you mean HAZARD?); allowed: SYSTEM, COMPONENT, REQUIREMENT'],
      [5, 'ML_RISK of HAZARD is built in'],
      [6, 'expected capitals, digits and _, e.g. SUPPLY_RISK'],
      [7, 'OK_ONE has no value; expected a text'],
      [9, 'the field rows is listed twice'],
      [10, 'unknown key extra; allowed: subkinds, significantFields, specialisations'],
      [12, '"USE" is unknown (did you mean USED?); allowed: REVISION_OF, PART_OF'],
      [15, 'unknown key colour; allowed: relation, role, sentence, firstHop, transfer'],
      [20, 'the id F12 is that of a built-in rule'],
      [21, '"MIDDLE" is unknown; allowed: SOURCE, TARGET'],
      [24, '"q" is no cell; allowed: i (INFORM), s (SUSPECT)'],
      [24, 'unknown change kind PARAMETR (did you mean PARAMETER?); allowed: EDITORIAL'],
      [24, 's! asks whether the effect that comes in is actual'],
      [24, '?s compares bounds'],
      [25, 'clause is missing; expected the clause, or practice: …'],
      [27, 'no MODEL stands at the SOURCE of USED; allowed: RUN'],
      [27, 'unknown key subkind (did you mean subkinds?); allowed: kinds, notKinds, subkinds'],
      [29, 'expected a cell such as s, ep or x+a'],
      [29, 'F is for supports of a claim: only at the SOURCE of EVIDENCES or SUPPORTS'],
      [31, 'the id X1 is used twice'],
      [33, 'unknown subkind TRIAN (did you mean TRAIN?); allowed: TRAIN, EVALUATE'],
    ];
    const begins = problems.map(({ line, message }, position) => {
      const length = `own.yaml:${line}: ${expected[position]?.[1] ?? ''}`.length;
      return [line, message.slice(0, length)];
    });
    expect(begins).toEqual(expected.map(([line, message]) => [line, `own.yaml:${line}: ${message}`]));
  });

  const cases: [title: string, text: string, line: number, message: string][] = [
    ['broken YAML', 'subkinds: [1\nb: 2', 2, 'Flow sequence'],
    ['a key twice', 'subkinds:\n  HAZARD: { A: x, A: y }', 2, 'Map keys must be unique'],
    ['an alias', 'subkinds: &a\n  HAZARD: *a', 2, 'aliases (*name) are not allowed'],
    ['a tag', 'subkinds: !!js/function x', 1, 'Unresolved tag'],
    ['a second document', '{}\n---\n{}', 2, 'a second document begins here'],
    ['a key that is no text', '? [a]\n: b', 1, 'expected a text as key'],
    ['a list', '- a', 1, 'expected a map with subkinds, significantFields or specialisations'],
    ['a prototype', '__proto__: { a: 1 }', 1, 'unknown key __proto__'],
    ['a file of another size', `# ${'x'.repeat(1_000_000)}`, 1, 'the file has 1000002 characters'],
    ['deep nesting', '['.repeat(20_000), 1, ''],
  ];
  for (const [title, text, line, message] of cases) {
    it(title, () => {
      const [problem] = problemsOf(text);
      expect(problem?.message).toContain(`own.yaml:${line}: ${message}`);
      expect(problem?.line).toBe(line);
    });
  }
});
