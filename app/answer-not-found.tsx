import type { ReactNode } from 'react';
import { answerWith } from '@/app/answer-status';

/**
 * What a page returns when the record it is about does not exist, or is out of reach. Next's notFound() sends an empty
 * body that only a script fills (vercel/next.js#62228), and our pages work without any.
 */
export function answerNotFound(page: ReactNode): ReactNode {
  answerWith(404);
  return (
    <>
      <meta name="robots" content="noindex" />
      {page}
    </>
  );
}
