/**
 * DVC's templates: `${key}` filled from `params.yaml`, `vars`, and the items of `foreach` and `matrix`.
 *
 *   vars: [{ sizes: [s, m] }]                    train@s:  cmd: run --size s
 *   train: { foreach: ${sizes},             ⇒    train@m:  cmd: run --size m
 *            do: { cmd: run --size ${item} } }
 *
 * Numbers are written as Python writes them, because that is what `dvc.lock` then holds.
 */

/** A value that templates are filled from. Whole numbers are bigint, so that 1 and 1.0 stay apart. */
export type TemplateValue = unknown;
export type TemplateContext = ReadonlyMap<string, TemplateValue>;

/** A template names something that is not known here. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/** `${…}` that is not escaped by a backslash. */
const EXPRESSION = /(?<!\\)\$\{([\w._ \\/[\]-]*?)\}/g;

/** Limit on what one group of stages may grow to: a matrix of a hostile file multiplies quickly. */
const MAX_GENERATED_STAGES = 10_000;

export function hasTemplate(value: unknown): boolean {
  if (typeof value === 'string') return new RegExp(EXPRESSION.source).test(value);
  if (Array.isArray(value)) return value.some(hasTemplate);
  return isRecord(value) && Object.entries(value).some(([key, field]) => hasTemplate(key) || hasTemplate(field));
}

/**
 * Fills in a value; text that is nothing but one expression becomes the value itself.
 * @throws TemplateError when a key is not known.
 */
export function fill(value: unknown, context: TemplateContext): unknown {
  if (typeof value === 'string') return fillText(value, context);
  if (Array.isArray(value)) return value.map((item) => fill(item, context));
  if (isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [pythonText(fillText(key, context)), fill(field, context)]),
    );
  }
  return value;
}

function fillText(text: string, context: TemplateContext): unknown {
  const matches = [...text.matchAll(EXPRESSION)];
  if (matches.length === 1 && matches[0]?.[0] === text) return select(matches[0][1] ?? '', context);
  const filled = text.replace(EXPRESSION, (_, expression: string) => pythonText(select(expression, context)));
  return filled.replaceAll('\\${', '${');
}

/** `a.b[0]`, one step after the other. */
function select(expression: string, context: TemplateContext): unknown {
  const steps = expression
    .trim()
    .replace(/\[\s*([^\]]*?)\s*\]/g, '.$1')
    .split('.')
    .map((step) => step.trim());
  let value: unknown = context.get(steps[0] ?? '');
  if (!context.has(steps[0] ?? '')) throw new TemplateError(`\${${expression}} is not known`);
  for (const step of steps.slice(1)) {
    const next: unknown = Array.isArray(value)
      ? value[Number(step)]
      : isRecord(value) && Object.hasOwn(value, step)
        ? value[step]
        : undefined;
    if (next === undefined) throw new TemplateError(`\${${expression}} is not known`);
    value = next;
  }
  return value;
}

/** A value as DVC writes it into a command or a path. */
export function pythonText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'number') return pythonFloat(value);
  if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(', ')}]`;
  if (isRecord(value)) return argumentsText(value);
  return String(value);
}

/** A mapping becomes command line arguments: `{ a: 1, b: { c: x } }` is `--a 1 --b.c x`. */
function argumentsText(value: Readonly<Record<string, unknown>>, prefix = ''): string {
  const parts: string[] = [];
  for (const [key, field] of Object.entries(value)) {
    const name = `${prefix}${key}`;
    if (isRecord(field)) parts.push(argumentsText(field, `${name}.`));
    else if (typeof field === 'boolean') parts.push(field ? `--${name}` : '');
    else if (Array.isArray(field)) parts.push(`--${name} ${field.map(shellText).join(' ')}`);
    else parts.push(`--${name} ${shellText(field)}`);
  }
  return parts.filter((part) => part !== '').join(' ');
}

function shellText(value: unknown): string {
  const text = pythonText(value);
  return typeof value === 'string' && !/^[\w@%+=:,./-]+$/.test(text) ? `'${text.replaceAll("'", `'"'"'`)}'` : text;
}

function pythonLiteral(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return pythonText(value);
}

/** Python's repr of a float: 1.0, 0.5, 1e-05, 1e+16. */
function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
  }
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}

/** Lays variables over a context; mappings are merged, all else is replaced. */
export function withVariables(context: TemplateContext, variables: Readonly<Record<string, unknown>>): TemplateContext {
  const result = new Map(context);
  for (const [key, value] of Object.entries(variables)) result.set(key, merged(result.get(key), value));
  return result;
}

function merged(base: unknown, over: unknown): unknown {
  if (!isRecord(base) || !isRecord(over)) return over;
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    result[key] = Object.hasOwn(result, key) ? merged(result[key], value) : value;
  }
  return result;
}

/** One of the stages that an entry of `dvc.yaml` stands for. */
export interface GeneratedStage {
  readonly name: string;
  /** What is still to be filled in. */
  readonly definition: Readonly<Record<string, unknown>>;
  readonly context: TemplateContext;
}

/**
 * The stages of an entry: itself, one per item of `foreach`, or one per combination of `matrix`.
 * @throws TemplateError when what to go through is not known or is not a list or mapping.
 */
export function generateStages(input: {
  name: string;
  entry: Readonly<Record<string, unknown>>;
  context: TemplateContext;
}): GeneratedStage[] {
  const { name, entry, context } = input;
  if (entry.foreach !== undefined && entry.foreach !== null) {
    const items = itemsOf(fill(entry.foreach, context), name);
    const definition = isRecord(entry.do) ? entry.do : {};
    return items.map(({ key, value, keyed }) => ({
      name: `${name}@${key}`,
      definition,
      context: withVariables(new Map([...context].filter(([variable]) => variable !== 'item' && variable !== 'key')), {
        item: value,
        ...(keyed ? { key } : {}),
      }),
    }));
  }
  if (isRecord(entry.matrix)) {
    const { matrix, ...definition } = entry;
    let combinations: { key: string; item: Record<string, unknown> }[] = [{ key: '', item: {} }];
    for (const [variable, written] of Object.entries(matrix as Record<string, unknown>)) {
      const values = fill(written, context);
      if (!Array.isArray(values)) throw new TemplateError(`matrix.${variable} of stage ${name} is not a list`);
      if (combinations.length * values.length > MAX_GENERATED_STAGES) throw tooMany(name);
      combinations = combinations.flatMap(({ key, item }) =>
        values.map((value: unknown, index) => {
          const part = value !== null && typeof value === 'object' ? `${variable}${index}` : pythonText(value);
          return { key: key === '' ? part : `${key}-${part}`, item: { ...item, [variable]: value } };
        }),
      );
    }
    return combinations.map(({ key, item }) => ({
      name: `${name}@${key}`,
      definition,
      context: new Map<string, unknown>([...context, ['item', item], ['key', key]]),
    }));
  }
  return [{ name, definition: entry, context }];
}

/** A list of plain values is keyed by them, a list of others by position, a mapping by its keys. */
function itemsOf(value: unknown, name: string): { key: string; value: unknown; keyed: boolean }[] {
  if (Array.isArray(value)) {
    if (value.length > MAX_GENERATED_STAGES) throw tooMany(name);
    const plain = !value.some((item) => item !== null && typeof item === 'object');
    return value.map((item: unknown, index) => ({
      key: plain ? pythonText(item) : String(index),
      value: item,
      keyed: false,
    }));
  }
  if (!isRecord(value)) throw new TemplateError(`foreach of stage ${name} is neither a list nor a mapping`);
  return Object.entries(value).map(([key, item]) => ({ key, value: item, keyed: true }));
}

function tooMany(name: string): TemplateError {
  return new TemplateError(`stage ${name} stands for more than ${MAX_GENERATED_STAGES} stages`);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}
