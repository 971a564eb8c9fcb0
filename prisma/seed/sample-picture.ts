import sharp from 'sharp';

/** A drawing of a page of the web, without a word on it, for demonstrations. `shade` tells one from another. */
export function samplePicture(shade: number): Promise<Buffer> {
  const color = `hsl(${(shade * 47) % 360} 45% 35%)`;
  const lines = [560, 610, 660, 710].map((y, index) => bar(120, y, 1000 - index * 90, 22, '#c6cace')).join('');
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">
    ${bar(0, 0, 1200, 800, '#ffffff')}${bar(0, 0, 1200, 90, '#071d41')}${bar(40, 30, 180, 30, '#ffffff')}
    ${bar(120, 150, 960, 340, color)}${bar(180, 210, 520, 46, '#ffffff')}${bar(180, 290, 380, 26, '#ffffff')}
    <circle cx="930" cy="320" r="90" fill="#ffffff" opacity="0.85"/>${lines}</svg>`;
  return sharp(Buffer.from(drawing)).png().toBuffer();
}

const bar = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${fill}"/>`;
