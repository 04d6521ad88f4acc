/**
 * Fractions of whole numbers of any size. Rates and coverages are decimals (1e-7 per hour, 0.99), so sums and quotients of
 * them are exact, and a metric that just meets its target is not lost to the last bit of a double.
 */
export class Rational {
  static readonly ZERO = new Rational(0n, 1n);
  static readonly ONE = new Rational(1n, 1n);

  /** In lowest terms. */
  readonly numerator: bigint;
  /** At least 1. */
  readonly denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
    this.numerator = numerator / divisor;
    this.denominator = denominator / divisor;
  }

  /**
   * The decimal that the number is written as: 0.99 is 99/100, not the nearest double.
   * @throws RangeError for what is no finite number.
   */
  static of(value: number): Rational {
    const written = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
    if (!written) throw new RangeError(`${value} is no finite number`);
    const [, sign, whole = '', decimals = '', exponent = '0'] = written;
    const power = Number(exponent) - decimals.length;
    const digits = BigInt(`${sign}${whole}${decimals}`);
    return power >= 0 ? new Rational(digits * 10n ** BigInt(power), 1n) : new Rational(digits, 10n ** BigInt(-power));
  }

  plus(other: Rational): Rational {
    return new Rational(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(new Rational(-other.numerator, other.denominator));
  }

  times(other: Rational): Rational {
    return new Rational(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** @throws RangeError for a divisor of zero. */
  dividedBy(other: Rational): Rational {
    if (other.isZero) throw new RangeError('division by zero');
    const sign = other.numerator < 0n ? -1n : 1n;
    return new Rational(sign * this.numerator * other.denominator, sign * this.denominator * other.numerator);
  }

  get isZero(): boolean {
    return this.numerator === 0n;
  }

  /** Negative: this is less. */
  compare(other: Rational): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** The double next to it, within a unit in the last place. */
  toNumber(): number {
    if (this.numerator < 0n) return -new Rational(-this.numerator, this.denominator).toNumber();
    // Both parts may be too large for a double: the quotient is taken with 64 digits and moved back.
    const shift = bits(this.denominator) - bits(this.numerator) + 64;
    const quotient =
      shift >= 0
        ? (this.numerator << BigInt(shift)) / this.denominator
        : this.numerator / (this.denominator << BigInt(-shift));
    // In two steps: 2^-1100 alone is no double.
    const half = Math.trunc(shift / 2);
    return Number(quotient) * 2 ** -half * 2 ** -(shift - half);
  }

  /** `613/640`; a whole number stands alone. */
  toString(): string {
    return this.denominator === 1n ? String(this.numerator) : `${this.numerator}/${this.denominator}`;
  }
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left, right];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

function bits(value: bigint): number {
  return value.toString(16).length * 4;
}
