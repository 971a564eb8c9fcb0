import { answerNotFound } from '@/app/answer-not-found';
import { MissingPage } from '@/components/ui/missing-page';

/** What a page returns when what it is about does not exist, or is out of reach. */
export const noSuchPage = () => answerNotFound(<MissingPage href="/" label="Ir para o início" />);
