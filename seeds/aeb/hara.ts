/**
 * The hazard analysis and risk assessment of the item (ISO 26262-3:2018), and what follows from it.
 *
 *     malfunction, operational situation ─CAUSES▶ hazardous event D ◀─MITIGATES─ safety goal ◀─REFINES─ fsr-detect D
 *     fsr-detect ◀─REFINES DECOMPOSITION─ fsr-detect-camera B(D), allocated to camera and perception
 *                ◀─REFINES DECOMPOSITION─ fsr-detect-radar B(D), allocated to the radar
 *     analysis:aeb/dfa-paths (DFA, passed) ─VERIFIES▶ both
 */
import { artifact, link, type SeedPart } from './build.ts';

const PATHS = { group: 'two-paths', asil: 'B' } as const;

export const HARA: SeedPart = {
  artifacts: [
    artifact('ANALYSIS', 'HARA', 'analysis:aeb/hara', 'HARA of the pedestrian AEB', { performedAt: '2026-03-02' }),
    artifact('FAILURE_MODE', 'MALFUNCTION', 'malfunction:aeb/no-braking', 'No braking for a pedestrian'),
    artifact('FAILURE_MODE', 'MALFUNCTION', 'malfunction:aeb/unintended-braking', 'Braking without a pedestrian'),
    artifact(
      'FAILURE_MODE',
      'FUNCTIONAL_INSUFFICIENCY',
      'insufficiency:aeb/occluded',
      'Half-hidden pedestrians are detected late',
    ),
    artifact('SCENARIO', 'OPERATIONAL_SITUATION', 'situation:aeb/crossing', 'A pedestrian crosses in town, 50 km/h'),
    artifact('SCENARIO', 'OPERATIONAL_SITUATION', 'situation:aeb/following', 'A car follows closely, 60 km/h'),
    artifact('SCENARIO', 'MISUSE', 'situation:aeb/inattentive', 'The driver looks away and trusts the AEB'),
    artifact('HAZARD', 'HAZARDOUS_EVENT', 'hazard:aeb/missed-pedestrian', 'A pedestrian is hit without braking', {
      severity: 'S3',
      severityRationale: 'A pedestrian hit at 50 km/h may die.',
      exposure: 'E4',
      exposureRationale: 'Pedestrians are near the path on more than a tenth of the time in towns.',
      controllability: 'C3',
      controllabilityRationale: 'The driver relies on the function and has less than a second.',
      asil: 'D',
      harmTarget: ['HUMAN'],
    }),
    artifact('HAZARD', 'HAZARDOUS_EVENT', 'hazard:aeb/unintended-braking', 'The car brakes hard for nothing', {
      severity: 'S3',
      severityRationale: 'A rear-end collision at 60 km/h may be fatal.',
      exposure: 'E3',
      exposureRationale: 'Another car follows that closely on some hundredths of the time.',
      controllability: 'C2',
      controllabilityRationale: 'Most drivers behind keep enough distance or swerve.',
      asil: 'B',
      harmTarget: ['HUMAN'],
      riskSource: 'FAILURE',
    }),
    artifact('HAZARD', 'HAZARDOUS_EVENT', 'hazard:aeb/driver-relies', 'A driver who trusts the AEB does not brake', {
      severity: 'S3',
      severityRationale: 'A pedestrian hit at 50 km/h may die.',
      exposure: 'E2',
      exposureRationale: 'Drivers look away that long on less than a hundredth of the time.',
      controllability: 'C2',
      controllabilityRationale: 'A warning brings most drivers back in time.',
      asil: 'A',
      harmTarget: ['HUMAN'],
      riskSource: 'MISUSE',
    }),
    artifact('REQUIREMENT', 'SAFETY_GOAL', 'requirement:aeb/sg-brake', 'Brake for every pedestrian in the path', {
      safeState: 'The driver is warned and brakes alone.',
      fttiMilliseconds: 300,
    }),
    artifact('REQUIREMENT', 'SAFETY_GOAL', 'requirement:aeb/sg-no-unintended', 'Do not brake without a pedestrian', {
      safeState: 'No brake request; the driver brakes alone.',
      fttiMilliseconds: 150,
    }),
    artifact('REQUIREMENT', 'SAFETY_GOAL', 'requirement:aeb/sg-driver', 'The driver stays in charge', {
      safeState: 'The driver is warned; the function announces that it is off.',
      fttiMilliseconds: 2000,
    }),
    artifact('REQUIREMENT', 'FSR', 'requirement:aeb/fsr-detect', 'Detect pedestrians in the path within 150 ms'),
    artifact('REQUIREMENT', 'FSR', 'requirement:aeb/fsr-detect-camera', 'Detect pedestrians by camera'),
    artifact('REQUIREMENT', 'FSR', 'requirement:aeb/fsr-detect-radar', 'Detect pedestrians by radar'),
    artifact('REQUIREMENT', 'FSR', 'requirement:aeb/fsr-fuse', 'Report a pedestrian that either path reports'),
    artifact('REQUIREMENT', 'FSR', 'requirement:aeb/fsr-brake', 'Brake within 100 ms of the report'),
    artifact('REQUIREMENT', 'FSR', 'requirement:aeb/fsr-limit', 'Limit braking without a confirmed pedestrian'),
    artifact('SAFETY_MEASURE', 'MITIGATION', 'measure:aeb/driver-warning', 'Warning when the driver looks away'),
    artifact('ANALYSIS', 'DFA', 'analysis:aeb/dfa-paths', 'Dependent failures of camera and radar path', {
      performedAt: '2026-04-20',
    }),
    artifact('EVIDENCE', 'ANALYSIS_RESULT', 'evidence:aeb/dfa-paths', 'Result of the analysis of dependent failures', {
      outcome: 'pass',
    }),
    artifact('SIGN_OFF', null, 'signoff:aeb/hara', 'HARA approved', {
      verdict: 'APPROVED',
      signedAt: '2026-03-09',
      meaning: 'approval',
    }),
  ],
  links: [
    link('analysis:aeb/hara', 'ANALYZES', 'system:aeb'),
    ...['missed-pedestrian', 'unintended-braking', 'driver-relies'].flatMap((name) => [
      link(`hazard:aeb/${name}`, 'PART_OF', 'analysis:aeb/hara'),
      link(`hazard:aeb/${name}`, 'DEPENDS_ON', 'system:aeb'),
    ]),
    link('malfunction:aeb/no-braking', 'CAUSES', 'hazard:aeb/missed-pedestrian'),
    link('insufficiency:aeb/occluded', 'CAUSES', 'hazard:aeb/missed-pedestrian'),
    link('situation:aeb/crossing', 'CAUSES', 'hazard:aeb/missed-pedestrian'),
    link('malfunction:aeb/unintended-braking', 'CAUSES', 'hazard:aeb/unintended-braking'),
    link('situation:aeb/following', 'CAUSES', 'hazard:aeb/unintended-braking'),
    link('malfunction:aeb/no-braking', 'CAUSES', 'hazard:aeb/driver-relies'),
    link('situation:aeb/inattentive', 'CAUSES', 'hazard:aeb/driver-relies'),
    link('malfunction:aeb/no-braking', 'DEPENDS_ON', 'system:aeb'),
    link('malfunction:aeb/unintended-braking', 'DEPENDS_ON', 'system:aeb'),
    link('insufficiency:aeb/occluded', 'DEPENDS_ON', 'component:aeb/perception'),
    link('requirement:aeb/sg-brake', 'MITIGATES', 'hazard:aeb/missed-pedestrian'),
    link('requirement:aeb/sg-no-unintended', 'MITIGATES', 'hazard:aeb/unintended-braking'),
    link('requirement:aeb/sg-driver', 'MITIGATES', 'hazard:aeb/driver-relies'),
    ...['fsr-detect', 'fsr-fuse', 'fsr-brake'].map((name) =>
      link(`requirement:aeb/${name}`, 'REFINES', 'requirement:aeb/sg-brake'),
    ),
    link('requirement:aeb/fsr-limit', 'REFINES', 'requirement:aeb/sg-no-unintended'),
    link('requirement:aeb/fsr-detect-camera', 'REFINES', 'requirement:aeb/fsr-detect', {
      role: 'DECOMPOSITION',
      attributes: { ...PATHS, rationale: 'The camera path alone detects every pedestrian in the path.' },
    }),
    link('requirement:aeb/fsr-detect-radar', 'REFINES', 'requirement:aeb/fsr-detect', {
      role: 'DECOMPOSITION',
      attributes: { ...PATHS, rationale: 'The radar alone detects every pedestrian in the path.' },
    }),
    link('requirement:aeb/recall', 'REFINES', 'requirement:aeb/fsr-detect-camera'),
    ...['camera', 'perception'].map((name) =>
      link(`component:aeb/${name}`, 'IMPLEMENTS', 'requirement:aeb/fsr-detect-camera', { role: 'ALLOCATED' }),
    ),
    link('component:aeb/radar', 'IMPLEMENTS', 'requirement:aeb/fsr-detect-radar', { role: 'ALLOCATED' }),
    link('component:aeb/fusion', 'IMPLEMENTS', 'requirement:aeb/fsr-fuse', { role: 'ALLOCATED' }),
    link('component:aeb/brake-controller', 'IMPLEMENTS', 'requirement:aeb/fsr-brake', { role: 'ALLOCATED' }),
    link('component:aeb/brake-controller', 'IMPLEMENTS', 'requirement:aeb/fsr-limit', { role: 'ALLOCATED' }),
    link('measure:aeb/driver-warning', 'MITIGATES', 'hazard:aeb/driver-relies'),
    link('measure:aeb/driver-warning', 'IMPLEMENTS', 'component:aeb/brake-controller'),
    ...['camera', 'radar', 'perception', 'power'].map((name) =>
      link('analysis:aeb/dfa-paths', 'ANALYZES', `component:aeb/${name}`),
    ),
    ...['fsr-detect-camera', 'fsr-detect-radar'].map((name) =>
      link('analysis:aeb/dfa-paths', 'VERIFIES', `requirement:aeb/${name}`),
    ),
    link('evidence:aeb/dfa-paths', 'EVALUATES', 'analysis:aeb/dfa-paths@v1'),
    ...['camera', 'radar', 'perception', 'fusion', 'brake-controller'].map((name) =>
      link(`component:aeb/${name}`, 'ATTRIBUTED_TO', 'person:aeb/designer', { role: 'AUTHOR' }),
    ),
    link('signoff:aeb/hara', 'APPROVES', 'analysis:aeb/hara@v1'),
    link('signoff:aeb/hara', 'ATTRIBUTED_TO', 'person:aeb/safety-engineer'),
  ],
};
