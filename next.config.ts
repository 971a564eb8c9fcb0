import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  // `npm test` checks the types of the whole project; whoever only starts it need not wait for that again.
  typescript: { ignoreBuildErrors: true },
  // An import of 6,000 accessions comes as text, and comes back once with what the page showed before. Stays under the
  // 10 MB at which a body is cut.
  experimental: { serverActions: { bodySizeLimit: '8mb' } },
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    'exceljs',
    'nodemailer',
    'pg-boss',
    'pino',
  ],
  // Asked for by browsers on answers that are no page of ours, such as a file.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
      ],
    },
  ],
};

export default config;
