import 'server-only';
import { Refusal } from '@/lib/action/errors';
import { defineMutation } from '@/lib/action/perform';
import { findText } from './data';
import { reportTextForm } from './schema';

/** Writes the text of one section of a year's report. Over a newer text than the one it began from, it shows both. */
export const saveReportText = defineMutation({
  permission: 'report.generate',
  schema: reportTextForm,
  load: ({ tx, actor }, input) => findText(tx, actor, input),
  run: async (
    { tx, actor, now },
    { agreementId, year, section, text = '', proposed = '', version },
    { text: stored },
  ) => {
    const isSame = stored?.text === text && stored.proposed === proposed && stored.editedById === actor.userId;
    if (stored && isSame && stored.version - version <= 1 && stored.version >= version)
      return { id: stored.id, year, version: stored.version, at: stored.editedAt, repeated: true };
    if ((stored?.version ?? 0) !== version) {
      if (!stored) throw new Refusal('CONFLICT');
      const { version: newest, editedAt: at, editedBy } = stored;
      throw new Refusal('CONFLICT', {}, undefined, {
        version: newest,
        at,
        by: editedBy.name,
        values: { text: stored.text },
      });
    }
    const written = { text, proposed, version: version + 1, editedById: actor.userId, editedAt: now };
    const { id } = await tx.reportText.upsert({
      where: { agreementId_year_section: { agreementId, year, section } },
      create: { agreementId, year, section, ...written },
      update: written,
      select: { id: true },
    });
    return { id, year, version: version + 1, at: now, repeated: false };
  },
  audit: ({ year, section, text = '', version }, _found, { id, repeated }) =>
    repeated
      ? null
      : {
          action: 'report.textSaved',
          entity: 'ReportText',
          entityId: id,
          data: { year, section, version: version + 1, characters: text.length },
        },
});
