/** SVG as text: elements whose attributes and texts are escaped, numbers short and the same on every machine. */

/** A piece of SVG that is safe to put into a picture. */
export interface Svg {
  readonly svg: string;
}

export type SvgValue = string | number | undefined;

/** An element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, SvgValue>>,
  ...inside: readonly (Svg | string)[]
): Svg {
  const given = Object.entries(attributes).map(([key, value]) => attribute(key, value));
  const content = inside.map((one) => (typeof one === 'string' ? escaped(one) : one.svg)).join('');
  return { svg: content === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${content}</${name}>` };
}

function attribute(name: string, value: SvgValue): string {
  if (value === undefined) return '';
  return ` ${name}="${typeof value === 'number' ? number(value) : escaped(value)}"`;
}

/** At most one digit after the point: a tenth of a pixel is nothing. */
export function number(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** A text for XML: what it does not allow is replaced. */
export function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 does not allow
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '\u{FFFD}')
      .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  );
}

/** The same for an attribute that is read again: white space stays what it is, and is not normalised to spaces. */
export function escapedAttribute(text: string): string {
  return escaped(text).replace(/[\t\n\r]/g, (one) => `&#${one.charCodeAt(0)};`);
}

/** A line through points. */
export function path(points: readonly Point[]): string {
  return points.map(({ x, y }, position) => `${position === 0 ? 'M' : 'L'}${number(x)} ${number(y)}`).join(' ');
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}
