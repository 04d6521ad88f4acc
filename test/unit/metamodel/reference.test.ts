/*
 * Scenario: the written reference is compared with the tables it is made from.
 * Result:   docs/metamodel.md (and README.md where it has the section) holds exactly what the tables say.
 * Negative control: a text in which one cell differs is stale, and one without the section is told.
 */
import { describe, expect, it } from 'vitest';
import { references, staleReferences, withSection } from '../../../scripts/reference.ts';

describe('the reference', () => {
  it('is what the tables say (else run "npm run reference" and commit what it writes)', () => {
    expect(staleReferences()).toEqual([]);
  });

  it('has a row for each rule, with the notation of the tables', () => {
    const text = references()[0]?.before ?? '';
    expect(text).toContain('| F12 | `USED` | · | · | eᵖ | eᵖ | eᵖ | eᵖ | eᵖ | eᵖ | eᵖ | i | xᵖ | · | · | · | · |');
    expect(text).toContain('| T12a | `USED` | i | eᵖ° | eᵖ | xᵖ | · | · | · | · | · | · | · | · |');
    expect(text).toContain('| F23 | `HOLDS` | · | · | · | · | · | · | · | · | · | · | · | · | · | · | · |');
  });

  it('is stale when a cell differs', () => {
    const [file] = references();
    if (!file?.before) throw new Error('docs/metamodel.md is missing');
    const edited = file.before.replace('| xᵖ |', '| x |');
    const after = withSection({ text: edited, section: 'full' });
    expect(staleReferences([{ file: file.file, before: edited, after }])).toEqual([
      'docs/metamodel.md is stale: run "npm run reference" and commit what it writes',
    ]);
  });

  it.each(['docs/metamodel.md', 'README.md'])('is told to be missing where %s has no section', (file) => {
    expect(withSection({ text: '# No markers', section: 'full' })).toBeNull();
    expect(staleReferences([{ file, before: '# No markers', after: null }])).toEqual([
      `${file} lacks a section that "npm run reference" writes, or its markers`,
    ]);
  });

  it('leaves what stands around the section alone', () => {
    const text = `before\n<!-- reference:short:begin (made by "npm run reference": edit graph/metamodel/, not this) -->\nold\n<!-- reference:short:end -->\nafter\n`;
    const made = withSection({ text, section: 'short' }) ?? '';
    expect(made.startsWith('before\n<!-- reference:short:begin')).toBe(true);
    expect(made.endsWith('<!-- reference:short:end -->\nafter\n')).toBe(true);
    expect(made).not.toContain('\nold\n');
    expect(made).toContain('The 29 relations');
    expect(withSection({ text: made, section: 'short' })).toBe(made);
  });
});
