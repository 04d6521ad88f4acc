/** Frameworks with their principles, and initiatives of regions: CLAUSE FRAMEWORK ◀─PART_OF─ CLAUSE PRINCIPLE. */
import { artifact, link, type SeedPart } from '../aeb/build.ts';

interface Principle {
  readonly id: string;
  readonly title: string;
  readonly parts?: readonly Principle[];
}
interface Framework {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly region: string;
  readonly principles: readonly Principle[];
}

const p = (id: string, title: string, parts: readonly Principle[] = []): Principle => ({ id, title, parts });
const numbered = (name: string, titles: readonly string[]) =>
  titles.map((title, place) => p(`${name.toLowerCase()}-${place + 1}`, `${name} ${place + 1}: ${title}`));

const FRAMEWORKS: readonly Framework[] = [
  {
    id: 'eu-trust',
    title: 'EU requirements of trustworthy AI',
    source: 'Ethics guidelines for trustworthy AI, High-Level Expert Group on AI, 2019',
    region: 'European Union',
    principles: [
      p('human-agency', 'Human agency and oversight'),
      p('robustness', 'Technical robustness and safety'),
      p('privacy', 'Privacy and data governance'),
      p('transparency', 'Transparency'),
      p('fairness', 'Diversity, non-discrimination and fairness'),
      p('well-being', 'Societal and environmental well-being'),
      p('accountability', 'Accountability'),
    ],
  },
  {
    id: 'oecd',
    title: 'OECD AI principles',
    source: 'OECD/LEGAL/0449, 2019, amended 2024',
    region: 'OECD',
    principles: [
      p('growth', 'Inclusive growth, sustainable development and well-being'),
      p('rights', 'Human rights and democratic values, including fairness and privacy'),
      p('transparency', 'Transparency and explainability'),
      p('robustness', 'Robustness, security and safety'),
      p('accountability', 'Accountability'),
    ],
  },
  {
    id: 'nist-ai-rmf',
    title: 'NIST AI Risk Management Framework',
    source: 'NIST AI 100-1, 2023',
    region: 'United States',
    principles: [
      p(
        'govern',
        'GOVERN',
        numbered('GOVERN', [
          'Policies and procedures',
          'Accountability',
          'Diversity of teams',
          'Culture of risk',
          'Engagement',
          'Third parties',
        ]),
      ),
      p(
        'map',
        'MAP',
        numbered('MAP', ['Context', 'Categorisation', 'Capabilities and benefits', 'Risks of components', 'Impacts']),
      ),
      p(
        'measure',
        'MEASURE',
        numbered('MEASURE', ['Methods and metrics', 'Trustworthiness', 'Tracking over time', 'Feedback']),
      ),
      p(
        'manage',
        'MANAGE',
        numbered('MANAGE', [
          'Priorities and response',
          'Benefits and impacts',
          'Third parties',
          'Treatment and communication',
        ]),
      ),
    ],
  },
  {
    id: 'mlops',
    title: 'MLOps principles',
    source: 'MLOps principles: engineering practice of machine learning',
    region: 'practice',
    principles: ['Automation', 'Versioning', 'Testing', 'Reproducibility', 'Deployment', 'Monitoring'].map((title) =>
      p(title.toLowerCase(), title),
    ),
  },
  {
    id: 'mrm',
    title: 'Model risk management principles',
    source: 'PRA SS1/23',
    region: 'United Kingdom',
    principles: [
      p('identification', 'Identification and classification'),
      p('governance', 'Governance'),
      p('development', 'Development, implementation and use'),
      p('validation', 'Independent validation'),
      p('mitigants', 'Model risk mitigants'),
    ],
  },
];

/** Of regions whose principles are not seeded. */
const INITIATIVES: readonly (readonly [id: string, title: string, region: string, source: string])[] = [
  ['au', 'AI Ethics Principles', 'Australia', 'Department of Industry, 2019'],
  ['ca', 'Directive on Automated Decision-Making', 'Canada', 'Treasury Board, 2019'],
  ['cn', 'Governance Principles for a New Generation of AI', 'China', 'National committee on AI governance, 2019'],
  ['jp', 'Social Principles of Human-Centric AI', 'Japan', 'Cabinet Office, 2019'],
  ['sg', 'Model AI Governance Framework', 'Singapore', 'IMDA and PDPC, 2nd edition, 2020'],
  [
    'uk',
    'A pro-innovation approach to AI regulation',
    'United Kingdom',
    'Department for Science, Innovation and Technology, 2023',
  ],
];

function partsOf(framework: Framework, principles: readonly Principle[], whole: string): SeedPart {
  const inner = principles.map((one) => {
    const id = `principle:${framework.id}/${one.id}`;
    const below = partsOf(framework, one.parts ?? [], id);
    return {
      artifacts: [artifact('CLAUSE', 'PRINCIPLE', id, one.title, { text: one.title }), ...below.artifacts],
      links: [link(id, 'PART_OF', whole), ...below.links],
    };
  });
  return { artifacts: inner.flatMap((one) => one.artifacts), links: inner.flatMap((one) => one.links) };
}

const parts = FRAMEWORKS.map((framework): SeedPart => {
  const id = `framework:${framework.id}`;
  const { source, region } = framework;
  const below = partsOf(framework, framework.principles, id);
  return {
    artifacts: [artifact('CLAUSE', 'FRAMEWORK', id, framework.title, { text: source, region }), ...below.artifacts],
    links: below.links,
  };
});

export const FRAMEWORK_PART: SeedPart = {
  artifacts: [
    ...parts.flatMap(({ artifacts }) => artifacts),
    ...INITIATIVES.map(([id, title, region, source]) =>
      artifact('CLAUSE', 'FRAMEWORK', `framework:region/${id}`, title, { text: source, region }),
    ),
  ],
  links: parts.flatMap(({ links }) => links),
};
