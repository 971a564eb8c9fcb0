import { z } from 'zod';

/** The year of an annual report, as typed or in the address. */
export const reportYear = z.coerce
  .number({ error: 'Informe o ano.' })
  .int('Informe o ano com quatro algarismos.')
  .min(2000, 'Informe o ano com quatro algarismos.')
  .max(2199, 'Informe o ano com quatro algarismos.');

export const generateReportForm = z.object({ year: reportYear });
