import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation, type MutationContext } from '@/lib/action/perform';
import { fold } from '@/lib/domain/fold';
import { listName, savedSearch } from '@/lib/features/lists/schema';
import { MOST_VIEWS, viewForm, viewReference } from './schema';

/** Keeps the filters and the order of a list under a name, for the person alone. */
export const saveView = defineMutation({
  permission: 'desk.manage',
  schema: viewForm,
  load: async ({ tx, actor: { userId, memberships } }, { list }) => {
    const views = await tx.savedView.findMany({ where: { userId, list }, select: { name: true } });
    return { agreementId: memberships[0]?.agreementId, names: views.map(({ name }) => fold(name)) };
  },
  run: async ({ tx, actor, now }, { list, name, search }, { names }) => {
    const query = savedSearch(list, search);
    if (!query) throw new Refusal('INVALID', { name: ['Escolha ao menos um filtro ou outra ordem antes de salvar.'] });
    if (names.includes(fold(name))) throw new Refusal('INVALID', { name: ['Você já tem uma visão com este nome.'] });
    if (names.length >= MOST_VIEWS)
      throw new Refusal('INVALID', { name: [`São até ${MOST_VIEWS} visões por lista. Remova uma antes.`] });
    const { id } = await tx.savedView.create({ data: { userId: actor.userId, list, name, query, createdAt: now } });
    return { id, list, query };
  },
  audit: ({ list }, _resource, { id }) => ({
    action: 'view.saved',
    entity: 'SavedView',
    entityId: id,
    data: { list },
  }),
});

/** Forgets a view. The list it leads to stays as it was. */
export const removeView = defineMutation({
  permission: 'desk.manage',
  schema: viewReference,
  load: async ({ tx, actor: { userId, memberships } }: MutationContext, { id }) => {
    const view = await tx.savedView.findFirst({ where: { id, userId }, select: { list: true, query: true } });
    return view && { ...view, agreementId: memberships[0]?.agreementId };
  },
  run: async ({ tx }, { id }, { list, query }) => {
    await tx.savedView.delete({ where: { id } });
    const name = listName.parse(list);
    return { list: name, query: savedSearch(name, query) };
  },
  audit: ({ id }, _resource, { list }) => ({
    action: 'view.removed',
    entity: 'SavedView',
    entityId: id,
    data: { list },
  }),
});
