/** What a signature means, and the rules by which one is made, taken back and counted. */

/** What a signature means (21 CFR 11.50(a)(3)), and the acceptance by the business owner. */
export const SIGNATURE_MEANINGS = {
  REVIEW: 'The signer has reviewed it.',
  APPROVAL: 'The signer approves it.',
  RESPONSIBILITY: 'The signer takes the responsibility for it.',
  AUTHORSHIP: 'The signer has made it.',
  BUSINESS_ACCEPTANCE: 'The signer confirms, for the business, that the success criteria are met.',
} as const;
export type SignatureMeaning = keyof typeof SIGNATURE_MEANINGS;

/** What a signer proves a signature with. */
export const SIGNATURE_COMPONENTS = {
  TOKEN: 'An identity token of the person.',
  SIGNING_SECRET: 'The signing secret of the person.',
} as const;
export type SignatureComponent = keyof typeof SIGNATURE_COMPONENTS;

/** Ms since the person last proved to be it within which signing is allowed. */
export const FRESH_MILLISECONDS = 5 * 60 * 1000;

/** Characters of a signing secret: few enough to type, too many to guess in five tries. */
export const SECRET_LENGTH = { least: 12, most: 200 } as const;

export const SIGNING_RULES = {
  SIGNER_UNKNOWN: {
    sentence: 'Who signs is a PERSON of the graph.',
    source: '21 CFR 11.100(a): unique to one individual',
  },
  REAUTHENTICATION_NEEDED: {
    sentence: 'Who signs has proved to be it within the last five minutes.',
    source: '21 CFR 11.200(a)(1): components at each signing',
  },
  SIGNING_SECRET_NEEDED: {
    sentence: 'A signature needs the signing secret of the person, beside the identity token.',
    source: '21 CFR 11.200(a)(1)(i): at least two distinct identification components',
  },
  SIGNING_SECRET_WRONG: {
    sentence: 'The signing secret is the one that the person set.',
    source: '21 CFR 11.200(a)(2): used only by their genuine owners',
  },
  SIGNING_SECRET_LOCKED: {
    sentence: 'After several wrong secrets none is looked at for a while.',
    source: '21 CFR 11.300(d): attempts at unauthorized use',
  },
  SIGNING_SECRET_LENGTH: {
    sentence: `A signing secret has ${SECRET_LENGTH.least} to ${SECRET_LENGTH.most} characters.`,
    source: '21 CFR 11.300: controls for identification codes and passwords',
  },
  ROLE_NOT_HELD: {
    sentence: 'Who signs in a role holds it at that instant, with authority.',
    source: '21 CFR 11.10(g): authority checks',
  },
  TRAINING_MISSING: {
    sentence: 'Who signs in a role has a training record of each topic that the role asks for.',
    source: '21 CFR 11.10(i); ISO 26262-2:2018, 5.4.4',
  },
  TRAINING_EXPIRED: {
    sentence: 'A training record of each topic that the role asks for counts when it is signed.',
    source: '21 CFR 11.10(i); ISO 26262-2:2018, 5.4.4',
  },
  NOT_INDEPENDENT: {
    sentence: 'Who signs is as independent of those who made it as the rules in force ask for.',
    source: 'ISO 26262-2:2018, 6.4.9 and Table 1',
  },
  SIGNED_CONTENT_MOVED: {
    sentence: 'What is signed is what the signer has looked at.',
    source: '21 CFR 11.70: signatures are linked to their records',
  },
  NOTHING_TO_SIGN: { sentence: 'What is signed exists and is not retired.', source: '21 CFR 11.70' },
  CLOSURE_TOO_LARGE: {
    sentence: 'What a signer has to look at has a bound.',
    source: 'Nobody looks at more; narrow `sees` of the role',
  },
  REASON_NEEDED: { sentence: 'A signature, or its revocation, says why.', source: 'ALCOA+: reason for change' },
  REVOCATION_NOT_ALLOWED: {
    sentence: 'A signature is taken back by who gave it, or by a holder of the role in which it was given.',
    source: '21 CFR 11.10(e), (g)',
  },
  ALREADY_REVOKED: { sentence: 'A signature is taken back once.', source: '21 CFR 11.10(e): a record of its own' },
  NOT_A_SIGNATURE: {
    sentence: 'Only what approves can be taken back: a SIGN_OFF with the verdict APPROVED.',
    source: '21 CFR 11.10(e)',
  },
} as const satisfies Record<string, { readonly sentence: string; readonly source: string }>;
export type SigningRule = keyof typeof SIGNING_RULES;

/** Something that a rule forbids, with what to do. */
export interface SigningProblem {
  readonly rule: SigningRule;
  /** Into the request, e.g. `role`. */
  readonly path: string;
  readonly message: string;
}

/** How a sign-off stands; the worst first. */
export const SIGNATURE_STATES = {
  BROKEN: 'What it says about the content it was given for is not what the graph held: it proves nothing.',
  REVOKED: 'It was taken back by a later record.',
  WITHOUT_AUTHORITY: 'The signer did not hold the role when signing, or the authority was void.',
  CONFLICTED: 'The signer was not independent of those who made it.',
  NOT_APPROVING: 'It does not approve.',
  EXPIRED: 'Its validity is over.',
  SUPERSEDED: 'It holds for the version that was signed; the current content is another one.',
  MOVED: 'It holds for what was signed; what the signer looked at beside it has moved.',
  VALID: 'It covers what is there now.',
} as const;
export type SignatureState = keyof typeof SIGNATURE_STATES;
const WORST_FIRST = Object.keys(SIGNATURE_STATES) as SignatureState[];

/** The worst of the states that apply. */
export function worstState(states: Iterable<SignatureState>): SignatureState {
  const all = new Set(states);
  return WORST_FIRST.find((state) => all.has(state)) ?? 'VALID';
}
