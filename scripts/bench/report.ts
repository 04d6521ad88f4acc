/** What was measured: one table for people, one JSON for tools. */

/** A measured value, or why there is none. */
export interface Row {
  /** e.g. `engine, small`. */
  readonly section: string;
  readonly what: string;
  /** Null: it was not measured; `note` says why. */
  readonly value: number | null;
  readonly unit: string;
  /** How many runs the value is the median of. */
  readonly runs: number;
  readonly goal: Goal | null;
  readonly note: string;
}

/** A bound that the value should keep. */
export interface Goal {
  readonly op: '<=' | '>=';
  readonly bound: number;
}

/** Takes the rows, prints each as it comes, and keeps them for the JSON. */
export class Report {
  readonly rows: Row[] = [];
  /** Answers that disagree where they have to be the same. */
  readonly wrong: string[] = [];
  /** What could not be measured, e.g. because a request ran out of its time. */
  readonly failed: string[] = [];
  private section = '';

  begin(section: string): void {
    this.section = section;
    console.log(`\n${section}`);
  }

  row(row: Omit<Row, 'section' | 'goal' | 'note' | 'runs'> & Partial<Pick<Row, 'goal' | 'note' | 'runs'>>): void {
    const whole: Row = { section: this.section, goal: null, note: '', runs: 1, ...row };
    this.rows.push(whole);
    console.log(line(whole));
  }

  skip(what: string, note: string): void {
    this.row({ what, value: null, unit: '', note: `skipped: ${note}` });
  }

  /** Measures something; where that fails, the others are still measured. */
  async attempt(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const sentence = `${what} could not be measured: ${error instanceof Error ? error.message : error}`;
      this.failed.push(sentence);
      console.log(`  FAILED  ${sentence}`);
    }
  }

  /** Says loudly where two answers differ that must not: a fast wrong answer is no answer. */
  same(what: string, left: { name: string; value: number }, right: { name: string; value: number }): void {
    if (left.value === right.value) return;
    const sentence = `${this.section}: ${what}: ${left.name} says ${left.value}, ${right.name} says ${right.value}`;
    this.wrong.push(sentence);
    console.log(`  WRONG ANSWER  ${sentence}`);
  }

  /** How many goals were met, and which were not. */
  summary(): string {
    const judged = this.rows.filter((row) => row.goal !== null && row.value !== null);
    const missed = judged.filter((row) => !isMet(row));
    return [
      `\n${judged.length - missed.length} of ${judged.length} goals met`,
      ...missed.map(
        (row) => `  not met: ${row.section}: ${row.what} ${numberText(row.value as number)} ${goalText(row)}`,
      ),
      ...this.failed.map((sentence) => `  not measured: ${sentence}`),
      ...this.wrong.map((sentence) => `  WRONG: ${sentence}`),
    ].join('\n');
  }
}

/** Null: it has no goal, or was not measured. */
export function isMet({ goal, value }: Pick<Row, 'goal' | 'value'>): boolean | null {
  if (goal === null || value === null) return null;
  return goal.op === '<=' ? value <= goal.bound : value >= goal.bound;
}

function goalText({ goal }: Row): string {
  return goal === null ? '' : `(goal ${goal.op} ${goal.bound})`;
}

function line(row: Row): string {
  const value = row.value === null ? '-' : numberText(row.value);
  const met = isMet(row);
  const verdict = met === null ? '' : met ? 'met' : 'NOT MET';
  const runs = row.runs > 1 ? `median of ${row.runs}` : '';
  const cells = [
    `  ${row.what}`.padEnd(58),
    value.padStart(12),
    row.unit.padEnd(9),
    `${goalText(row)} ${verdict}`.trim().padEnd(24),
    [runs, row.note].filter((text) => text !== '').join('; '),
  ];
  return cells.join(' ').trimEnd();
}

/** Three significant digits, and no more zeros than are needed. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}
