import type { IStylesOptions } from 'docx';

/** Width between the margins, in twentieths of a point. */
export const TEXT_WIDTH = 9752;

const TITLE = '071D41';
const MUTE = '565C65';
const FONT = 'Calibri';

const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: TITLE },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

/** Sizes are in half points. The names are those that Word and LibreOffice know, so that both build an outline. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 21, color: '1C1D1F', language: { value: 'pt-BR' } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: { run: { font: FONT, size: 48, bold: true, color: TITLE }, paragraph: { spacing: { after: 120 } } },
    heading1: heading(34, 480),
    heading2: heading(26, 320),
    heading3: heading(22, 240),
  },
  paragraphStyles: [
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { size: 26 } },
    {
      id: 'Lead',
      name: 'Texto de abertura',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 24 },
      paragraph: { spacing: { after: 200 } },
    },
    { id: 'Note', name: 'Nota', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { size: 18, color: MUTE } },
    {
      id: 'Activity',
      name: 'Atividade',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { bold: true, color: TITLE },
      paragraph: { spacing: { before: 160, after: 40 }, keepNext: true },
    },
    {
      id: 'Cell',
      name: 'Célula',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 19 },
      paragraph: { spacing: { before: 20, after: 20, line: 240 } },
    },
    { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: 18, color: MUTE } },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 18, color: MUTE } },
    {
      id: 'DraftMark',
      name: 'Rascunho',
      basedOn: 'Normal',
      run: { size: 56, bold: true, color: 'C6CACE', characterSpacing: 120 },
      paragraph: { spacing: { after: 0 } },
    },
  ],
};
