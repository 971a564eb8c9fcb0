import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import { pageCount } from '@/lib/domain/lists/limits';
import { type Actor, mayEver } from '@/lib/domain/permissions/policy';
import type { PracticeListQuery } from '@/lib/features/lists/schema';
import { readAxisChoices } from '@/lib/features/practices/data';
import {
  countToDecide,
  readPracticeChoices,
  readPracticePage,
  readPublicChoices,
  readPublicPractice,
  readPublicPractices,
} from './data';

const PAGE = 20;

function pageOf({ pagina }: PracticeListQuery) {
  return { take: PAGE, skip: (pagina - 1) * PAGE };
}

/** A page of the practices within reach as the address asks for it, and what its filters offer. */
export async function loadPracticeList(actor: Actor, query: PracticeListQuery) {
  const [axes, choices, { practices, total }, toDecide] = await Promise.all([
    readAxisChoices(),
    readPracticeChoices(actor),
    readPracticePage(actor, query, pageOf(query)),
    mayEver(actor, 'practice.publish') ? countToDecide(actor) : 0,
  ]);
  const writes = mayEver(actor, 'practice.write');
  return { axes, ...choices, practices, total, pages: pageCount(total, PAGE), writes, toDecide };
}

/** A page of the published practices that are not restricted. Public. */
export async function loadPublicPractices(query: PracticeListQuery) {
  const [axes, choices, { practices, total }] = await Promise.all([
    readAxisChoices(),
    readPublicChoices(),
    readPublicPractices(query, pageOf(query)),
  ]);
  return { axes, ...choices, practices, total, pages: pageCount(total, PAGE) };
}

/** One published practice; null where there is none for anybody to read. One look-up a request. */
export const loadPublicPractice = cache(async (id: string) => {
  const known = z.uuid().safeParse(id).success;
  const [practice, axes] = await Promise.all([known ? readPublicPractice(id) : null, readAxisChoices()]);
  return practice && { practice, axisTitle: axes.find(({ slug }) => slug === practice.axis)?.title ?? null };
});
