/**
 * The item: automatic emergency braking (AEB) for pedestrians, and the model in it.
 *
 *     system:aeb ◀─PART_OF─ camera, radar, perception (ML), fusion (SW), brake-controller (SW), power (HW), driver (HUMAN)
 *     detect-pedestrian, brake (FUNCTION) ◀─IMPLEMENTS ALLOCATED─ the components that perform them
 *     perception ◀─IMPLEMENTS─ model:aeb/detector ◀─GENERATED─ run:aeb/train ─USED▶ dataset:aeb/train, code:aeb/training
 *     fusion ─DEPENDS_ON▶ objects-interface {api} ◀─DEPENDS_ON─ perception
 */
import { artifact, link, type SeedPart } from './build.ts';

export const ARCHITECTURE: SeedPart = {
  artifacts: [
    artifact('SYSTEM', 'ITEM', 'system:aeb', 'Pedestrian AEB', {
      criticality: 'MISSION_CRITICAL',
      intendedPurpose: 'Brakes for pedestrians in front of a passenger car, 10 to 60 km/h, in towns',
    }),
    artifact('COMPONENT', 'HW', 'component:aeb/camera', 'Front camera', { supplier: 'supplier A' }),
    artifact('COMPONENT', 'HW', 'component:aeb/radar', 'Front radar', { supplier: 'supplier B' }),
    artifact('COMPONENT', 'HW', 'component:aeb/power', 'Power supply'),
    artifact('COMPONENT', 'ML', 'component:aeb/perception', 'Pedestrian perception'),
    artifact('COMPONENT', 'SW', 'component:aeb/fusion', 'Object fusion'),
    artifact('COMPONENT', 'SW', 'component:aeb/brake-controller', 'Brake controller'),
    artifact('COMPONENT', 'HUMAN', 'component:aeb/driver', 'Driver, who supervises and can override'),
    artifact('COMPONENT', 'INTERFACE', 'component:aeb/objects-interface', 'Object list from perception to fusion', {
      api: { objects: [{ class: 'text', box: 'metres', confidence: '0..1' }], rateHz: 20 },
    }),
    artifact('COMPONENT', 'FUNCTION', 'component:aeb/detect-pedestrian', 'Detect pedestrians in the path'),
    artifact('COMPONENT', 'FUNCTION', 'component:aeb/brake', 'Brake in time'),
    artifact('MODEL', null, 'model:aeb/detector', 'Pedestrian detector', {
      architecture: 'single-stage detector',
      lockState: 'LOCKED',
    }),
    artifact('DATASET', 'TRAIN', 'dataset:aeb/train', 'Training images', {
      rows: 120000,
      schema: ['image', 'box', 'class'],
      parts: ['slice:day', 'slice:night'],
    }),
    artifact('DATASET', 'TEST', 'dataset:aeb/test', 'Test images', {
      rows: 9000,
      labels: 'r1',
      parts: ['slice:day', 'slice:night'],
    }),
    artifact('CODE_UNIT', 'PIPELINE', 'code:aeb/training', 'Training pipeline'),
    artifact('CODE_UNIT', 'FILE', 'code:aeb/fusion', 'Source of the object fusion'),
    artifact('ENVIRONMENT', 'TOOLCHAIN', 'environment:aeb/toolchain', 'Compiler and training framework'),
    artifact('RUN', 'TRAIN', 'run:aeb/train', 'Training of the detector'),
    artifact('RUN', 'EVALUATE', 'run:aeb/evaluate', 'Evaluation of the detector'),
    artifact('TEST_CASE', 'MODEL', 'test:aeb/recall', 'Recall of pedestrians'),
    artifact('EVIDENCE', 'TEST_RESULT', 'evidence:aeb/recall', 'Recall of pedestrians on the test images', {
      outcome: 'pass',
      results: [
        { metric: 'recall', part: 'slice:day', value: 0.98 },
        { metric: 'recall', part: 'slice:night', value: 0.96 },
      ],
    }),
    artifact('REQUIREMENT', 'AI_SAFETY', 'requirement:aeb/recall', 'Pedestrians are recalled well enough', {
      criterion: { metric: 'recall', op: '>=', value: 0.95 },
    }),
    artifact('PERSON', null, 'person:aeb/designer', 'P1', { competence: ['system design'] }),
    artifact('PERSON', null, 'person:aeb/safety-engineer', 'P2', { competence: ['functional safety', 'SOTIF'] }),
    artifact('PERSON', null, 'person:aeb/assessor', 'P3', {
      competence: ['safety assessment'],
      organisation: 'external',
    }),
    artifact('ROLE', null, 'role:aeb/developer', 'Developer', { name: 'DEVELOPER' }),
    artifact('ROLE', null, 'role:aeb/safety-engineer', 'Safety engineer', {
      name: 'SAFETY_ENGINEER',
      independence: 'I1',
    }),
    artifact('ROLE', null, 'role:aeb/external-assessor', 'External assessor', {
      name: 'EXTERNAL_ASSESSOR',
      independence: 'I3',
    }),
  ],
  links: [
    ...['camera', 'radar', 'power', 'perception', 'fusion', 'brake-controller', 'driver', 'objects-interface'].map(
      (name) => link(`component:aeb/${name}`, 'PART_OF', 'system:aeb'),
    ),
    ...['detect-pedestrian', 'brake'].map((name) => link(`component:aeb/${name}`, 'PART_OF', 'system:aeb')),
    ...['camera', 'radar', 'perception', 'fusion'].map((name) =>
      link(`component:aeb/${name}`, 'IMPLEMENTS', 'component:aeb/detect-pedestrian', { role: 'ALLOCATED' }),
    ),
    ...['brake-controller', 'driver'].map((name) =>
      link(`component:aeb/${name}`, 'IMPLEMENTS', 'component:aeb/brake', { role: 'ALLOCATED' }),
    ),
    link('component:aeb/camera', 'DEPENDS_ON', 'component:aeb/power'),
    link('component:aeb/radar', 'DEPENDS_ON', 'component:aeb/power'),
    link('component:aeb/perception', 'DEPENDS_ON', 'component:aeb/camera'),
    link('component:aeb/perception', 'DEPENDS_ON', 'component:aeb/objects-interface'),
    link('component:aeb/fusion', 'DEPENDS_ON', 'component:aeb/objects-interface'),
    link('component:aeb/fusion', 'DEPENDS_ON', 'component:aeb/radar'),
    link('component:aeb/brake-controller', 'DEPENDS_ON', 'component:aeb/fusion'),
    link('model:aeb/detector', 'IMPLEMENTS', 'component:aeb/perception', { role: 'REALISED' }),
    link('code:aeb/fusion', 'IMPLEMENTS', 'component:aeb/fusion', { role: 'REALISED' }),
    link('run:aeb/train', 'USED', 'dataset:aeb/train@v1', { role: 'TRAIN' }),
    link('run:aeb/train', 'USED', 'code:aeb/training@v1'),
    link('run:aeb/train', 'USED', 'environment:aeb/toolchain@v1'),
    link('run:aeb/train', 'GENERATED', 'model:aeb/detector@v1'),
    link('run:aeb/evaluate', 'USED', 'model:aeb/detector@v1'),
    link('run:aeb/evaluate', 'USED', 'dataset:aeb/test@v1', { role: 'TEST' }),
    link('run:aeb/evaluate', 'USED', 'test:aeb/recall@v1'),
    link('run:aeb/evaluate', 'GENERATED', 'evidence:aeb/recall'),
    link('evidence:aeb/recall', 'EVALUATES', 'model:aeb/detector@v1'),
    link('evidence:aeb/recall', 'EVIDENCES', 'test:aeb/recall'),
    link('test:aeb/recall', 'VERIFIES', 'requirement:aeb/recall'),
    link('model:aeb/detector', 'IMPLEMENTS', 'requirement:aeb/recall', { role: 'REALISED' }),
    link('component:aeb/perception', 'IMPLEMENTS', 'requirement:aeb/recall', { role: 'ALLOCATED' }),
    link('person:aeb/designer', 'HOLDS', 'role:aeb/developer', { attributes: { from: '2026-01-01' } }),
    link('person:aeb/safety-engineer', 'HOLDS', 'role:aeb/safety-engineer', { attributes: { from: '2026-01-01' } }),
    link('person:aeb/assessor', 'HOLDS', 'role:aeb/external-assessor', { attributes: { from: '2026-01-01' } }),
  ],
};
