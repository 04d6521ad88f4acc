/** The RACI matrix of a process: tasks by roles, with what is wrong. */
import { RACI_PROBLEMS, type RaciMatrix, validateRaci } from '../../graph/governance/responsibility/raci.ts';
import { html } from '../guide/html.ts';
import { type Column, listed, NOTHING, page, type Tone, table, tag } from './frame.ts';
import { askTheApi, heading, name, names, type PageData, shown } from './pageData.ts';

const LETTER_TONES: Readonly<Record<string, Tone>> = { A: 'bad', R: 'good', C: 'fair', I: 'plain' };
const TASK_WIDTH = 28;

export function raciPage(data: PageData, matrix: RaciMatrix): string {
  const { reader, root } = data;
  const { rows, note } = shown(matrix.tasks, data);
  const who = [...new Set(matrix.tasks.flatMap(({ entries }) => entries.map((entry) => entry.who)))].sort();
  const problems = validateRaci(matrix);
  const errors = problems.filter(({ code }) => RACI_PROBLEMS[code].severity === 'ERROR').length;
  const columns: Column[] = [
    { title: 'Task', width: TASK_WIDTH },
    ...who.map(
      (id): Column => ({
        title: reader.name(reader.find(id)),
        width: (100 - TASK_WIDTH) / who.length,
        align: 'centre',
      }),
    ),
  ];
  return page({
    title: `RACI: ${reader.name(root)}`,
    body: [
      heading(data),
      html`<div class="facts"><span>${tag('R', 'good')} does the work</span><span>${tag('A', 'bad')} answers for it</span>
<span>${tag('C', 'fair')} is asked</span><span>${tag('I', 'plain')} is told</span>
<span>${errors === 0 ? tag('valid', 'good') : tag(`${errors} errors`, 'bad')}</span></div>`,
      ...note,
      table({
        columns,
        rows: [
          ...rows.map(({ id, entries }) => ({
            anchor: id,
            cells: [
              name(reader, reader.find(id)),
              ...who.map((one) => {
                const letters = entries.filter((entry) => entry.who === one).map(({ letter }) => letter);
                if (letters.length === 0) return NOTHING;
                return html`${letters.sort().map((letter) => html`${tag(letter, LETTER_TONES[letter] ?? 'plain')} `)}`;
              }),
            ],
          })),
          {
            anchor: 'held-by',
            cells: [
              'Held by',
              ...who.map((one) =>
                names(
                  reader,
                  (matrix.holders.get(one) ?? []).map((person) => reader.find(person)),
                ),
              ),
            ],
          },
        ],
      }),
      html`<h2>What is wrong</h2>${problems.length === 0 ? html`<p>Nothing.</p>` : ''}`,
      html`${
        problems.length === 0
          ? ''
          : listed(
              problems.map(({ code, task, who: whom }) => {
                const { severity, sentence } = RACI_PROBLEMS[code];
                const where = task === null ? 'all tasks' : reader.name(reader.find(task));
                return html`${tag(severity.toLowerCase(), severity === 'ERROR' ? 'bad' : 'fair')} <b>${where}</b>: ${sentence} ${whom.join(', ')}`;
              }),
            )
      }`,
      askTheApi(`{
  raci(process: ${JSON.stringify(reader.id(root))}) {
    valid tasks { task { id title } entries { letter who { id title } holders { id } } } problems { code message task { id } }
  }
}`),
    ],
  });
}
