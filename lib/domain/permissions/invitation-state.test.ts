import { expect, test } from 'vitest';
import { invitationState } from './invitation-state';

const expiresAt = new Date('2026-11-27T12:00:00Z');
const before = new Date('2026-11-27T11:59:59Z');
const open = { expiresAt, acceptedAt: null, withdrawnAt: null };

test('an invitation waits until the instant it expires, and not at it', () => {
  expect(invitationState(open, before)).toBe('PENDING');
  expect(invitationState(open, expiresAt)).toBe('EXPIRED');
});

test('what was accepted or withdrawn stays so after the day it would have expired', () => {
  expect(invitationState({ ...open, acceptedAt: before }, expiresAt)).toBe('ACCEPTED');
  expect(invitationState({ ...open, withdrawnAt: before }, expiresAt)).toBe('WITHDRAWN');
});
