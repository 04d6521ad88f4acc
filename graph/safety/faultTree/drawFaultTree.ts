/**
 * A fault tree as a picture with the symbols of IEC 61025, as SVG that needs nothing else.
 *
 *        ┌─────────┐      the box says what a gate or leaf is; the symbol below it how
 *        │ gate    │      AND: flat foot, OR: hollow foot, circle: basic event, diamond: undeveloped, house: house event,
 *        └────┬────┘      ellipse: conditioning event, triangle: drawn elsewhere in the picture
 *            ╱╲
 */
import { type Direction, type LayoutLine, layeredLayout } from '../picture/layeredLayout.ts';
import { routedLines } from '../picture/lines.ts';
import { element, number, type Point, path, type Svg } from '../picture/svg.ts';
import { FONT_FAMILY, idShortenedTo, shortenedTo, wrapText } from '../picture/text.ts';
import { type CheckedModel, transferred } from './checkModel.ts';
import { type Formula, type GateType, type Input, isFormula, isTransfer, type Leaf, type Transfer } from './model.ts';

/** What is told about gates and leaves beside the tree itself. */
export interface FaultTreeNotes {
  /** What it is called; null: nothing but its id. */
  readonly nameOf: (id: string) => string | null;
  /** Of a leaf; null: it has none. */
  readonly probabilityOf: (id: string) => number | null;
  /** Lines below the title: what was computed. */
  readonly facts: readonly string[];
  readonly linkOf?: (id: string) => string | null;
}

/** Boxes in one picture; see drawArgument. A gate or leaf that is used at several places counts at each. */
export const MOST_BOXES = 600;
/** Boxes above which layers go to the right by default. */
export const MOST_DOWN = 40;

/** A gate, leaf or formula at one place of the picture. */
interface Box {
  readonly key: string;
  /** Null: a formula inside another one, which has no name. */
  readonly id: string | null;
  readonly symbol: Symbol;
  /** What stands in the symbol. */
  readonly letter: string;
  readonly note: string;
}

type Symbol = 'AND' | 'OR' | 'GATE' | 'BASIC' | 'UNDEVELOPED' | 'HOUSE' | 'CONDITIONING' | 'TRANSFER' | 'CONSTANT';

const WIDTH = 168;
const LABEL = 48;
const STEM = 8;
const SYMBOL = 40;
const HEIGHT = LABEL + STEM + SYMBOL + 14;
const MARGIN = 24;
const HEAD = 60;

/** Boxes and lines of a tree; null: more than {@link MOST_BOXES}. */
export type PlannedTree = { readonly boxes: readonly Box[]; readonly lines: readonly LayoutLine[] } | null;

/**
 * What is drawn: gates once, and where they are used again a triangle that refers to that; leaves wherever they are used.
 */
export function planFaultTree(checked: CheckedModel, top: string, most: number = MOST_BOXES): PlannedTree {
  const { model } = checked;
  const gates = new Map(model.trees.flatMap((tree) => tree.gates.map((gate) => [gate.id, gate] as const)));
  const leaves = new Map(model.leaves.map((leaf) => [leaf.id, leaf]));
  const boxes: Box[] = [];
  const lines: LayoutLine[] = [];
  const drawn = new Set<string>();
  const open: { input: Input; parent: string | null }[] = [{ input: top, parent: null }];
  for (let next = open.shift(); next; next = open.shift()) {
    if (boxes.length >= most) return null;
    const { input, parent } = next;
    const key = `n${boxes.length}`;
    if (parent !== null) lines.push({ id: key, from: parent, to: key });
    const id = typeof input === 'string' ? input : isTransferOf(input) ? transferred(checked, input) : null;
    const gate = id === null ? undefined : gates.get(id);
    const formula = gate ? gate.formula : typeof input === 'object' && isFormula(input) ? input : null;
    if (id !== null && gate && drawn.has(id)) {
      boxes.push({ key, id, symbol: 'TRANSFER', letter: '', note: 'drawn elsewhere' });
    } else if (formula !== null && typeof formula === 'object' && isFormula(formula)) {
      if (id !== null) drawn.add(id);
      boxes.push({ key, id, ...symbolOfGate(formula) });
      const below = formula.condition === undefined ? formula.inputs : [...formula.inputs, formula.condition];
      open.push(...below.map((one) => ({ input: one, parent: key })));
    } else if (formula !== null) {
      // A gate that is nothing but another event.
      if (id !== null) drawn.add(id);
      boxes.push({ key, id, symbol: 'GATE', letter: '=', note: '' });
      open.push({ input: formula, parent: key });
    } else if (typeof input === 'boolean') {
      boxes.push({ key, id: null, symbol: 'CONSTANT', letter: input ? '1' : '0', note: `always ${input}` });
    } else {
      boxes.push({ key, id, ...symbolOfLeaf(id === null ? undefined : leaves.get(id)) });
    }
  }
  return { boxes, lines };
}

function isTransferOf(input: Input): input is Transfer {
  return typeof input === 'object' && !isFormula(input) && isTransfer(input);
}

/** The picture. */
export function drawFaultTree(
  tree: NonNullable<PlannedTree>,
  {
    title,
    notes,
    direction,
  }: { readonly title: string; readonly notes: FaultTreeNotes; readonly direction?: Direction },
): string {
  const way = direction ?? (tree.boxes.length > MOST_DOWN ? 'RIGHT' : 'DOWN');
  const boxes = tree.boxes.map(({ key }) => ({ id: key, width: WIDTH, height: HEIGHT }));
  const layout = layeredLayout({ boxes, lines: tree.lines, direction: way });
  const portsOf = (key: string) => {
    const at = layout.places.get(key) as Point;
    return way === 'DOWN'
      ? { in: { x: at.x + WIDTH / 2, y: at.y }, out: { x: at.x + WIDTH / 2, y: at.y + LABEL + STEM + SYMBOL } }
      : { in: { x: at.x, y: at.y + LABEL / 2 }, out: { x: at.x + WIDTH, y: at.y + LABEL / 2 } };
  };
  const routes = routedLines({ layout, lines: tree.lines, portsOf, direction: way });
  const width = Math.max(layout.width, 420) + 2 * MARGIN;
  const head = HEAD + notes.facts.length * 16;
  const height = layout.height + head + MARGIN;
  const body = element(
    'g',
    { transform: `translate(${MARGIN} ${head})` },
    ...tree.lines.map(({ id }) => element('path', { d: path(routes.get(id) ?? []), class: 'line' })),
    ...tree.boxes.map((box) => linked(box, notes, drawBox(box, layout.places.get(box.key) as Point, notes))),
  );
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'fault-tree',
      width,
      height,
      viewBox: `0 0 ${number(width)} ${number(height)}`,
      role: 'img',
      'aria-label': title,
    },
    element('title', {}, title),
    { svg: `<style>${STYLE}</style>` },
    element('rect', { width, height, fill: '#FFFFFF' }),
    element(
      'text',
      { x: MARGIN, y: 28, class: 'head' },
      shortenedTo(title, { size: 16, bold: true }, width - 2 * MARGIN),
    ),
    ...notes.facts.map((fact, line) =>
      element('text', { x: MARGIN, y: 48 + line * 16 }, shortenedTo(fact, { size: 11 }, width - 2 * MARGIN)),
    ),
    body,
  ).svg;
}

const STYLE = `text{font:11px ${FONT_FAMILY};fill:#1B2330}.head{font-size:16px;font-weight:bold}.name{font-size:10px;font-weight:bold}
.letter{font-size:12px;font-weight:bold;text-anchor:middle}.note{font-size:9px;text-anchor:middle}.beside{font-size:9px}
.line{fill:none;stroke:#333B47;stroke-width:1.2}.box{fill:#FFFFFF;stroke:#333B47;stroke-width:1.2}
.gate{fill:#E6EEF9;stroke:#2B5797;stroke-width:1.4}.leaf{fill:#FFF4CC;stroke:#9A6B00;stroke-width:1.4}.far{fill:#F3F4F6;stroke:#5F6B7A}`;

function linked({ id }: Box, { linkOf }: FaultTreeNotes, drawn: Svg): Svg {
  const address = id === null ? null : (linkOf?.(id) ?? null);
  return address === null ? drawn : element('a', { href: address }, drawn);
}

function drawBox(box: Box, at: Point, notes: FaultTreeNotes): Svg {
  const { id, letter, symbol } = box;
  const name = id === null ? null : notes.nameOf(id);
  const probability = id === null || symbol === 'TRANSFER' ? null : notes.probabilityOf(id);
  const text = name ?? (id === null ? 'within the formula above' : '');
  const inside = WIDTH - 16;
  const { lines } = wrapText({ text, font: { size: 11 }, most: 2, widthOf: () => inside });
  const middle = WIDTH / 2;
  const top = LABEL + STEM;
  // Lines go on below a gate.
  const isGate = LOOK[symbol] === 'gate';
  const note = probability === null ? box.note : `p = ${shortNumber(probability)}${box.note ? `, ${box.note}` : ''}`;
  return element(
    'g',
    { class: 'element', transform: `translate(${number(at.x)} ${number(at.y)})` },
    element('title', {}, [id ?? '', name ?? '', note].filter((one) => one !== '').join('\n')),
    element('rect', { width: WIDTH, height: LABEL, class: 'box' }),
    element(
      'text',
      { x: 8, y: 14, class: 'name' },
      id === null ? '' : idShortenedTo(id, { size: 10, bold: true }, inside),
    ),
    ...lines.map((line, position) => element('text', { x: 8, y: 28 + position * 13 }, line)),
    element('path', { d: `M${middle} ${LABEL} v${STEM}`, class: 'line' }),
    element('path', { d: outlineOf(symbol, middle, top), class: LOOK[symbol] }),
    element('text', { x: middle, y: top + (symbol === 'TRANSFER' ? 32 : 24), class: 'letter' }, letter),
    isGate
      ? element(
          'text',
          { x: middle + 32, y: top + 24, class: 'beside' },
          shortenedTo(note, { size: 9 }, WIDTH / 2 - 32),
        )
      : element('text', { x: middle, y: HEIGHT - 4, class: 'note' }, shortenedTo(note, { size: 9 }, WIDTH)),
  );
}

const LOOK: Readonly<Record<Symbol, string>> = {
  AND: 'gate',
  OR: 'gate',
  GATE: 'gate',
  BASIC: 'leaf',
  UNDEVELOPED: 'leaf',
  HOUSE: 'leaf',
  CONDITIONING: 'leaf',
  TRANSFER: 'far',
  CONSTANT: 'far',
};

function outlineOf(symbol: Symbol, middle: number, top: number): string {
  const [left, right, bottom] = [middle - 24, middle + 24, top + SYMBOL];
  switch (symbol) {
    case 'AND':
      return `M${left} ${bottom} V${top + 22} A24 22 0 0 1 ${right} ${top + 22} V${bottom} Z`;
    case 'OR':
      return `M${left} ${bottom} C${left} ${top + 20} ${middle - 12} ${top + 6} ${middle} ${top} C${middle + 12} ${top + 6} ${right} ${top + 20} ${right} ${bottom} Q${middle} ${bottom - 14} ${left} ${bottom} Z`;
    case 'GATE':
      return `M${left} ${top + 12} L${middle} ${top} L${right} ${top + 12} V${bottom - 8} L${middle} ${bottom} L${left} ${bottom - 8} Z`;
    case 'UNDEVELOPED':
      return `M${middle} ${top} L${middle + 32} ${top + 20} L${middle} ${bottom} L${middle - 32} ${top + 20} Z`;
    case 'HOUSE':
      return `M${middle} ${top} L${right} ${top + 14} V${bottom} H${left} V${top + 14} Z`;
    case 'CONDITIONING':
      return `M${middle - 36} ${top + 20} A36 18 0 1 1 ${middle + 36} ${top + 20} A36 18 0 1 1 ${middle - 36} ${top + 20} Z`;
    case 'TRANSFER':
      return `M${middle} ${top} L${middle + 26} ${bottom} H${middle - 26} Z`;
    case 'CONSTANT':
      return `M${left} ${top} H${right} V${bottom} H${left} Z`;
    case 'BASIC':
      return `M${middle - 20} ${top + 20} A20 20 0 1 1 ${middle + 20} ${top + 20} A20 20 0 1 1 ${middle - 20} ${top + 20} Z`;
  }
}

function symbolOfGate({ type, k, low, high, inputs }: Formula): Pick<Box, 'symbol' | 'letter' | 'note'> {
  const letters: Partial<Record<GateType, string>> = {
    AND: '',
    OR: '',
    ATLEAST: `${k}/${inputs.length}`,
    CARDINALITY: `${low}–${high}`,
    XOR: '=1',
    NOT: '¬',
    INHIBIT: '',
  };
  const symbol =
    type === 'AND' || type === 'PAND' || type === 'NAND'
      ? 'AND'
      : type === 'OR' || type === 'NOR' || type === 'XOR'
        ? 'OR'
        : 'GATE';
  return {
    symbol,
    letter: letters[type] ?? (type === 'PAND' ? '→' : ''),
    note: type === 'ATLEAST' ? `${k} of ${inputs.length}` : type,
  };
}

function symbolOfLeaf(leaf: Leaf | undefined): Pick<Box, 'symbol' | 'letter' | 'note'> {
  const kind = leaf?.kind ?? 'BASIC';
  if (kind !== 'HOUSE') return { symbol: kind, letter: '', note: kind === 'BASIC' ? '' : kind.toLowerCase() };
  return { symbol: 'HOUSE', letter: leaf?.state === true ? '1' : '0', note: `house event, ${leaf?.state === true}` };
}

/** Four digits: more than anybody knows of a rate. */
function shortNumber(value: number): string {
  return value === 0 ? '0' : Number(value.toPrecision(4)).toString();
}
