/**
 * The notation of the rule tables' cells.
 *
 * A cell names the code of the effect that the far end gets (`codes` in effects.ts), or `F`: by the claim's formula.
 *  - `°` in the POTENTIAL world only: the rule asks for an open suspicion to be true.
 *  - `!` only where the incoming effect is ACTUAL: never started by suspicion.
 *  - `ᵖ` the parts are kept; without it the whole far end is concerned.
 *  - `?u` nothing if the new bound implies the old one, else u.
 *  - `?s` nothing if every recorded result of the implementer meets the new bound, else s.
 *  - `?s/e` always s, and e if no recorded number can be compared with the new bound.
 *  - `?k` nothing if the claim's results meet the new bound; where some parts fail, the evidence link is invalid
 *    there and the claim's formula decides; k if there is no number.
 *  - `x+a` both.
 */
import { CODE_NAMES, type Code } from './effects.ts';

export type CellText =
  | '?k'
  | '?s'
  | '?s/e'
  | '?u'
  | 'F'
  | 'F°'
  | `${Code}`
  | `${Code}°`
  | `${Code}!`
  | `${Code}ᵖ`
  | `${Code}ᵖ°`
  | `${Code}+${Code}`;

/** How a threshold decides about an emission. */
export type ThresholdTest =
  /** `?u`: does the new bound imply the old one? */
  | 'IMPLIED'
  /** `?s`: does every recorded result of the implementer meet the new bound? */
  | 'RESULTS'
  /** the e of `?s/e`: is there no number to compare? */
  | 'NO_NUMBER'
  /** `?k`: do the results of the claim meet the new bound? */
  | 'CLAIM';

export interface Emission {
  readonly code: Code | 'F';
  readonly keepsParts: boolean;
  readonly when: 'ALWAYS' | 'POTENTIAL_ONLY' | 'ACTUAL_ONLY';
  readonly threshold: ThresholdTest | null;
}

const CODE = `[${CODE_NAMES.join('')}]`;
const CELL = new RegExp(`^(?:\\?u|\\?s|\\?s/e|\\?k|F°?|${CODE}(?:ᵖ?°?|!)|${CODE}\\+${CODE})$`, 'u');

/** Is the text in the notation of a cell? What is not must not be read: it would emit something nobody wrote. */
export function isCellText(text: string): text is CellText {
  return CELL.test(text);
}

/** Reads a cell. */
export function parseCell(text: CellText): readonly Emission[] {
  if (text === '?u') return [{ code: 'u', keepsParts: false, when: 'ALWAYS', threshold: 'IMPLIED' }];
  if (text === '?s') return [{ code: 's', keepsParts: false, when: 'ALWAYS', threshold: 'RESULTS' }];
  if (text === '?k') return [{ code: 'k', keepsParts: false, when: 'ALWAYS', threshold: 'CLAIM' }];
  if (text === '?s/e') {
    return [
      { code: 's', keepsParts: false, when: 'ALWAYS', threshold: null },
      { code: 'e', keepsParts: false, when: 'ALWAYS', threshold: 'NO_NUMBER' },
    ];
  }
  return text.split('+').map((part) => ({
    code: part[0] as Code | 'F',
    keepsParts: part.includes('ᵖ'),
    when: part.includes('°') ? 'POTENTIAL_ONLY' : part.includes('!') ? 'ACTUAL_ONLY' : 'ALWAYS',
    threshold: null,
  }));
}
