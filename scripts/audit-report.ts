import { z } from 'zod';

const advisory = z.object({ url: z.string(), title: z.string(), severity: z.string(), name: z.string() });

const report = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), advisory])) })),
});

/** What npm writes when the registry could not be asked; of what is wrong here it writes otherwise. */
const noAnswer = z.object({ message: z.string().regex(/^(\d{3} |request to )/) });

const exceptions = z.array(
  z.strictObject({
    advisory: z.string().regex(/^GHSA(-[a-z0-9]{4}){3}$/),
    why: z.string().min(20),
    until: z.iso.date(),
  }),
);

export interface AuditVerdict {
  /** What has to be mended, a sentence each; nothing when all is well. */
  problems: string[];
  /** Why nothing could be asked. */
  unanswered?: string;
}

/** Judges what `npm audit --json` wrote by the written exceptions. A report that is neither answer nor error is a problem. */
export function judgeAudit(written: string, listed: string, today: string): AuditVerdict {
  const excepted = exceptions.parse(JSON.parse(listed));
  const expired = excepted
    .filter(({ until }) => until < today)
    .map(({ advisory: id, until }) => `The exception for ${id} ended on ${until}.`);
  const answer = report.safeParse(parsed(written));
  if (!answer.success) return withoutAnswer(written, expired);
  const found = gravestOf(answer.data);
  const unused = excepted
    .filter(({ advisory: id }) => !found.has(id))
    .map(({ advisory: id }) => `The exception for ${id} is not needed any more: take it away.`);
  const unexcepted = [...found]
    .filter(([id]) => !excepted.some((exception) => exception.advisory === id))
    .map(([id, { name, severity, title }]) => `${name}: ${severity}, ${title} (${id}).`);
  return { problems: [...unexcepted, ...expired, ...unused] };
}

function gravestOf({ vulnerabilities }: z.output<typeof report>) {
  const advisories = Object.values(vulnerabilities).flatMap(({ via }) =>
    via.filter((cause) => typeof cause !== 'string'),
  );
  const grave = advisories.filter(({ severity }) => severity === 'high' || severity === 'critical');
  return new Map(grave.map((one) => [one.url.split('/').at(-1) ?? one.url, one]));
}

function withoutAnswer(written: string, expired: string[]): AuditVerdict {
  const error = noAnswer.safeParse(parsed(written));
  if (!error.success) return { problems: ['npm audit wrote no report that can be read.', ...expired] };
  return { problems: expired, unanswered: error.data.message };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
