/**
 * How Neo4j Browser draws the graph: its style language, GRASS. Left to itself it goes by the first label, and all
 * artifacts would look alike.
 */
import { ARTIFACT_KINDS, type ArtifactKind, type Discipline } from '../../graph/metamodel/kinds.ts';
import { kindLabel } from '../../graph/store/projection.ts';

interface Paint {
  readonly fill: string;
  readonly border: string;
  /** Of the caption, readable on `fill`. */
  readonly text: string;
}

/** A colour for each engineering world; two neighbours on the wheel differ in lightness too. */
export const DISCIPLINE_COLOURS = {
  SAFETY: { fill: '#E4574C', border: '#B8362C', text: '#FFFFFF' },
  DEVOPS: { fill: '#4C8EDA', border: '#2870C2', text: '#FFFFFF' },
  TESTOPS: { fill: '#8DCC93', border: '#5DB665', text: '#2A2C34' },
  DATAOPS: { fill: '#57C7E3', border: '#23B3D7', text: '#2A2C34' },
  MLOPS: { fill: '#C990C0', border: '#B261A5', text: '#2A2C34' },
  GOVERNANCE: { fill: '#F2B33D', border: '#C98A12', text: '#2A2C34' },
} as const satisfies Record<Discipline, Paint>;

const VERSION: Paint = { fill: '#D9D9DE', border: '#9AA1AC', text: '#2A2C34' };
const OTHER: Paint = { fill: '#A5ABB6', border: '#9AA1AC', text: '#FFFFFF' };

/** The style sheet. */
export function styleSheet(): string {
  const kinds = Object.entries(ARTIFACT_KINDS) as [ArtifactKind, { discipline: Discipline }][];
  return [
    node('node', OTHER, { diameter: 50, caption: '<id>' }),
    `relationship {
  color: #A5ABB6;
  shaft-width: 1px;
  font-size: 8px;
  padding: 3px;
  text-color-external: #000000;
  text-color-internal: #FFFFFF;
  caption: "<type>";
}`,
    ...kinds.map(([kind, { discipline }]) =>
      node(`node.${kindLabel(kind)}`, DISCIPLINE_COLOURS[discipline], { diameter: 65, caption: '{name}' }),
    ),
    node('node.Version', VERSION, { diameter: 40, caption: '{name}' }),
    node('node.JournalEntry', OTHER, { diameter: 50, caption: '{revision}' }),
    '',
  ].join('\n');
}

function node(selector: string, paint: Paint, { diameter, caption }: { diameter: number; caption: string }): string {
  return `${selector} {
  diameter: ${diameter}px;
  color: ${paint.fill};
  border-color: ${paint.border};
  border-width: 2px;
  text-color-internal: ${paint.text};
  font-size: 10px;
  caption: "${caption}";
}`;
}
