import sharp from 'sharp';

/** Wall, screen and people of a drawn room, one palette a picture. */
const PALETTES = [
  { wall: '#dfe8f3', light: '#f7f9fa', floor: '#b9c9dd', ink: '#1351b4', people: ['#2a4b7c', '#5b7fae', '#8ba7cc'] },
  { wall: '#e7ece3', light: '#fbfcf8', floor: '#c3cfb8', ink: '#216e1f', people: ['#3c5a39', '#6f8f66', '#9db592'] },
  { wall: '#f3e9dd', light: '#fdf9f3', floor: '#dcc7ad', ink: '#8c471c', people: ['#6b4a32', '#a07a55', '#c7a884'] },
  { wall: '#e4dff0', light: '#faf9fd', floor: '#bdb3d6', ink: '#4a3f8f', people: ['#3f3a6b', '#7069a8', '#a39dcb'] },
] as const;

/** A drawing of a workshop, plainly no photograph, as a JPEG of 1200 by 800 points; another one for each index. */
export function samplePicture(index: number): Promise<Buffer> {
  const { wall, light, floor, ink, people } = PALETTES[index % PALETTES.length] ?? PALETTES[0];
  const rows = [0, 1, 2].flatMap((row) =>
    Array.from({ length: 5 + row }, (_, seat) => {
      const x = 600 + (seat - (4 + row) / 2) * (150 + row * 12);
      const y = 500 + row * 110;
      const size = 34 + row * 8;
      const colour = people[(seat + row + index) % people.length];
      return `<g fill="${colour}"><circle cx="${x}" cy="${y}" r="${size}"/><path d="M${x - size * 1.7} ${y + size * 3.6}q0-${size * 2.3} ${size * 1.7}-${size * 2.3}t${size * 1.7} ${size * 2.3}z"/></g>`;
    }),
  );
  const heights = [0, 1, 2, 3].map((bar) => 100 + ((index * 37 + bar * 61) % 160));
  const bars = heights.map(
    (height, bar) =>
      `<rect x="${455 + bar * 80}" y="${370 - height}" width="48" height="${height}" fill="${ink}" opacity="${0.45 + bar * 0.15}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">
    <rect width="1200" height="800" fill="${wall}"/><rect y="560" width="1200" height="240" fill="${floor}"/>
    <rect x="380" y="80" width="440" height="310" rx="6" fill="${light}"/>${bars.join('')}
    <rect x="420" y="370" width="360" height="4" fill="${ink}"/>${rows.join('')}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
}
