import { describe, expect, test } from 'vitest';
import {
  awaitsAnswer,
  decisionObstacle,
  evidenceOf,
  evidenceSubject,
  isFieldSubject,
  type Reviewed,
  strangeEvidence,
  validationObstacle,
} from './review';

const ID = '0198f0a0-0000-7000-8000-000000000001';
const OTHER = '0198f0a0-0000-7000-8000-000000000002';

describe('a point', () => {
  test('is about a field of the form or about one evidence', () => {
    expect(isFieldSubject('hours')).toBe(true);
    expect(isFieldSubject('evidence')).toBe(true);
    expect(['status', 'toString', '__proto__', ''].map(isFieldSubject)).toEqual([false, false, false, false]);
    expect(evidenceOf({ subject: evidenceSubject(ID) })).toBe(ID);
    expect(evidenceOf({ subject: 'evidence' })).toBeNull();
    expect(evidenceOf({ subject: 'evidence:1' })).toBeNull();
  });

  test('about an evidence that the activity does not have is told apart', () => {
    const points = [
      { subject: evidenceSubject(ID), text: 'a' },
      { subject: evidenceSubject(OTHER), text: 'b' },
      { subject: 'title', text: 'c' },
    ];
    expect(strangeEvidence(points, [ID])).toEqual([OTHER]);
    expect(strangeEvidence(points, [ID, OTHER])).toEqual([]);
  });
});

describe('a question waits for its answer', () => {
  test.each([
    ['when it is the latest word', 'SUBMITTED', ['QUESTION', 'SUBMITTED'], true],
    ['whatever else was said before', 'SUBMITTED', ['QUESTION', 'ANSWER', 'QUESTION', 'SUBMITTED'], true],
    ['not once it was answered', 'SUBMITTED', ['ANSWER', 'QUESTION', 'SUBMITTED'], false],
    ['not once the activity was sent again', 'SUBMITTED', ['SUBMITTED', 'WITHDRAWN', 'QUESTION'], false],
    ['not where nobody asked', 'SUBMITTED', ['SUBMITTED'], false],
    ['not where nothing was said', 'SUBMITTED', [], false],
    ['not once it was decided', 'RETURNED', ['RETURNED', 'QUESTION', 'SUBMITTED'], false],
  ] as const)('%s', (_when, status, kinds, expected) => {
    expect(
      awaitsAnswer(
        status,
        kinds.map((kind) => ({ kind })),
      ),
    ).toBe(expected);
  });
});

describe('what keeps an activity from being decided', () => {
  const fine: Reviewed = { status: 'SUBMITTED', version: 2, authorIds: ['author'], quarantined: false };
  const seen = { version: 2, reviewerId: 'reviewer' };

  test.each([
    ['nothing', {}, null, null],
    ['own work', { authorIds: ['author', 'reviewer'] }, 'OWN_WORK', 'OWN_WORK'],
    ['another state', { status: 'RETURNED' }, 'WRONG_STATE', 'WRONG_STATE'],
    ['another version', { version: 3 }, 'CONFLICT', 'CONFLICT'],
    ['a file in quarantine keeps it only from being validated', { quarantined: true }, null, 'QUARANTINE'],
  ] as const)('%s', (_what, given, decides, validates) => {
    expect(decisionObstacle({ ...fine, ...given }, seen)).toBe(decides);
    expect(validationObstacle({ ...fine, ...given }, seen)).toBe(validates);
  });
});
