/**
 * Text in pictures: how wide it is and where its lines break. There is no browser to ask, so widths are those of DejaVu Sans,
 * the widest of the fonts named below: with a narrower one the text still fits.
 */

/** In this order, what the machine has of it. */
export const FONT_FAMILY = '"DejaVu Sans", Verdana, Helvetica, Arial, sans-serif';

/** Thousandths of the font size, from the space (32) to the tilde (126). */
const WIDTHS =
  '318 401 460 838 636 950 780 275 390 390 500 838 318 361 318 337 636 636 636 636 636 636 636 636 636 636 337 337 838 838 838 531 ' +
  '1000 684 686 698 770 632 575 775 752 295 295 656 557 863 748 787 603 787 695 635 611 732 684 989 685 611 685 390 337 390 838 500 ' +
  '500 613 635 550 635 615 352 635 634 278 278 579 278 974 634 612 635 635 411 521 392 634 592 818 592 592 525 636 337 636 838';
const WIDTH_OF = WIDTHS.split(' ').map(Number);
const FIRST = 32;
/** Of a letter that is not in the table: as a wide one of the alphabet, or a whole square. */
const OTHER = 787;
const SQUARE = 1000;
const SQUARES =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** Bold letters are wider. */
const BOLD = 1.12;

export interface Font {
  readonly size: number;
  readonly bold?: boolean;
}

/** Width in pixels. */
export function textWidth(text: string, { size, bold = false }: Font): number {
  let thousandths = 0;
  for (const letter of text) {
    const known = WIDTH_OF[(letter.codePointAt(0) as number) - FIRST];
    thousandths += known ?? (SQUARES.test(letter) ? SQUARE : OTHER);
  }
  return (thousandths / 1000) * size * (bold ? BOLD : 1);
}

/** Lines that fit, and whether the text was cut for that. */
export interface Wrapped {
  readonly lines: readonly string[];
  readonly isShortened: boolean;
}

/**
 * Breaks a text at spaces, and words that are too long where they have to be.
 * @param widthOf How wide line n may be, of a text with so many lines: shapes with round sides have short first lines.
 */
export function wrapText({
  text,
  font,
  most,
  widthOf,
}: {
  readonly text: string;
  readonly font: Font;
  /** Lines at most. */
  readonly most: number;
  readonly widthOf: (line: number, of: number) => number;
}): Wrapped {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  for (let count = 1; count < most; count += 1) {
    const lines = filled({ words, font, count, widthOf });
    if (lines) return { lines, isShortened: false };
  }
  const lines = filled({ words, font, count: most, widthOf });
  if (lines) return { lines, isShortened: false };
  return { lines: cut({ words, font, count: most, widthOf }), isShortened: true };
}

interface Filling {
  readonly words: readonly string[];
  readonly font: Font;
  readonly count: number;
  readonly widthOf: (line: number, of: number) => number;
}

/** Null: it does not fit. */
function filled({ words, font, count, widthOf }: Filling): string[] | null {
  const lines: string[] = [];
  const rest = [...words];
  while (rest.length > 0) {
    if (lines.length === count) return null;
    lines.push(nextLine(rest, font, widthOf(lines.length, count)));
  }
  return lines;
}

function cut({ words, font, count, widthOf }: Filling): string[] {
  const lines: string[] = [];
  const rest = [...words];
  while (rest.length > 0 && lines.length < count) lines.push(nextLine(rest, font, widthOf(lines.length, count)));
  if (rest.length > 0)
    lines.push(shortenedTo(`${lines.pop() ?? ''} ${rest.join(' ')}`, font, widthOf(count - 1, count)));
  return lines;
}

/** Takes the words of one line out of the rest; of a word that fits no line, the part that does. */
function nextLine(rest: string[], font: Font, width: number): string {
  let line = rest.shift() as string;
  if (textWidth(line, font) > width) {
    const head = headThatFits(line, font, width);
    rest.unshift(line.slice(head.length));
    return head;
  }
  for (let next = rest[0]; next !== undefined; next = rest[0]) {
    const longer = `${line} ${next}`;
    if (textWidth(longer, font) > width) break;
    line = longer;
    rest.shift();
  }
  return line;
}

/** At least one letter; where it can be, up to a mark that ids have between their parts. */
function headThatFits(word: string, font: Font, width: number): string {
  let head = '';
  for (const letter of word) {
    if (head !== '' && textWidth(head + letter, font) > width) break;
    head += letter;
  }
  const mark = Math.max(...[...'-_/:.@'].map((one) => head.lastIndexOf(one)));
  return mark > head.length / 2 && head.length < word.length ? head.slice(0, mark + 1) : head;
}

/** The text, or as much of it as fits with an ellipsis. */
export function shortenedTo(text: string, font: Font, width: number): string {
  if (textWidth(text, font) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('').trimEnd()}…`, font) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The same for ids, whose ends say more than their middles. */
export function idShortenedTo(id: string, font: Font, width: number): string {
  if (textWidth(id, font) <= width) return id;
  const letters = [...id];
  let [head, tail] = [Math.ceil(letters.length / 3), letters.length - Math.ceil(letters.length / 3)];
  const shown = () => `${letters.slice(0, head).join('')}…${letters.slice(letters.length - tail).join('')}`;
  while (textWidth(shown(), font) > width && head + tail > 2) {
    if (tail > 2 * head) tail -= 1;
    else if (head > 1) head -= 1;
    else tail -= 1;
  }
  return shown();
}
