/** Rules in words, for those who read them: the API's `metamodel` and the written reference. */
import type { Emission, ThresholdTest } from './cells.ts';
import { CODES, type Code, type Effect } from './effects.ts';

/** A code as what it shows as. */
export interface DescribedCode {
  readonly effect: Effect;
  /** IN_DOUBT because the context of the claim fell: the one IN_DOUBT that claims below inherit. */
  readonly contextFell: boolean;
}

export interface DescribedEmission {
  /** Null: by the claim's formula. */
  readonly effect: Effect | null;
  readonly contextFell: boolean;
  readonly keepsParts: boolean;
  readonly world: Emission['when'];
  readonly threshold: ThresholdTest | null;
}

export function describeCode(code: Code): DescribedCode {
  return { effect: CODES[code].effect, contextFell: code === 'k' };
}

export function describeEmission({ code, keepsParts, when, threshold }: Emission): DescribedEmission {
  const { effect, contextFell } = code === 'F' ? { effect: null, contextFell: false } : describeCode(code);
  return { effect, contextFell, keepsParts, world: when, threshold };
}
