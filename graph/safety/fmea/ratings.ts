/** The three ratings of a row of an FMEA (AIAG & VDA FMEA Handbook 2019), and the risk priority number of old (IEC 60812). */

/** What each rating rates; integers, 10 is the worst. */
export const RATINGS = {
  severity: 'How bad the effect of the failure is.',
  occurrence: 'How often the cause happens, with the prevention controls in place.',
  detection: 'How poorly the detection controls find the cause or failure before it does harm.',
} as const;
export type RatingName = keyof typeof RATINGS;
export const RATING_NAMES = Object.keys(RATINGS) as RatingName[];

export type Ratings = Readonly<Record<RatingName, number>>;
/** As far as they are known. */
export type GivenRatings = Readonly<Record<RatingName, number | null>>;

export const LOWEST_RATING = 1;
export const HIGHEST_RATING = 10;

export function isRating(value: number): boolean {
  return Number.isInteger(value) && value >= LOWEST_RATING && value <= HIGHEST_RATING;
}

/** All three, where all three are known and within their range. */
export function completeRatings({ severity, occurrence, detection }: GivenRatings): Ratings | null {
  if (severity === null || occurrence === null || detection === null) return null;
  return [severity, occurrence, detection].every(isRating) ? { severity, occurrence, detection } : null;
}

/** Risk priority number: the product, 1 to 1000. It says less than it seems; the action priority has replaced it. */
export function riskPriorityNumber({ severity, occurrence, detection }: Ratings): number {
  return severity * occurrence * detection;
}

/** Is the severity lower than it was? One that was known and is left out is: nobody could tell. */
export function lowersSeverity(before: number | null, after: number | null): boolean {
  return before !== null && (after === null || after < before);
}
