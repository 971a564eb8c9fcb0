/// <reference types="vite/types/importMeta.d.ts" />
import type { Attack } from './attack';
import { ON_ACCOUNT, ON_RECOVERY, ON_SECOND_FACTOR, ON_SESSION } from './on-accounts';
import { ON_ACTIVITIES, ON_BULK } from './on-activities';
import { ON_CALENDARS } from './on-calendars';
import { ON_ANSWERS, ON_COLLECTIONS, ON_REMINDERS } from './on-collections';
import { ON_COURSES, ON_PRACTICES } from './on-courses';
import { ON_DESIGNATIONS, ON_PERSONAL_DATA } from './on-designations';
import { ON_DOCUMENT_ORDERS, ON_DOCUMENTS } from './on-documents';
import { ON_EVIDENCE, ON_PUBLICATION } from './on-evidence';
import { ON_IDENTITIES, ON_INVITATIONS } from './on-invitations';
import { ON_ACCESSIONS, ON_EVENTS, ON_PERIODS, ON_RELIEFS } from './on-network';
import { ON_MEMBERS, ON_NOTICES, ON_SETTINGS, ON_VIEWS } from './on-people';
import { ON_AGREEMENTS, ON_AMENDMENTS, ON_GOALS, ON_WEIGHTS } from './on-plan';
import { ON_MINUTES, ON_PHOTOS, ON_TEXTS } from './on-report';
import { ON_REVIEW } from './on-review';
import type { Action } from './requests';

/** The attacks on every feature that has actions, by the feature's folder. */
export const REGISTRY = {
  accessions: ON_ACCESSIONS,
  account: ON_ACCOUNT,
  activities: ON_ACTIVITIES,
  agreements: ON_AGREEMENTS,
  amendments: ON_AMENDMENTS,
  answers: ON_ANSWERS,
  bulk: ON_BULK,
  calendars: ON_CALENDARS,
  collections: ON_COLLECTIONS,
  courses: ON_COURSES,
  designations: ON_DESIGNATIONS,
  'document-orders': ON_DOCUMENT_ORDERS,
  documents: ON_DOCUMENTS,
  events: ON_EVENTS,
  evidence: ON_EVIDENCE,
  goals: ON_GOALS,
  identities: ON_IDENTITIES,
  invitations: ON_INVITATIONS,
  members: ON_MEMBERS,
  minutes: ON_MINUTES,
  notices: ON_NOTICES,
  periods: ON_PERIODS,
  'personal-data': ON_PERSONAL_DATA,
  practices: ON_PRACTICES,
  publication: ON_PUBLICATION,
  recovery: ON_RECOVERY,
  reliefs: ON_RELIEFS,
  'report-photos': ON_PHOTOS,
  'report-texts': ON_TEXTS,
  reminders: ON_REMINDERS,
  review: ON_REVIEW,
  'second-factor': ON_SECOND_FACTOR,
  session: ON_SESSION,
  settings: ON_SETTINGS,
  views: ON_VIEWS,
  weights: ON_WEIGHTS,
} as const satisfies Record<string, Record<string, Attack>>;

export type Feature = keyof typeof REGISTRY;

const modules = import.meta.glob<Record<string, unknown>>('/lib/features/*/actions.ts');

/** The features that have actions, each with what its module exports. */
export async function exportedBy(feature: string): Promise<Record<string, unknown>> {
  return (await modules[`/lib/features/${feature}/actions.ts`]?.()) ?? {};
}

export const FEATURES_WITH_ACTIONS = Object.keys(modules).map((path) => path.split('/').at(-2) ?? '');

/** Each action of some features, with its entry. */
export async function entriesOf(features: Feature[]): Promise<{ name: string; entry: Attack; action: Action }[]> {
  const all: { name: string; entry: Attack; action: Action }[] = [];
  for (const feature of features) {
    const exported = await exportedBy(feature);
    for (const [name, entry] of Object.entries<Attack>(REGISTRY[feature])) {
      const action = exported[name];
      if (typeof action !== 'function') throw new Error(`${feature} exports no ${name}`);
      all.push({ name, entry, action: action as Action });
    }
  }
  return all;
}
