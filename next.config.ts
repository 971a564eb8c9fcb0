import type { NextConfig } from 'next';

const NOTHING = {
  key: 'Content-Security-Policy',
  value: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

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
  // The optimizer would keep its own copy of a published picture for hours after SEGES withdrew it, and nothing uses it.
  images: { unoptimized: true },
  // Asked for by browsers on answers that are no page of ours, such as a file.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        {
          key: 'Permissions-Policy',
          value: ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'serial', 'usb']
            .map((feature) => `${feature}=()`)
            .join(', '),
        },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
      ],
    },
    // What is no page shows nothing and runs nothing. Files say so themselves, each after its type.
    { source: '/api/:route((?!evidencias/|documentos/|previas/).*)', headers: [NOTHING] },
    { source: '/dados/:file([^/]*\\..*)', headers: [NOTHING] },
    // The reviewer's screen shows a file in a frame of its own; the policy of the file says the same.
    {
      source: '/api/:kind(evidencias|previas)/:id',
      headers: [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }],
    },
    {
      source: '/api/documentos/:id/:format',
      headers: [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }],
    },
  ],
};

export default config;
