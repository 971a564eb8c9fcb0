import { expect, test } from 'vitest';
import { judgeAudit } from '@/scripts/audit-report';

const TODAY = '2026-11-23';
const GRAVE = 'GHSA-aaaa-bbbb-cccc';

function reportOf(...advisories: [id: string, severity: string][]): string {
  const via = advisories.map(([id, severity]) => ({
    name: 'pacote',
    severity,
    title: 'Prototype pollution',
    url: `https://github.com/advisories/${id}`,
  }));
  const vulnerabilities = { pacote: { severity: 'high', via }, outro: { severity: 'high', via: ['pacote'] } };
  return JSON.stringify({ auditReportVersion: 2, vulnerabilities });
}

const exception = (fields: object = {}) =>
  JSON.stringify([{ advisory: GRAVE, why: 'Only a build script reads it, never a request.', until: TODAY, ...fields }]);

test('the audit passes when nothing high or critical is known', () => {
  expect(judgeAudit(reportOf(), '[]', TODAY)).toEqual({ problems: [] });
  expect(judgeAudit(reportOf(['GHSA-dddd-eeee-ffff', 'moderate']), '[]', TODAY)).toEqual({ problems: [] });
});

test.each(['high', 'critical'])('the audit fails on a finding that is %s', (severity) => {
  const { problems } = judgeAudit(reportOf([GRAVE, severity]), '[]', TODAY);
  expect(problems).toEqual([expect.stringContaining(GRAVE)]);
});

test('a written exception holds until its day, and fails after it', () => {
  expect(judgeAudit(reportOf([GRAVE, 'high']), exception(), TODAY).problems).toEqual([]);
  const { problems } = judgeAudit(reportOf([GRAVE, 'high']), exception(), '2026-11-24');
  expect(problems).toEqual([expect.stringContaining('ended on 2026-11-23')]);
});

test('an exception that nothing needs fails, and so does one without a reason', () => {
  expect(judgeAudit(reportOf(), exception(), TODAY).problems).toEqual([expect.stringContaining('not needed')]);
  expect(() => judgeAudit(reportOf(), exception({ why: 'ok' }), TODAY)).toThrow();
});

test('a registry that answers no audit is told and fails nothing, while anything else that went wrong fails', () => {
  const refused = JSON.stringify({ message: '405 Method Not Allowed - POST https://registry', statusCode: 405 });
  expect(judgeAudit(refused, '[]', TODAY)).toEqual({ problems: [], unanswered: expect.stringContaining('405') });
  const offline = JSON.stringify({ message: 'request to https://registry failed, reason: ECONNREFUSED' });
  expect(judgeAudit(offline, '[]', TODAY)).toMatchObject({ problems: [], unanswered: expect.any(String) });
  const noLock = JSON.stringify({ error: { code: 'ENOLOCK', summary: 'This command requires an existing lockfile.' } });
  for (const written of ['', '{}', 'npm crashed', noLock])
    expect(judgeAudit(written, '[]', TODAY)).toEqual({ problems: [expect.stringContaining('no report')] });
  expect(judgeAudit(refused, exception(), '2027-01-01').problems).toHaveLength(1);
});
