import 'server-only';
import { defineMutation } from '@/lib/action/perform';
import type { Permission } from '@/lib/domain/permissions/policy';
import type { ListName } from '@/lib/features/lists/schema';
import { exportRecord } from './schema';

/** Puts on record that a list of what this permission reaches left as a file. */
function recordExport(permission: Permission) {
  return defineMutation({
    permission,
    schema: exportRecord,
    load: async ({ actor: { memberships } }) => memberships[0] ?? null,
    run: async () => null,
    audit: ({ list, format, lines }, { partyId }) => ({
      action: 'list.exported',
      entity: 'List',
      entityId: list,
      partyId,
      data: { format, lines },
    }),
  });
}

export const EXPORT_RECORDS = {
  atividades: recordExport('activity.read'),
  evidencias: recordExport('evidence.read'),
  obrigacoes: recordExport('obligation.read'),
  capacitacao: recordExport('course.read'),
  'boas-praticas': recordExport('practice.readPublished'),
} as const satisfies Record<ListName, unknown>;
